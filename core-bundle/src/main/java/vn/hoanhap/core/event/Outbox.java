package vn.hoanhap.core.event;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the outbox, one cursor per programme id. Used by the lifecycle, which alone delivers events: to the elected version
 * of each programme.
 */
@ProviderType
public interface Outbox {

    /**
     * Is one delivery.
     *
     * @param sequence position in the outbox; grows in commit order as far as one reader can tell
     * @param event what happened
     */
    record Delivery(long sequence, DomainEvent event) {}

    /**
     * Returns the events after the programme's cursor, oldest first. A programme seen for the first time starts at the
     * present end of the outbox.
     *
     * @param limit at most this many, 1 to 500
     */
    List<Delivery> next(String programmeId, int limit);

    /** Moves the programme's cursor; called in the unit of work in which the listener wrote. */
    void delivered(String programmeId, long sequence);
}
