package vn.hoanhap.registry.journal;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.ActivityLine;

/**
 * Is a line of the journal as it stands there.
 *
 * @param id its id
 * @param line what it says
 * @param sign +1, or -1 for a line that takes another back
 * @param programmeId who wrote it
 * @param reverses the line that it takes back; null for a plain line
 */
public record JournalLine(
        long id,
        ActivityLine line,
        int sign,
        String programmeId,
        @Nullable Long reverses) {
    /** Returns the kind. */
    public String kind() {
        return line.kind();
    }

    /** Returns the legal date. */
    public LocalDate on() {
        return line.on();
    }

    /** Returns the attributes. */
    public Map<String, String> attributes() {
        return line.attributes();
    }
}
