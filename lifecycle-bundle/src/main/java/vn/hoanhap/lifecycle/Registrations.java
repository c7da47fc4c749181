package vn.hoanhap.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.util.tracker.ServiceTracker;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Frame;
import vn.hoanhap.lifecycle.boot.SideBySide;

/** Offers the lifecycle's services to the framework, and looks for the frame of pages. */
final class Registrations implements AutoCloseable {

    private final BundleContext context;
    private final ServiceTracker<Frame, Frame> frames;
    private final Deque<ServiceRegistration<?>> registered = new ArrayDeque<>();

    Registrations(BundleContext context) {
        this.context = context;
        frames = new ServiceTracker<>(context, Frame.class, null);
        frames.open();
    }

    void register(Elected elected) {
        register(CollisionHook.class, new SideBySide());
        register(Elected.class, elected);
    }

    /** Returns the frame, while the console is there. */
    Optional<Frame> frame() {
        return Optional.ofNullable(frames.getService());
    }

    @Override
    public void close() {
        while (!registered.isEmpty()) {
            registered.pop().unregister();
        }
        frames.close();
    }

    private <S> void register(Class<S> type, S service) {
        registered.push(context.registerService(type, service, null));
    }
}
