package vn.hoanhap.reporting.figures;

import java.util.Optional;

/** Knows what offices set themselves for a year. */
@FunctionalInterface
public interface YearGoals {

    /** Returns the value that stands as a target; empty when none does, and for one in percent. */
    Optional<Long> value(long unitId, String indicator, int year);
}
