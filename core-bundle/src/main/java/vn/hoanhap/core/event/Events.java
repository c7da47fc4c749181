package vn.hoanhap.core.event;

import org.osgi.annotation.versioning.ProviderType;

/** Publishes domain events. */
@ProviderType
public interface Events {

    /**
     * Adds a row to the outbox in the surrounding unit of work: the event exists if and only if the work commits.
     *
     * @throws IllegalStateException outside a writing unit of work
     */
    void publish(DomainEvent event);
}
