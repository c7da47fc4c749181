package vn.hoanhap.reporting.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.entry.Desk;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.entry.Places;
import vn.hoanhap.reporting.entry.Trace;
import vn.hoanhap.reporting.figures.IndicatorCatalogue;
import vn.hoanhap.reporting.figures.KnownIndicator;
import vn.hoanhap.reporting.store.TargetTable;

/**
 * Takes targets of a year: one of each unit, indicator and year stands. Nothing is overwritten: a correction withdraws the old
 * target and writes a new one. Every method that writes runs in the writing unit of work of its caller.
 */
public final class TargetBook {

    private static final int MOST_TEXT = 500;
    private static final long FIRST_YEAR = 2000;
    private static final long LAST_YEAR = 2100;
    private static final long MOST_VALUE = 1_000_000_000_000_000L;
    private static final BigDecimal MOST_PERCENT = new BigDecimal("1000");

    private final TargetTable table;
    private final IndicatorCatalogue indicators;
    private final Places places;
    private final Desk desk;

    /** Keeps targets in a table. */
    public TargetBook(TargetTable table, IndicatorCatalogue indicators, Places places, Desk desk) {
        this.table = table;
        this.indicators = indicators;
        this.places = places;
        this.desk = desk;
    }

    /** Notes what is wrong with a target by itself, and writes nothing. */
    public void check(TargetInput input, Entry entry, Faults faults) {
        Long year = input.year();
        faults.require(year != null, "year", "fault.missing");
        boolean fits = year == null || (year >= FIRST_YEAR && year <= LAST_YEAR);
        faults.require(fits, "year", "fault.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        if (year != null && fits) {
            places.check(input.unit(), lastDay(year.intValue()), entry.scope(), faults);
        }
        goal(input, indicator(input.indicator(), faults), faults);
        faults.text(input.source(), "source", MOST_TEXT);
    }

    private @Nullable KnownIndicator indicator(@Nullable String code, Faults faults) {
        if (!faults.require(code != null && !code.isBlank(), "indicator", "fault.missing") || code == null) {
            return null;
        }
        KnownIndicator known = indicators.find(code.strip()).orElse(null);
        faults.require(known != null, "indicator", "fault.indicator", code.strip());
        return known;
    }

    private static void goal(TargetInput input, @Nullable KnownIndicator indicator, Faults faults) {
        Long value = input.value();
        BigDecimal percent = input.percent();
        faults.require(value != null || percent != null, "value", "fault.no-goal");
        faults.require(value == null || percent == null, "value", "fault.two-goals");
        boolean counted = value == null || (value >= 0 && value <= MOST_VALUE);
        faults.require(counted, "value", "fault.range", 0L, MOST_VALUE);
        if (percent == null) {
            return;
        }
        boolean sound = percent.signum() > 0
                && percent.compareTo(MOST_PERCENT) <= 0
                && percent.stripTrailingZeros().scale() <= 2;
        faults.require(sound, "percent", "fault.percent");
        faults.require(indicator == null || indicator.ratio(), "percent", "fault.percent-of-what");
    }

    /** A target of a year is for the unit that stands at its end; of a year to come, for one that stands now. */
    private LocalDate lastDay(int year) {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate today = desk.clock().today();
        return end.isAfter(today) ? today : end;
    }

    /**
     * Sets a target.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming each field that is wrong and what to do; 409 when another
     *     stands for the same unit, indicator and year
     */
    public long enter(TargetInput input, Entry entry, Faults faults) {
        check(input, entry, faults);
        faults.raise();
        return write(input, null, entry);
    }

    /**
     * Withdraws a target and sets another in its place.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 when the old one is out of reach, 409 when it was withdrawn
     *     before, else naming each field that is wrong
     */
    public long correct(long old, String reason, TargetInput input, Entry entry, Faults faults) {
        find(old, entry);
        check(input, entry, faults);
        faults.raise();
        withdraw(old, reason, entry);
        return write(input, old, entry);
    }

    /** Sets what a sheet now says instead of an earlier row, also when somebody has withdrawn the old target meanwhile. */
    public long replace(long old, String reason, TargetInput input, Entry entry, Faults faults) {
        Target found = find(old, entry);
        if (found.trace().stands()) {
            return correct(old, reason, input, entry, faults);
        }
        check(input, entry, faults);
        faults.raise();
        return write(input, old, entry);
    }

    /**
     * Withdraws a target: it stays readable, and results are no longer compared with it.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 when it is out of reach, 409 when it was withdrawn before, 422
     *     without a reason
     */
    public void withdraw(long id, @Nullable String reason, Entry entry) {
        find(id, entry);
        Faults faults = new Faults(desk.words());
        faults.text(reason, "reason", MOST_TEXT);
        faults.raise();
        String why = reason == null ? "" : reason.strip();
        if (!table.withdraw(id, new Trace.Withdrawal(desk.clock().now(), entry.accountId(), why))) {
            throw Problem.conflict(desk.words().both("target.withdrawn-before", String.valueOf(id)))
                    .raise();
        }
        audit(entry, "target.withdrawn", id, null);
    }

    /** Tells whether somebody may correct or withdraw a target. */
    public boolean reaches(long id, Entry entry) {
        return table.find(id)
                .filter(target -> places.reaches(entry.scope(), target.unitId()))
                .isPresent();
    }

    private Target find(long id, Entry entry) {
        return table.find(id)
                .filter(target -> places.reaches(entry.scope(), target.unitId()))
                .orElseThrow(() -> Problem.notFound(desk.words().both("target.not-found", String.valueOf(id)))
                        .raise());
    }

    private long write(TargetInput input, @Nullable Long corrects, Entry entry) {
        Target target = target(input, corrects, entry);
        table.standing(target.unitId(), target.indicator(), target.year()).ifPresent(other -> {
            throw Problem.conflict(desk.words().both("target.before", String.valueOf(other.id())))
                    .raise();
        });
        if (!table.insert(target)) {
            throw Problem.conflict(desk.words().both("target.before-now")).raise();
        }
        audit(entry, "target.entered", target.id(), corrects == null ? null : "corrects " + corrects);
        return target.id();
    }

    private void audit(Entry entry, String action, long id, @Nullable String detail) {
        desk.audit().record(new AuditEntry(entry.accountId(), action, "target", String.valueOf(id), detail));
    }

    private Target target(TargetInput input, @Nullable Long corrects, Entry entry) {
        Comparison comparison = input.comparison();
        return new Target(
                desk.ids().next(),
                Desk.checked(input.indicator()).strip(),
                Desk.checked(input.unit()),
                Desk.checked(input.year()).intValue(),
                new Goal(comparison == null ? Comparison.AT_LEAST : comparison, input.value(), input.percent()),
                Desk.checked(input.source()).strip(),
                new Trace(corrects, desk.clock().now(), entry.accountId(), null));
    }
}
