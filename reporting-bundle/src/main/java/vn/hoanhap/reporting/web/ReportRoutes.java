package vn.hoanhap.reporting.web;

import java.util.List;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.entry.Desk;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.remarks.Place;
import vn.hoanhap.reporting.reports.ReportTemplate;

/** Answers {@code /api/v1/reports}. */
final class ReportRoutes {

    /** Forms in which a report is told; others take their place here. */
    private static final List<String> FORMATS = List.of("json", "csv", "csv-titles", "xlsx");

    private final ReportingOffice office;
    private final Questions questions;
    private final ReportWords words;
    private final Tables tables;

    ReportRoutes(ReportingOffice office, Questions questions, Tables tables) {
        this.office = office;
        this.tables = tables;
        this.questions = questions;
        this.words = new ReportWords(office);
    }

    void contribute(Contributions add) {
        add.route(Route.get(
                "/reports",
                ReportAnswer.Templates.class,
                ReportingPermissions.READ,
                office.words().both("route.reports"),
                this::list));
        add.route(Route.get(
                        "/reports/{template}",
                        Object.class,
                        ReportingPermissions.READ,
                        office.words().both("route.report"),
                        this::report)
                .query("unit", office.words().both("query.unit.one"))
                .query("period", office.words().both("query.period"))
                .query("calendar", office.words().both("query.calendar"))
                .query("from", office.words().both("query.from.day"))
                .query("to", office.words().both("query.to.day"))
                .query("territory", office.words().both("query.territory"))
                .query("format", office.words().both("query.format")));
        add.route(Route.writing(Method.POST, "/reports/{template}/remarks", RemarksBody.class, RemarksBody.Kept.class)
                .answers(ReportingPermissions.REMARKS, office.words().both("route.report.remarks"), this::remarks));
    }

    private Answer<ReportAnswer.Templates> list(Call call, None nothing) {
        return Answer.ok(new ReportAnswer.Templates(
                office.reports().templates().stream()
                        .map(template -> new ReportAnswer.Template(
                                template.code(),
                                template.title().in(call.language()),
                                template.calendar(),
                                FORMATS,
                                "/api/v1/reports/" + template.code()))
                        .toList(),
                null));
    }

    private Answer<Object> report(Call call, None nothing) {
        ReportTemplate template = office.reports().template(call.path("template"));
        String format = call.query("format").orElse("json");
        Faults faults = office.faults();
        faults.require(FORMATS.contains(format), "format", "fault.format", format, String.join(", ", FORMATS));
        faults.raise();
        Period period = new Periods(office).read(call, template.calendar());
        if (BothTerritories.asked(call)) {
            return both(call, template, period, format);
        }
        Asked asked = questions.read(call, period, Basis.FLOW);
        ReportAnswer answer = words.answer(office.reports().compile(template, asked, period), call);
        if (format.equals("json")) {
            return Answer.ok(answer);
        }
        String name = template.code() + "-" + asked.unit().code() + "-" + period.from() + "-" + period.to();
        ReportTables sheets = new ReportTables(office, answer, name, call.language());
        return Answer.ok(
                format.startsWith("csv")
                        ? tables.file(sheets.figures(), format, call.language())
                        : tables.workbook(
                                List.of(
                                        sheets.figures(),
                                        sheets.coverage(),
                                        sheets.byMonth(),
                                        sheets.mostCommunes(),
                                        sheets.remarks()),
                                call.language()));
    }

    private Answer<Object> both(Call call, ReportTemplate template, Period period, String format) {
        Faults faults = office.faults();
        Long unit = office.places().read(call.query("unit").orElse(null), period.to(), faults);
        faults.require(unit != null, "unit", "fault.missing");
        faults.raise();
        BothReports reports = new BothReports(office, call, template);
        BothAnswer both = reports.answer(Desk.checked(unit), period);
        String name = template.code() + "-both-" + period.from() + "-" + period.to();
        return Answer.ok(
                format.equals("json") ? both : tables.file(reports.table(both, name), format, call.language()));
    }

    private Answer<RemarksBody.Kept> remarks(Call call, RemarksBody body) {
        ReportTemplate template = office.reports().template(call.path("template"));
        Faults faults = office.faults();
        Long unit = office.places().read(body.unit(), body.to(), faults);
        faults.require(unit != null, "unit", "fault.missing");
        faults.require(!body.from().isAfter(body.to()), "from", "fault.days");
        faults.raise();
        Place place = new Place(template.code(), Desk.checked(unit), body.from(), body.to());
        Integer version = body.version();
        int now = office.said().remarkBook().write(place, body.words(), version == null ? 0 : version, Entry.of(call));
        return Answer.ok(new RemarksBody.Kept(now));
    }
}
