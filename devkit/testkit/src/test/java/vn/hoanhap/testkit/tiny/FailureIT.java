package vn.hoanhap.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class FailureIT {

    @Test
    void reportsAFailureInsideTheFrameworkAsItWasThrownThere() {
        var listener = new SummaryGeneratingListener();

        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(FailingInside.class))
                                .build(),
                        listener);

        var failures = listener.getSummary().getFailures();
        assertThat(failures).hasSize(1);
        Throwable thrown = failures.get(0).getException();
        assertThat(thrown).isInstanceOf(AssertionError.class).hasMessageContaining("outside");
        assertThat(thrown.getStackTrace()).anyMatch(frame -> "expectsTheImpossible".equals(frame.getMethodName()));
    }
}
