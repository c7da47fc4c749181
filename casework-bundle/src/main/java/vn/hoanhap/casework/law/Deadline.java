package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** Is by when something is to be done. That no rule is shipped is an answer too. */
public sealed interface Deadline {

    /** Names what makes a deadline less than sure. */
    enum Doubt {
        /** Holidays of some of its days are not known: only weekends were left out. */
        CALENDAR_UNKNOWN,
        /** A holiday on its way is expected, but not announced. */
        HOLIDAY_EXPECTED,
        /** The hour is not known: hours were counted from the end of the day. */
        TIME_UNKNOWN
    }

    /**
     * The law says it.
     *
     * @param until legal time at which it is over: what is done before is in time
     * @param rule the rule
     * @param doubts what makes it less than sure
     */
    record Due(LocalDateTime until, DeadlineRule rule, Set<Doubt> doubts) implements Deadline {
        /** Copies the set. */
        public Due {
            doubts = Set.copyOf(doubts);
        }

        /** Returns the last legal day on which it can be done in time. */
        public LocalDate lastDay() {
            return until.minusNanos(1).toLocalDate();
        }

        /** Tells whether it is over at a legal time. */
        public boolean over(LocalDateTime now) {
            return !now.isBefore(until);
        }
    }

    /**
     * No rule is shipped for that day.
     *
     * @param code what was to be done
     * @param on the day whose law would decide
     */
    record NoRule(String code, LocalDate on) implements Deadline {}
}
