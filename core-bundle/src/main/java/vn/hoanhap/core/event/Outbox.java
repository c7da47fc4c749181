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
     * @param sequence position in the outbox; grows in commit order as far as one reader can tell. Events of one unit of work
     *     may share it: they are heard together, all of them or none
     * @param event what happened
     */
    record Delivery(long sequence, DomainEvent event) {}

    /**
     * Returns the events after the programme's cursor, oldest first. A programme seen for the first time starts at the
     * present end of the outbox.
     *
     * @param limit 1 to 500: no more sequence numbers are begun once so many events are there
     */
    List<Delivery> next(String programmeId, int limit);

    /** Moves the programme's cursor; called in the unit of work in which the listener wrote. */
    void delivered(String programmeId, long sequence);
}
