package vn.hoanhap.lifecycle.election;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.lifecycle.offer.Offer;

/**
 * Elects the platform's own bundles as soon as their component is there. Everything happens on one thread of the
 * lifecycle's: the component runtime is never called back from inside its own start of a component.
 */
public final class PlatformProgrammes
        implements ServiceTrackerCustomizer<Programme, ServiceReference<Programme>>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformProgrammes.class);

    private final BundleContext context;
    private final Elections elections;
    private final Election election;
    private final Executor thread;
    private final Map<ServiceReference<Programme>, ProgrammeVersion> serving = new ConcurrentHashMap<>();
    private final ServiceTracker<Programme, ServiceReference<Programme>> tracker;

    /** Publishes what a version brings and lets it serve. */
    @FunctionalInterface
    public interface Election {
        /** Elects a version. */
        void elect(ProgrammeVersion version);
    }

    /** Tells apart the bundles that the lifecycle itself installs: their location begins so. */
    public static final String KEPT = "kept:";

    /** Looks for components with the given context, and works on the given single thread. */
    public PlatformProgrammes(BundleContext context, Elections elections, Election election, Executor thread) {
        this.context = context;
        this.elections = elections;
        this.election = election;
        this.thread = thread;
        this.tracker = new ServiceTracker<>(context, Programme.class, this);
    }

    /** Begins. */
    public void open() {
        tracker.open();
    }

    @Override
    public void close() {
        tracker.close();
    }

    @Override
    public @Nullable ServiceReference<Programme> addingService(ServiceReference<Programme> reference) {
        if (reference.getBundle() == null || reference.getBundle().getLocation().startsWith(KEPT)) {
            return null;
        }
        thread.execute(() -> elect(reference));
        return reference;
    }

    @Override
    public void modifiedService(ServiceReference<Programme> reference, ServiceReference<Programme> same) {
        // properties of the component mean nothing here
    }

    @Override
    public void removedService(ServiceReference<Programme> reference, ServiceReference<Programme> same) {
        ProgrammeVersion version = serving.remove(reference);
        if (version != null) {
            // Its bundle is being changed in place: its callers wait for its return.
            elections.expect(
                    expected -> expected.with(version.id(), version.info().segments()));
            elections.withdraw(version);
            version.close();
            context.ungetService(reference);
        }
    }

    private void elect(ServiceReference<Programme> reference) {
        try {
            Programme programme = context.getService(reference);
            if (programme == null || reference.getBundle() == null) {
                LOG.error("the component of {} cannot be had; see its own log lines", reference);
                return;
            }
            Origin origin = new Origin(reference.getBundle(), null);
            ProgrammeVersion version = new ProgrammeVersion(origin, programme, Offer.of(programme));
            election.elect(version);
            serving.put(reference, version);
            LOG.info("{} {} serves (platform)", version.id(), origin.version());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("platform bundle {} cannot serve; mend it and start it again", reference.getBundle(), e);
        }
    }
}
