package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.Territory;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.store.TargetTable;
import vn.hoanhap.reporting.targets.Comparison;
import vn.hoanhap.reporting.targets.Target;
import vn.hoanhap.reporting.targets.TargetInput;

/** Lists targets with what was reached so far, and sets new ones. */
final class TargetPages {

    private static final String HOME = "/p/reporting/targets";
    private static final List<String> FIELDS =
            List.of("indicator", "unit", "year", "comparison", "value", "percent", "source");

    private final ReportingOffice office;
    private final OfficeUnit home;
    private final Templates templates;
    private final TargetWords words;

    TargetPages(ReportingOffice office, OfficeUnit home, Templates templates) {
        this.office = office;
        this.home = home;
        this.templates = templates;
        this.words = new TargetWords(office);
    }

    void contribute(Contributions add) {
        add.page(Page.get("/targets", ReportingPermissions.READ, this::list));
        add.page(Page.post("/targets", ReportingPermissions.TARGETS, this::send));
        add.page(Page.post("/targets/{id}/withdraw", ReportingPermissions.TARGETS, this::withdraw));
    }

    private PageAnswer list(Call call) {
        Map<String, String> values = new LinkedHashMap<>();
        LocalDate on = call.asOf();
        home.of(call.scope(), on).ifPresent(unit -> values.put("unit", unit.code() + "@" + on));
        values.put("year", Integer.toString(on.getYear()));
        View v = call.view(office.words().messages());
        return PageAnswer.html(v.t("targets.title"), html(call, values, Map.of(), v));
    }

    private PageAnswer send(Call call) {
        View v = call.view(office.words().messages());
        Faults faults = office.faults();
        try {
            office.said().targetBook().enter(input(call, faults), Entry.of(call), faults);
        } catch (ProblemException e) {
            Map<String, String> values = new LinkedHashMap<>();
            FIELDS.forEach(field -> values.put(field, call.field(field)));
            Map<String, String> errors = e.problem().errors().isEmpty()
                    ? Map.of("indicator", v.t(e.problem().detail()))
                    : Forms.errors(e.problem().errors(), v);
            return PageAnswer.invalid(v.t("targets.title"), html(call, values, errors, v));
        }
        return PageAnswer.redirect(HOME, office.words().both("target.done"));
    }

    private TargetInput input(Call call, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        return new TargetInput(
                typed.text("indicator"),
                office.places().read(typed.text("unit"), call.today(), faults),
                typed.number("year"),
                typed.choice("comparison", Comparison.class),
                typed.number("value"),
                typed.decimal("percent"),
                typed.text("source"));
    }

    private PageAnswer withdraw(Call call) {
        office.said().targetBook().withdraw(call.pathId("id"), call.field("reason"), Entry.of(call));
        return PageAnswer.redirect(HOME, office.words().both("target.withdrawn.done"));
    }

    private String html(Call call, Map<String, String> values, Map<String, String> errors, View v) {
        var wanted = new TargetTable.Wanted(null, null, null, false);
        List<Target> found = office.said().targets().list(wanted, call.scope(), call.cursor(), call.limit());
        Map<String, String> comparisons = new LinkedHashMap<>();
        for (Comparison comparison : Comparison.values()) {
            comparisons.put(comparison.name(), v.t("comparison.name." + comparison));
        }
        EntryFormModel form = call.principal().may(ReportingPermissions.TARGETS)
                ? new EntryFormModel(
                        v.t("target.new"),
                        values,
                        errors,
                        Forms.named(errors, v),
                        Forms.indicators(office, v.language()),
                        comparisons)
                : null;
        String next = found.size() < call.limit()
                ? null
                : HOME + "?cursor=" + found.get(found.size() - 1).id();
        List<TargetListModel.Row> rows =
                found.stream().map(target -> row(target, call, v)).toList();
        return templates.render("targets.jte", v, new TargetListModel(rows, next, form));
    }

    private TargetListModel.Row row(Target target, Call call, View v) {
        TargetAnswer answer = words.answer(target, v.language());
        boolean mayChange = call.principal().may(ReportingPermissions.TARGETS)
                && office.places().reaches(call.principal().scope(ReportingPermissions.TARGETS), target.unitId());
        return new TargetListModel.Row(
                Long.toString(target.id()),
                answer.title(),
                answer.unit().name(),
                Integer.toString(target.year()),
                answer.display(),
                target.source(),
                result(target, call, v),
                mayChange ? HOME + "/" + target.id() + "/withdraw" : null);
    }

    /** Says what was reached of a target from the beginning of its year to the day that governs the page. */
    private @Nullable String result(Target target, Call call, View v) {
        LocalDate first = LocalDate.of(target.year(), Month.JANUARY, 1);
        LocalDate last = LocalDate.of(target.year(), Month.DECEMBER, 31);
        LocalDate to = call.asOf().isBefore(last) ? call.asOf() : last;
        Optional<Unit> unit = office.units().find(target.unitId(), to);
        if (to.isBefore(first) || unit.isEmpty()) {
            return null;
        }
        return office.computed()
                .figures()
                .counted(target.indicator())
                .map(definition -> {
                    LocalDate from = definition.basis() == Basis.FLOW ? first : to;
                    Asked asked = new Asked(unit.get(), from, to, Territory.THEN, to);
                    Figure figure = office.computed().figures().compute(definition, asked);
                    return said(words.compare(target, figure, asked, List.of(), v.language()), v);
                })
                .orElse(null);
    }

    static String said(TargetAnswer.Compared compared, View v) {
        TargetAnswer.Result result = compared.result();
        Boolean reached = result.reached();
        String state = reached == null ? "target.open" : reached ? "target.reached" : "target.not-yet";
        String percentage = result.percentageDisplay() == null ? "–" : result.percentageDisplay();
        return v.t(
                "target.result",
                result.display(),
                percentage,
                v.t(state),
                compared.period().display());
    }
}
