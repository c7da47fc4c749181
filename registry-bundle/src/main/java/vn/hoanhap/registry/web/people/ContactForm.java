package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.contacts.ContactEntry;
import vn.hoanhap.registry.web.Addresses;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Records a contact on one screen of a phone, and takes it back when that was a mistake. */
final class ContactForm {

    /** Reason of the reversing line; the journey knows the sentence for it. */
    static final String TAKEN_BACK = "taken back at once";

    private static final int MOST_LOOKED_AT = 20;

    private final Desk desk;
    private final Register register;
    private final Pickers pickers;

    ContactForm(Desk desk) {
        this.desk = desk;
        register = desk.register();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        Person person = person(call);
        MetByChoices metBy = MetBy.choices(register, person, call);
        Form form = agreed(call, person)
                .with("met_on", desk.view(call).date(Desk.day(call)))
                .with("channel", "FACE_TO_FACE")
                .with("met_by", metBy.likeliest());
        return page(call, form);
    }

    /**
     * What was agreed for a day to come stays agreed, unless somebody changes it here. What was agreed for a day that has come is
     * most likely what this contact is about.
     */
    private Form agreed(Call call, Person person) {
        View view = desk.view(call);
        ContactEntry entry = open(call, person).orElse(null);
        Form form = Form.EMPTY.with("topic", view.t("page.contact.topic.usual"));
        if (entry == null) {
            return form;
        }
        String step = Step.step(entry, view).what();
        if (hasCome(entry, call)) {
            return Form.EMPTY.with("topic", step);
        }
        LocalDate due = entry.draft().said().nextStepOn();
        return due == null
                ? form.with("next_step", step)
                : form.with("next_step", step).with("next_step_on", view.date(due));
    }

    private static boolean hasCome(ContactEntry entry, Call call) {
        LocalDate due = entry.draft().said().nextStepOn();
        return due != null && !due.isAfter(Desk.day(call));
    }

    /** Without a day nothing would remind of it any more. */
    private void requireDay(Call call, ContactDraft draft, Sent sent) {
        ContactDraft.Said said = draft.said();
        if (said.nextStep() == null || sent.optional("next_step_on") != null) {
            return;
        }
        open(call, person(call))
                .filter(entry -> !entry.draft().on().isAfter(draft.on()))
                .map(entry -> entry.draft().said().nextStepOn())
                .ifPresent(due -> Words.fault(sent.faults(), "next_step_on", "page.contact.day-anew", due));
    }

    private Optional<ContactEntry> open(Call call, Person person) {
        List<ContactEntry> newest = register.contacts().ofPerson(person.id(), call.scope(), 0, MOST_LOOKED_AT);
        return Step.open(newest, call.asOf()).stream().findFirst();
    }

    private ContactModel.Hints hints(Call call, Person person, View view) {
        String agreed = open(call, person)
                .map(entry -> view.t(
                        hasCome(entry, call) ? "page.contact.agreed.come" : "page.contact.agreed",
                        Step.step(entry, view).what(),
                        Step.step(entry, view).when()))
                .orElse(null);
        boolean today = call.asOf().equals(call.today());
        return new ContactModel.Hints(
                agreed, today ? null : view.t("page.contact.met-on.as-of", view.date(call.asOf())));
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> save(call), form -> page(call, form));
    }

    private Person person(Call call) {
        return PersonView.require(register, call.pathId("id"), call.scope()).person();
    }

    private PageAnswer page(Call call, Form sent) {
        Person person = person(call);
        View view = desk.view(call);
        MetByChoices metBy = MetBy.choices(register, person, call);
        // Where no team is near there is no list: only the search for somebody is on the page.
        Form form = metBy.isEmpty() ? sent.telling("met_by", "met_other") : sent;
        ContactModel model = new ContactModel(
                person,
                new Places(register.units(), call.asOf()).home(person.unitId(), view),
                hints(call, person, view),
                form,
                Titles.all(view, "channel", Codes.CHANNELS),
                metBy,
                pickers.person(call, form, "met_other", call.scope()),
                pickers.unit(call, form, "unit", call.asOf()));
        return desk.form(call, "people/contact.jte", view.t("page.contact.title", person.initials()), model);
    }

    private PageAnswer save(Call call) {
        Sent sent = new Sent(call);
        ContactDraft draft = draft(call, sent);
        register.contacts().check(draft, call.scope(), sent.faults());
        requireDay(call, draft, sent);
        sent.faults().raise();
        long id = register.contacts().enter(draft, call.principal().accountId());
        return PageAnswer.redirect(Addresses.with(Desk.ROOT + "/people/" + draft.personId(), "saved", id));
    }

    private ContactDraft draft(Call call, Sent sent) {
        Person person = person(call);
        LocalDate day = sent.day("met_on");
        MetBy metBy = metBy(call, sent);
        Long elsewhere = elsewhere(call, sent, day);
        return new ContactDraft(
                person.id(),
                metBy == null ? 0 : metBy.personId(),
                metBy == null ? null : metBy.teamId(),
                elsewhere == null ? register.units().placeThen(person.unitId(), day) : elsewhere,
                day,
                sent.choice("channel", Codes.CHANNELS),
                null,
                new ContactDraft.Said(
                        sent.text("topic"),
                        sent.optional("note"),
                        sent.optional("next_step"),
                        sent.optionalDay("next_step_on")));
    }

    /** Somebody who was searched for goes before the choices in sight. */
    private @Nullable MetBy metBy(Call call, Sent sent) {
        if (sent.optional("met_other") != null || sent.optional("met_other_text") != null) {
            Long other = pickers.chosenPerson(sent, "met_other", call.scope());
            return other == null ? null : new MetBy(other, null);
        }
        MetBy chosen = MetBy.of(sent.text("met_by"));
        MetByChoices choices = MetBy.choices(register, person(call), call);
        boolean offered = chosen != null && choices.has(chosen.value());
        if (!offered) {
            Words.fault(sent.faults(), "met_by", "page.contact.met-by");
        }
        return offered ? chosen : null;
    }

    private @Nullable Long elsewhere(Call call, Sent sent, LocalDate day) {
        boolean asked = sent.optional("unit") != null || sent.optional("unit_text") != null;
        return asked ? pickers.chosenUnit(sent, "unit", day, call.scope()) : null;
    }

    PageAnswer undo(Call call) {
        long person = call.pathId("id");
        long id = call.pathId("contact");
        ContactEntry contact = register.contacts()
                .find(person, id, call.scope())
                .orElseThrow(() -> Words.notFound("contact.unknown", id));
        if (!new TakingBack(register).may(contact, person, call)) {
            throw Problem.forbidden(Words.text("contact.others")).raise();
        }
        register.contacts().withdraw(id, call.scope(), TAKEN_BACK);
        return PageAnswer.redirect(Desk.ROOT + "/people/" + person, Words.text("page.contact.undone"));
    }
}
