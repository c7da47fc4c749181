package vn.hoanhap.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.archive.ArchiveSeal;
import vn.hoanhap.lifecycle.boot.Boot;
import vn.hoanhap.lifecycle.boot.FetchedJars;
import vn.hoanhap.lifecycle.boot.Generation;
import vn.hoanhap.lifecycle.boot.Recovery;
import vn.hoanhap.lifecycle.boot.ShippedJars;
import vn.hoanhap.lifecycle.boot.ShippedProgrammes;
import vn.hoanhap.lifecycle.catalogue.Catalogue;
import vn.hoanhap.lifecycle.elected.Fragments;
import vn.hoanhap.lifecycle.elected.ServingView;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.event.Delivery;
import vn.hoanhap.lifecycle.gateway.Gateway;
import vn.hoanhap.lifecycle.gateway.GatewayParts;
import vn.hoanhap.lifecycle.health.HealthWatch;
import vn.hoanhap.lifecycle.health.Outages;
import vn.hoanhap.lifecycle.health.ServerHealth;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.inbox.Inbox;
import vn.hoanhap.lifecycle.jar.JarReader;
import vn.hoanhap.lifecycle.jar.JarSet;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.job.Jobs;
import vn.hoanhap.lifecycle.keeping.Housekeeping;
import vn.hoanhap.lifecycle.metric.Metrics;
import vn.hoanhap.lifecycle.offer.OfferCheck;
import vn.hoanhap.lifecycle.offer.Publication;
import vn.hoanhap.lifecycle.operation.CatchingUp;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.Operations;
import vn.hoanhap.lifecycle.operation.Outcome;
import vn.hoanhap.lifecycle.operation.PhaseRunner;
import vn.hoanhap.lifecycle.operation.Turns;
import vn.hoanhap.lifecycle.operation.Ways;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.PhaseParts;
import vn.hoanhap.lifecycle.phase.Phases;
import vn.hoanhap.lifecycle.phase.Soaking;
import vn.hoanhap.lifecycle.phase.SwitchPhase;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.rest.NodeRoutes;
import vn.hoanhap.lifecycle.settings.Settings;
import vn.hoanhap.lifecycle.web.OperationExport;
import vn.hoanhap.lifecycle.work.BoundedCalls;
import vn.hoanhap.lifecycle.work.NamedThreads;
import vn.hoanhap.lifecycle.work.Repeater;
import vn.hoanhap.lifecycle.work.RightOfWay;

