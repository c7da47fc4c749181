package vn.hoanhap.registry.web.organisations;

import java.util.List;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.organisations.OrganisationRegister;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;

/** Lists organisations as they were called on the page's date. */
final class OrganisationList {
    private final Desk desk;

    OrganisationList(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        View view = desk.view(call);
        OrganisationsModel.Asked asked = new OrganisationsModel.Asked(
                call.query("q").orElse(null),
                Filter.of(desk, call),
                call.query("kind").filter(Codes.ORGANISATION_KINDS::contains).orElse(null));
        List<Organisation> found = asked.unit().unclear() ? List.of() : find(call, asked);
        Places places = new Places(desk.register().units(), call.asOf());
        OrganisationsModel model = new OrganisationsModel(
                found.stream()
                        .map(one -> new OrganisationsModel.Row(one, place(places, view, one)))
                        .toList(),
                asked,
                Titles.all(view, "organisation-kind", Codes.ORGANISATION_KINDS),
                Desk.next(call, found, Organisation::id),
                Desk.first(call),
                call.principal().may(RegisterRights.ORGANISATIONS_WRITE));
        return desk.page(call, "organisations/list.jte", view.t("page.organisations.title"), model);
    }

    static String place(Places places, View view, Organisation one) {
        return one.unitId() == null ? view.t("page.organisation.everywhere") : places.home(one.unitId(), view);
    }

    private List<Organisation> find(Call call, OrganisationsModel.Asked asked) {
        return desk.register()
                .organisations()
                .list(new OrganisationRegister.Query(
                        asked.kind(), asked.text(), asked.unit().unitId(), call.asOf(), call.cursor(), call.limit()));
    }
}
