package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.Optional;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.FirstStep.Standing;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.reports.ReportTemplate;

/** The last step of the first-run guide: the first report, of the half-year in which what was written last happened. */
final class ReportStep {

    private static final int ORDER = 80;

    private final ReportingOffice office;
    private final OfficeUnit home;

    ReportStep(ReportingOffice office, OfficeUnit home) {
        this.office = office;
        this.home = home;
    }

    void contribute(Contributions add) {
        ReportTemplate template = office.reports().templates().get(0);
        var words = new FirstStep.Words(
                office.words().both("step.report"),
                office.words().both("step.report.purpose"),
                office.words().both("step.report.action"));
        add.firstStep(new FirstStep(
                "report",
                ORDER,
                words,
                "/reports/" + template.code(),
                ReportingPermissions.READ,
                call -> look(call, template)));
    }

    private Standing look(Call call, ReportTemplate template) {
        LocalDate today = call.today();
        if (home.of(Scope.EVERYTHING, today).isEmpty()) {
            return Standing.toDo(office.words().both("step.report.no-unit"));
        }
        Optional<LocalDate> newest = office.computed().newest().day();
        if (newest.isEmpty()) {
            return Standing.toDo(office.words().both("step.report.no-line"));
        }
        LocalDate day = newest.get().isAfter(today) ? today : newest.get();
        Optional<Period> period = office.calendars().halfYear(day, template.calendar());
        Standing ready = Standing.done(said(day));
        return period.flatMap(half -> home.asked(Scope.EVERYTHING, half.from(), half.to(), today)
                        .map(asked -> ready.at("/reports/" + template.code() + query(asked, half))))
                .orElse(ready);
    }

    private Text said(LocalDate day) {
        return office.words().both("step.report.ready", Formats.date(day));
    }

    private static String query(Asked asked, Period period) {
        return "?unit=" + asked.unit().id() + "&period=" + period.name() + "&calendar=" + period.calendar()
                + "&territory=" + asked.territory().word();
    }
}
