package vn.hoanhap.benchmarks.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.server.Api;

class RemovalTest {

    private static final String OPERATION = """
            {"state": "%s", "started": "2024-06-06T01:00:00Z", "ended": "2024-06-06T01:00:00.012Z"}""";

    @Test
    void tellsTheServersRecordBesideWhatIsSeenFromOutside() {
        Removal removal = Removal.of(Api.json(OPERATION.formatted("SUCCEEDED")), 14, 20);

        assertThat(removal).isEqualTo(new Removal(12, 14, 20));
    }

    @Test
    void neverCountsARemovalThatWasUndone() {
        assertThatIllegalStateException().isThrownBy(() -> Removal.of(Api.json(OPERATION.formatted("UNDONE")), 14, 20));
    }
}
