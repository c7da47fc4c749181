package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.declared.DeclaredInput;
import vn.hoanhap.reporting.declared.Statement;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Is the form in which an officer enters a declared figure, or corrects one. */
final class DeclaredForm {

    private static final String CORRECTS = "corrects";
    private static final List<String> FIELDS = List.of(
            "indicator",
            "unit",
            "unit_text",
            "from",
            "to",
            "value",
            "valueTo",
            "numerator",
            "denominator",
            "outcome",
            "qualifier",
            "source",
            CORRECTS,
            "reason");

    private final ReportingOffice office;
    private final OfficeUnit home;
    private final Templates templates;
    private final UnitChooser chooser;

    DeclaredForm(ReportingOffice office, OfficeUnit home, Templates templates) {
        this.office = office;
        this.home = home;
        this.templates = templates;
        this.chooser = new UnitChooser(office, home, templates);
    }

    PageAnswer show(Call call) {
        View v = call.view(office.words().messages());
        Map<String, String> values = old(call).map(figure -> values(figure, v)).orElseGet(() -> fresh(call, v));
        return PageAnswer.html(v.t(title(values)), html(call, values, Map.of(), v));
    }

    private Optional<DeclaredFigure> old(Call call) {
        return call.query(CORRECTS)
                .filter(id -> id.matches("[1-9]\\d{0,18}"))
                .flatMap(id -> office.said().declared().find(Long.parseLong(id)))
                .filter(figure -> office.places().reaches(call.scope(), figure.unitId()));
    }

    private Map<String, String> fresh(Call call, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        LocalDate to = call.asOf();
        values.put("indicator", call.query("indicator").orElse(""));
        home.of(call.scope(), to).ifPresent(unit -> values.put("unit", String.valueOf(unit.id())));
        values.put("to", v.date(to));
        values.put("qualifier", Qualifier.EXACT.name());
        return values;
    }

    private Map<String, String> values(DeclaredFigure figure, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        Statement said = figure.statement();
        values.put("indicator", figure.indicator());
        values.put("unit", String.valueOf(figure.unitId()));
        values.put("from", figure.from().equals(figure.to()) ? "" : v.date(figure.from()));
        values.put("to", v.date(figure.to()));
        values.put("value", text(said.value()));
        values.put("valueTo", text(said.upTo()));
        values.put("numerator", text(said.numerator()));
        values.put("denominator", text(said.denominator()));
        values.put("outcome", said.outcome() == null ? "" : said.outcome());
        values.put("qualifier", said.qualifier().name());
        values.put("source", figure.source());
        values.put(CORRECTS, Long.toString(figure.id()));
        return values;
    }

    private static String text(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    /** Writes the figure, or shows the form again with what is wrong. */
    PageAnswer send(Call call) {
        View v = call.view(office.words().messages());
        Faults faults = office.faults();
        Typed typed = new Typed(call::field, faults);
        DeclaredInput input = input(typed, call, faults);
        Long corrects = typed.id(CORRECTS);
        try {
            long id = corrects == null
                    ? office.said().declaredBook().enter(input, Entry.of(call), faults)
                    : office.said()
                            .declaredBook()
                            .correct(corrects, call.field("reason"), input, Entry.of(call), faults);
            Text done = office.words().both(corrects == null ? "declared.done" : "declared.corrected.done");
            return PageAnswer.redirect(DeclaredPages.HOME + "/" + id, done);
        } catch (ProblemException e) {
            if (e.problem().errors().isEmpty()) {
                throw e;
            }
            Map<String, String> values = new LinkedHashMap<>();
            FIELDS.forEach(field -> values.put(field, call.field(field)));
            Map<String, String> errors = Forms.errors(e.problem().errors(), v);
            return PageAnswer.invalid(v.t(title(values)), html(call, values, errors, v));
        }
    }

    private DeclaredInput input(Typed typed, Call call, Faults faults) {
        LocalDate to = typed.date("to");
        LocalDate on = to == null ? call.today() : to;
        return new DeclaredInput(
                typed.text("indicator"),
                office.places().read(chooser.read(call::field, on, call.scope(), faults), on, faults),
                typed.date("from"),
                to,
                new DeclaredInput.Said(
                        typed.number("value"),
                        typed.number("valueTo"),
                        typed.number("numerator"),
                        typed.number("denominator"),
                        typed.text("outcome")),
                typed.choice("qualifier", Qualifier.class),
                typed.text("source"));
    }

    private static String title(Map<String, String> values) {
        return values.getOrDefault(CORRECTS, "").isEmpty() ? "declared.new" : "declared.correct";
    }

    private String html(Call call, Map<String, String> values, Map<String, String> errors, View v) {
        Map<String, String> qualifiers = new LinkedHashMap<>();
        for (Qualifier qualifier : Qualifier.values()) {
            qualifiers.put(qualifier.name(), v.t("qualifier.name." + qualifier));
        }
        return templates.render(
                "declared/form.jte",
                v,
                new EntryFormModel(
                        v.t(title(values)),
                        values,
                        errors,
                        Forms.named(errors, v),
                        unit(call, values, errors),
                        Forms.indicators(office, v.language()),
                        qualifiers));
    }

    /** Looks for the unit on the last day, as far as that can be read. */
    private UnitField unit(Call call, Map<String, String> values, Map<String, String> errors) {
        LocalDate to = new Typed(values::get, office.faults()).date("to");
        return chooser.field(
                call,
                to == null ? call.asOf() : to,
                new UnitChooser.Typed(values.get("unit"), values.get("unit_text"), errors.get("unit")));
    }
}
