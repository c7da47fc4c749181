package vn.hoanhap.lifecycle.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.lifecycle.boot.FetchedJars;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Phases;
import vn.hoanhap.lifecycle.ring.Rings.RingJar;
import vn.hoanhap.lifecycle.ring.Rounds;

/** Makes on this node the changes that were ordered at others, each when its turn has come. */
public final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Rounds rounds;
    private final SharedWays ways;
    private final Making making;
    private final AtomicBoolean waiting = new AtomicBoolean();

    /** Is what makes a change here. */
    public record Making(Operations operations, Phases phases, FetchedJars jars, Ids ids) {}

    /** Makes changes with the given parts. */
    public Turns(Rounds rounds, SharedWays ways, Making making) {
        this.rounds = rounds;
        this.ways = ways;
        this.making = making;
        ways.meanwhile(this::takeOne);
    }

    /** Looks whether something is on its way; on any thread. */
    public void look() {
        ways.tellAll();
        try {
            if (rounds.busy() && waiting.compareAndSet(false, true)) {
                making.operations().thread().execute(this::takeAndLog);
            }
        } catch (RejectedExecutionException e) {
            waiting.set(false); // whoever waits there takes the turn
        } catch (StoreException e) {
            LOG.warn("whether a change is on its way cannot be told; asked again: {}", e.getMessage());
        }
    }

    private void takeAndLog() {
        waiting.set(false);
        try {
            takeOne();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("this node could not take its turn", e);
        }
    }

    private void takeOne() throws InterruptedException {
        long id = making.ids().next();
        Rounds.Taken taken = rounds.take(id).orElse(null);
        if (taken == null) {
            return;
        }
        Outcome outcome;
        try {
            outcome = making.operations().followNow(making.phases(), set(id, taken), taken.ring());
        } catch (PhaseFailure e) {
            LOG.warn("this node cannot take part in change {}: {}", taken.ring(), e.getMessage());
            outcome = new Outcome(Operation.State.UNDONE, e.sentence());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("this node could not take part in change {}", taken.ring(), e);
            outcome = new Outcome(Operation.State.UNDONE, null);
        }
        ways.tell(taken.ring(), outcome);
    }

    private List<Change> set(long id, Rounds.Taken taken) throws PhaseFailure {
        List<Change> set = new ArrayList<>();
        Operation.Orderer by = ways.orderedBy(taken.ring());
        for (RingJar jar : taken.jars()) {
            var order = new Operation.Order(Operation.Kind.INSTALL, Operation.Origin.NODE, jar.fileName(), null, by);
            Change.Jar found = new Change.Jar(making.jars().find(jar.sha256()), jar.sha256());
            Change change = Change.install(set.isEmpty() ? id : making.ids().next(), order, found);
            change.goRound(taken.ring());
            set.add(change);
        }
        Change.join(set);
        return set;
    }
}
