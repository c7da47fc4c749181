package vn.hoanhap.lifecycle.operation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.ring.Rounds;

/**
 * Brings this node to what is wished for when another node changed it and this one was not asked: it was starting, or a programme was
 * removed. What fails is tried again when something else has changed, or after a while.
 */
public final class CatchingUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(30);

    private final Rounds rounds;
    private final Turns.Making making;
    private final Wanted wanted;
    private final Map<Desired, Failure> failed = new HashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();

    /** Is what is wished for, and what serves. */
    public record Wanted(DesiredState desired, TransactionRunner transactions, Elections elections) {}

    /**
     * Is a wish that this node could not follow.
     *
     * @param wish what is wished for
     * @param since the nanosecond of it
     * @param cause why; null when nobody knows
     */
    public record Failure(
            Desired wish, long since, @Nullable Text cause) {}

    /** Makes changes with the given parts. */
    public CatchingUp(Rounds rounds, Turns.Making making, Wanted wanted) {
        this.rounds = rounds;
        this.making = making;
        this.wanted = wanted;
    }

    /** Looks whether something else is wished for than serves here; on any thread. */
    public void look() {
        try {
            if (!behind().isEmpty() && waiting.compareAndSet(false, true)) {
                making.operations().thread().execute(this::catchUpAndLog);
            }
        } catch (RejectedExecutionException e) {
            waiting.set(false);
        } catch (StoreException e) {
            LOG.warn("whether this node is behind cannot be told; asked again: {}", e.getMessage());
        }
    }

    /** Lists what this node should be and could not become; on any thread. */
    public synchronized List<Failure> failures() {
        return List.copyOf(failed.values());
    }

    /**
     * What was removed goes at once, also while a change is on its way: that one may wait for it. A node that never had others came up
     * as well as it can.
     */
    private List<Desired> behind() {
        boolean busy = rounds.busy();
        List<Desired> differing = wanted.transactions().read(wanted.desired()::all).stream()
                .filter(this::differs)
                .toList();
        forgetAllBut(differing);
        if (differing.isEmpty() || rounds.isOnlyOne()) {
            return List.of();
        }
        return differing.stream()
                .filter(wish -> !busy || !wish.serving())
                .filter(wish -> !failedLately(wish))
                .toList();
    }

    private synchronized void forgetAllBut(List<Desired> differing) {
        failed.keySet().retainAll(differing);
    }

    private boolean differs(Desired wish) {
        ProgrammeVersion serving = wanted.elections().now().programme(wish.programmeId());
        return wish.serving()
                ? serving == null
                        || !wish.release().sha256().equals(serving.origin().sha256())
                : serving != null;
    }

    private synchronized boolean failedLately(Desired wish) {
        Failure then = failed.get(wish);
        return then != null && System.nanoTime() - then.since() < AGAIN_AFTER.toNanos();
    }

    private synchronized void note(Desired wish, Outcome outcome) {
        if (outcome.succeeded()) {
            failed.clear(); // what was missing may be there now
        } else {
            failed.put(wish, new Failure(wish, System.nanoTime(), outcome.cause()));
        }
    }

    private void catchUpAndLog() {
        waiting.set(false);
        try {
            // Again, here where no change of this node is half done.
            List<Desired> behind = behind();
            if (!behind.isEmpty()) {
                Desired wish = behind.get(0);
                caughtUp(wish).ifPresent(outcome -> note(wish, outcome));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("this node could not catch up", e);
        }
    }

    private boolean isBehind(Desired wish) {
        return wanted.transactions().read(wanted.desired()::all).contains(wish) && differs(wish);
    }

    /** Tells how it went; empty when something else comes first. */
    private Optional<Outcome> caughtUp(Desired wish) throws InterruptedException {
        try {
            Change change = change(wish);
            change.catchUp();
            return making.operations().catchUpNow(making.phases(), change, () -> isBehind(wish));
        } catch (PhaseFailure e) {
            LOG.warn(
                    "{} {} is wished for and cannot be had here: {}",
                    wish.programmeId(),
                    wish.release().version(),
                    e.getMessage());
            return Optional.of(new Outcome(Operation.State.UNDONE, e.sentence()));
        }
    }

    private Change change(Desired wish) throws PhaseFailure {
        long id = making.ids().next();
        if (!wish.serving()) {
            var order = new Operation.Order(
                    Operation.Kind.REMOVE, Operation.Origin.NODE, null, Operation.DataChoice.KEEP, null);
            return Change.remove(id, order, wish.programmeId());
        }
        var order = new Operation.Order(Operation.Kind.INSTALL, Operation.Origin.NODE, null, null, null);
        String sha256 = wish.release().sha256();
        return Change.install(id, order, new Change.Jar(making.jars().find(sha256), sha256));
    }
}
