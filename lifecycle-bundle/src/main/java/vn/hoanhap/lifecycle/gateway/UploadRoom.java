package vn.hoanhap.lifecycle.gateway;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.hoanhap.lifecycle.http.Refusals;

/** Bounds what all uploads on their way may take of the disk together, whoever sends them and however slowly. */
final class UploadRoom {

    private static final long BYTES = 1L << 30;
    private static final long RETRY_SECONDS = 10;

    private final Refusals refusals;
    private final AtomicLong free = new AtomicLong(BYTES);

    /** Is the room of one upload; closing it gives the room back, once. */
    interface Place extends AutoCloseable {

        /** Takes no room. */
        Place NONE = () -> {};

        @Override
        void close();
    }

    UploadRoom(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * Takes room for so many bytes.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 503 when others have it
     */
    Place take(long bytes) {
        if (free.addAndGet(-bytes) < 0) {
            free.addAndGet(bytes);
            throw refusals.of(503, "uploads-busy").raise().retryAfter(RETRY_SECONDS);
        }
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.getAndSet(false)) {
                free.addAndGet(bytes);
            }
        };
    }
}
