package vn.hoanhap.registry.web.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.UnitChange;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.units.data.SuccessionKind;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Words;

/**
 * Records what a decree did to a unit that ended, where the national data does not say and the province knows the decree: shown
 * first, written when the reader says so.
 */
final class SuccessorForm {
    /** Kinds of change, the most frequent first. */
    static final List<String> KINDS = List.of("MERGED", "SPLIT", "RENAMED", "CONTINUED");

    private static final List<String> ALSO = List.of("also_b", "also_c", "also_d", "also_e");
    private static final List<String> HEIRS = List.of("successor", "successor_b", "successor_c", "successor_d");

    private final Desk desk;
    private final UnitRegister units;
    private final Pickers pickers;

    SuccessorForm(Desk desk) {
        this.desk = desk;
        units = desk.register().units();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        Unit unit = UnitView.require(desk.register(), call);
        LocalDate last = unit.to();
        Form form = Form.EMPTY.with("kind", KINDS.get(0));
        return page(call, last == null ? form : form.with("on", desk.view(call).date(last.plusDays(1))), null);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> sent(call), form -> page(call, form, null));
    }

    private PageAnswer sent(Call call) throws Exception {
        Unit unit = UnitView.require(desk.register(), call);
        UnitChange change = change(call, unit);
        if (!call.field("step").equals("save")) {
            return page(call, Form.sent(call), change);
        }
        units.changes().record(change, call.scope(), call.principal().accountId());
        return PageAnswer.redirect(UnitModel.href(unit.id()), Words.text("page.successor.saved"));
    }

    private UnitChange change(Call call, Unit unit) {
        Sent sent = new Sent(call);
        String kind = sent.choice("kind", KINDS);
        LocalDate day = sent.day("on");
        String source = sent.text("source");
        if (source.isEmpty()) {
            Words.fault(sent.faults(), "source", "page.successor.source-missing");
        }
        List<Long> predecessors = new ArrayList<>(List.of(unit.id()));
        if (kind.equals("MERGED")) {
            predecessors.addAll(chosen(call, sent, ALSO, day.minusDays(1)));
        }
        Long heir = pickers.chosenUnit(sent, HEIRS.get(0), day, call.scope());
        List<Long> successors = new ArrayList<>();
        if (heir != null) {
            successors.add(heir);
        }
        if (kind.equals("SPLIT")) {
            successors.addAll(chosen(call, sent, HEIRS.subList(1, HEIRS.size()), day));
        }
        if (heir == null || !sent.faults().none()) {
            sent.faults().raise();
        }
        UnitChange change = new UnitChange(SuccessionKind.valueOf(kind), predecessors, successors, day, source);
        units.changes().check(change, call.scope(), sent.faults());
        sent.faults().raise();
        return change;
    }

    private List<Long> chosen(Call call, Sent sent, List<String> names, LocalDate on) {
        return names.stream()
                .filter(name -> sent.optional(name) != null || sent.optional(name + "_text") != null)
                .map(name -> pickers.chosenUnit(sent, name, on, call.scope()))
                .filter(Objects::nonNull)
                .toList();
    }

    private PageAnswer page(Call call, Form form, @Nullable UnitChange change) {
        Unit unit = UnitView.require(desk.register(), call);
        LocalDate last = unit.to();
        LocalDate after = last == null ? call.today() : last.plusDays(1);
        SuccessorModel model = new SuccessorModel(
                unit,
                form.telling("predecessors", ALSO.get(0)),
                Titles.all(desk.view(call), "unit-change", KINDS),
                fields(call, form, HEIRS, after),
                fields(call, form, ALSO, after.minusDays(1)),
                change == null ? null : preview(call, form, change),
                recorded(call, unit),
                desk.legalTexts());
        return desk.form(call, "units/successor.jte", desk.view(call).t("page.successor.title"), model);
    }

    private List<Picker> fields(Call call, Form form, List<String> names, LocalDate on) {
        return names.stream().map(name -> pickers.unit(call, form, name, on)).toList();
    }

    private SuccessorModel.Preview preview(Call call, Form form, UnitChange change) {
        Places then = new Places(units, change.on().minusDays(1));
        Places now = new Places(units, call.today());
        List<SuccessorModel.Effect> effects = desk.register().unitsLeft().aftermath(change, call.today()).stream()
                .map(one -> new SuccessorModel.Effect(
                        then.line(one.unit().id()),
                        LeftList.counts(desk, call, one.holdings()),
                        one.heir() == null ? null : now.line(one.heir().id())))
                .toList();
        Places after = new Places(units, change.on());
        return new SuccessorModel.Preview(
                change,
                effects,
                change.successors().stream().map(after::line).toList(),
                form.values().entrySet().stream()
                        .filter(field -> !field.getKey().equals("step"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<UnitModel.Link> recorded(Call call, Unit unit) {
        Places places = new Places(units, call.asOf());
        return units.successorRecords().ofOffice(unit.id()).stream()
                .map(one -> new UnitModel.Link(
                        one, units.changes().kindOf(one), one.successorId(), places.line(one.successorId())))
                .toList();
    }

    PageAnswer withdraw(Call call) {
        Unit unit = UnitView.require(desk.register(), call);
        units.successorRecords().withdraw(unit.id(), call.pathId("successor"), call.scope());
        return PageAnswer.redirect(UnitModel.href(unit.id()), Words.text("page.successor.withdrawn"));
    }
}
