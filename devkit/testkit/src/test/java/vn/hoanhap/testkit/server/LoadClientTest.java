package vn.hoanhap.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LoadClientTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void countsEveryCallAndEveryFailure() {
        try (LoadClient load = LoadClient.start(4, (client, turn) -> {
            if (turn % 10 == 0) {
                throw new IOException("503 for client " + client);
            }
        })) {
            load.awaitMoreCalls(1_000, SOON);

            LoadReport report = load.stop();

            assertThat(report.calls()).isGreaterThanOrEqualTo(1_000);
            assertThat(report.failed()).isBetween(report.calls() / 10, report.calls() / 10 + 4);
            assertThat(report.failures()).hasSize(20).allMatch(said -> said.contains("503 for client"));
        }
    }

    @Test
    void timesCallsByPercentile() {
        var tally = new Tally();
        for (int millis = 1; millis <= 100; millis++) {
            tally.good(Duration.ofMillis(millis).toNanos());
        }

        LoadReport.Latency latency = tally.report().latency();

        assertThat(latency.median()).hasMillis(50);
        assertThat(latency.p95()).hasMillis(95);
        assertThat(latency.p99()).hasMillis(99);
        assertThat(latency.longest()).hasMillis(100);
    }

    @Test
    void saysWhenCallsHang() {
        var release = new CountDownLatch(1);
        try (LoadClient load = LoadClient.start(1, (client, turn) -> release.await())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> load.awaitMoreCalls(1, Duration.ofMillis(50)))
                    .withMessageContaining("only 0 of 1 calls");
            release.countDown();
        }
    }
}
