package vn.hoanhap.store.work;

import java.util.concurrent.ThreadLocalRandom;

/** Waits a little before a block runs again, each time longer, and never the same for two rivals. */
final class Backoff {

    /** How often a block runs again at most. */
    static final int RERUNS = 3;

    private static final long FIRST_MILLIS = 10;

    private Backoff() {}

    /** Waits; gives up with the block's own failure when the thread is asked to stop. */
    static void pause(int rerun, RuntimeException failure) {
        long base = FIRST_MILLIS << (2 * rerun);
        try {
            Thread.sleep(base / 2 + ThreadLocalRandom.current().nextLong(base));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
