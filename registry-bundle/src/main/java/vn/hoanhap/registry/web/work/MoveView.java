package vn.hoanhap.registry.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.moves.Move;
import vn.hoanhap.registry.moves.MoveRegister;
import vn.hoanhap.registry.moves.MoveState;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.papers.PaperPages;
import vn.hoanhap.registry.words.Words;

/** Shows a move to both communes; the new one answers, the old one may take it back. */
final class MoveView {
    private final Desk desk;
    private final Register register;

    MoveView(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("on", desk.view(call).date(Desk.day(call))));
    }

    PageAnswer answer(Call call) throws Exception {
        return Form.attempt(call, () -> answered(call), form -> page(call, form.telling("reason", "note")));
    }

    private PageAnswer answered(Call call) {
        Sent sent = new Sent(call);
        String state = sent.choice("state", List.of(MoveState.RECEIVED.name(), MoveState.REFUSED.name()));
        LocalDate on = sent.day("on");
        sent.faults().raise();
        MoveRegister.Target target = target(call, sent);
        if (state.equals(MoveState.RECEIVED.name())) {
            register.moves().receive(target, on, call.scope());
        } else {
            register.moves().refuse(target, on, sent.optional("note"), call.scope());
        }
        return done(call, Words.text("page.move.done." + state));
    }

    PageAnswer withdraw(Call call) {
        register.moves().withdraw(target(call, new Sent(call)), call.scope());
        return done(call, Words.text("page.move.done.WITHDRAWN"));
    }

    private static PageAnswer done(Call call, Text said) {
        return PageAnswer.redirect(Desk.ROOT + "/moves/" + call.pathId("id"), said);
    }

    private MoveRegister.Target target(Call call, Sent sent) {
        long id = require(call).id();
        if (register.moves().find(id, call.scope()).isEmpty()) {
            throw Problem.forbidden(Words.text("move.others")).raise();
        }
        return new MoveRegister.Target(id, sent.version(), call.principal().accountId());
    }

    private Move require(Call call) {
        long id = call.pathId("id");
        return register.moves()
                .find(id, call.principal().scope(RegisterRights.PEOPLE_READ))
                .orElseThrow(() -> Words.notFound("move.unknown", id));
    }

    private PageAnswer page(Call call, Form form) {
        View view = desk.view(call);
        Move move = require(call);
        WorkRows words = new WorkRows(register, view);
        WorkRow row = words.ofMoves(List.of(move)).get(0);
        boolean mine = register.people()
                .find(move.draft().personId(), call.principal().scope(RegisterRights.PEOPLE_READ))
                .isPresent();
        WorkModel model = new WorkModel(
                row,
                view.t("page.move.title", row.initials()),
                "moves",
                mine ? Desk.ROOT + "/people/" + move.draft().personId() : null,
                PaperPages.laidAt("move:" + move.id(), move.draft().personId(), register, call),
                List.of(),
                facts(move, words, view),
                history(move, view),
                answering(move, form, call),
                back(move, call, view));
        return desk.form(call, "work/work.jte", model.title(), model);
    }

    private static List<Fact> facts(Move move, WorkRows words, View view) {
        return List.of(
                new Fact(view.t("page.work.from"), words.place(move.fromUnitId())),
                new Fact(view.t("page.work.to"), words.place(move.draft().toUnitId())),
                new Fact(view.t("page.work.sent-on"), view.date(move.draft().on())),
                new Fact(view.t("field.decree"), move.draft().decree()),
                new Fact(view.t("page.move.due"), view.date(move.due())));
    }

    private static List<WorkModel.Noted> history(Move move, View view) {
        List<WorkModel.Noted> history = new ArrayList<>();
        Move.Draft draft = move.draft();
        history.add(new WorkModel.Noted(view.t("page.move.sent"), view.date(draft.on()), draft.note()));
        Move.Answer answer = move.answer();
        if (answer != null) {
            history.add(
                    0,
                    new WorkModel.Noted(view.t("code.move." + move.state()), view.date(answer.on()), answer.reason()));
        }
        return history;
    }

    private @Nullable Answering answering(Move move, Form form, Call call) {
        Scope scope = call.principal().scope(RegisterRights.MOVES_WRITE);
        if (move.state() != MoveState.SENT || !register.moves().receives(move.id(), scope)) {
            return null;
        }
        View view = desk.view(call);
        Map<String, String> options = new LinkedHashMap<>();
        options.put(MoveState.RECEIVED.name(), view.t("page.move.do.RECEIVED"));
        options.put(MoveState.REFUSED.name(), view.t("page.move.do.REFUSED"));
        return new Answering(
                Desk.ROOT + "/moves/" + move.id(),
                form,
                options,
                view.t("page.work.note"),
                view.t("page.move.note.help"),
                move.version(),
                Map.of());
    }

    private WorkModel.@Nullable Back back(Move move, Call call, View view) {
        Scope scope = call.principal().scope(RegisterRights.MOVES_WRITE);
        boolean may = move.state() == MoveState.SENT && register.moves().sends(move.id(), scope);
        return may
                ? new WorkModel.Back(
                        Desk.ROOT + "/moves/" + move.id() + "/withdrawal",
                        move.version(),
                        view.t("page.move.withdraw.text"))
                : null;
    }
}
