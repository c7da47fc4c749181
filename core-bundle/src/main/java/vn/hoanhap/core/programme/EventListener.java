package vn.hoanhap.core.programme;

import org.osgi.annotation.versioning.ConsumerType;
import vn.hoanhap.core.event.DomainEvent;

/**
 * Hears domain events, one after the other, in a writing unit of work that also moves the programme's cursor. Delivered at
 * least once; a listener that throws is called again later, and the cursor waits.
 */
@ConsumerType
@FunctionalInterface
public interface EventListener {
    /** Hears one event; kinds that do not matter are ignored. */
    void on(DomainEvent event) throws Exception;
}
