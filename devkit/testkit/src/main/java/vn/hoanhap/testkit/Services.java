package vn.hoanhap.testkit;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Waits for services, bounded, so that a test that asks too early waits and one that asks in vain says so. */
final class Services {

    private static final long TIMEOUT_MILLIS = 10_000;

    private Services() {}

    /** The service of this type that the context's bundle sees. */
    static <T> T await(BundleContext context, Class<T> type) {
        var tracker = new ServiceTracker<T, T>(context, type, null);
        tracker.open();
        try {
            T found = tracker.waitForService(TIMEOUT_MILLIS);
            if (found == null) {
                throw new IllegalStateException("no service " + type.getName() + " became visible to "
                        + context.getBundle() + " within 10 s; look for an unsatisfied component, and on the host share"
                        + " its package (Platform.shareFromHost)");
            }
            return found;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            tracker.close();
        }
    }

    /**
     * A reference to any service that matches. Only its properties are of use: the system bundle may see another copy
     * of the service's class, which is why the tracker is opened for all services.
     */
    static ServiceReference<Object> awaitReference(BundleContext context, String filter) {
        var tracker = new ServiceTracker<>(context, parse(filter), null);
        tracker.open(true);
        try {
            if (tracker.waitForService(TIMEOUT_MILLIS) == null) {
                throw new IllegalStateException("no service matched " + filter + " within 10 s");
            }
            return tracker.getServiceReference();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            tracker.close();
        }
    }

    private static Filter parse(String filter) {
        try {
            return FrameworkUtil.createFilter(filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("not an OSGi filter: " + filter, e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for a service", e);
    }
}
