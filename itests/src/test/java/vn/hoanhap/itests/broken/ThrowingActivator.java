package vn.hoanhap.itests.broken;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Throws when its bundle starts. */
public final class ThrowingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("made to fail in its activator");
    }

    @Override
    public void stop(BundleContext context) {
        // Has not started anything.
    }
}
