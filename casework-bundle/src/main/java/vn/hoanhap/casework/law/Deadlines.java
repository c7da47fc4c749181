package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleLine;

/**
 * Tells by when something is to be done, by the law of the day on which the time begins to run. A deadline in days or months
 * whose last day is no working day ends with the next that is (Civil Code 2015, article 148); hours run on.
 */
public final class Deadlines {

    private static final int CELLS = 7;

    private final List<DeadlineRule> rules;
    private final WorkCalendar calendar;

    Deadlines(List<DeadlineRule> rules, WorkCalendar calendar) {
        this.rules = List.copyOf(rules);
        this.calendar = calendar;
    }

    static List<DeadlineRule> rules(List<RuleLine> lines) {
        return RuleFile.rules(
                lines,
                line -> {
                    line.requireCells(CELLS);
                    return new DeadlineRule(
                            line.text(0), line.number(1), line.constant(DeadlineRule.Unit.class, 2), line.basis(3));
                },
                DeadlineRule::basis,
                (one, other) -> one.code().equals(other.code()));
    }

    /** Returns the rules in force on a day, in the order of the file. */
    public List<DeadlineRule> rules(LocalDate on) {
        return rules.stream().filter(rule -> rule.basis().holdsOn(on)).toList();
    }

    /** Returns the rule in force on a day. */
    public Optional<DeadlineRule> rule(String code, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code) && rule.basis().holdsOn(on))
                .findFirst();
    }

    /** Returns by when something is to be done. */
    public Deadline of(String code, Since since) {
        return rule(code, since.day())
                .<Deadline>map(rule -> due(rule, since))
                .orElseGet(() -> new Deadline.NoRule(code, since.day()));
    }

    private Deadline due(DeadlineRule rule, Since since) {
        LocalDateTime until = until(rule, since);
        Set<Deadline.Doubt> doubts = EnumSet.noneOf(Deadline.Doubt.class);
        if (rule.unit() == DeadlineRule.Unit.HOURS) {
            if (since.time() == null) {
                doubts.add(Deadline.Doubt.TIME_UNKNOWN);
            }
            return new Deadline.Due(until, rule, doubts);
        }
        LocalDate last = until.toLocalDate().minusDays(1);
        if (!calendar.covers(since.day()) || !calendar.covers(last)) {
            doubts.add(Deadline.Doubt.CALENDAR_UNKNOWN);
        }
        if (expected(rule.unit(), since.day(), last)) {
            doubts.add(Deadline.Doubt.HOLIDAY_EXPECTED);
        }
        return new Deadline.Due(until, rule, doubts);
    }

    private LocalDateTime until(DeadlineRule rule, Since since) {
        LocalDate day = since.day();
        return switch (rule.unit()) {
            case HOURS -> since.moment().plusHours(rule.amount());
            case DAYS -> after(calendar.workingDayFrom(day.plusDays(rule.amount())));
            case MONTHS -> after(calendar.workingDayFrom(day.plusMonths(rule.amount())));
            case WORKING_DAYS -> after(calendar.plusWorkingDays(day, rule.amount()));
        };
    }

    private static LocalDateTime after(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay();
    }

    /** Days and months only ask about the days over which their end was put off; working days about all on the way. */
    private boolean expected(DeadlineRule.Unit unit, LocalDate day, LocalDate last) {
        LocalDate first = day.plusDays(1);
        if (unit != DeadlineRule.Unit.WORKING_DAYS) {
            first = last;
            while (!calendar.worksOn(first.minusDays(1)) && first.minusDays(1).isAfter(day)) {
                first = first.minusDays(1);
            }
        }
        return calendar.between(first, last).stream().anyMatch(one -> !one.announced());
    }
}