/** Joins the parts of the lifecycle, starts them in their order, and ends them in reverse. */
final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private static final Duration PLATFORM_WITHIN = Duration.ofMinutes(2);

    private final BundleContext context;
    private final CoreServices.Store store;
    private final CoreServices.Others others;
    private final Messages messages = Messages.of(Engine.class);
    private final Words words = new Words(messages);
    private final LegalClock clock = LegalClock.system();
    private final Settings settings;
    private final Nodes nodes;
    private final Tables tables;
    private final Elections elections;
    private final Outages outages = new Outages();
    private final Metrics metrics = new Metrics();
    private final BoundedCalls calls = new BoundedCalls();
    private final RightOfWay way = new RightOfWay();
    private final Soaking soaking = new Soaking();
    private final HealthWatch healthWatch;
    private final Trust trust;
    private final Publication publication;
    private final PhaseRunner runner;
    private final Ways ways;
    private final Operations operations;
    private final PhaseParts phaseParts;
    private final Deque<AutoCloseable> closing = new ConcurrentLinkedDeque<>();
    private final FrontDoor door;

    Engine(BundleContext context, ServiceComponentRuntime components, CoreServices services, FrontDoor door) {
        this.context = context;
        this.door = door;
        this.store = services.store();
        this.others = services.others();
        settings = Settings.of(context::getProperty);
        nodes = new Nodes(store, settings, messages);
        tables = Tables.of(store, messages, nodes::id);
        elections =
                new Elections(settings.bounds().parkPlaces(), settings.bounds().park());
        healthWatch = new HealthWatch(elections, calls, messages);
        trust = trust();
        publication = new Publication(others.gatekeeper(), others.journal(), tables.indicators());
        PhaseObservers observers = new PhaseObservers(context);
        closing.push(observers);
        runner = new PhaseRunner(words, way, observers);
        ways = nodes.ways(tables.log());
        operations = new Operations(
                new Operations.Records(tables.log(), store.transactions(), store.ids(), clock),
                ways,
                runner,
                metrics,
                messages);
        phaseParts = phaseParts(components);
    }

    void start() {
        nodes.join();
        closing.push(nodes);
        Recovery recovery = new Recovery(tables.log(), tables.desired(), store.transactions(), clock);
        recovery.emptyTemporary(settings.folders().temporary());
        recovery.endCutOff(words, nodes.others());
        tables.indicators().load();
        closing.push(calls);
        closing.push(operations);
        ServingView view =
                new ServingView(elections, tables.indicators(), new Fragments(elections, store.database(), messages));
        ServerHealth health = health();
        Registrations registrations = new Registrations(context);
        closing.push(registrations);
        watch();
        countStarts();
        Phases phases = phaseParts.phases();
        PlatformElections platform = new PlatformElections(context, elections, publication, store.transactions());
        closing.push(platform);
        platform.elect(lifecycleProgramme(phases, health));
        registrations.register(view);
        closing.push(() -> door.shut(settings.bounds().drain()));
        door.lead(gateway(view, health, registrations));
        platform.open();
        operations.thread().execute(() -> boot(phases, platform));
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) {
            AutoCloseable part = closing.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not end cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }

    /** Whoever changes one programme wants to know that nothing else was started again. */
    private void countStarts() {
        BundleListener counting = event -> {
            if (event.getType() == BundleEvent.STARTED) {
                metrics.started(event.getBundle().getSymbolicName());
            }
        };
        context.addBundleListener(counting);
        closing.push(() -> context.removeBundleListener(counting));
    }

    private LifecycleProgramme lifecycleProgramme(Phases phases, ServerHealth health) {
        var changing = new Desk.Changing(operations, phases, phaseParts.dryRun(), phaseParts.installed(), soaking);
        var keeping = new Desk.Keeping(
                tables.desired(),
                tables.log(),
                store.transactions(),
                store.ids(),
                kept(),
                settings.folders().temporary(),
                sets(),
                phaseParts.archives(new Refusals(messages)),
                nodes.written());
        return LifecycleProgramme.of(
                new LifecycleProgramme.Parts(
                        changing,
                        keeping,
                        elections,
                        outages,
                        health,
                        trust,
                        new NodeRoutes.Source(nodes.roster(), nodes::id)),
                new LifecycleProgramme.Services(
                        store.backups(),
                        housekeeping(),
                        new ShippedProgrammes(new ShippedJars(settings), new JarReader(words)),
                        new Catalogue(
                                settings.folders().catalogue(),
                                settings.folders().temporary(),
                                Desk.MOST_BYTES,
                                new Refusals(messages)),
                        new OperationExport.Files(others.files(), store.transactions())),
                messages);
    }

    private Gateway gateway(ServingView view, ServerHealth health, Registrations registrations) {
        var parts = new GatewayParts(
                others.gatekeeper(),
                others.audit(),
                store.transactions(),
                store.ids(),
                tables.keys(),
                view,
                registrations::frame,
                clock,
                messages,
                settings);
        return parts.gateway(new Gateway.Watch(elections, health, metrics), way);
    }

    private ServerHealth health() {
        var where = new ServerHealth.Store(
                store.database(), store.transactions(), settings.folders().data(), () -> nodes.health(messages));
        return new ServerHealth(elections, outages, where, trust.standing(), messages);
    }

    /** Health and events have threads apart from the jobs, so that no long job holds them up. */
    private void watch() {
        Repeater watching = new Repeater("hoanhap-watch", 2);
        Repeater working = new Repeater("hoanhap-jobs", 4);
        closing.push(watching);
        closing.push(working);
        var source = new Delivery.Source(others.outbox(), store.transactions(), store.leases());
        ExecutorService threads = Executors.newCachedThreadPool(NamedThreads.of("hoanhap-events"));
        closing.push(threads::shutdownNow);
        var listening = new Delivery.Listening(threads, settings.bounds().listen());
        Delivery delivery = new Delivery(elections, source, listening, messages);
        watching.repeatAlways(HealthWatch.EVERY, healthWatch::askAll);
        watching.repeatAlways(Delivery.EVERY, delivery::round);
        nodes.repeat(elections);
        Jobs jobs = new Jobs(elections, store.leases(), working, messages);
        watching.repeatAlways(Jobs.RENEWED_EVERY, jobs::renew);
        elections.follow(jobs::follow);
    }

    private PhaseParts phaseParts(ServiceComponentRuntime components) {
        var records = new SwitchPhase.Records(
                store.transactions(), tables.desired(), others.audit(), others.events(), trust.signatures());
        var check = new OfferCheck(messages, tables.indicators()::owner);
        return new PhaseParts(
                new PhaseParts.Framework(context, components),
                new PhaseParts.Store(
                        store.database(),
                        store.transactions(),
                        store.migrations(),
                        store.copies(),
                        kept(),
                        nodes.jars(store),
                        new ArchiveSeal(others.protection())),
                records,
                new PhaseParts.Serving(elections, healthWatch, outages, soaking, nodes.rounds()),
                new PhaseParts.Offers(check, publication),
                calls,
                operations.thread(),
                settings,
                clock,
                words);
    }

    private Trust trust() {
        return Trust.of(
                tables.trust(), new Trust.Parts(store, others.audit(), elections, settings, clock), words, messages);
    }

    private Housekeeping housekeeping() {
        var records = new Housekeeping.Records(tables.keys(), tables.log(), tables.desired(), store.transactions());
        return new Housekeeping(records, new Housekeeping.Jars(kept(), nodes.jars(store)), clock, operations.thread());
    }

    private JarSet sets() {
        return new JarSet(words, settings.folders().temporary(), Desk.MOST_BYTES);
    }

    private KeptJars kept() {
        return new KeptJars(settings.folders().kept());
    }

    private FetchedJars fetched() {
        return new FetchedJars(
                kept(),
                nodes.jars(store),
                trust.signatures(),
                settings.folders().temporary(),
                words);
    }

    private void boot(Phases phases, PlatformElections platform) {
        var state = new Boot.State(tables.desired(), tables.log(), store.transactions(), fetched(), trust.signatures());
        var running = new Boot.Running(runner, phases, phaseParts.bundles(), phaseParts.standstill());
        Boot boot = new Boot(state, new Boot.Serving(elections, outages), running, words);
        try {
            trust.shipped().trust();
            nodes.awaitWay();
            boolean served = boot.restart();
            while (!served && nodes.awaitEarlier()) {
                served = boot.restart();
            }
            if (served) {
                install(phases, comingAlong());
            } else {
                install(phases, new ShippedJars(settings).list());
            }
            platform.await(phaseParts.installed().platformIds(), PLATFORM_WITHIN)
                    .forEach(id -> LOG.error("{} of the platform does not serve; see its own log lines", id));
            boot.done();
            nodes.up();
            nodes.takePart(
                    ways,
                    new Turns.Making(operations, phases, fetched(), store.ids()),
                    new CatchingUp.Wanted(tables.desired(), store.transactions(), elections));
            watchInbox(phases);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException e) {
            LOG.error("the programmes could not be brought up; the platform serves without them", e);
            boot.done();
        }
    }

    /** After an update of the server: what does not come up on it, in the version that came with it. */
    private List<Path> comingAlong() {
        Map<String, Outages.Outage> outage = outages.all();
        Map<String, Path> down = new TreeMap<>();
        for (DesiredState.Desired wish : store.transactions().read(tables.desired()::all)) {
            if (outage.containsKey(wish.programmeId())
                    && !outage.get(wish.programmeId()).earlierServes()) {
                down.put(wish.programmeId(), kept().path(wish.release().sha256()));
            }
        }
        JarReader reader = new JarReader(words);
        var shipped = new ShippedProgrammes(new ShippedJars(settings), reader);
        return new Generation(phaseParts.installed()::exported, reader).comingAlong(down, shipped.all());
    }

    private void install(Phases phases, List<Path> shipped) throws IOException, InterruptedException {
        for (Path jar : shipped) {
            var order = new Operation.Order(
                    Operation.Kind.INSTALL,
                    Operation.Origin.SHIPPED,
                    jar.getFileName().toString(),
                    null,
                    null);
            Outcome outcome = operations.installNow(phases, order, new Change.Jar(jar, KeptJars.sha256(jar)));
            if (!outcome.succeeded()) {
                LOG.error("shipped {} was not installed; see the page Programmes", jar.getFileName());
            }
        }
    }

    private void watchInbox(Phases phases) {
        Inbox.CutOffs cutOffs =
                sha -> store.transactions().read(() -> tables.log().interrupted(sha));
        Inbox inbox = new Inbox(settings.folders(), new Inbox.Installing(operations, phases, cutOffs, sets()), words);
        Thread thread = NamedThreads.of("hoanhap-inbox").newThread(inbox);
        closing.push(thread::interrupt);
        thread.start();
        LOG.info("programmes are up; the inbox is {}", settings.folders().inbox());
    }
}
