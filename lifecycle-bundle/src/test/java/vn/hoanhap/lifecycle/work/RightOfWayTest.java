package vn.hoanhap.lifecycle.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.Await;

class RightOfWayTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final RightOfWay way = new RightOfWay(2);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void callsRunBesideOneAnotherWhileNothingChanges() throws Exception {
        CountDownLatch inside = new CountDownLatch(3);

        for (int call = 0; call < 3; call++) {
            begin(() -> way.call(lasting(inside)));
        }

        assertThat(inside.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCallWaitsUntilAnotherHasLeftWhileAChangeGoesFirst() throws Exception {
        CountDownLatch changing = new CountDownLatch(1);
        begin(() -> way.first(lasting(changing)));
        changing.await();

        long before = System.nanoTime();
        Future<Long> first = threads.submit(() -> way.call(System::nanoTime));

        assertThat(first.get(SOON.toSeconds(), TimeUnit.SECONDS)).isGreaterThan(before);
    }

    @Test
    void noCallWaitsForLongHoweverLongAChangeLasts() throws Exception {
        CountDownLatch inside = new CountDownLatch(2);
        begin(() -> way.first(lasting(inside)));
        begin(() -> way.call(lasting(inside)));
        inside.await();

        Future<String> late = threads.submit(() -> way.call(() -> "answer"));

        assertThat(late.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("answer");
    }

    @Test
    void aWaitingCallGoesOnAsSoonAsTheChangeIsOver() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch changeEnds = new CountDownLatch(1);
        Future<Boolean> change = threads.submit(() -> way.first(() -> changeEnds.await(10, TimeUnit.SECONDS)));
        begin(() -> way.call(lasting(inside)));
        inside.await();
        Future<String> waiting = threads.submit(() -> way.call(() -> "answer"));

        changeEnds.countDown();

        Await.until(SOON, "the call went on", waiting::isDone);
        assertThat(change.get()).isTrue();
        assertThat(waiting.get()).isEqualTo("answer");
    }

    private void begin(Callable<Boolean> work) {
        Thread thread = new Thread(() -> {
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException("the work that lasts failed", e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private Callable<Boolean> lasting(CountDownLatch inside) {
        return () -> {
            inside.countDown();
            return end.await(30, TimeUnit.SECONDS);
        };
    }
}
