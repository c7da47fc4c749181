package vn.hoanhap.testkit.contract;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.hoanhap.testkit.server.LoadClient;
import vn.hoanhap.testkit.server.LoadReport;

/**
 * Lets some read a record and some enter new ones while a programme changes.
 *
 * @param read reads the record
 * @param entered enters another and returns its address
 */
record UnderLoad(Runnable read, Supplier<String> entered) {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CLIENTS = 8;
    private static final int WRITERS = 2;
    private static final int BEFORE = 50;

    /**
     * Is what came of it.
     *
     * @param report all calls
     * @param written addresses of the records that were acknowledged
     * @param absent how many calls found nobody there
     */
    record Outcome(LoadReport report, List<String> written, int absent) {}

    /** Changes something in the middle of it. */
    Outcome during(Consumer<LoadClient> change) {
        Queue<String> written = new ConcurrentLinkedQueue<>();
        AtomicInteger absent = new AtomicInteger();
        try (LoadClient load = LoadClient.start(CLIENTS, (client, turn) -> {
            if (!answered(client < WRITERS ? () -> written.add(entered.get()) : read)) {
                absent.incrementAndGet();
            }
        })) {
            load.awaitMoreCalls(BEFORE, SOON);
            change.accept(load);
            return new Outcome(load.stop(), List.copyOf(written), absent.get());
        }
    }

    /** Tells whether anybody was there to answer. */
    private static boolean answered(Runnable call) {
        try {
            call.run();
            return true;
        } catch (AssertionError refused) {
            if (String.valueOf(refused.getMessage()).contains(" answered 404")) {
                return false;
            }
            throw refused;
        }
    }
}
