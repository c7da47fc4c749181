package vn.hoanhap.lifecycle.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.hoanhap.lifecycle.http.Refusals;

/** Bounds what all uploads on their way may take of the disk together, whoever sends them and however slowly; and how many one account sends at once. */
final class UploadRoom {

    private static final long BYTES = 1L << 30;
    private static final long RETRY_SECONDS = 10;

    /** More than a person sends at once; whoever wants to shut the intake for others needs many accounts. */
    private static final int OF_ONE_ACCOUNT = 2;

    private final Refusals refusals;
    private final AtomicLong free = new AtomicLong(BYTES);
    private final Map<Long, Integer> coming = new ConcurrentHashMap<>();

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
     * Takes room for so many bytes of an account.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 429 when the account sends too many files at once, 503 when others
     *     have the room
     */
    Place take(long account, long bytes) {
        if (coming.merge(account, 1, Integer::sum) > OF_ONE_ACCOUNT) {
            leave(account);
            throw refusals.of(429, "uploads-own", OF_ONE_ACCOUNT).raise().retryAfter(RETRY_SECONDS);
        }
        if (free.addAndGet(-bytes) < 0) {
            free.addAndGet(bytes);
            leave(account);
            throw refusals.of(503, "uploads-busy").raise().retryAfter(RETRY_SECONDS);
        }
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.getAndSet(false)) {
                free.addAndGet(bytes);
                leave(account);
            }
        };
    }

    private void leave(long account) {
        coming.computeIfPresent(account, (any, here) -> here == 1 ? null : here - 1);
    }
}
