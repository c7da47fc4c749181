package vn.hoanhap.reporting.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.entry.Desk;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.reports.Report;
import vn.hoanhap.reporting.reports.ReportTemplate;

/** Shows reports: on a screen, and on paper. */
final class ReportPages {

    private final ReportingOffice office;
    private final Questions questions;
    private final OfficeUnit home;
    private final UnitChooser chooser;
    private final Templates templates;

    ReportPages(ReportingOffice office, Questions questions, OfficeUnit home, Templates templates) {
        this.office = office;
        this.questions = questions;
        this.home = home;
        this.chooser = new UnitChooser(office, home, templates);
        this.templates = templates;
    }

    void contribute(Contributions add) {
        for (ReportTemplate template : office.reports().templates()) {
            add.page(Page.get("/reports/" + template.code(), ReportingPermissions.READ, call -> show(call, template)));
            new RemarksPages(office, templates).contribute(add, template);
        }
    }

    private PageAnswer show(Call call, ReportTemplate template) {
        View v = call.view(office.words().messages());
        String title = v.t(template.title());
        try {
            Period period = Periods.ofForm(office).read(call, template.calendar());
            ReportModel model = BothTerritories.asked(call)
                    ? both(call, template, period)
                    : asked(call, period)
                            .map(known -> model(call, template, period, known))
                            .orElseGet(() -> new ReportModel(
                                    title,
                                    form(call, template),
                                    null,
                                    null,
                                    home.ended(call.scope(), period.to()),
                                    OfficeUnit.choose(call)));
            return PageAnswer.html(title, templates.render("report.jte", v, model));
        } catch (ProblemException e) {
            var model = new ReportModel(title, form(call, template), null, null, e.problem(), null);
            return PageAnswer.invalid(title, templates.render("report.jte", v, model));
        }
    }

    /** Reads for which unit; without one in the address, the reader's own. */
    private Optional<Asked> asked(Call call, Period period) {
        Faults faults = office.faults();
        String unit = chooser.read(name -> call.query(name).orElse(""), period.to(), call.scope(), faults);
        faults.raise();
        return unit.isEmpty()
                ? home.asked(call.scope(), period.from(), period.to(), call.today())
                : Optional.of(questions.read(call, period, Basis.FLOW, unit));
    }

    /** Tells it twice; without a unit in the address, for the reader's own. */
    private ReportModel both(Call call, ReportTemplate template, Period period) {
        View v = call.view(office.words().messages());
        Faults faults = office.faults();
        String written = chooser.read(name -> call.query(name).orElse(""), period.to(), call.scope(), faults);
        Long unit = written.isEmpty()
                ? home.of(call.scope(), period.to()).map(Unit::id).orElse(null)
                : office.places().read(written, period.to(), faults);
        Problem ended = unit == null ? home.ended(call.scope(), period.to()) : null;
        if (ended != null) {
            throw ended.raise();
        }
        faults.require(unit != null, "unit", "fault.missing");
        faults.raise();
        BothAnswer both = new BothReports(office, call, template).answer(Desk.checked(unit), period);
        ReportModel.Asked form = new ReportModel.Asked(
                action(template),
                chooser.field(call, period.to(), new UnitChooser.Typed(String.valueOf(unit), null, null)),
                new PeriodChoices(office, call).field(period, template.calendar()),
                BothTerritories.WORD);
        Downloads files = files(template, period, String.valueOf(unit), BothTerritories.WORD);
        var told = new ReportModel.Both(
                new ReportHead(office, call).of(both, period), new BothSheet(v).model(both, files));
        return new ReportModel(v.t(template.title()), form, null, told, null, null);
    }

    private ReportModel model(Call call, ReportTemplate template, Period period, Asked asked) {
        View v = call.view(office.words().messages());
        Report report = office.reports().compile(template, asked, period);
        ReportModel.Asked form = new ReportModel.Asked(
                action(template),
                chooser.field(call, asked.unit(), asked.placedOn()),
                new PeriodChoices(office, call).field(period, template.calendar()),
                asked.territory().word());
        ReportModel.Sheet sheet = new ReportSheet(office, templates, report, call)
                .sheet(files(
                        template,
                        period,
                        asked.unit().code() + "@" + asked.placedOn(),
                        asked.territory().word()));
        return new ReportModel(v.t(template.title()), form, sheet, null, null, null);
    }

    private static Downloads files(ReportTemplate template, Period period, String unit, String territory) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("unit", unit);
        if (period.name() == null) {
            query.put("from", period.from().toString());
            query.put("to", period.to().toString());
        } else {
            query.put("period", period.name());
            query.put("calendar", period.calendar());
        }
        query.put("territory", territory);
        return Downloads.of("/api/v1/reports/" + template.code(), query);
    }

    private static String action(ReportTemplate template) {
        return "/p/reporting/reports/" + template.code();
    }

    private ReportModel.Asked form(Call call, ReportTemplate template) {
        return new ReportModel.Asked(
                action(template),
                chooser.field(call, call.asOf(), UnitChooser.Typed.asked(call)),
                new PeriodChoices(office, call).asked(template.calendar()),
                call.query("territory").orElse("then"));
    }
}
