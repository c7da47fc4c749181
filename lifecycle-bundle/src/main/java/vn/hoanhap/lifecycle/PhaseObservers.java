package vn.hoanhap.lifecycle;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;
import vn.hoanhap.lifecycle.phase.Change;

/**
 * Tells services of type {@code java.util.function.Consumer} with the property {@code hoanhap.phases} the name of each phase
 * before it runs. The tests of crashes use it: they end the process in a chosen phase.
 */
final class PhaseObservers implements BiConsumer<Change, String>, AutoCloseable {

    private final ServiceTracker<Consumer<String>, Consumer<String>> observers;

    PhaseObservers(BundleContext context) {
        try {
            var filter = FrameworkUtil.createFilter("(&(objectClass=java.util.function.Consumer)(hoanhap.phases=*))");
            observers = new ServiceTracker<>(context, filter, null);
            observers.open();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter is a constant", e);
        }
    }

    @Override
    public void accept(Change change, String phase) {
        for (Consumer<String> observer : observers.getTracked().values()) {
            observer.accept(phase);
        }
    }

    @Override
    public void close() {
        observers.close();
    }
}
