package vn.hoanhap.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import vn.hoanhap.testkit.FelixContainer;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.InjectService;

@FelixTest(platform = TinyPlatform.class)
class HostIT {

    @Test
    void runsOutsideTheFrameworkAndLooksIn(FelixContainer felix) {
        assertThat(FrameworkUtil.getBundle(HostIT.class)).isNull();
        assertThat(felix.bundle(TinyBundle.NAME).getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void stopsAndStartsABundleWhileTheFrameworkRuns(BundleContext framework, FelixContainer felix)
            throws BundleException {
        Bundle tiny = felix.bundle(TinyBundle.NAME);

        tiny.stop();

        assertThat(framework.getServiceReference(UnaryOperator.class.getName())).isNull();
        tiny.start();
        assertThat(tiny.getRegisteredServices()).hasSize(1);
    }

    @Test
    void installsABundleThatTheTestBuilt(FelixContainer felix) throws IOException, BundleException {
        Bundle tiny = felix.bundle(TinyBundle.NAME);
        tiny.uninstall();

        Bundle again = felix.install("tiny:again", new ByteArrayInputStream(TinyBundle.jar()));

        assertThat(again.getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    @SuppressWarnings("unchecked")
    void handsTheHostAServiceWhoseTypeItShares(@InjectService UnaryOperator<?> greeter) {
        assertThat(((UnaryOperator<String>) greeter).apply("Lan")).isEqualTo("Xin chào Lan");
    }

    @Test
    void namesABundleThatIsNotInstalled(FelixContainer felix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> felix.bundle("vn.hoanhap.absent"))
                .withMessageContaining("vn.hoanhap.absent");
    }
}
