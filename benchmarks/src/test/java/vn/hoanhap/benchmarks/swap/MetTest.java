package vn.hoanhap.benchmarks.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.server.LoadReport;

class MetTest {

    @Test
    void putsRoundsTogetherAndKeepsTheLongestPause() {
        Met met = Met.of(List.of(round(100, 0, 90), round(300, 20, 140)));

        assertThat(met.calls()).isEqualTo(400);
        assertThat(met.failed()).isEqualTo(20);
        assertThat(met.failedPercent()).isEqualTo(5);
        assertThat(met.longestMillis().most()).isEqualTo(140);
    }

    private static LoadReport round(long calls, long failed, long longest) {
        return new LoadReport(
                calls,
                failed,
                List.of(),
                new LoadReport.Latency(
                        Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(9), Duration.ofMillis(longest)));
    }
}
