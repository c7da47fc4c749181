package vn.hoanhap.lifecycle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.testkit.Await;

class ArrivalsTest {

    private static final int OF_ONE_ADDRESS = 32;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicLong now = new AtomicLong();
    private final Arrivals arrivals = new Arrivals(new Refusals(Messages.of(Refusals.class)), now::get);
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final List<PipedOutputStream> senders = new ArrayList<>();

    @AfterEach
    void hangsUp() {
        readers.shutdownNow();
    }

    @Test
    void refusesOneMoreWhileThoseBeforeHaveHardlyHadTime() throws Exception {
        List<CompletableFuture<Integer>> before = slow("10.0.0.1", 1, OF_ONE_ADDRESS);
        pass(Duration.ofSeconds(1));

        assertThatThrownBy(() -> arrived("10.0.0.1")).isInstanceOfSatisfying(ProblemException.class, this::isBusy);
        assertThat(arrived("10.0.0.2")).isEqualTo(3);
        assertThat(before).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void letsTheSlowestMakeRoomForTheNext() throws Exception {
        CompletableFuture<Integer> steady = slow("10.0.0.1", 9_000);
        CompletableFuture<Integer> slowest = slow("10.0.0.1", 1);
        List<CompletableFuture<Integer>> others = slow("10.0.0.1", 8_000, OF_ONE_ADDRESS - 2);
        pass(Duration.ofSeconds(3));

        assertThat(arrived("10.0.0.1")).isEqualTo(3);

        assertThat(slowest)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(ProblemException.class, this::isBusy);
        assertThat(others).noneMatch(CompletableFuture::isDone);
        senders.get(0).close();
        assertThat(steady).succeedsWithin(SOON).isEqualTo(9_000);
    }

    @Test
    void leavesTheThreadOfTheOneThatMadeRoomUninterrupted() throws Exception {
        CompletableFuture<Boolean> interrupted = slow("10.0.0.1", 1)
                .handle((length, failure) -> Thread.currentThread().isInterrupted());
        List<CompletableFuture<Integer>> others = slow("10.0.0.1", 5_000, OF_ONE_ADDRESS - 1);
        pass(Duration.ofSeconds(3));

        arrived("10.0.0.1");

        assertThat(interrupted).succeedsWithin(SOON).isEqualTo(false);
        assertThat(others).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void keepsThePlaceOfAFormWithAFile() {
        List<Arrivals.Place> forms = new ArrayList<>();
        for (int i = 0; i < OF_ONE_ADDRESS; i++) {
            forms.add(arrivals.enter("10.0.0.1"));
        }
        pass(Duration.ofSeconds(60));

        assertThatThrownBy(() -> arrived("10.0.0.1")).isInstanceOfSatisfying(ProblemException.class, this::isBusy);
        forms.get(0).close();
        forms.get(0).close();

        assertThat(forms.add(arrivals.enter("10.0.0.1"))).isTrue();
        assertThatThrownBy(() -> arrivals.enter("10.0.0.1"))
                .isInstanceOfSatisfying(ProblemException.class, this::isBusy);
    }

    private void isBusy(ProblemException refused) {
        assertThat(refused.problem().status()).isEqualTo(503);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private int arrived(String address) throws IOException {
        return arrivals.take(address, new ByteArrayInputStream(new byte[3]), body -> body.readAllBytes().length);
    }

    private List<CompletableFuture<Integer>> slow(String address, int bytes, int senders) throws IOException {
        List<CompletableFuture<Integer>> slow = new ArrayList<>();
        while (slow.size() < senders) {
            slow.add(slow(address, bytes));
        }
        return slow;
    }

    /** Begins to send so many bytes, and waits until all of them but no end have been read. */
    private CompletableFuture<Integer> slow(String address, int bytes) throws IOException {
        PipedOutputStream sender = new PipedOutputStream();
        senders.add(sender);
        InputStream body = new PipedInputStream(sender, bytes);
        CompletableFuture<Integer> length = CompletableFuture.supplyAsync(() -> read(address, body), readers);
        sender.write(new byte[bytes]);
        sender.flush();
        Await.until(SOON, "the body read", () -> isRead(body));
        return length;
    }

    private static boolean isRead(InputStream body) {
        try {
            return body.available() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read(String address, InputStream body) {
        try {
            return arrivals.take(address, body, arriving -> arriving.readAllBytes().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
