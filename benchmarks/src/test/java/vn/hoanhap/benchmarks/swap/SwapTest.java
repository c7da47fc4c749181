package vn.hoanhap.benchmarks.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.server.Api;

class SwapTest {

    private static final String OPERATION = """
            {"state": "%s", "started": "2024-06-06T01:00:00Z", "ended": "2024-06-06T01:00:00.400Z", "phases": [
              {"phase": "plan", "state": "DONE", "started": "2024-06-06T01:00:00.010Z", "millis": 20},
              {"phase": "switch", "state": "DONE", "started": "2024-06-06T01:00:00.250Z", "millis": 5},
              {"phase": "drain", "state": "DONE", "started": "2024-06-06T01:00:00.260Z", "millis": 100}]}""";

    @Test
    void countsUntilTheSwitchWithTheTimeBetweenPhases() {
        Swap swap = swap("SUCCEEDED");

        assertThat(swap.servingMillis()).isEqualTo(255);
        assertThat(swap.wholeMillis()).isEqualTo(400);
        assertThat(swap.phases()).containsEntry("drain", 100.0);
    }

    @Test
    void neverCountsASwapThatWasUndone() {
        assertThatIllegalStateException().isThrownBy(() -> swap("UNDONE"));
    }

    private static Swap swap(String state) {
        return Swap.of(Api.json(OPERATION.formatted(state)));
    }
}
