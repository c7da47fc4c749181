package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.targets.Comparison;
import vn.hoanhap.reporting.targets.Target;
import vn.hoanhap.reporting.targets.TargetInput;

/** Is the form in which an officer sets a target, or corrects one. */
final class TargetForm {

    private static final String CORRECTS = "corrects";
    private static final List<String> FIELDS = List.of(
            "indicator", "unit", "unit_text", "year", "comparison", "value", "percent", "source", CORRECTS, "reason");

    private final ReportingOffice office;
    private final OfficeUnit home;
    private final Templates templates;
    private final UnitChooser chooser;

    TargetForm(ReportingOffice office, OfficeUnit home, Templates templates) {
        this.office = office;
        this.home = home;
        this.templates = templates;
        this.chooser = new UnitChooser(office, home, templates);
    }

    PageAnswer show(Call call) {
        View v = call.view(office.words().messages());
        Map<String, String> values = old(call).map(TargetForm::values).orElseGet(() -> fresh(call));
        return PageAnswer.html(v.t(title(values)), html(call, values, Map.of()));
    }

    private Optional<Target> old(Call call) {
        return call.query(CORRECTS)
                .filter(id -> id.matches("[1-9]\\d{0,17}"))
                .flatMap(id -> office.said().targets().find(Long.parseLong(id)))
                .filter(target -> office.places().reaches(call.scope(), target.unitId()));
    }

    private Map<String, String> fresh(Call call) {
        Map<String, String> values = new LinkedHashMap<>();
        LocalDate on = call.asOf();
        values.put("indicator", call.query("indicator").orElse(""));
        home.of(call.scope(), on).ifPresent(unit -> values.put("unit", String.valueOf(unit.id())));
        values.put("year", Integer.toString(on.getYear()));
        return values;
    }

    private static Map<String, String> values(Target target) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("indicator", target.indicator());
        values.put("unit", String.valueOf(target.unitId()));
        values.put("year", Integer.toString(target.year()));
        values.put("comparison", target.goal().comparison().name());
        var value = target.goal().value();
        var percent = target.goal().percent();
        values.put("value", value == null ? "" : value.toString());
        values.put("percent", percent == null ? "" : percent.toPlainString().replace('.', ','));
        values.put("source", target.source());
        values.put(CORRECTS, Long.toString(target.id()));
        return values;
    }

    /** Sets the target, or shows the form again with what is wrong. */
    PageAnswer send(Call call) {
        Faults faults = office.faults();
        Typed typed = new Typed(call::field, faults);
        TargetInput input = input(typed, call, faults);
        Long corrects = typed.id(CORRECTS);
        try {
            long id = corrects == null
                    ? office.said().targetBook().enter(input, Entry.of(call), faults)
                    : office.said().targetBook().correct(corrects, call.field("reason"), input, Entry.of(call), faults);
            String done = corrects == null ? "target.done" : "target.corrected.done";
            return PageAnswer.redirect(
                    TargetPages.HOME + "/" + id, office.words().both(done));
        } catch (ProblemException e) {
            return refused(call, e);
        }
    }

    private PageAnswer refused(Call call, ProblemException e) {
        View v = call.view(office.words().messages());
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, call.field(field)));
        Map<String, String> errors = e.problem().errors().isEmpty()
                ? Map.of("indicator", v.t(e.problem().detail()))
                : Forms.errors(e.problem().errors(), v);
        return PageAnswer.invalid(v.t(title(values)), html(call, values, errors));
    }

    private TargetInput input(Typed typed, Call call, Faults faults) {
        return new TargetInput(
                typed.text("indicator"),
                office.places()
                        .read(chooser.read(call::field, call.asOf(), call.scope(), faults), call.today(), faults),
                typed.number("year"),
                typed.choice("comparison", Comparison.class),
                typed.number("value"),
                typed.decimal("percent"),
                typed.text("source"));
    }

    private static String title(Map<String, String> values) {
        return values.getOrDefault(CORRECTS, "").isEmpty() ? "target.new" : "target.correct";
    }

    private String html(Call call, Map<String, String> values, Map<String, String> errors) {
        View v = call.view(office.words().messages());
        Map<String, String> comparisons = new LinkedHashMap<>();
        for (Comparison comparison : Comparison.values()) {
            comparisons.put(comparison.name(), v.t("comparison.name." + comparison));
        }
        var unit = new UnitChooser.Typed(values.get("unit"), values.get("unit_text"), errors.get("unit"));
        return templates.render(
                "targets/form.jte",
                v,
                new EntryFormModel(
                        v.t(title(values)),
                        values,
                        errors,
                        Forms.named(errors, v),
                        chooser.field(call, call.asOf(), unit),
                        Forms.indicators(office, v.language()),
                        comparisons));
    }
}
