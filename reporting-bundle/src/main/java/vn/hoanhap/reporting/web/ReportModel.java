package vn.hoanhap.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.table.Downloads;

/**
 * Fills the page of a report.
 *
 * @param title title of the report
 * @param asked what stands in the form above it
 * @param sheet the report itself; null when it cannot be told
 * @param both the report told twice, in place of the sheet; null for the usual
 * @param problem why it cannot be told; null when it is, or nothing was asked
 * @param officeHref where the office's unit is chosen; null when the reader may not
 */
public record ReportModel(
        String title,
        Asked asked,
        @Nullable Sheet sheet,
        @Nullable Both both,
        @Nullable Problem problem,
        @Nullable String officeHref) {

    /** Is the report told twice, under what is said of both. */
    public record Both(Head head, BothModel told) {}

    /**
     * Is what stands above a report.
     *
     * @param heading unit and period
     * @param days first and last day, and by which act
     * @param provisional until when the figures may change; null when the books have closed
     * @param compiled by whom and when
     */
    public record Head(
            String heading, String days, @Nullable String provisional, String compiled) {}

    /** Is what stands in the form. */
    public record Asked(String action, UnitField unit, PeriodField period, String territory) {}

    /**
     * Is the report, every text written for the reader.
     *
     * @param heading unit and period
     * @param days first and last day, and by which act
     * @param provisional until when the figures may change; null when the books have closed
     * @param compiled by whom and when
     * @param files the same as files
     * @param groups its groups of rows
     * @param coverage what is told of each commune
     * @param months flows drawn month by month
     * @param remarks what the office writes under it
     */
    public record Sheet(
            String heading,
            String days,
            @Nullable String provisional,
            String compiled,
            Downloads files,
            List<Group> groups,
            Coverage coverage,
            List<Chart> months,
            Remarks remarks) {

        /** Tells whether a target stands of any row: only then is there a column of them. */
        public boolean hasTargets() {
            return groups.stream().flatMap(group -> group.rows().stream()).anyMatch(row -> row.goal() != null);
        }
    }

    /**
     * Is what the office writes under the report; empty texts for nothing.
     *
     * @param editHref where it is written; null when the reader may not
     */
    public record Remarks(
            String difficulties,
            String proposals,
            String approvedBy,
            @Nullable String written,
            @Nullable String editHref) {}

    /** Is the target of a row: what is to be reached, which part of it is, whether that is enough, over which days. */
    public record Goal(String display, String percentage, String state, String period) {}

    /** Is a group of rows under a heading; {@code bars} draw those that are a share of something. */
    public record Group(String title, List<Row> rows, List<Bar> bars) {}

    /** Is a share drawn as a bar: {@code value} of {@code whole}, said in {@code figure}. */
    public record Bar(String title, long value, long whole, String figure) {}

    /**
     * Is a row.
     *
     * @param part whether it is an "of which" of the row above it
     * @param display the computed figure with its qualifier; null without the programme
     * @param href its journal lines; null without the programme
     * @param goal the target of the year; null when none stands
     * @param notes what stands under it: why there is no figure, what is undecided
     * @param declared what offices declare beside it
     */
    public record Row(
            String title,
            boolean part,
            @Nullable String display,
            String measure,
            @Nullable String href,
            @Nullable Goal goal,
            List<Note> notes,
            List<FigureRow.Declared> declared) {}

    /** Is a sentence under a figure; {@code href} is where what it speaks of is listed, null for nothing. */
    public record Note(String text, @Nullable String href) {}

    /** Tells of each commune; {@code foot} are lines that are in no commune's figure, {@code chart} draws
     * those that have most; null while none has any. */
    public record Coverage(
            List<String> columns,
            List<Commune> communes,
            List<Commune> foot,
            @Nullable Chart chart) {

        private static final int SEEN_AT_A_GLANCE = 20;

        /** Tells whether the communes are few enough to be shown without being asked for. */
        public boolean isShort() {
            return communes.size() <= SEEN_AT_A_GLANCE;
        }
    }

    /** Is a commune with its figures in the order of the columns. */
    public record Commune(String name, List<Value> values) {}

    /** Is a figure under the heading of its column; {@code href} lists its lines, null when there is no figure. */
    public record Value(
            String column, String text, @Nullable String href) {}
}
