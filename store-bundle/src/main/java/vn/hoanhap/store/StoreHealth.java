package vn.hoanhap.store;

import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.text.Messages;

/** Looks whether the database answers, whether the disk has room and whether connections suffice. */
final class StoreHealth {

    private static final long LOW_BYTES = 1_000_000_000L;

    private final OpenStore store;
    private final Messages messages;

    StoreHealth(OpenStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    Health look() {
        if (!store.engine().answers()) {
            return Health.down(messages.both("health.silent"));
        }
        long free = store.freeBytes();
        if (free < LOW_BYTES) {
            return Health.warn(messages.both("health.disk", free / 1_000_000));
        }
        return store.waitingForConnections() > 0 ? Health.warn(messages.both("health.busy")) : Health.OK;
    }
}
