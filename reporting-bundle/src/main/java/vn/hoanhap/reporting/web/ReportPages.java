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
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.reporting.ReportingPermissions;
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
    private final Templates templates;

    ReportPages(ReportingOffice office, Questions questions, OfficeUnit home, Templates templates) {
        this.office = office;
        this.questions = questions;
        this.home = home;
        this.templates = templates;
    }

    void contribute(Contributions add) {
        for (ReportTemplate template : office.reports().templates()) {
            add.page(Page.get("/reports/" + template.code(), ReportingPermissions.READ, call -> show(call, template)));
        }
    }

    private PageAnswer show(Call call, ReportTemplate template) {
        View v = call.view(office.words().messages());
        String title = v.t(template.title());
        try {
            Period period = new Periods(office).read(call, template.calendar());
            Optional<Asked> asked = asked(call, period);
            ReportModel model = asked.map(known -> model(call, template, period, known))
                    .orElseGet(() -> new ReportModel(
                            title, form(call, template), calendars(v), null, null, OfficeUnit.choose(call)));
            return PageAnswer.html(title, templates.render("report.jte", v, model));
        } catch (ProblemException e) {
            var model = new ReportModel(title, form(call, template), calendars(v), null, e.problem(), null);
            return PageAnswer.invalid(title, templates.render("report.jte", v, model));
        }
    }

    /** Reads for which unit; without one in the address, the reader's own. */
    private Optional<Asked> asked(Call call, Period period) {
        if (call.query("unit").isPresent()) {
            return Optional.of(questions.read(call, period, Basis.FLOW));
        }
        return home.asked(call.scope(), period.from(), period.to(), call.today());
    }

    private ReportModel model(Call call, ReportTemplate template, Period period, Asked asked) {
        View v = call.view(office.words().messages());
        Report report = office.reports().compile(template, asked, period);
        String name = period.name();
        boolean named = name != null;
        ReportModel.Asked form = new ReportModel.Asked(
                action(template),
                asked.unit().code() + "@" + asked.placedOn(),
                name == null ? "" : name,
                named ? period.calendar() : template.calendar(),
                named ? "" : v.date(period.from()),
                named ? "" : v.date(period.to()),
                asked.territory().word());
        ReportModel.Sheet sheet = new ReportSheet(office, report, call).sheet(files(form, period));
        return new ReportModel(v.t(template.title()), form, calendars(v), sheet, null, null);
    }

    private static Downloads files(ReportModel.Asked form, Period period) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("unit", form.unit());
        if (form.period().isEmpty()) {
            query.put("from", period.from().toString());
            query.put("to", period.to().toString());
        } else {
            query.put("period", form.period());
            query.put("calendar", form.calendar());
        }
        query.put("territory", form.territory());
        return Downloads.of(
                "/api/v1/reports/" + form.action().substring(form.action().lastIndexOf('/') + 1), query);
    }

    private static String action(ReportTemplate template) {
        return "/p/reporting/reports/" + template.code();
    }

    private static ReportModel.Asked form(Call call, ReportTemplate template) {
        return new ReportModel.Asked(
                action(template),
                call.query("unit").orElse(""),
                call.query("period").orElse(""),
                call.query("calendar").orElse(template.calendar()),
                call.query("from").orElse(""),
                call.query("to").orElse(""),
                call.query("territory").orElse("then"));
    }

    private Map<String, String> calendars(View v) {
        Map<String, String> calendars = new LinkedHashMap<>();
        for (String code : office.calendars().codes()) {
            office.calendars().title(code).ifPresent(title -> calendars.put(code, v.t(title)));
        }
        return calendars;
    }
}
