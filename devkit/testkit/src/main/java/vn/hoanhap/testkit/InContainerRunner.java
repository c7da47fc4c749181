package vn.hoanhap.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.opentest4j.TestAbortedException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** The inner Jupiter run. Pax Exam copies this class into each probe bundle and calls it there by name. */
public class InContainerRunner {

    /**
     * Runs one test inside the framework.
     *
     * @param probe the probe bundle's context
     * @param uniqueId the outer run's JUnit id of the test
     * @param failure receives what the test threw, or the fact that it was skipped or not found
     */
    public void run(BundleContext probe, String uniqueId, AtomicReference<@Nullable Throwable> failure) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(probe.getBundle().adapt(BundleWiring.class).getClassLoader());
        try (LauncherSession session = LauncherFactory.openSession(jupiterOnly())) {
            var listener = new SummaryGeneratingListener();
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectUniqueId(uniqueId))
                    .enableImplicitConfigurationParameters(false)
                    .build();
            session.getLauncher().execute(request, listener);
            failure.set(problemIn(listener.getSummary(), uniqueId));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The engine is passed by hand: inside the framework no service loader would find it. */
    private static LauncherConfig jupiterOnly() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }

    private static @Nullable Throwable problemIn(TestExecutionSummary summary, String uniqueId) {
        if (!summary.getFailures().isEmpty()) {
            return summary.getFailures().get(0).getException();
        }
        if (summary.getTestsAbortedCount() + summary.getTestsSkippedCount() > 0) {
            return new TestAbortedException("skipped inside the framework");
        }
        return summary.getTestsSucceededCount() == 0
                ? new IllegalStateException("the test was not found inside the framework: " + uniqueId)
                : null;
    }
}
