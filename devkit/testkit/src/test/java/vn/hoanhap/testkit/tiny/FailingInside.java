package vn.hoanhap.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.FelixTest;

/** Is no test of its own: {@link FailureIT} runs it to see what comes back from inside. */
@FelixTest(platform = TinyPlatform.class, inContainer = true)
class FailingInside {

    @Test
    void expectsTheImpossible() {
        assertThat("inside").isEqualTo("outside");
    }
}
