package vn.hoanhap.registry.people;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.text.Text;

/**
 * Is one line of a person's timeline: what happened, as the journal keeps it.
 *
 * @param lineId the journal line
 * @param kind code of the kind
 * @param title what the kind is called
 * @param on legal date
 * @param unitId where
 * @param teamId by which team; null for none
 * @param category the person's category as recorded; null for none
 * @param quantity how much
 * @param attributes further facts by name
 * @param programmeId who wrote it
 * @param recordId from which record
 * @param reversal how it was taken back; null while it stands
 */
public record TimelineEntry(
        long lineId,
        String kind,
        Text title,
        LocalDate on,
        long unitId,
        @Nullable Long teamId,
        @Nullable String category,
        Quantity quantity,
        Map<String, String> attributes,
        String programmeId,
        String recordId,
        @Nullable Reversal reversal) {
    /**
     * Says that a line was taken back.
     *
     * @param on the legal date on which somebody did so
     * @param reason why
     */
    public record Reversal(LocalDate on, String reason) {}

    /** Copies the map. */
    public TimelineEntry {
        attributes = Map.copyOf(attributes);
    }
}
