package vn.hoanhap.registry.web.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.organisations.OrganisationPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.words.Words;

/** Shows an organisation as it was called on the page's date, its names over time, and who had which function there. */
final class OrganisationView {
    private final Desk desk;
    private final Register register;

    OrganisationView(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    static OrganisationPage require(Register register, Call call) {
        long id = call.pathId("id");
        return register.organisations()
                .page(id, call.asOf())
                .orElseThrow(() -> Words.notFound("organisation.unknown", id));
    }

    PageAnswer show(Call call) {
        OrganisationPage page = require(register, call);
        View view = desk.view(call);
        long id = page.organisation().id();
        Places places = new Places(register.units(), call.asOf());
        List<OrganisationPage.DatedName> names = new ArrayList<>(page.names());
        Collections.reverse(names);
        OrganisationModel model = new OrganisationModel(
                page,
                OrganisationList.place(places, view, page.organisation()),
                names,
                functions(call, id),
                new OrganisationModel.May(
                        reaches(call, id, RegisterRights.ORGANISATIONS_WRITE),
                        reaches(call, id, RegisterRights.PEOPLE_WRITE),
                        call.principal().may(RegisterRights.PEOPLE_READ)));
        return desk.page(
                call, "organisations/organisation.jte", page.organisation().name(), model);
    }

    private boolean reaches(Call call, long id, Permission right) {
        return call.principal().may(right)
                && register.organisations().reaches(id, call.principal().scope(right));
    }

    private List<OrganisationModel.Function> functions(Call call, long id) {
        Scope scope = call.principal().scope(RegisterRights.PEOPLE_READ);
        if (!call.principal().may(RegisterRights.PEOPLE_READ)) {
            return List.of();
        }
        return register.assignments().functions(id, scope).stream()
                .map(one -> function(call, one, scope))
                .toList();
    }

    private OrganisationModel.Function function(Call call, Assignment one, Scope scope) {
        LocalDate day = call.asOf();
        LocalDate last = one.draft().to();
        boolean holds = !one.draft().from().isAfter(day) && (last == null || !last.isBefore(day));
        String who = register.people()
                .find(one.draft().assigneeId(), scope)
                .map(Person::initials)
                .orElse("–");
        return new OrganisationModel.Function(one, title(call, one), who, holds);
    }

    private String title(Call call, Assignment one) {
        String stored = String.valueOf(one.draft().subject().function());
        return register.codes().title(CodeList.FUNCTION, stored).in(call.language());
    }
}
