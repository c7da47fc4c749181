package vn.hoanhap.lifecycle.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseCountTest {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final LeaseCount leases = new LeaseCount();

    @Test
    void isDrainedAtOnceWhenNobodyIsInside() throws InterruptedException {
        leases.close();

        assertThat(leases.awaitDrained(NOW)).isTrue();
        assertThat(leases.acquire()).isFalse();
    }

    @Test
    void isDrainedWhenTheLastOneHasLeft() throws InterruptedException {
        leases.acquire();
        leases.acquire();
        leases.close();
        leases.release();

        assertThat(leases.awaitDrained(Duration.ofMillis(1))).isFalse();
        assertThat(leases.held()).isEqualTo(1);
        leases.release();

        assertThat(leases.awaitDrained(NOW)).isTrue();
    }

    @Test
    void letsNobodyInWhoWasRefusedCountAsInside() throws InterruptedException {
        leases.acquire();
        leases.close();

        assertThat(leases.acquire()).isFalse();
        leases.release();

        assertThat(leases.held()).isZero();
        assertThat(leases.awaitDrained(NOW)).isTrue();
    }

    @Test
    void neverDrainsWhileAThreadIsInside() throws Exception {
        for (int round = 0; round < 200; round++) {
            assertThat(insideAfterDrain()).isZero();
        }
    }

    @Test
    void standsStillWhenTheLastOneHasLeftAndGoesOnAgain() {
        LeaseCount count = new LeaseCount();
        count.acquire();

        CompletableFuture<Void> idle = count.pause();

        assertThat(count.acquire()).isFalse();
        assertThat(idle).isNotDone();
        assertThat(count.held()).isEqualTo(1);
        count.release();
        assertThat(idle).isDone();
        count.resume();
        assertThat(count.acquire()).isTrue();
    }

    @Test
    void drainsAlsoWhenItIsClosedWhileItStandsStill() throws Exception {
        LeaseCount count = new LeaseCount();
        count.acquire();
        assertThat(count.pause()).isNotDone();

        count.close();
        count.resume();

        assertThat(count.acquire()).isFalse();
        assertThat(count.drained()).isNotDone();
        count.release();
        assertThat(count.awaitDrained(SOON)).isTrue();
        LeaseCount empty = new LeaseCount();
        assertThat(empty.pause()).isDone();
        empty.close();
        assertThat(empty.drained()).isDone();
    }

    /** Lets four threads enter and leave while a fifth closes; counts who was inside at the moment of the drain. */
    private static int insideAfterDrain() throws Exception {
        LeaseCount count = new LeaseCount();
        AtomicInteger inside = new AtomicInteger();
        AtomicBoolean open = new AtomicBoolean(true);
        CountDownLatch busy = new CountDownLatch(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            callers.add(threads.submit(() -> enterAndLeave(count, inside, open, busy)));
        }
        busy.await();
        count.close();
        boolean drained = count.awaitDrained(SOON);
        int found = inside.get();
        open.set(false);
        for (Future<?> caller : callers) {
            caller.get();
        }
        threads.shutdown();
        assertThat(drained).isTrue();
        return found;
    }

    private static void enterAndLeave(LeaseCount count, AtomicInteger inside, AtomicBoolean open, CountDownLatch busy) {
        while (open.get()) {
            if (count.acquire()) {
                inside.incrementAndGet();
                Thread.onSpinWait();
                inside.decrementAndGet();
                count.release();
            }
            busy.countDown();
        }
    }
}
