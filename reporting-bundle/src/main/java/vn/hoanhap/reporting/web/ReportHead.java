package vn.hoanhap.reporting.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;

/** Writes what stands above a report: whose it is, which days it tells, by whom and when, and until when it may change. */
final class ReportHead {

    private final ReportingOffice office;
    private final Call call;
    private final View view;

    ReportHead(ReportingOffice office, Call call) {
        this.office = office;
        this.call = call;
        this.view = call.view(office.words().messages());
    }

    /** Writes it for a report that is told twice, of one unit or of two. */
    ReportModel.Head of(BothAnswer both, Period period) {
        Set<String> units = new LinkedHashSet<>();
        add(units, both.then());
        add(units, both.today());
        String title = new ReportWords(office).title(period, view.language());
        return new ReportModel.Head(
                units.isEmpty() ? title : view.t("report.heading", String.join(" · ", units), title),
                days(period, view),
                provisional(period, call, view),
                compiled(call, view));
    }

    private static void add(Set<String> units, @Nullable ReportAnswer report) {
        if (report != null) {
            units.add(report.unit().name());
        }
    }

    static String days(Period period, View view) {
        Text source = period.source();
        String days = view.t("period.free", view.date(period.from()), view.date(period.to()));
        return source == null ? days : view.t("report.days", days, view.t(source));
    }

    static @Nullable String provisional(Period period, Call call, View view) {
        return period.provisional(Periods.seenOn(call))
                ? view.t(
                        "report.provisional",
                        view.date(period.closing().on()),
                        view.t(period.closing().source()))
                : null;
    }

    static String compiled(Call call, View view) {
        return view.t("report.compiled", call.principal().username(), view.date(call.today()));
    }
}
