package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Calendars;
import vn.hoanhap.reporting.periods.Period;

/** Reads from an address which period is asked: {@code period} and {@code calendar}, or {@code from} and {@code to}. */
final class Periods {

    private static final String STATISTICAL = "statistical";

    private final ReportingOffice office;
    private final boolean form;

    /** Reads what a caller writes, who may not contradict themselves. */
    Periods(ReportingOffice office) {
        this(office, false);
    }

    private Periods(ReportingOffice office, boolean form) {
        this.office = office;
        this.form = form;
    }

    /** Reads a form, which sends the days that it shows along with the period that somebody chose instead. */
    static Periods ofForm(ReportingOffice office) {
        return new Periods(office, true);
    }

    /**
     * Reads the period of a figure; without {@code to} it ends on the day that governs the call.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming what is missing or contradictory
     */
    Period read(Call call, Basis basis) {
        Faults faults = office.faults();
        Period period = named(call, STATISTICAL, faults).orElseGet(() -> free(call, basis, faults));
        faults.raise();
        return period;
    }

    /**
     * Reads the period of a report; without any, the half-year in which the day lies that governs the call.
     *
     * @param calendar the calendar of the report
     */
    Period read(Call call, String calendar) {
        Faults faults = office.faults();
        boolean free = days(call) || chosen(call).isPresent();
        Period period = named(call, calendar, faults)
                .orElseGet(() -> free ? free(call, Basis.FLOW, faults) : current(call, calendar, faults));
        faults.raise();
        return period;
    }

    /**
     * Returns the first day of what offices declare beside a figure: that of the period which the caller names, also when the
     * figure itself is a stock.
     */
    LocalDate windowBegins(Call call, Asked asked) {
        return call.query("period")
                .flatMap(name ->
                        office.calendars().period(name, call.query("calendar").orElse(STATISTICAL)))
                .map(Period::from)
                .or(() -> call.queryDate("from").filter(day -> !day.isAfter(asked.to())))
                .orElse(asked.from());
    }

    /** Returns the day from which figures are seen: the one that governs the call, never one to come. */
    static LocalDate seenOn(Call call) {
        return call.asOf().isBefore(call.today()) ? call.asOf() : call.today();
    }

    private Optional<Period> named(Call call, String calendar, Faults faults) {
        String name = chosen(call).orElse(null);
        if (name == null || name.equals(PeriodField.FREE)) {
            return Optional.empty();
        }
        faults.require(Calendars.names(name), "period", "fault.period", name);
        faults.require(form || !days(call), "period", "fault.period-twice");
        String code = calendar(call, calendar, faults);
        Optional<Period> found = office.calendars().period(name, code);
        faults.require(found.isPresent(), "calendar", "fault.calendar-then", name);
        return found.or(() -> Optional.of(today(call)));
    }

    private static Optional<String> chosen(Call call) {
        return call.query("period");
    }

    private static boolean days(Call call) {
        return call.query("from").isPresent() || call.query("to").isPresent();
    }

    private String calendar(Call call, String otherwise, Faults faults) {
        String code = call.query("calendar").orElse(otherwise);
        faults.require(office.calendars().codes().contains(code), "calendar", "fault.calendar", code);
        return code;
    }

    private Period current(Call call, String otherwise, Faults faults) {
        String code = calendar(call, otherwise, faults);
        Optional<Period> found = office.calendars().halfYear(call.asOf(), code);
        faults.require(found.isPresent(), "calendar", "fault.calendar-then", call.asOf());
        return found.orElseGet(() -> today(call));
    }

    private Period free(Call call, Basis basis, Faults faults) {
        LocalDate to = call.queryDate("to").orElse(call.asOf());
        LocalDate from = basis == Basis.FLOW ? from(call, to, faults) : to;
        return office.calendars().free(from == null ? to : from, to);
    }

    /** A form that turns to days begins with those of the half-year so far. */
    private @Nullable LocalDate from(Call call, LocalDate to, Faults faults) {
        LocalDate from = call.queryDate("from").orElse(form ? halfYearBegins(to) : null);
        if (!faults.require(from != null, "from", "fault.from") || from == null) {
            return null;
        }
        return faults.require(!from.isAfter(to), "from", "fault.days") ? from : null;
    }

    /** Returns the first day of the half-year of the statistical calendar in which a day lies. */
    LocalDate halfYearBegins(LocalDate day) {
        return office.calendars().halfYear(day, STATISTICAL).map(Period::from).orElse(day);
    }

    private Period today(Call call) {
        return office.calendars().free(call.today(), call.today());
    }
}
