package vn.hoanhap.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is the answer for a report: figures side by side, without totals.
 *
 * @param template code of the template
 * @param title its title in the caller's language
 * @param unit the unit
 * @param period the days, and whether the books have closed
 * @param territory then or today
 * @param compiledBy who asked for it
 * @param compiledOn on which legal day
 * @param groups its groups of rows
 * @param coverage what is told of each commune
 * @param charts what the charts of the page show
 * @param remarks what the office writes under it; absent for nothing
 */
record ReportAnswer(
        String template,
        String title,
        FigureAnswer.UnitAnswer unit,
        PeriodAnswer period,
        String territory,
        String compiledBy,
        LocalDate compiledOn,
        List<Group> groups,
        Coverage coverage,
        Charts charts,
        @Nullable Remarks remarks) {

    /** Is what the office writes under the report; {@code version} grows with every change. */
    record Remarks(String difficulties, String proposals, String approvedBy, int version, Instant writtenAt) {}

    /** Says which days are told; {@code calendar} is "free" without one, {@code closesSource} says who sets the closing day. */
    record PeriodAnswer(
            @Nullable String name,
            String title,
            String calendar,
            LocalDate from,
            LocalDate to,
            boolean provisional,
            LocalDate closesOn,
            String closesSource) {}

    /** Is a group of rows under a heading. */
    record Group(String key, String title, List<Row> rows) {}

    /**
     * Is a row.
     *
     * @param indicator code of what it tells
     * @param partOf code of the row that it is a part of; never add it to that
     * @param installed whether its programme is, or was, installed here
     * @param note why there is no computed figure, or who wrote its lines without the programme; absent otherwise
     * @param computed what the register counts; absent without the programme and without lines
     * @param declared what offices declare beside it
     * @param target the result beside the target of the year; absent when none stands
     */
    record Row(
            String indicator,
            String title,
            String measure,
            @Nullable String partOf,
            boolean installed,
            @Nullable String note,
            @Nullable Computed computed,
            List<DeclaredAnswer> declared,
            TargetAnswer.@Nullable Compared target) {}

    /** Is a computed figure; undecided lines and units without successor are not in it. */
    record Computed(
            @Nullable Long value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            String display,
            String qualifier,
            @Nullable Long knownOf,
            long undecidedLines,
            long unplacedUnits,
            long earlyLines,
            FigureAnswer.LineageAnswer lineage) {}

    /** Tells of each commune; {@code undecided} and {@code unplaced} count lines that are in no commune's figure. */
    record Coverage(List<String> indicators, List<Commune> communes, List<Long> undecided, List<Long> unplaced) {}

    /** Is what the charts show; {@code communes} is absent while none has any. */
    record Charts(List<MonthSeries> months, @Nullable CommuneSeries communes) {}

    /** Tells a flow month by month; the figures of months are never added. */
    record MonthSeries(String indicator, String title, List<MonthPoint> points, String note) {}

    /** Is one month, or the part of it that lies in the period; 0 where the figure is not known, as {@code display} says. */
    record MonthPoint(String name, LocalDate from, LocalDate to, long value, String display) {}

    /** Tells the communes that have most, the first most; {@code withNone} communes have none. */
    record CommuneSeries(String indicator, String title, List<CommunePoint> points, long withNone, String note) {}

    /** Is one commune; {@code label} tells it from another of the same name. */
    record CommunePoint(FigureAnswer.UnitAnswer unit, String label, long value, String display) {}

    /** Is a commune with its figures in the order of the indicators; {@code label} tells it from another of the same name. */
    record Commune(FigureAnswer.UnitAnswer unit, String label, List<@Nullable Long> values) {}

    /** Describes a template. */
    record Template(String code, String title, String calendar, List<String> formats, String at) {}

    /** Lists templates; all at once, there are a few. */
    record Templates(List<Template> items, @Nullable String next) {}
}
