package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.remarks.Place;
import vn.hoanhap.reporting.remarks.Remarks;
import vn.hoanhap.reporting.reports.Report;
import vn.hoanhap.reporting.reports.ReportTemplate;

/** Shows and takes what an office writes under its report. */
final class RemarksPages {

    private static final String ROOT = "/p/reporting/reports/";
    private static final String VERSION = "version";

    private final ReportingOffice office;
    private final Templates templates;

    RemarksPages(ReportingOffice office, Templates templates) {
        this.office = office;
        this.templates = templates;
    }

    void contribute(Contributions add, ReportTemplate template) {
        String path = "/reports/" + template.code() + "/remarks";
        add.page(Page.get(path, ReportingPermissions.REMARKS, call -> show(call, template)));
        add.page(Page.post(path, ReportingPermissions.REMARKS, call -> send(call, template)));
    }

    /** Returns what stands under a report, and where the reader may write it. */
    ReportModel.Remarks shown(Report report, Call call) {
        View v = call.view(office.words().messages());
        Remarks remarks = report.remarks();
        long unit = report.asked().unit().id();
        boolean may = call.principal().may(ReportingPermissions.REMARKS)
                && office.places().reaches(call.principal().scope(ReportingPermissions.REMARKS), unit);
        String edit = may ? address(report) : null;
        return remarks == null
                ? new ReportModel.Remarks("", "", "", null, edit)
                : new ReportModel.Remarks(
                        remarks.words().difficulties(),
                        remarks.words().proposals(),
                        remarks.words().approvedBy(),
                        title(remarks, v),
                        edit);
    }

    private static String address(Report report) {
        Period period = report.period();
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("unit", String.valueOf(report.asked().unit().id()));
        query.put("from", period.from().toString());
        query.put("to", period.to().toString());
        query.put("territory", report.asked().territory().word());
        return Forms.address(ROOT + report.template().code() + "/remarks", query);
    }

    private static String title(Remarks remarks, View v) {
        String day = v.date(LegalClock.legal(remarks.at()).toLocalDate());
        return v.t("remarks.version", v.number(remarks.version()), day);
    }

    /** Is which report a form is for, and from which territory one comes back to it. */
    private record Asked(Place place, String territory) {}

    private Asked asked(UnaryOperator<String> source, Call call, ReportTemplate template) {
        Faults faults = office.faults();
        Typed typed = new Typed(source, faults);
        LocalDate from = typed.date("from");
        LocalDate to = typed.date("to");
        faults.require(from != null, "from", "fault.missing");
        faults.require(to != null, "to", "fault.missing");
        Long unit = office.places().read(source.apply("unit"), to == null ? call.asOf() : to, faults);
        faults.require(unit != null, "unit", "fault.missing");
        faults.raise();
        if (unit == null || from == null || to == null || !office.places().reaches(call.scope(), unit)) {
            throw Problem.forbidden(office.words().both("fault.unit-scope")).raise();
        }
        return new Asked(new Place(template.code(), unit, from, to), source.apply("territory"));
    }

    private PageAnswer show(Call call, ReportTemplate template) {
        Asked asked = asked(name -> call.query(name).orElse(""), call, template);
        Remarks standing = office.said().remarks().standing(asked.place()).orElse(null);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(VERSION, standing == null ? "0" : Integer.toString(standing.version()));
        if (standing != null) {
            values.put("difficulties", standing.words().difficulties());
            values.put("proposals", standing.words().proposals());
            values.put("approvedBy", standing.words().approvedBy());
        }
        View v = call.view(office.words().messages());
        return PageAnswer.html(v.t("remarks.write"), html(call, asked, values, Map.of()));
    }

    private PageAnswer send(Call call, ReportTemplate template) {
        Asked asked = asked(call::field, call, template);
        var words = new Remarks.Words(call.field("difficulties"), call.field("proposals"), call.field("approvedBy"));
        String version = call.field(VERSION);
        try {
            int believed = version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
            office.said().remarkBook().write(asked.place(), words, believed, Entry.of(call));
            return PageAnswer.redirect(back(asked), office.words().both("remarks.done"));
        } catch (ProblemException e) {
            View v = call.view(office.words().messages());
            Map<String, String> errors = e.problem().errors().isEmpty()
                    ? Map.of("difficulties", v.t(e.problem().detail()))
                    : Forms.errors(e.problem().errors(), v);
            Map<String, String> values = new LinkedHashMap<>();
            for (String field : List.of(VERSION, "difficulties", "proposals", "approvedBy")) {
                values.put(field, call.field(field));
            }
            return PageAnswer.invalid(v.t("remarks.write"), html(call, asked, values, errors));
        }
    }

    private static String back(Asked asked) {
        return Forms.address(ROOT + asked.place().template(), query(asked));
    }

    private static Map<String, @Nullable String> query(Asked asked) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("unit", String.valueOf(asked.place().unitId()));
        query.put("from", asked.place().from().toString());
        query.put("to", asked.place().to().toString());
        query.put("territory", asked.territory());
        return query;
    }

    private String html(Call call, Asked asked, Map<String, String> values, Map<String, String> errors) {
        View v = call.view(office.words().messages());
        Place place = asked.place();
        Map<String, String> kept = new LinkedHashMap<>();
        query(asked).forEach((name, value) -> kept.put(name, value == null ? "" : value));
        kept.put(VERSION, values.getOrDefault(VERSION, "0"));
        return templates.render(
                "remarks/form.jte",
                v,
                new RemarksModel(
                        v.t(
                                "figures.heading",
                                office.places().name(place.unitId(), place.to()),
                                v.date(place.from()),
                                v.date(place.to())),
                        ROOT + place.template() + "/remarks",
                        back(asked),
                        kept,
                        values,
                        errors,
                        Forms.named(errors, v),
                        office.said().remarks().versions(place).stream()
                                .map(each -> new RemarksModel.Version(title(each, v), each.words()))
                                .toList()));
    }
}
