package vn.hoanhap.registry.web.work;

import java.time.LocalDate;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.moves.Move;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Hands somebody over to another commune. */
final class MoveForm {
    private final Desk desk;
    private final Register register;
    private final Pickers pickers;

    MoveForm(Desk desk) {
        this.desk = desk;
        register = desk.register();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("sent_on", desk.view(call).date(Desk.day(call))));
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> sent(call), form -> page(call, form));
    }

    private PageAnswer sent(Call call) {
        Person person = person(call);
        Sent sent = new Sent(call);
        LocalDate on = sent.day("sent_on");
        Long unit = pickers.chosenUnit(sent, "unit", on, call.scope());
        if (unit == null) {
            Checks.notFuture(sent.faults(), "sent_on", on, call.today());
            throw Problem.invalid(sent.faults().errors()).raise();
        }
        Move.Draft draft = new Move.Draft(person.id(), unit, on, sent.optional("decree"), sent.optional("note"));
        register.moves().check(draft, call.scope(), sent.faults());
        sent.faults().raise();
        long id = register.moves().send(draft, call.scope(), call.principal().accountId());
        return PageAnswer.redirect(Desk.ROOT + "/moves/" + id, Words.text("page.move.saved"));
    }

    private Person person(Call call) {
        long id = call.pathId("id");
        return register.people().find(id, call.scope()).orElseThrow(() -> Words.notFound("person.unknown", id));
    }

    private PageAnswer page(Call call, Form form) {
        Person person = person(call);
        View view = desk.view(call);
        MoveFormModel model = new MoveFormModel(
                person,
                new Places(register.units(), call.asOf()).home(person.unitId(), view),
                form,
                pickers.unit(call, form, "unit", Desk.day(call)),
                desk.legalTexts());
        return desk.form(call, "work/move.jte", view.t("page.move.new", person.initials()), model);
    }
}
