package vn.hoanhap.lifecycle.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.SafetyCopies;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.archive.ArchiveReturn;
import vn.hoanhap.lifecycle.archive.ArchiveSeal;
import vn.hoanhap.lifecycle.archive.ArchiveWriter;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.health.HealthWatch;
import vn.hoanhap.lifecycle.health.Outages;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.jar.JarReader;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.offer.OfferCheck;
import vn.hoanhap.lifecycle.offer.Publication;
import vn.hoanhap.lifecycle.ring.Rounds;
import vn.hoanhap.lifecycle.ring.SharedJars;
import vn.hoanhap.lifecycle.settings.Settings;
import vn.hoanhap.lifecycle.work.BoundedCalls;

/**
 * Is what the phases are built from.
 *
 * @param framework the framework and its component runtime
 * @param store the database, its migrations and units of work
 * @param records where a switch is written down
 * @param serving who serves, and why somebody does not
 * @param offers what may be offered, and what outlives its programme
 * @param calls calls with an end in time
 * @param later does what may wait
 * @param settings what the operator set
 * @param clock the time
 * @param words sentences
 */
public record PhaseParts(
        Framework framework,
        Store store,
        SwitchPhase.Records records,
        Serving serving,
        Offers offers,
        BoundedCalls calls,
        Executor later,
        Settings settings,
        LegalClock clock,
        Words words) {

    /** Is the framework. */
    public record Framework(BundleContext context, ServiceComponentRuntime components) {}

    /** Is the store. */
    public record Store(
            Database database,
            TransactionRunner transactions,
            Migrations migrations,
            SafetyCopies copies,
            KeptJars kept,
            SharedJars shared,
            ArchiveSeal seal) {}

    /** Is who serves, who is watched, and the rounds of changes among several nodes; null where there is one. */
    public record Serving(
            Elections elections,
            HealthWatch health,
            Outages outages,
            Soaking soaking,
            @Nullable Rounds rounds) {}

    /** Is what may be offered. */
    public record Offers(OfferCheck check, Publication publication) {}

    /** Joins the phases. */
    public Phases phases() {
        return new Phases(install(), restart(), remove());
    }

    /** Returns what makes plans without changing anything. */
    public DryRun dryRun() {
        return new DryRun(
                new DryRun.Steps(plan(), verify(), migrate(), start(), probe(null), planRemoval()),
                bundles(),
                new RightChanges(offers.publication(), store.transactions()),
                words);
    }

    /** Returns what installs and removes bundles. */
    public HeldBundles bundles() {
        return new HeldBundles(framework.context(), calls, words);
    }

    private List<Phase> install() {
        List<Phase> phases = new ArrayList<>(List.of(
                plan(),
                verify(),
                stage(),
                migrate(),
                start(),
                probe(new ProbeCalls(new Glance(store.transactions(), store.database()), clock, words)),
                new SwitchPhase(
                        new SwitchPhase.Serving(standstill(), serving.elections(), offers.publication(), draining()),
                        records,
                        new SwitchPhase.Telling(clock, words)),
                new SoakPhase(serving, standstill(), settings.bounds().soak(), words)));
        Rounds others = serving.rounds();
        if (others != null) {
            phases.add(new RingPhase(others, records, clock, words));
        }
        phases.add(drain());
        phases.add(new CommitPhase(serving.outages(), standstill()));
        return phases;
    }

    private List<Phase> restart() {
        return List.of(
                plan(),
                stage(),
                migrate(),
                start(),
                probe(null),
                new RestorePhase(serving.elections(), offers.publication(), store.transactions()));
    }

    private List<Phase> remove() {
        var archives = new ArchiveWriter(store.database(), store.transactions(), store.seal());
        return List.of(
                planRemoval(),
                new ArchivePhase(store.kept(), archives, settings.folders().archives(), clock, words),
                new WithdrawPhase(serving.elections(), records, clock),
                drain(),
                new PurgePhase(
                        store.kept(),
                        new PurgePhase.Tables(store.migrations(), standstill(), serving.rounds()),
                        records,
                        words),
                new CommitPhase(serving.outages(), standstill()));
    }

    private PlanPhase plan() {
        return new PlanPhase(new JarReader(words), serving.elections(), installed(), wishes(), words);
    }

    private PlanRemovalPhase planRemoval() {
        return new PlanRemovalPhase(serving.elections(), installed(), wishes(), words);
    }

    private VerifyPhase verify() {
        var owners = new SchemaOwners(installed(), wishes(), store.kept());
        return new VerifyPhase(installed(), owners, records.signatures(), words);
    }

    private StagePhase stage() {
        return new StagePhase(store.kept(), store.shared(), bundles());
    }

    private MigratePhase migrate() {
        return new MigratePhase(store.migrations(), standstill(), serving.rounds(), words);
    }

    /** Returns what lets programmes stand still. */
    public Standstill standstill() {
        return new Standstill(serving.elections(), serving.outages(), store.copies(), standing(), words);
    }

    /** Returns what brings archives back. */
    public ArchiveReturn archives(Refusals refusals) {
        var rows = new ArchiveReturn.Store(store.migrations(), store.transactions(), records.audit(), serving.rounds());
        return new ArchiveReturn(serving.elections(), rows, store.seal(), standing(), refusals);
    }

    private Standstill.Bounds standing() {
        return new Standstill.Bounds(
                settings.bounds().breaking(), settings.bounds().drain());
    }

    private StartPhase start() {
        return new StartPhase(components(), calls, settings.bounds().start());
    }

    private ProbePhase probe(@Nullable ProbeCalls probes) {
        var examiners = new ProbePhase.Examiners(calls, offers.check(), serving.health(), probes);
        return new ProbePhase(
                components(), serving.elections(), examiners, settings.bounds().probe(), words);
    }

    private DrainPhase drain() {
        return new DrainPhase(serving.elections(), draining());
    }

    private Draining draining() {
        return new Draining(bundles(), later, settings.bounds().drain(), words);
    }

    private ProgrammeComponents components() {
        return new ProgrammeComponents(framework.context(), framework.components(), words);
    }

    /** Returns what knows which programmes are here. */
    public InstalledProgrammes installed() {
        return new InstalledProgrammes(framework.context(), serving.elections());
    }

    private PlanPhase.Wishes wishes() {
        return new PlanPhase.Wishes(records.desired(), store.transactions());
    }
}
