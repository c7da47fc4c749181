package vn.hoanhap.lifecycle.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.ring.Rings.RingJar;
import vn.hoanhap.lifecycle.ring.Rounds;

/** Shares the way with the other nodes of the database. Who waits for it takes part in the change that is on it. */
public final class SharedWays implements Ways {

    private static final Logger LOG = LoggerFactory.getLogger(SharedWays.class);

    /** The way must not stay taken by a change that nobody makes. */
    private static final Outcome NOT_BEGUN = new Outcome(Operation.State.UNDONE, null);

    private final Rounds rounds;
    private final OperationLog log;
    private final TransactionRunner transactions;
    private final Map<Long, Outcome> untold = new ConcurrentHashMap<>();
    private volatile Rounds.Meanwhile meanwhile = () -> {
        // nothing yet
    };

    /** Shares it by way of the given rounds. */
    public SharedWays(Rounds rounds, OperationLog log, TransactionRunner transactions) {
        this.rounds = rounds;
        this.log = log;
        this.transactions = transactions;
    }

    /** Says what a change does on this thread while it waits for another. */
    void meanwhile(Rounds.Meanwhile done) {
        meanwhile = done;
    }

    @Override
    public Way enter(List<Change> set) throws InterruptedException {
        long id = set.get(0).operationId();
        try {
            if (rounds.open(id, jars(set), meanwhile)) {
                set.forEach(change -> change.goRound(id));
                transactions.change(
                        () -> log.round(set.stream().map(Change::operationId).toList(), id));
            }
            return outcome -> tell(id, outcome);
        } catch (RuntimeException e) {
            tell(id, NOT_BEGUN);
            throw e;
        }
    }

    @Override
    public Optional<Way> enterIfFree(Change change) {
        long id = change.operationId();
        try {
            return rounds.openIfFree(id) ? Optional.of(outcome -> tell(id, outcome)) : Optional.empty();
        } catch (RuntimeException e) {
            tell(id, NOT_BEGUN);
            throw e;
        }
    }

    /** A shipped jar comes at the first start of all, a removal and what a node catches up with concern it alone. */
    private static List<RingJar> jars(List<Change> set) {
        Operation.Order order = set.get(0).order();
        return order.kind() == Operation.Kind.REMOVE
                        || order.origin() == Operation.Origin.SHIPPED
                        || order.origin() == Operation.Origin.NODE
                ? List.of()
                : set.stream()
                        .map(change -> new RingJar(
                                change.jar().sha256(), change.order().fileName()))
                        .toList();
    }

    /** Returns who ordered a change; null for the server itself. */
    Operation.@Nullable Orderer orderedBy(long id) {
        return transactions
                .read(() -> log.find(id))
                .map(Operation::order)
                .map(Operation.Order::by)
                .orElse(null);
    }

    /** Tells the other nodes how a change ended here; what cannot be told now is told later, since they wait for it. */
    void tell(long id, Outcome outcome) {
        untold.put(id, outcome);
        tellAll();
    }

    /** Tells what could not be told before. */
    void tellAll() {
        untold.forEach((id, outcome) -> {
            try {
                rounds.ended(id, outcome.succeeded(), outcome.cause());
                untold.remove(id);
            } catch (StoreException e) {
                LOG.error("the other nodes are not told yet how change {} ended here", id, e);
            }
        });
    }
}
