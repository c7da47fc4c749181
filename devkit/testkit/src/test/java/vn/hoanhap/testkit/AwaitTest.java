package vn.hoanhap.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {

    @Test
    void looksUntilTheValueIsThere() {
        var looks = new AtomicInteger();

        int found = Await.present(
                Duration.ofSeconds(10),
                "a third look",
                () -> looks.incrementAndGet() < 3 ? Optional.empty() : Optional.of(looks.get()));

        assertThat(found).isEqualTo(3);
    }

    @Test
    void namesWhatDidNotHappenInTime() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Await.until(Duration.ofMillis(30), "the moon came down", () -> false))
                .withMessage("not within 30 ms: the moon came down");
    }
}
