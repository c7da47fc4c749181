package vn.hoanhap.exchange.undo;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.jobs.Holding;
import vn.hoanhap.exchange.jobs.ImportRun;
import vn.hoanhap.exchange.jobs.UndoState;

/** Takes imports back, one after the other in the background; what a stopped server left, {@link #goOn} finds. */
public final class Undoings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Undoings.class);
    private static final Duration PORTION_WITHIN = Duration.ofSeconds(5);

    private final ImportRun.Services services;
    private final UndoStore store;
    private final Gatekeeper gatekeeper;
    private final Holding holding;
    private volatile boolean stopping;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "hoanhap-undo-imports");
        thread.setDaemon(true);
        return thread;
    });

    /** Waits to be asked. */
    public Undoings(ImportRun.Services services, UndoStore store, Gatekeeper gatekeeper, Leases leases) {
        this.services = services;
        this.store = store;
        this.gatekeeper = gatekeeper;
        this.holding = new Holding(leases, "undo");
    }

    /** Tells whether an import may still be taken back. Runs in the caller's unit of work. */
    public boolean possible(long job) {
        return services.steps().count(job) > 0;
    }

    /**
     * Begins to look at an import, and to take it back when that is wanted.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 when it is under way, being taken back, or nothing is left that can
     *     be
     */
    public void begin(long job, Principal principal, UndoWanted wanted) {
        boolean begun = services.transactions().write(() -> {
            int steps = services.steps().count(job);
            return steps > 0 && store.begin(job, principal.accountId(), wanted, steps);
        });
        if (!begun) {
            throw Problem.conflict(new Text(
                            "Lần nhập này đang chạy, đang được rút lại, hoặc không còn gì để rút lại: "
                                    + "chỉ rút lại được trong 7 ngày, 5 lần nhập gần nhất.",
                            "This import is under way or being taken back, or nothing is left to take back: "
                                    + "that is kept for 7 days, for the newest 5 imports."))
                    .raise();
        }
        work(job, principal);
    }

    /**
     * Goes on with what a stopped server left, with the rights that their accounts have now. One waits while a sheet of it is not
     * installed: programmes may still be starting.
     */
    public void goOn() {
        for (Undo undo : services.transactions().read(store::underWay)) {
            Set<String> sheets =
                    services.transactions().read(() -> services.steps().sheets(undo.jobId()));
            if (services.elected().sheets().containsAll(sheets)) {
                work(undo.jobId(), gatekeeper.principal(undo.accountId()).orElse(null));
            }
        }
    }

    /** Queues an import; nobody stands for an account that may no longer act. */
    private void work(long job, @Nullable Principal principal) {
        if (stopping || !holding.take(job)) {
            return;
        }
        worker.execute(() -> {
            try {
                if (!stopping) {
                    services.transactions()
                            .read(() -> store.find(job))
                            .filter(undo -> !undo.state().ended())
                            .ifPresent(undo -> run(undo, principal));
                }
            } finally {
                holding.give(job);
            }
        });
    }

    private void run(Undo undo, @Nullable Principal principal) {
        long job = undo.jobId();
        if (principal == null) {
            LOG.warn("import {} is not taken back any further: its account may no longer act", job);
            fail(job);
            return;
        }
        try {
            var request = new UndoRun.Request(job, undo.wanted(), principal, () -> stopping);
            new UndoRun(services, store, request).run(undo.state());
        } catch (RuntimeException e) {
            if (stopping) {
                LOG.info("import {} is taken back further at the next start", job);
            } else {
                LOG.error("taking import {} back stopped", job, e);
                fail(job);
            }
        }
    }

    private void fail(long job) {
        services.transactions().change(() -> store.state(job, UndoState.FAILED));
    }

    /** Stops after the portion that is being written, without interrupting it. Another node, or the next start, goes on. */
    @Override
    public void close() {
        stopping = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PORTION_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("an import is still being taken back while its bundle stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        holding.close();
    }
}
