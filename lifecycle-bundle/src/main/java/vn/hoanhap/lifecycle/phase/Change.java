package vn.hoanhap.lifecycle.phase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.jar.JarFacts;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.trust.Signer;

/** Carries one change from phase to phase: what was asked for, and what the phases before have found and made. */
public final class Change {

    private final long operationId;
    private final Operation.Order order;
    private @Nullable Jar jar;
    private @Nullable String programmeId;
    private @Nullable JarFacts facts;
    private @Nullable Desired desiredBefore;
    private @Nullable ProgrammeVersion before;
    private @Nullable Bundle bundle;
    private @Nullable ProgrammeVersion version;
    private @Nullable PlanReport plan;
    private @Nullable Signer signer;
    private @Nullable Stand stand;
    private boolean stays;
    private boolean nothingToDo;
    private Wishing wishing = Wishing.AT_ONCE;
    private long ring;
    private boolean newlyKept;
    private boolean newlyShared;
    private List<Change> set = List.of(this);

    /** Is the jar to be installed. */
    public record Jar(Path path, String sha256) {}

    private Change(long operationId, Operation.Order order) {
        this.operationId = operationId;
        this.order = order;
    }

    /** Says when a change becomes what the server restarts to. */
    public enum Wishing {
        /** When it begins to serve. */
        AT_ONCE,
        /** When every node has it. */
        WHEN_ALL_HAVE_IT,
        /** It is so already; this node catches up. */
        BEFORE
    }

    /** Starts the installation of a jar. */
    public static Change install(long operationId, Operation.Order order, Jar jar) {
        Change change = new Change(operationId, order);
        change.jar = jar;
        return change;
    }

    /** Starts the removal of a programme. */
    public static Change remove(long operationId, Operation.Order order, String programmeId) {
        Change change = new Change(operationId, order);
        change.programmeId = programmeId;
        return change;
    }

    /** Lets changes be made together, or not at all. */
    public static void join(List<Change> set) {
        set.forEach(change -> change.set = List.copyOf(set));
    }

    /** Lets it go round: it counts when every node has it. */
    public void goRound(long ringId) {
        wishing = Wishing.WHEN_ALL_HAVE_IT;
        ring = ringId;
    }

    /** Lets this node catch up with what is wished for already. */
    public void catchUp() {
        wishing = Wishing.BEFORE;
    }

    /** Tells whether it goes from node to node. */
    boolean goesRound() {
        return wishing == Wishing.WHEN_ALL_HAVE_IT;
    }

    /** Tells whether it is written down as the wish when it begins to serve. */
    boolean wishes() {
        return wishing == Wishing.AT_ONCE;
    }

    /** Returns the change that goes round, of which this is one node's. */
    long ring() {
        return ring;
    }

    /** Returns what the other jars of the set say of themselves, as far as they were read. */
    List<JarFacts> others() {
        return set.stream()
                .filter(change -> change != this)
                .flatMap(change -> Stream.ofNullable(change.facts))
                .toList();
    }

    /** Returns the other new versions of the set, as far as they were probed. */
    List<ProgrammeVersion> othersProbed() {
        return set.stream()
                .filter(change -> change != this)
                .flatMap(change -> Stream.ofNullable(change.version))
                .toList();
    }

    /** Returns what the change is called: its programme, as soon as that is known, before that its file. */
    public String called() {
        String file = order.fileName();
        return programmeId != null ? programmeId : file != null ? file : Long.toString(operationId);
    }

    /** Returns the operation's id. */
    public long operationId() {
        return operationId;
    }

    /** Returns what was asked for. */
    public Operation.Order order() {
        return order;
    }

    /** Returns the jar of an installation. */
    public Jar jar() {
        return Objects.requireNonNull(jar, "a removal has no jar");
    }

    /** Returns the programme's id, known after the plan. */
    public String programmeId() {
        return Objects.requireNonNull(programmeId, "the plan has not run");
    }

    /** Returns what the jar says of itself, known after the plan. */
    public JarFacts facts() {
        return Objects.requireNonNull(facts, "the plan has not run");
    }

    void read(JarFacts read) {
        facts = read;
        programmeId = read.programmeId();
    }

    /** Returns the version that served when the change began. */
    public Optional<ProgrammeVersion> before() {
        return Optional.ofNullable(before);
    }

    /** Returns the wish that held when the change began. */
    public Optional<Desired> desiredBefore() {
        return Optional.ofNullable(desiredBefore);
    }

    void found(@Nullable ProgrammeVersion serving, @Nullable Desired desired) {
        before = serving;
        desiredBefore = desired;
    }

    /** Returns the installed bundle, known after staging. */
    public Bundle bundle() {
        return Objects.requireNonNull(bundle, "nothing is staged");
    }

    /** Returns the installed bundle, if staging came so far. */
    Optional<Bundle> staged() {
        return Optional.ofNullable(bundle);
    }

    void staged(@Nullable Bundle installed) {
        bundle = installed;
    }

    /** Returns the new version, known after the probe. */
    public ProgrammeVersion version() {
        return Objects.requireNonNull(version, "nothing is probed");
    }

    void probed(ProgrammeVersion ready) {
        version = ready;
    }

    /** Returns how the programme stands still; empty when it goes on serving. */
    Optional<Stand> stand() {
        return Optional.ofNullable(stand);
    }

    void stand(@Nullable Stand still) {
        stand = still;
    }

    /** Shortens what a phase may take to what is left of the standstill. */
    Duration within(Duration atMost) throws PhaseFailure {
        if (stand == null) {
            return atMost;
        }
        stand.requireTime();
        return stand.left().compareTo(atMost) < 0 ? stand.left() : atMost;
    }

    /** Tells whether the new version goes on serving whatever was found: there is no way back without losing what was written. */
    public boolean stays() {
        return stays;
    }

    void stay() {
        stays = true;
    }

    /** Returns what the plan says so far. */
    public Optional<PlanReport> plan() {
        return Optional.ofNullable(plan);
    }

    void plan(PlanReport report) {
        plan = report;
    }

    /** Returns who signed the jar, known after the verification; empty for an unsigned one. */
    Optional<Signer> signer() {
        return Optional.ofNullable(signer);
    }

    void signed(PlanReport.Signature signature) {
        signer = signature.signer();
        plan = plan == null ? null : plan.with(signature);
    }

    /** Tells whether what was asked for is so already. */
    public boolean nothingToDo() {
        return nothingToDo;
    }

    void alreadySo() {
        nothingToDo = true;
    }

    boolean newlyKept() {
        return newlyKept;
    }

    void newlyKept(boolean kept) {
        newlyKept = kept;
    }

    boolean newlyShared() {
        return newlyShared;
    }

    void newlyShared(boolean shared) {
        newlyShared = shared;
    }

    /** Returns the version that is to serve; empty for a removal and before the plan. */
    public Optional<Operation.Release> to() {
        JarFacts read = facts;
        Jar file = jar;
        return read == null || file == null
                ? Optional.empty()
                : Optional.of(new Operation.Release(read.version().toString(), file.sha256()));
    }

    /** Returns the version that served before. */
    public Optional<Operation.Release> from() {
        return desiredBefore().filter(Desired::serving).map(Desired::release);
    }
}
