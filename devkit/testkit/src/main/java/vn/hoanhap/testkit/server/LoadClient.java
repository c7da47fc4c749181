package vn.hoanhap.testkit.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Several clients that call a server again and again, each on a thread of its own, until told to stop. Every call is
 * timed; a call that throws has failed.
 */
public final class LoadClient implements AutoCloseable {

    private static final Duration LAST_CALL = Duration.ofMinutes(1);

    /** Is what one client does again and again. */
    @FunctionalInterface
    public interface Call {
        /**
         * Does one call.
         *
         * @param client which client calls, counted from 0
         * @param turn how many calls it made before
         * @throws Exception when the call failed; its message is reported
         */
        void make(int client, long turn) throws Exception;
    }

    private final Tally tally = new Tally();
    private final ExecutorService threads;
    private final Call call;

    private LoadClient(int clients, Call call) {
        this.call = call;
        threads = Executors.newFixedThreadPool(clients, work -> {
            var thread = new Thread(work, "load-client");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts the clients.
     *
     * @param clients how many call at the same time
     * @param call what each does
     */
    public static LoadClient start(int clients, Call call) {
        var load = new LoadClient(clients, call);
        List<Runnable> loops = IntStream.range(0, clients).mapToObj(load::loop).toList();
        loops.forEach(load.threads::execute);
        return load;
    }

    /**
     * Waits until this many more calls have ended from now on, good or bad: so that what a test does next happens under
     * load.
     *
     * @throws IllegalStateException when they do not end in time
     */
    public void awaitMoreCalls(long calls, Duration atMost) {
        tally.awaitMore(calls, atMost);
    }

    /** Tells what has happened so far. */
    public LoadReport soFar() {
        return tally.report();
    }

    /**
     * Lets every client end its call, and tells what happened.
     *
     * @throws IllegalStateException when a call still hangs after a minute
     */
    public LoadReport stop() {
        threads.shutdown();
        tally.end();
        try {
            if (!threads.awaitTermination(LAST_CALL.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("a call still hangs " + LAST_CALL.toSeconds() + " s after the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the last calls", e);
        }
        return tally.report();
    }

    /** Ends the clients without waiting for their calls; harmless after {@link #stop}. */
    @Override
    public void close() {
        tally.end();
        threads.shutdownNow();
    }

    private Runnable loop(int client) {
        return () -> {
            for (long turn = 0; tally.isOpen(); turn++) {
                makeOne(client, turn);
            }
        };
    }

    private void makeOne(int client, long turn) {
        long before = System.nanoTime();
        try {
            call.make(client, turn);
            tally.good(System.nanoTime() - before);
        } catch (Exception | AssertionError e) {
            tally.bad(System.nanoTime() - before, e);
        }
    }
}
