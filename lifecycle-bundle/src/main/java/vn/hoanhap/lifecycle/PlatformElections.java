package vn.hoanhap.lifecycle;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Origin;
import vn.hoanhap.lifecycle.election.PlatformProgrammes;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.offer.Offer;
import vn.hoanhap.lifecycle.offer.Publication;
import vn.hoanhap.lifecycle.work.NamedThreads;

/** Elects the platform's own programmes: the lifecycle's at once, the others when their components appear. */
final class PlatformElections implements AutoCloseable {

    private final BundleContext context;
    private final Elections elections;
    private final Publication publication;
    private final TransactionRunner transactions;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(NamedThreads.of("hoanhap-platform"));
    private final PlatformProgrammes programmes;

    PlatformElections(
            BundleContext context, Elections elections, Publication publication, TransactionRunner transactions) {
        this.context = context;
        this.elections = elections;
        this.publication = publication;
        this.transactions = transactions;
        this.programmes = new PlatformProgrammes(context, elections, this::elect, thread);
    }

    /** Elects the lifecycle's own programme, which is no service: nobody could take it away. */
    void elect(Programme own) {
        elect(new ProgrammeVersion(new Origin(context.getBundle(), null), own, Offer.of(own)));
    }

    void open() {
        programmes.open();
    }

    /**
     * Waits until programmes serve: a server that says it is ready must not answer 404 for its own sign-in.
     *
     * @return those that do not in time
     */
    synchronized Set<String> await(Set<String> ids, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (!missing(ids).isEmpty() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return missing(ids);
    }

    private Set<String> missing(Set<String> ids) {
        Set<String> missing = new TreeSet<>(ids);
        elections.now().versions().forEach(version -> missing.remove(version.id()));
        return missing;
    }

    @Override
    public void close() {
        programmes.close();
        thread.shutdownNow();
    }

    private void elect(ProgrammeVersion version) {
        transactions.change(() -> publication.publish(version));
        elections.elect(version);
        synchronized (this) {
            notifyAll();
        }
    }
}
