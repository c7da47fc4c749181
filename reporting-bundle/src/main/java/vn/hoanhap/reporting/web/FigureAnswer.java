package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;

/**
 * Is the answer for one figure.
 *
 * @param code code of the indicator
 * @param title its title in the caller's language
 * @param value the figure; absent for a ratio and when nothing is known
 * @param numerator of a ratio
 * @param denominator of a ratio
 * @param display the figure as people read it
 * @param spoken a ratio as somebody says it, in whole percent: more than 26 %; absent for a plain figure
 * @param qualifier how sure: EXACT, MORE_THAN, NEARLY, ABOUT, RANGE, DOZENS
 * @param knownOf how many lines of a sum are known, when some are not
 * @param measure PERSONS, HOUSEHOLDS, TEAMS, UNITS, ATTENDANCES, CASES, EVENTS, ITEMS, MINUTES, DONG
 * @param basis FLOW, STOCK, CUMULATIVE
 * @param source always "computed"; declared figures stand beside, never mixed in
 * @param note who wrote its lines without the programme; absent when that is, or was, installed
 * @param unit the unit
 * @param from first day; absent for a stock
 * @param to last day, inclusive
 * @param territory then or today
 * @param provisional true until the books of the period close
 * @param undecidedLines lines of split predecessors that cannot be placed; not in the figure
 * @param unplacedUnits ended units that were divided or have no recorded successor; not in the figure
 * @param earlyLines lines that name a unit that began only after their day; not in a figure as it was then
 * @param lineage the way back
 * @param declared what offices declare of the same indicator and unit within the same days
 * @param target the result beside the target of a year; absent when none is asked, or none stands
 */
record FigureAnswer(
        String code,
        String title,
        @Nullable Long value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        String display,
        @Nullable String spoken,
        String qualifier,
        @Nullable Long knownOf,
        String measure,
        String basis,
        String source,
        @Nullable String note,
        UnitAnswer unit,
        @Nullable LocalDate from,
        LocalDate to,
        String territory,
        boolean provisional,
        long undecidedLines,
        long unplacedUnits,
        long earlyLines,
        LineageAnswer lineage,
        List<DeclaredAnswer> declared,
        TargetAnswer.@Nullable Compared target) {

    /** Names a unit: id, code on the day of the answer, name. */
    record UnitAnswer(Id id, String code, String name) {}

    /** Says where a figure comes from: version of the definition, kinds of lines, how many stand, where they are listed. */
    record LineageAnswer(int definitionVersion, List<String> kinds, long lines, String linesAt) {}

    /** Describes an indicator; {@code installed} says whether a programme that is, or was, here defined it. */
    record Definition(
            String code,
            String title,
            String explanation,
            String measure,
            String basis,
            @Nullable String partOf,
            @Nullable String denominator,
            int version,
            boolean installed) {}

    /** Lists the indicators; all at once, there are some dozens. */
    record Definitions(List<Definition> items, @Nullable String next) {}

    /** Is one line behind a figure. */
    record LineAnswer(
            Id id,
            String kind,
            LocalDate on,
            Id unit,
            @Nullable Long quantity,
            String qualifier,
            boolean reversal,
            String programme,
            String record) {}

    /** Lists lines; {@code next} is the cursor of the next page. */
    record Lines(List<LineAnswer> items, @Nullable String next) {}
}
