package vn.hoanhap.launcher.server;

import java.util.Map;
import java.util.function.IntSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Tells the pages how far the sample records have come in: an {@link IntSupplier} of percents in the framework, with the
 * property {@code hoanhap.progress=sample}, which is there as long as they come.
 */
final class SampleProgress implements AutoCloseable {

    private final ServiceRegistration<IntSupplier> told;
    private volatile int percent;

    /**
     * Begins to tell.
     *
     * @param context the framework in which the pages look
     */
    SampleProgress(BundleContext context) {
        told = context.registerService(
                IntSupplier.class, () -> percent, FrameworkUtil.asDictionary(Map.of("hoanhap.progress", "sample")));
    }

    /** Goes on to so many percents, and never back: the accounts come in a file of their own after the records. */
    void reached(int now) {
        percent = Math.max(percent, now);
    }

    @Override
    public void close() {
        told.unregister();
    }
}
