package vn.hoanhap.exchange.steps;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Is one row that an import wrote.
 *
 * @param jobId the import
 * @param position which of its rows it was, in the order of writing
 * @param row where it stands: sheet, key and line of the file
 * @param recordId the record that it made or corrected
 * @param hashes what it said
 * @param before what stood before, for a correction; null for a new record
 */
public record Step(
        long jobId,
        int position,
        Row row,
        long recordId,
        Hashes hashes,
        @Nullable Before before) {

    /** Is where a row stands: the installed sheet, its key, and the number of the row in the file. */
    public record Row(String sheet, String key, long number) {}

    /**
     * Is what a row said.
     *
     * @param content hash of its cells as the file had them: the key remembers the same
     * @param said hash of its cells as the record must say them, as long as nobody changes it
     */
    public record Hashes(String content, String said) {}

    /**
     * Is what stood before a correction.
     *
     * @param contentHash what the key remembered
     * @param jobId the import that had written the key last
     * @param cells the cells that make the record as it was; empty when nobody could say them
     */
    public record Before(String contentHash, long jobId, Map<String, String> cells) {
        /** Copies the cells. */
        public Before {
            cells = Map.copyOf(cells);
        }
    }

    /** Tells whether the row made its record. */
    public boolean made() {
        return before == null;
    }
}
