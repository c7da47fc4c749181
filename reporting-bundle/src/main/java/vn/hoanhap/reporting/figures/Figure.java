package vn.hoanhap.reporting.figures;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.indicator.IndicatorDefinition;

/**
 * Is one computed figure.
 *
 * @param definition what was counted
 * @param value the figure in units of its measure; null for a ratio, and for a sum of which nothing is known
 * @param numerator of a ratio; null otherwise
 * @param denominator of a ratio; null otherwise, and when nobody knows it, such as a target that was not set
 * @param qualifier how sure it is: a sum is as sure as its weakest line
 * @param knownOf for a sum with unknown parts: how many lines are known; null when all are
 * @param lines standing journal lines behind it
 * @param undecidedLines lines of predecessors that were split and cannot be placed by themselves; not in the figure
 * @param unplacedUnits ended units without recorded successor, when units are counted; not in the figure
 * @param earlyLines lines that name a unit that began only after their day, told in the units of then; not in the figure
 */
public record Figure(
        IndicatorDefinition definition,
        @Nullable Long value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        Qualifier qualifier,
        @Nullable Long knownOf,
        long lines,
        long undecidedLines,
        long unplacedUnits,
        long earlyLines) {

    /** Returns the ratio of this figure to something. */
    Figure over(@Nullable Long whole) {
        return new Figure(
                definition, null, value, whole, qualifier, knownOf, lines, undecidedLines, unplacedUnits, earlyLines);
    }

    Figure withEarly(long lines) {
        return new Figure(
                definition,
                value,
                numerator,
                denominator,
                qualifier,
                knownOf,
                this.lines,
                undecidedLines,
                unplacedUnits,
                lines);
    }
}
