package vn.hoanhap.lifecycle.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.archive.ArchiveReturn;
import vn.hoanhap.lifecycle.http.DiskException;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.jar.JarSet;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.operation.Operation.Order;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.DryRun;
import vn.hoanhap.lifecycle.phase.InstalledProgrammes;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Phases;
import vn.hoanhap.lifecycle.phase.PlanReport;
import vn.hoanhap.lifecycle.phase.RemovalPlan;
import vn.hoanhap.lifecycle.phase.Soaking;
import vn.hoanhap.lifecycle.ring.Moment;
import vn.hoanhap.lifecycle.ring.Node;
import vn.hoanhap.lifecycle.ring.NodeRow;
import vn.hoanhap.lifecycle.ring.Rings;
import vn.hoanhap.lifecycle.ring.Roster;

/** Takes what people ask for: plans, installations, removals, the way back. REST and the pages come here alike. */
public final class Desk {

    /** The most bytes of a jar. */
    public static final long MOST_BYTES = 256L << 20;

    private final Operations operations;
    private final Phases phases;
    private final DryRun dryRun;
    private final InstalledProgrammes installed;
    private final Soaking soaking;
    private final Keeping keeping;
    private final Refusals refusals;

    /** Is where things are kept. */
    public record Keeping(
            DesiredState desired,
            OperationLog log,
            TransactionRunner transactions,
            Ids ids,
            KeptJars kept,
            Path temporary,
            JarSet sets,
            ArchiveReturn archives,
            Nodes nodes) {}

    /** Is where several nodes are written down. */
    public record Nodes(Roster roster, Rings rings) {}

    /** Is what changes programmes, and what knows those that do not change. */
    public record Changing(
            Operations operations, Phases phases, DryRun dryRun, InstalledProgrammes installed, Soaking soaking) {}

    /** Hands orders to the given operations. */
    public Desk(Changing changing, Keeping keeping, Refusals refusals) {
        this.operations = changing.operations();
        this.phases = changing.phases();
        this.dryRun = changing.dryRun();
        this.installed = changing.installed();
        this.soaking = changing.soaking();
        this.keeping = keeping;
        this.refusals = refusals;
    }

    /**
     * Plans the installation of jars, and changes nothing; the caller closes them.
     *
     * @return the plan of each jar
     * @throws ProblemException 422 when one of them is no programme
     */
    public List<PlanReport> plan(Order order, List<JarSet.Part> jars) throws Exception {
        try {
            return dryRun.reports(jars.stream()
                    .map(jar -> Change.install(
                            keeping.ids().next(),
                            order,
                            new Change.Jar(jar.file().path(), jar.file().sha256())))
                    .toList());
        } catch (PhaseFailure e) {
            throw refusals.worded(422, "no-programme", e.sentence()).raise();
        }
    }

    /**
     * Orders the installation of jars: all of them, or none. The files belong to the operation from then on.
     *
     * @return id of the operation, of several their first
     */
    public long install(Order order, List<JarSet.Part> jars) {
        return operations.install(phases, order, jars).id();
    }

    /**
     * Returns the jar that was sent, or those of the set that was sent; whoever gets them closes them.
     *
     * @throws ProblemException 422 when a set has something else in it; the file is closed then
     */
    public List<JarSet.Part> jars(Order order, SpooledFile file) throws IOException {
        if (!JarSet.is(file.path())) {
            return List.of(new JarSet.Part(String.valueOf(order.fileName()), file));
        }
        try (file) {
            return keeping.sets().unpack(file.path());
        } catch (PhaseFailure e) {
            throw refusals.worded(422, "no-set", e.sentence()).raise();
        }
    }

    /**
     * Takes an upload in.
     *
     * @throws ProblemException 413 when it is too large
     * @throws DiskException when the disk has no room for it
     */
    public SpooledFile spooled(Upload upload) throws IOException {
        try (InputStream content = upload.content()) {
            return spooled(content);
        }
    }

    /**
     * Takes a copy of a jar, which the stream's owner closes.
     *
     * @throws ProblemException 413 when it is too large
     * @throws DiskException when the disk has no room for it
     */
    public SpooledFile spooled(InputStream content) throws IOException {
        try {
            return roomy(SpooledFile.take(content, keeping.temporary(), MOST_BYTES));
        } catch (SpooledFile.TooLargeException e) {
            throw refusals.of(413, "too-large", MOST_BYTES).raise();
        }
    }

    /** A jar comes to lie there twice: as it is kept, and as the framework has it. */
    private SpooledFile roomy(SpooledFile file) throws IOException {
        try {
            DiskException.requireRoom(keeping.temporary(), file.size());
            return file;
        } catch (DiskException e) {
            file.close();
            throw e;
        }
    }

    /** Returns a name for something that waits, which nobody guesses. */
    public String ticket() {
        return UUID.randomUUID().toString();
    }

    /**
     * Orders the way back to a version that served before and whose jar is kept.
     *
     * @param wanted its version or the SHA-256 of its jar; null for the one that served last before the present one
     * @throws ProblemException 404 when the programme was never here, 409 when it is of the platform or no such version is kept, or
     *     nobody can say what the present one is, since a change is on its way from server to server
     */
    public long rollback(Order order, String programmeId, @Nullable String wanted) throws IOException {
        long id = install(order, kept(programmeId, wanted));
        soaking.hurry(programmeId);
        return id;
    }

