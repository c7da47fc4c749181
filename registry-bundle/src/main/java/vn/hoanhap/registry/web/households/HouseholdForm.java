package vn.hoanhap.registry.web.households;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.households.HouseholdDraft;
import vn.hoanhap.registry.households.HouseholdPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Words;

/** Enters a household by who signs for it, and adds people to one. */
final class HouseholdForm {

    private final Desk desk;
    private final Register register;
    private final Pickers pickers;

    HouseholdForm(Desk desk) {
        this.desk = desk;
        register = desk.register();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        Form form =
                Form.EMPTY.with("representative", call.query("representative").orElse(null));
        return page(call, form, null);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> create(call), form -> page(call, form, null));
    }

    /** The household lives where the one who signs for it lives, in the unit that is there on the day of the page. */
    private PageAnswer create(Call call) {
        Sent sent = new Sent(call);
        Person person = person(call, sent, "representative");
        HouseholdDraft draft = new HouseholdDraft(
                register.units().heir(person.unitId(), Desk.day(call)), null, person.id(), List.of());
        register.households().check(draft, call.scope(), sent.faults());
        sent.faults().raise();
        long id = register.households().create(draft, Desk.isPast(call));
        return PageAnswer.redirect(Desk.ROOT + "/households/" + id, Words.text("page.household.saved"));
    }

    private Person person(Call call, Sent sent, String field) {
        Long id = pickers.chosenPerson(sent, field, call.scope());
        sent.faults().raise();
        return register.people()
                .find(id == null ? 0 : id, call.scope())
                .orElseThrow(() -> Words.invalid(field, "page.pick.none"));
    }

    PageAnswer showMember(Call call) {
        return page(call, Form.EMPTY, household(call));
    }

    PageAnswer sendMember(Call call) throws Exception {
        return Form.attempt(call, () -> add(call), form -> page(call, form, household(call)));
    }

    private HouseholdPage household(Call call) {
        return HouseholdView.require(register, call.pathId("id"), call.scope());
    }

    private PageAnswer add(Call call) {
        HouseholdPage page = household(call);
        Sent sent = new Sent(call);
        Person person = person(call, sent, "person");
        long id = page.household().id();
        List<Long> members = new ArrayList<>(register.households().people(id));
        if (members.contains(person.id())) {
            throw Words.invalid("person", "page.household.twice");
        }
        members.add(person.id());
        HouseholdDraft draft = new HouseholdDraft(
                page.household().unitId(),
                page.neighbourhoodId(),
                page.household().representativeId(),
                members);
        register.households().check(draft, call.scope(), sent.faults());
        sent.faults().raise();
        register.households().correct(id, draft, call.scope(), (long) page.version());
        return PageAnswer.redirect(Desk.ROOT + "/households/" + id, Words.text("page.household.member-saved"));
    }

    private PageAnswer page(Call call, Form sent, @Nullable HouseholdPage page) {
        String field = page == null ? "representative" : "person";
        Form form = sent.telling("unit", field).telling("members", field);
        HouseholdFormModel model = new HouseholdFormModel(
                form,
                pickers.person(call, form, field, call.scope()),
                page == null ? null : page.household().label(),
                page == null
                        ? null
                        : Desk.ROOT + "/households/" + page.household().id());
        String title = desk.view(call).t(page == null ? "page.household.new" : "page.household.add-member");
        return desk.form(call, "households/form.jte", title, model);
    }
}
