package vn.hoanhap.lifecycle;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.store.JooqDesiredState;
import vn.hoanhap.lifecycle.store.JooqIdempotencyKeys;
import vn.hoanhap.lifecycle.store.JooqKnownIndicators;
import vn.hoanhap.lifecycle.store.JooqOperationLog;
import vn.hoanhap.lifecycle.store.JooqTrustStore;

/** Is the lifecycle's own tables. */
record Tables(
        JooqDesiredState desired,
        JooqOperationLog log,
        JooqKnownIndicators indicators,
        JooqIdempotencyKeys keys,
        JooqTrustStore trust) {

    /** Returns the tables; {@code node} names this node where there may be several. */
    static Tables of(CoreServices.Store store, Messages messages, Supplier<@Nullable String> node) {
        return new Tables(
                new JooqDesiredState(store.database()),
                new JooqOperationLog(store.database(), node),
                new JooqKnownIndicators(store.database(), store.transactions(), messages),
                new JooqIdempotencyKeys(store.database()),
                new JooqTrustStore(store.database()));
    }
}
