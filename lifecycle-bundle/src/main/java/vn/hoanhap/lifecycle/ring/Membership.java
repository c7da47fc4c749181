package vn.hoanhap.lifecycle.ring;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Is this node's place among the others: joins, says again and again that it lives, and leaves. A node that could not say so for a
 * while was dead to the others, and they to it; it judges nobody until it has been heard again for as long.
 */
public final class Membership implements AutoCloseable {

    /** How often it says that it lives. */
    public static final Duration EVERY = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    private final NodeFile file;
    private final String name;
    private final Roster roster;
    private final TransactionRunner transactions;
    private final LongSupplier nanos;
    private final String startId = UUID.randomUUID().toString();
    private volatile String id;
    private volatile Node.State state = Node.State.STARTING;
    private volatile long heard;
    private volatile long unbroken;

    /** Is where nodes are written down. */
    public record Store(Roster roster, TransactionRunner transactions) {}

    /** Joins the nodes of the roster at {@link #join}. */
    public Membership(NodeFile file, String name, Store store) {
        this(file, name, store, System::nanoTime);
    }

    /**
     * Joins as well, in a test's own time.
     *
     * @param nanos a time that only ever grows
     */
    Membership(NodeFile file, String name, Store store, LongSupplier nanos) {
        this.file = file;
        this.name = name;
        this.roster = store.roster();
        this.transactions = store.transactions();
        this.nanos = nanos;
        this.id = file.id();
        begin();
    }

    /** Returns this node's id. */
    public String id() {
        return id;
    }

    /** Returns what an operator calls it. */
    public String name() {
        return name;
    }

    /** Returns which of its starts this is. */
    public String startId() {
        return startId;
    }

    /** Tells whether a row is this very start of this node. */
    public boolean is(Node node) {
        return node.id().equals(id) && node.startId().equals(startId);
    }

    /** Joins as one that starts. */
    public void join() {
        transactions.change(() -> roster.join(new Roster.Joining(id, name, startId)));
        begin();
    }

    /** Says from now on that it serves. */
    public void up() {
        state = Node.State.UP;
        beat();
    }

    /** Says that it lives. */
    public synchronized void beat() {
        if (state == Node.State.LEFT) {
            return;
        }
        try {
            if (!transactions.write(() -> roster.beat(id, startId, state))) {
                another();
            }
            long now = nanos.getAsLong();
            if (isLate(now)) {
                unbroken = now;
            }
            heard = now;
        } catch (StoreException e) {
            unbroken = nanos.getAsLong();
            LOG.warn("the other nodes do not hear this one, since the database does not answer: {}", e.getMessage());
        }
    }

    /** Somebody else runs on a copy of this data folder, or an administrator removed the row. */
    private void another() {
        boolean copied = transactions.read(
                () -> roster.all().stream().anyMatch(node -> node.id().equals(id)));
        if (copied) {
            id = file.renew();
            LOG.warn("another server runs on a copy of this data folder; this one goes on as node {}", id);
        }
        transactions.change(() -> {
            roster.join(new Roster.Joining(id, name, startId));
            roster.beat(id, startId, state);
        });
        begin();
    }

    private void begin() {
        heard = nanos.getAsLong();
        unbroken = heard;
    }

    /**
     * Tells whether this node may judge who lives: it was heard long enough, and without a gap, that everybody who lives was, too. A
     * machine that stood still makes all who run on it silent at once; whoever wakes first must not count the others as dead.
     */
    public boolean judges() {
        long now = nanos.getAsLong();
        return !isLate(now) && now - unbroken > roster.silent().toNanos();
    }

    private boolean isLate(long now) {
        return now - heard > roster.silent().toNanos() / 2;
    }

    /** Tells the others what serves here. */
    public void serves(Collection<Roster.Serving> programmes) {
        transactions.change(() -> roster.serves(id, programmes));
    }

    /** Lists the other nodes that live. */
    public List<Node> others() {
        return transactions.read(() -> {
            Moment now = roster.moment();
            return roster.all().stream()
                    .filter(node -> !node.id().equals(id) && node.lives(now))
                    .toList();
        });
    }

    /** Says that it ends. */
    @Override
    public synchronized void close() {
        state = Node.State.LEFT;
        try {
            transactions.change(() -> roster.beat(id, startId, Node.State.LEFT));
        } catch (StoreException e) {
            LOG.warn("the other nodes are not told that this one ends; they will count it as dead: {}", e.getMessage());
        }
    }
}
