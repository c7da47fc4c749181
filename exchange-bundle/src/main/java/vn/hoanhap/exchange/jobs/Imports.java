package vn.hoanhap.exchange.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.file.SheetFile;
import vn.hoanhap.exchange.places.Area;
import vn.hoanhap.exchange.staging.MendedFile;

/**
 * Takes files in and runs their imports one after the other in the background. A file is kept before its sender hears that it
 * came: whatever happens to the server then, {@link #goOn} finds it.
 */
public final class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int SHOWN_NAME = 200;

    private static final Duration PORTION_WITHIN = Duration.ofSeconds(5);

    private final ImportRun.Services services;
    private final Around around;
    private final Holding holding;
    private final KeptFiles kept;
    private final Turns turns = new Turns();
    private volatile boolean stopping;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "hoanhap-imports");
        thread.setDaemon(true);
        return thread;
    });

    /** Is what imports ask beside their own services. */
    public record Around(Units units, Area area, Gatekeeper gatekeeper, Leases leases, LegalClock clock) {}

    /** Waits for files. */
    public Imports(ImportRun.Services services, Around around) {
        this.services = services;
        this.around = around;
        this.holding = new Holding(around.leases(), "import");
        this.kept = new KeptFiles(services, around.clock());
    }

    /**
     * Keeps a file and starts its import.
     *
     * @return the id of the import
     * @throws vn.hoanhap.core.programme.ProblemException when the file cannot be read, or 429 when it is not the account's
     *     turn; nothing was written then
     */
    public long accept(Upload upload, Principal principal, Wanted wanted) throws IOException {
        turns.take(principal.accountId());
        boolean handed = false;
        try {
            byte[] packed = IncomingFile.read(upload.content());
            long job = keep(upload, principal, wanted, packed);
            hand(job, wanted, principal, true);
            handed = true;
            return job;
        } finally {
            if (!handed) {
                turns.done(principal.accountId());
            }
        }
    }

    /** Keeps a file and holds its import: one in whose name nobody holds on any more is cut off. */
    private long keep(Upload upload, Principal principal, Wanted wanted, byte[] packed) throws IOException {
        List<String> planned = planned(packed);
        String name = upload.filename() == null ? "import" : upload.filename();
        String shown = name.length() > SHOWN_NAME ? name.substring(name.length() - SHOWN_NAME) : name;
        long job = services.jobs().next();
        if (!holding.take(job)) {
            throw new IllegalStateException("import " + job + " is new and held already");
        }
        boolean kept = false;
        try {
            services.transactions().change(() -> services.jobs().create(job, shown, principal.accountId(), wanted));
            services.staging().keep(job, packed);
            services.transactions().change(() -> services.jobs().received(job, planned));
            kept = true;
            return job;
        } finally {
            if (!kept) {
                cutHere(job);
            }
        }
    }

    /** Says so at once; where even that fails, {@link #goOn} says it soon. */
    private void cutHere(long job) {
        try {
            cut(job);
        } catch (RuntimeException e) {
            LOG.warn("import {} was cut off, and that could not be noted yet", job, e);
        } finally {
            holding.give(job);
        }
    }

    /** Notes that a file was cut off while it came in, and forgets what there is of it. */
    private void cut(long job) {
        services.transactions().change(() -> services.staging().leave(job));
        if (services.transactions().read(() -> services.jobs().find(job, null)).isPresent()) {
            fail(job, RowProblem.cut());
        }
    }

    /** Names the sheets that are read: an import that goes on after a stop waits until they are all installed again. */
    private List<String> planned(byte[] packed) throws IOException {
        try (SheetFile file = IncomingFile.open(packed, headings())) {
            return SheetPlan.of(file.sheets(), services.elected()).names();
        }
    }

    /**
     * Runs an import once more on the file that is kept, as it was mended.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 409 when it is under way or its file is gone; 429 when it is not the
     *     account's turn
     */
    public void again(long job, Principal principal, Wanted wanted) {
        turns.take(principal.accountId());
        boolean handed = false;
        try {
            if (!services.transactions().write(() -> services.jobs().again(job, wanted))) {
                throw KeptFiles.notWaiting();
            }
            hand(job, wanted, principal, holding.take(job));
            handed = true;
        } finally {
            if (!handed) {
                turns.done(principal.accountId());
            }
        }
    }

    /** Queues an import; one that {@link #goOn} was quicker to find has ended when its turn comes. */
    private void hand(long job, Wanted wanted, Principal principal, boolean taken) {
        worker.execute(() -> {
            try {
                if (!stopping && (taken || holding.take(job)) && underWay(job)) {
                    run(job, wanted, principal);
                }
            } finally {
                holding.give(job);
                turns.done(principal.accountId());
            }
        });
    }

    private boolean underWay(long job) {
        return services.transactions()
                .read(() -> services.jobs().find(job, null))
                .filter(found -> !found.state().ended())
                .isPresent();
    }

    /**
     * Goes on with imports whose server stopped on the way, with the rights that their accounts have now. One waits while a
     * sheet that it had read is not installed: programmes may still be starting. One that nobody holds while its file comes in
     * was cut off.
     */
    public void goOn() {
        for (Job job : services.transactions().read(services.jobs()::underWay)) {
            boolean ready = !job.fileKept()
                    || services.elected().sheets().containsAll(job.course().planned());
            if (ready && !stopping && holding.take(job.id())) {
                worker.execute(() -> goOn(job));
            }
        }
    }

    private void goOn(Job job) {
        try {
            if (stopping || !underWay(job.id())) {
                return;
            }
            LOG.info("import {} goes on where its server stopped", job.id());
            Optional<Principal> principal = around.gatekeeper().principal(job.accountId());
            if (!services.transactions()
                    .read(() -> services.jobs().find(job.id(), null))
                    .filter(Job::fileKept)
                    .isPresent()) {
                cut(job.id());
            } else if (principal.isEmpty()) {
                fail(job.id(), RowProblem.nobody());
            } else {
                services.transactions().change(() -> services.jobs().forgetProblems(job.id()));
                run(job.id(), further(job), principal.get());
            }
        } finally {
            holding.give(job.id());
        }
    }

    /** Nobody is asked any more about a file of which rows are written. */
    private static Wanted further(Job job) {
        return job.wanted() == Wanted.ASK && job.state() == JobState.APPLYING ? Wanted.ALL : job.wanted();
    }

    private void run(long job, Wanted wanted, Principal principal) {
        try (SheetFile file = file(job)) {
            References references = new References(
                    services.keys(),
                    around.units(),
                    around.clock().today(),
                    new NamedUnits(around.area(), principal.scope(ExchangePermissions.IMPORT)));
            new ImportRun(services, new ImportRun.Request(job, wanted, principal, file, () -> stopping), references)
                    .run();
        } catch (ProblemException | IOException unreadable) {
            LOG.error("import {}: its file cannot be read again", job, unreadable);
            fail(job, RowProblem.unreadable());
        } catch (RuntimeException e) {
            if (stopping) {
                LOG.info("import {} waits for the next start", job);
            } else {
                LOG.error("import {} stopped", job, e);
                fail(job, RowProblem.failed());
            }
        }
        tidy();
    }

    /** Holds to what the page promises, the newest files of each account, as soon as one more is kept. */
    private void tidy() {
        try {
            kept.tidy();
        } catch (RuntimeException e) {
            LOG.warn("files that nobody came back for could not be thrown away; the hourly job does it", e);
        }
    }

    private SheetFile file(long job) throws IOException {
        byte[] packed = services.staging()
                .file(job)
                .orElseThrow(() -> new IOException("the file of import " + job + " is not kept"));
        return new MendedFile(
                IncomingFile.open(packed, headings()),
                services.transactions().read(() -> services.staging().mends(job)));
    }

    private InstalledHeadings headings() {
        return new InstalledHeadings(services.elected());
    }

    private void fail(long job, RowProblem why) {
        services.transactions().change(() -> {
            services.jobs().problems(job, List.of(why), 1);
            services.jobs().fail(job);
        });
    }

    /**
     * Stops after the portion that is being written, without interrupting it: Derby closes a connection that is interrupted.
     * Another node, or the next start, goes on.
     */
    @Override
    public void close() {
        stopping = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PORTION_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("an import is still writing while its bundle stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        holding.close();
    }
}
