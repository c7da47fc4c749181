package vn.hoanhap.registry.web.units;

import java.time.LocalDate;
import java.util.List;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.SuccessorRecords;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Records who took over from a unit, where the national data does not say and the province knows the decree. */
final class SuccessorForm {

    private final Desk desk;
    private final Pickers pickers;

    SuccessorForm(Desk desk) {
        this.desk = desk;
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        Unit unit = UnitView.require(desk.register(), call);
        LocalDate last = unit.to();
        Form form = last == null
                ? Form.EMPTY
                : Form.EMPTY.with("on", desk.view(call).date(last.plusDays(1)));
        return page(call, form);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> record(call), form -> page(call, form));
    }

    private PageAnswer page(Call call, Form form) {
        Unit unit = UnitView.require(desk.register(), call);
        LocalDate last = unit.to();
        LocalDate after = last == null ? call.today() : last.plusDays(1);
        SuccessorModel model =
                new SuccessorModel(unit, form, pickers.unit(call, form, "successor", after), recorded(call, unit));
        return desk.form(call, "units/successor.jte", desk.view(call).t("page.successor.title"), model);
    }

    private List<UnitModel.Link> recorded(Call call, Unit unit) {
        Places places = new Places(desk.register().units(), call.asOf());
        return desk.register().units().successorRecords().ofOffice(unit.id()).stream()
                .map(one -> new UnitModel.Link(one, one.successorId(), places.line(one.successorId())))
                .toList();
    }

    PageAnswer withdraw(Call call) {
        Unit unit = UnitView.require(desk.register(), call);
        desk.register().units().successorRecords().withdraw(unit.id(), call.pathId("successor"), call.scope());
        return PageAnswer.redirect(UnitModel.href(unit.id()), Words.text("page.successor.withdrawn"));
    }

    private void check(Call call, Unit unit, long successor, Sent sent) {
        UnitRegister units = desk.register().units();
        Checks.holds(sent.faults(), units.reaches(call.scope(), successor), "successor", "check.reach");
        units.successorRecords()
                .taken(unit.id(), successor, sent.optional("part") != null)
                .ifPresent(key -> Words.fault(sent.faults(), "successor", key));
    }

    private PageAnswer record(Call call) {
        Unit unit = UnitView.require(desk.register(), call);
        Sent sent = new Sent(call);
        LocalDate day = sent.day("on");
        Long successor = pickers.chosenUnit(sent, "successor", day, call.scope());
        String source = sent.text("source");
        if (source.isEmpty()) {
            Words.fault(sent.faults(), "source", "page.successor.source-missing");
        }
        if (successor != null) {
            check(call, unit, successor, sent);
        }
        sent.faults().raise();
        if (successor == null) {
            throw new IllegalStateException("a missing choice is a fault");
        }
        boolean part = sent.optional("part") != null;
        desk.register()
                .units()
                .successorRecords()
                .record(
                        new SuccessorRecords.Draft(unit.id(), successor, day, source, part),
                        call.scope(),
                        call.principal().accountId());
        return PageAnswer.redirect(UnitModel.href(unit.id()), Words.text("page.successor.saved"));
    }
}
