package vn.hoanhap.lifecycle.ring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.ring.Rings.RingJar;

/**
 * Lets one change at a time be on its way, and works out with the other nodes how it goes on. Each node looks for itself and writes
 * only while it holds the row of the change, so that two never act on what the other has just changed.
 */
public final class Rounds {

    /** How often a node looks that waits for others. */
    public static final Duration PAUSE = Duration.ofMillis(500);

    /** A node that hangs for shorter may wake up; what takes its tables away must not happen meanwhile. */
    public static final Duration SURELY_GONE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Membership own;
    private final Store store;
    private final Messages messages;

    /** Is where everything is written. */
    public record Store(Roster roster, Rings rings, TransactionRunner transactions) {}

    /** Is done while one waits for others. */
    @FunctionalInterface
    public interface Meanwhile {
        /** Does it. */
        void run() throws InterruptedException;
    }

    /** Works out what this node does. */
    public Rounds(Membership own, Store store, Messages messages) {
        this.own = own;
        this.store = store;
        this.messages = messages;
    }

    /**
     * Sends a change on its way as soon as no other is.
     *
     * @param operationId the operation that was ordered here
     * @param jars what every node installs; none for what only this node does
     * @param meanwhile what is done while another change is on its way
     * @return whether the other nodes make it too; false when there are none that serve
     */
    public boolean open(long operationId, List<RingJar> jars, Meanwhile meanwhile) throws InterruptedException {
        while (true) {
            try {
                Optional<Boolean> round = tried(operationId, jars);
                if (round.isPresent()) {
                    return round.get();
                }
                meanwhile.run();
            } catch (StoreException e) {
                LOG.warn("change {} waits for the database: {}", operationId, e.getMessage());
            }
            pause();
        }
    }

    /** Says whether the other nodes make it too; empty when it could not be sent on its way. */
    private Optional<Boolean> tried(long operationId, List<RingJar> jars) {
        Optional<Ring> sent = store.transactions().read(() -> store.rings().find(operationId));
        if (sent.isPresent()) {
            return Optional.of(!sent.get().alone()); // the answer of the database was lost
        }
        if (jars.isEmpty() || own.judges() || others(SURELY_GONE).isEmpty()) {
            boolean alone = jars.isEmpty() || own.others().stream().noneMatch(node -> node.state() == Node.State.UP);
            if (opened(operationId, alone, alone ? List.of() : jars)) {
                return Optional.of(!alone);
            }
            tidy();
        }
        return Optional.empty();
    }

    /**
     * Sends what concerns this node alone on its way, when no other change is.
     *
     * @return whether it is on its way
     */
    public boolean openIfFree(long operationId) {
        return opened(operationId, true, List.of());
    }

    private boolean opened(long operationId, boolean alone, List<RingJar> jars) {
        Part part = part(operationId, Part.State.RUNNING);
        Ring ring = new Ring(operationId, own.id(), alone, Ring.State.RUNNING, null, Instant.EPOCH, List.of(part));
        try {
            store.transactions().change(() -> store.rings().open(ring, jars));
            return true;
        } catch (Rings.TakenException e) {
            return false;
        }
    }

