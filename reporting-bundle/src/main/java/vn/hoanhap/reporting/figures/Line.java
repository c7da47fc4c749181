package vn.hoanhap.reporting.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is one journal line behind a figure, without anything that names a person: ids lead no further than the reader's rights.
 *
 * @param id id of the line
 * @param kind code of its kind
 * @param on the day on which it happened
 * @param unitId where
 * @param about the records that it is about
 * @param quantity how much; null when unknown
 * @param measure code of the unit of measure
 * @param qualifier how sure
 * @param reversal true when the line takes another one back
 * @param programmeId the programme that wrote it
 * @param recordId the record that it came from
 */
public record Line(
        long id,
        String kind,
        LocalDate on,
        long unitId,
        About about,
        @Nullable Long quantity,
        String measure,
        String qualifier,
        boolean reversal,
        String programmeId,
        String recordId) {

    /** Is what the line is about, by id; null for none. */
    public record About(
            @Nullable Long personId,
            @Nullable Long householdId,
            @Nullable Long teamId) {}
}
