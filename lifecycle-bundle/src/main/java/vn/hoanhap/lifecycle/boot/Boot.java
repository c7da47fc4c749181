package vn.hoanhap.lifecycle.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Expected;
import vn.hoanhap.lifecycle.health.Outages;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.OperationLog;
import vn.hoanhap.lifecycle.operation.Outcome;
import vn.hoanhap.lifecycle.operation.PhaseRecorder;
import vn.hoanhap.lifecycle.operation.PhaseRunner;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.HeldBundles;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Phases;
import vn.hoanhap.lifecycle.phase.Standstill;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.trust.Signatures;

/**
 * Brings up what should serve. One programme that fails keeps nobody else from serving: it is shown with its reason, and its
 * earlier versions are tried in its place.
 */
public final class Boot {

    private static final Logger LOG = LoggerFactory.getLogger(Boot.class);
    private static final Operation.Order RESTART =
            new Operation.Order(Operation.Kind.INSTALL, Operation.Origin.SHIPPED, null, null, null);

    private final State state;
    private final Serving serving;
    private final Running running;
    private final Words words;

    /** Is what is wished for, and where it is kept. */
    public record State(
            DesiredState desired,
            OperationLog log,
            TransactionRunner transactions,
            FetchedJars kept,
            Signatures signatures) {}

    /** Is who serves. */
    public record Serving(Elections elections, Outages outages) {}

    /** Is what runs phases. */
    public record Running(PhaseRunner runner, Phases phases, HeldBundles bundles, Standstill standstill) {}

    /** Brings up with the given parts. */
    public Boot(State state, Serving serving, Running running, Words words) {
        this.state = state;
        this.serving = serving;
        this.running = running;
        this.words = words;
    }

    /**
     * Brings up every programme that should serve.
     *
     * @return false when none ever served: a first start
     */
    public boolean restart() throws InterruptedException {
        running.bundles().discardAll();
        List<Desired> wishes = state.transactions().read(state.desired()::all);
        running.standstill().settle(wishes);
        List<Desired> wanted = wishes.stream().filter(Desired::serving).toList();
        serving.elections().expect(expected -> expecting(expected, wanted));
        for (Desired wish : wanted) {
            bringUp(wish);
        }
        return !wishes.isEmpty();
    }

    /** Says that everything that should serve was tried: nobody waits for anything else any more. */
    public void done() {
        serving.elections().expect(Expected::started);
    }

    private static Expected expecting(Expected expected, List<Desired> wanted) {
        Expected all = expected;
        for (Desired wish : wanted) {
            all = all.with(wish.programmeId(), wish.segments());
        }
        return all;
    }

    private void bringUp(Desired wish) throws InterruptedException {
        Outcome outcome = attempt(wish.release());
        if (outcome.succeeded()) {
            return;
        }
        Text cause = outcome.cause() == null ? words.note("no-cause") : outcome.cause();
        LOG.error(
                "{} {} does not come up: {}", wish.programmeId(), wish.release().version(), cause.en());
        Operation.Release earlier = earlierThatServes(wish);
        boolean replaced = earlier != null;
        Text advice = earlier != null
                ? words.note("down-earlier", cause.vi(), cause.en(), earlier.version())
                : words.note("down-now", cause.vi(), cause.en());
        serving.outages()
                .begin(wish.programmeId(), new Outages.Outage(wish.release().version(), advice, replaced));
        if (!replaced) {
            serving.elections().expect(expected -> expected.without(wish.programmeId(), wish.segments()));
        }
    }

    private Operation.@Nullable Release earlierThatServes(Desired wish) throws InterruptedException {
        List<Operation.Release> earlier =
                new ArrayList<>(state.transactions().read(() -> state.log().succeeded(wish.programmeId())));
        earlier.removeIf(release -> release.sha256().equals(wish.release().sha256()));
        for (Operation.Release release : earlier.stream().distinct().toList()) {
            // What should serve comes up although its key was taken back; nobody asked for what would stand in for it.
            if (!state.signatures().revokedSince(release.sha256())
                    && attempt(release).succeeded()) {
                return release;
            }
        }
        return null;
    }

    private Outcome attempt(Operation.Release release) throws InterruptedException {
        Path path;
        try {
            path = state.kept().find(release.sha256());
        } catch (PhaseFailure e) {
            return new Outcome(Operation.State.UNDONE, e.sentence());
        }
        Change.Jar jar = new Change.Jar(path, release.sha256());
        Change change = Change.install(0, RESTART, jar);
        return running.runner().run(running.phases().restart(), change, PhaseRecorder.SILENT);
    }
}
