package vn.hoanhap.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.InjectService;

@FelixTest(platform = TinyPlatform.class, inContainer = true)
class InsideIT {

    private final UnaryOperator<String> greeter;
    private boolean prepared;

    InsideIT(@InjectService UnaryOperator<String> greeter) {
        this.greeter = greeter;
    }

    @BeforeEach
    void prepare() {
        prepared = true;
    }

    @Test
    void runsInAProbeBundle(BundleContext context) {
        assertThat(FrameworkUtil.getBundle(InsideIT.class)).isSameAs(context.getBundle());
        assertThat(prepared).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bình", "Chi", "Dũng"})
    void callsTheServiceWithEachValue(String name) {
        assertThat(greeter.apply(name)).isEqualTo("Xin chào " + name);
    }

    @Nested
    class WhenNested {

        @Test
        void seesTheOuterTestsService() {
            assertThat(greeter.apply("Hà")).startsWith("Xin chào");
        }
    }
}
