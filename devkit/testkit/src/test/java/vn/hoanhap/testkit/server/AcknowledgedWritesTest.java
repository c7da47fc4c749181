package vn.hoanhap.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AcknowledgedWritesTest {

    private final AcknowledgedWrites writes = new AcknowledgedWrites();

    @Test
    void waitsForWritesOfOtherThreads() {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            writes.add("1", 1);
            writes.add("2", 1);
        });

        writes.await(2, Duration.ofSeconds(30));
        writer.join();

        assertThat(writes.newest()).containsOnlyKeys("1", "2");
    }

    @Test
    void saysHowManyWritesAreMissingWhenTimeIsOver() {
        writes.add("1", 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> writes.await(2, Duration.ofMillis(20)))
                .withMessage("only 1 of 2 writes in 20 ms");
    }

    @Test
    void countsEveryWriteAndKnowsTheNewestVersionOfARecord() {
        writes.add("1", 1);
        writes.add("1", 2);

        assertThat(writes.count()).isEqualTo(2);
        assertThat(writes.newest()).isEqualTo(Map.of("1", 2L));
    }
}
