package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.reporting.remarks.Remarks;

/**
 * Is what a caller writes under a report.
 *
 * @param unit id or code@date
 * @param from first day of the report
 * @param to last day of the report
 * @param version the version that stands, as the caller has read it; 0 or absent when nothing stands
 */
record RemarksBody(
        @MaxLength(40) String unit,
        LocalDate from,
        LocalDate to,
        @Nullable @MaxLength(2000) String difficulties,
        @Nullable @MaxLength(2000) String proposals,
        @Nullable @MaxLength(200) String approvedBy,
        @Nullable Integer version) {

    Remarks.Words words() {
        return new Remarks.Words(text(difficulties), text(proposals), text(approvedBy));
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    /** Says which version stands now. */
    record Kept(int version) {}
}
