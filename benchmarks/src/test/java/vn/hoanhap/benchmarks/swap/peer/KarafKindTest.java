package vn.hoanhap.benchmarks.swap.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KarafKindTest {

    @Test
    void leavesTheRemoteConsoleOutAndNothingElse() {
        String features = "featuresBoot = \\\n    jaas/4.4.8, \\\n    ssh/4.4.8, \\\n    bundle/4.4.8\n";

        assertThat(KarafKind.withoutRemoteConsole(features))
                .isEqualTo("featuresBoot = \\\n    jaas/4.4.8, \\\n    bundle/4.4.8\n");
    }
}
