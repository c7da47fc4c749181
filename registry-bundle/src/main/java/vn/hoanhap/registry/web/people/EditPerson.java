package vn.hoanhap.registry.web.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.people.PersonPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Corrects a person's record. Who it is stays closed: an empty field of the identity keeps what is on record. */
final class EditPerson {

    private final Desk desk;
    private final PeopleRegister people;
    private final Pickers pickers;

    EditPerson(Desk desk) {
        this.desk = desk;
        people = desk.register().people();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        PersonPage page = page(call);
        Person person = page.person();
        Integer year = person.birthYear();
        Form form = Form.EMPTY
                .with("initials", person.initials())
                .with("birth_year", year == null ? null : year.toString())
                .with("sex", page.sex())
                .with("unit", String.valueOf(person.unitId()))
                .with("unit_text", new Places(desk.register().units(), Desk.day(call)).name(person.unitId()))
                .with("note", page.note())
                .with("version", String.valueOf(page.version()));
        return shown(call, form);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> correct(call), form -> shown(call, form));
    }

    private PersonPage page(Call call) {
        return PersonView.require(desk.register(), call.pathId("id"), call.scope());
    }

    private PageAnswer shown(Call call, Form sent) {
        PersonPage page = page(call);
        View view = desk.view(call);
        Form form = sent.telling("neighbourhood", "unit");
        EditPersonModel model = new EditPersonModel(
                page.person(),
                form,
                pickers.unit(call, form, "unit", Desk.day(call)),
                Titles.all(view, "sex", Codes.SEXES),
                page.identityKnown());
        return desk.form(call, "people/edit.jte", view.t("page.person.edit"), model);
    }

    private PageAnswer correct(Call call) {
        PersonPage page = page(call);
        Sent sent = new Sent(call);
        PersonDraft draft = draft(call, sent, page);
        people.check(draft, call.scope(), sent.faults());
        sent.faults().raise();
        people.correct(page.person().id(), draft, call.scope(), sent.version());
        return PageAnswer.redirect(Desk.ROOT + "/people/" + page.person().id(), Words.text("page.person.corrected"));
    }

    private PersonDraft draft(Call call, Sent sent, PersonPage page) {
        Person before = page.person();
        Long unit = pickers.chosenUnit(sent, "unit", Desk.day(call), call.scope());
        boolean moved = unit == null || unit != before.unitId();
        return new PersonDraft(
                initials(sent, before),
                sent.year("birth_year"),
                sent.optional("sex"),
                unit == null ? 0 : unit,
                moved ? null : page.neighbourhoodId(),
                moved ? sent.optionalDay("lives_there_since") : null,
                sent.optional("note"),
                identity(sent, before.id(), call));
    }

    /** A new name brings its own initials, unless somebody wrote others. */
    private static @Nullable String initials(Sent sent, Person before) {
        String initials = sent.optional("initials");
        boolean renamed = sent.optional("full_name") != null && Objects.equals(initials, before.initials());
        return renamed ? null : initials;
    }

    private Identity identity(Sent sent, long id, Call call) {
        Identity kept = people.openIdentity(id, call.scope());
        return new Identity(
                or(sent.optional("full_name"), kept.fullName()),
                or(sent.optionalDay("birth_date"), kept.birthDate()),
                or(sent.optional("phone"), kept.phone()),
                or(sent.optional("id_number"), kept.idNumber()),
                or(sent.optional("address"), kept.address()));
    }

    private static <T> @Nullable T or(@Nullable T written, @Nullable T kept) {
        return written == null ? kept : written;
    }
}
