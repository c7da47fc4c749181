package vn.hoanhap.loans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the preview of a schedule.
 *
 * @param terms what the product in force allows, in a sentence; null when there is none
 * @param warning what goes beyond it; null when nothing does
 * @param summary what the schedule comes to, in a sentence; null while something is missing
 * @param rows the first instalments
 * @param more how many follow, in a sentence; null when these are all
 */
public record PreviewModel(
        @Nullable String terms,
        @Nullable String warning,
        @Nullable String summary,
        List<ScheduleRow> rows,
        @Nullable String more) {

    /** Copies the list. */
    public PreviewModel {
        rows = List.copyOf(rows);
    }
}
