package vn.hoanhap.lifecycle.idempotency;

import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys.KeyTakenException;

/** Looks again when another call with the same key committed between the look and the insert: the next look finds its answer. */
public final class Once {

    private static final int MOST_TRIES = 3;

    private Once() {}

    /**
     * Is something done in a unit of work that looks for a key, and takes it.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Doing<T> {
        /** Does it. */
        T run() throws KeyTakenException;
    }

    /**
     * Does it, some times at most.
     *
     * @throws KeyTakenException when the key was taken each time
     */
    public static <T> T run(Doing<T> doing) {
        for (int left = MOST_TRIES; ; left--) {
            try {
                return doing.run();
            } catch (KeyTakenException e) {
                if (left <= 1) {
                    throw e;
                }
            }
        }
    }
}
