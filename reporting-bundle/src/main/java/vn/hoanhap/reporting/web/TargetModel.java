package vn.hoanhap.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page of one target.
 *
 * @param row the target with what was reached
 * @param code code of its indicator
 * @param entered day on which it was entered
 * @param withdrawn when and why it was withdrawn; null while it stands
 * @param history what stood before it, the latest first
 * @param changes id by which it is corrected and withdrawn; null when the reader may not, or it no longer stands
 * @param reason what was typed as the reason
 * @param errors what is wrong with that
 */
public record TargetModel(
        TargetListModel.Row row,
        String code,
        String entered,
        @Nullable String withdrawn,
        List<Past> history,
        @Nullable String changes,
        String reason,
        Map<String, String> errors) {

    /** Is a target that was corrected: what it said, by which source, since when, and why it no longer stands. */
    public record Past(
            String href,
            String goal,
            String source,
            String entered,
            @Nullable String withdrawn) {}
}
