package vn.hoanhap.lifecycle.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers which key of which account was answered how. Called inside units of work. */
public interface IdempotencyKeys {

    /**
     * Names one call that may be repeated.
     *
     * @param accountId who calls
     * @param key what the caller named the call
     * @param route method and path template
     * @param requestHash hex SHA-256 of the path, query and body
     */
    record Key(long accountId, String key, String route, String requestHash) {}

    /**
     * Is what is known of a key.
     *
     * @param route the route of the first call
     * @param requestHash the content of the first call
     * @param answer how it was answered; null while it still runs
     */
    record Known(String route, String requestHash, @Nullable KeptAnswer answer) {}

    /** Says that another call has the key and has just committed, or runs at this moment. */
    final class KeyTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Says so. */
        public KeyTakenException() {
            super("the idempotency key belongs to another call");
        }
    }

    /** Returns what is known of the key. */
    Optional<Known> find(Key key);

    /**
     * Takes the key for this call. Waits for a concurrent call with the same key to end.
     *
     * @throws KeyTakenException when that one has committed
     */
    void take(Key key, Instant now);

    /** Keeps the answer. */
    void keep(Key key, KeptAnswer answer);

    /** Gives the key back after a call that failed. */
    void forget(Key key);

    /** Forgets some of what was taken before a moment; returns how many, 0 when nothing is left. */
    int sweep(Instant before);
}