    /**
     * Returns a copy of the jar of a version that served before; whoever gets it closes it.
     *
     * @param wanted as for {@link #rollback}
     * @throws ProblemException as {@link #rollback} does
     */
    public List<JarSet.Part> kept(String programmeId, @Nullable String wanted) throws IOException {
        known(programmeId);
        if (wanted == null && goesRound()) {
            throw refusals.of(409, "on-its-way", programmeId).raise();
        }
        List<Operation.Release> kept = keeping.transactions().read(() -> earlier(programmeId));
        Operation.Release back = kept.stream()
                .filter(release -> wanted == null
                        || release.version().equals(wanted)
                        || release.sha256().equals(wanted))
                .findFirst()
                .orElseThrow(() -> nothingEarlier(programmeId, kept));
        try (var in = Files.newInputStream(keeping.kept().path(back.sha256()))) {
            return List.of(new JarSet.Part(programmeId, spooled(in)));
        }
    }

    private boolean goesRound() {
        return keeping.transactions()
                .read(() -> keeping.nodes().rings().current())
                .filter(ring -> !ring.alone())
                .isPresent();
    }

    private ProblemException nothingEarlier(String programmeId, List<Operation.Release> kept) {
        if (kept.isEmpty()) {
            return refusals.of(409, "nothing-earlier", programmeId).raise();
        }
        String versions =
                kept.stream().map(Operation.Release::version).distinct().collect(Collectors.joining(", "));
        return refusals.of(409, "not-kept", programmeId, versions).raise();
    }

    /**
     * Orders a removal.
     *
     * @param confirmed what the caller typed; a purge asks for the programme's id
     * @throws ProblemException 404 when the programme was never here, 409 when it is of the platform or was removed already, 400 when
     *     a purge is not confirmed
     */
    public long remove(Order order, String programmeId, @Nullable String confirmed) {
        Desired desired = known(programmeId);
        if (!desired.serving() && order.data() == Operation.DataChoice.KEEP) {
            throw refusals.of(409, "removed-already", programmeId).raise();
        }
        if (order.data() == Operation.DataChoice.PURGE && !programmeId.equals(confirmed)) {
            throw refusals.ofField("confirm", "purge-unconfirmed", programmeId).raise();
        }
        long id = operations.remove(phases, order, programmeId).id();
        soaking.hurry(programmeId);
        return id;
    }

    /**
     * Plans a removal, and changes nothing.
     *
     * @throws ProblemException 404 when the programme was never here, 409 when it is of the platform
     */
    public RemovalPlan removal(Order order, String programmeId) {
        known(programmeId);
        return dryRun.removal(Change.remove(keeping.ids().next(), order, programmeId));
    }

    /**
     * Brings archived rows back into a programme, between two operations; the file is the caller's.
     *
     * @param accountId who wants it
     * @throws ProblemException 409 or 422 when they cannot come back
     */
    public ArchiveReturn.Returned bringBack(@Nullable Long accountId, String programmeId, SpooledFile archive)
            throws Exception {
        known(programmeId);
        var task = new FutureTask<>(() -> keeping.archives().bringBack(accountId, programmeId, archive.path()));
        try {
            operations.thread().execute(task);
            return task.get();
        } catch (RejectedExecutionException e) {
            throw refusals.of(503, "too-many-operations").raise();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Finds an operation with its phases; inside a unit of work. */
    public Optional<Operation> operation(long id) {
        return keeping.log().find(id);
    }

    /** Lists the operations of the set that an operation belongs to; none when it is made alone; inside a unit of work. */
    public List<Operation> together(Operation operation) {
        Long set = operation.set();
        return set == null ? List.of() : keeping.log().set(set);
    }

    /** Lists how each node stands with a change; none where one node makes it; inside a unit of work. */
    public List<NodeRow> nodes(Operation operation) {
        Roster roster = keeping.nodes().roster();
        return keeping.log()
                .roundOf(operation.id())
                .flatMap(ring -> keeping.nodes().rings().find(ring))
                .map(ring -> NodeRow.of(ring, roster.all(), roster.moment()))
                .orElse(List.of());
    }

    /** Is a server among several on one database, whether it is missed, and what serves there. */
    public record Server(Node node, boolean missed, List<Roster.Serving> programmes) {}

    /** Lists the servers that share the database; none where there is one; inside a unit of work. */
    public List<Server> servers() {
        Roster roster = keeping.nodes().roster();
        List<Node> all = roster.all();
        if (all.size() < 2) {
            return List.of();
        }
        Moment now = roster.moment();
        Map<String, List<Roster.Serving>> serving = roster.serving();
        return all.stream()
                .map(node -> new Server(node, node.isMissed(now), serving.getOrDefault(node.id(), List.of())))
                .toList();
    }

    /** Lists operations, the newest first; inside a unit of work. */
    public List<Operation> operations(OperationQuery query) {
        return keeping.log().list(query);
    }

    /** Lists every programme that ever served; inside a unit of work. */
    public List<Desired> desired() {
        return keeping.desired().all();
    }

    /** Lists the versions of a programme that can be gone back to, the newest first; inside a unit of work. */
    public List<Operation.Release> earlier(String programmeId) {
        String present = keeping.desired()
                .find(programmeId)
                .filter(Desired::serving)
                .map(desired -> desired.release().sha256())
                .orElse("");
        List<Operation.Release> releases = new ArrayList<>(keeping.log().succeeded(programmeId));
        releases.removeIf(
                release -> release.sha256().equals(present) || !keeping.kept().has(release.sha256()));
        return releases.stream().distinct().toList();
    }

    private Desired known(String programmeId) {
        if (installed.isPlatform(programmeId)) {
            throw refusals.of(409, "platform", programmeId).raise();
        }
        return keeping.transactions()
                .read(() -> keeping.desired().find(programmeId))
                .orElseThrow(
                        () -> refusals.of(404, "no-such-programme", programmeId).raise());
    }
}
