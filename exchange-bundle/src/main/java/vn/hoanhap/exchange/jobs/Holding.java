package vn.hoanhap.exchange.jobs;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.Leases;

/** Holds imports for this node while it works on them, or takes them back: another node takes one over a minute after this one has died. */
public final class Holding implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Holding.class);
    private static final Duration FOR_AT_MOST = Duration.ofMinutes(1);
    private static final long RENEWED_EVERY_SECONDS = 20;

    private final Leases leases;
    private final String what;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hoanhap-imports-held");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> renewal;

    /** Holds by the given leases; {@code what} is done with the imports tells its leases from those of others. */
    public Holding(Leases leases, String what) {
        this.leases = leases;
        this.what = what;
        renewal = renewing.scheduleWithFixedDelay(this::renew, RENEWED_EVERY_SECONDS, RENEWED_EVERY_SECONDS, SECONDS);
    }

    /** Takes an import; false when this node or another holds it. */
    public boolean take(long job) {
        if (!held.add(job)) {
            return false;
        }
        boolean taken = false;
        try {
            taken = leases.acquire(name(job), FOR_AT_MOST);
            return taken;
        } finally {
            if (!taken) {
                held.remove(job);
            }
        }
    }

    private void renew() {
        for (long job : held) {
            try {
                leases.acquire(name(job), FOR_AT_MOST);
            } catch (RuntimeException e) {
                LOG.warn("import {} could not be held on to; the next try comes soon", job, e);
            }
        }
    }

    /** Gives an import back. */
    public void give(long job) {
        if (held.remove(job)) {
            leases.release(name(job));
        }
    }

    /** Holds on to nothing any more: what was under way is free for another node within a minute. */
    @Override
    public void close() {
        renewal.cancel(false);
        renewing.shutdown();
    }

    private String name(long job) {
        return what + ":" + job;
    }
}