    /** Waits before another look. */
    public static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    }

    /** Returns what other nodes are called that did not end as they should and were heard of within so long. */
    public List<String> others(Duration silent) {
        return store.transactions().read(() -> {
            Instant since = store.roster().moment().before(silent);
            return store.roster().all().stream()
                    .filter(node -> !node.id().equals(own.id()) && node.state() != Node.State.LEFT)
                    .filter(node -> node.seen().isAfter(since))
                    .map(Node::name)
                    .toList();
        });
    }

    /** Waits until no other node that lives serves a programme any more; returns what those are called that still do. */
    public List<String> awaitGone(String programmeId, Duration atMost) throws InterruptedException {
        long began = System.nanoTime();
        List<String> still = serving(programmeId);
        while (!still.isEmpty() && System.nanoTime() - began < atMost.toNanos()) {
            pause();
            still = serving(programmeId);
        }
        return still;
    }

    private List<String> serving(String programmeId) {
        List<Node> others = own.others();
        Map<String, List<Roster.Serving>> all =
                store.transactions().read(() -> store.roster().serving());
        return others.stream()
                .filter(node -> all.getOrDefault(node.id(), List.of()).stream()
                        .anyMatch(one -> one.programmeId().equals(programmeId)))
                .map(Node::name)
                .toList();
    }

    /** Tells whether no other node is known on this database. */
    public boolean isOnlyOne() {
        return store.transactions().read(() -> store.roster().all()).size() < 2;
    }

    /** Tells whether a change is on its way. */
    public boolean busy() {
        return store.transactions().read(() -> store.rings().current()).isPresent();
    }

    /** Is a turn that this node has taken. */
    public record Taken(long ring, List<RingJar> jars) {}

    /**
     * Does what is to be done by any node about the change that is on its way, and takes this node's turn when it has come.
     *
     * @param operationId the operation by which this node will make the change
     */
    public Optional<Taken> take(long operationId) {
        if (!busy()) {
            return Optional.empty();
        }
        return store.transactions().write(() -> {
            Ring ring = store.rings().hold().orElse(null);
            Turn turn = ring == null ? null : next(ring);
            if (ring == null || turn == null) {
                return Optional.empty();
            }
            Node node = turn.node();
            if (turn.step() == Turn.Step.GO && node != null && own.is(node)) {
                store.rings().part(ring.id(), part(operationId, Part.State.RUNNING), null);
                return Optional.of(new Taken(ring.id(), store.rings().jars(ring.id())));
            }
            if (own.judges()) {
                act(ring, turn, null);
            }
            return Optional.empty();
        });
    }

    /** Says that this node has the change and keeps what was before beside it. */
    public void have(long ring) {
        write(ring, Part.State.DONE, null);
    }

    /**
     * Looks how a change goes on that this node has, and does what is to be done by any node.
     *
     * @param settle makes it what a node comes up with, in the unit of work that ends it
     */
    public Ring look(long id, Runnable settle) {
        own.beat(); // it counts only when everybody is heard of after the last has it
        return store.transactions().write(() -> {
            Ring ring = store.rings().hold().filter(one -> one.id() == id).orElse(null);
            if (ring != null && own.judges()) {
                act(ring, next(ring), settle);
            }
            return store.rings().find(id).orElseThrow();
        });
    }

    /** Frees the way when whoever was on it is gone; an earlier start of this node surely is. */
    private void tidy() {
        store.transactions().change(() -> store.rings()
                .hold()
                .filter(ring -> own.judges() || (ring.alone() && ring.leader().equals(own.id())))
                .ifPresent(ring -> act(ring, next(ring), null)));
    }

    /**
     * Says that this node ends in peace: the change goes on without it, and it takes its turn again when it is back in time. Where it
     * was ordered nobody could tell any more how it ended: such a change is taken back.
     */
    public void leave() {
        store.transactions().change(() -> store.rings().hold().ifPresent(ring -> {
            Part part = ring.part(own.id());
            if (part != null
                    && part.state() == Part.State.DONE
                    && !ring.leader().equals(own.id())
                    && part.startId().equals(own.startId())) {
                store.rings().part(ring.id(), part(part.operationId(), Part.State.LEFT), null);
            }
        }));
    }

    /**
     * Says how this node's part of a change ended.
     *
     * @param cause why it was undone; null when it was not
     */
    public void ended(long id, boolean succeeded, @Nullable Text cause) {
        store.transactions().change(() -> {
            Ring ring = store.rings().hold().filter(one -> one.id() == id).orElse(null);
            if (ring == null) {
                return; // settled by now, or given up
            }
            store.rings().part(id, part(operation(ring), succeeded ? Part.State.DONE : Part.State.UNDONE), cause);
            if (ring.alone() || (succeeded && ring.leader().equals(own.id()))) {
                store.rings().state(id, succeeded ? Ring.State.SETTLED : Ring.State.HALTED, cause);
                store.rings().close(id);
            } else if (!succeeded) {
                if (ring.state() == Ring.State.RUNNING) {
                    store.rings().state(id, Ring.State.HALTED, told(cause));
                }
                Ring after = store.rings().find(id).orElseThrow();
                act(after, next(after), null);
            }
        });
    }

    /** A node tells the others whose failure it was. */
    private @Nullable Text told(@Nullable Text cause) {
        return cause == null ? null : messages.both("ring.failed", own.name(), cause.vi(), cause.en());
    }

    private Turn next(Ring ring) {
        return Turn.next(ring, store.roster().all(), store.roster().moment());
    }

    /** Only who has the change can settle it: who has it knows what it is. */
    private void act(Ring ring, Turn turn, @Nullable Runnable settle) {
        switch (turn.step()) {
            case HALT_ENDED -> halt(ring, messages.both("ring.ended", turn.nodeName()));
            case HALT_IDLE -> halt(ring, messages.both("ring.idle", turn.nodeName()));
            case CLOSE -> store.rings().close(ring.id());
            case SETTLE -> {
                if (settle != null) {
                    settle.run();
                    store.rings().state(ring.id(), Ring.State.SETTLED, null);
                    store.rings().close(ring.id());
                }
            }
            case WAIT, GO -> {
                // somebody else is at it
            }
        }
    }

    private void halt(Ring ring, Text cause) {
        LOG.warn("change {} goes no further: {}", ring.id(), cause.en());
        store.rings().state(ring.id(), Ring.State.HALTED, cause);
    }

    private void write(long id, Part.State state, @Nullable Text cause) {
        store.transactions().change(() -> {
            Ring ring = store.rings().hold().filter(one -> one.id() == id).orElse(null);
            if (ring != null) {
                store.rings().part(id, part(operation(ring), state), cause);
            }
        });
    }

    private long operation(Ring ring) {
        Part part = ring.part(own.id());
        return part == null ? ring.id() : part.operationId();
    }

    private Part part(long operationId, Part.State state) {
        return new Part(own.id(), own.startId(), operationId, state);
    }
}
