package vn.hoanhap.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.operation.CatchingUp;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.OperationLog;
import vn.hoanhap.lifecycle.operation.SharedWays;
import vn.hoanhap.lifecycle.operation.Turns;
import vn.hoanhap.lifecycle.operation.Ways;
import vn.hoanhap.lifecycle.ring.Membership;
import vn.hoanhap.lifecycle.ring.Moment;
import vn.hoanhap.lifecycle.ring.Node;
import vn.hoanhap.lifecycle.ring.NodeFile;
import vn.hoanhap.lifecycle.ring.Ring;
import vn.hoanhap.lifecycle.ring.Rings;
import vn.hoanhap.lifecycle.ring.Roster;
import vn.hoanhap.lifecycle.ring.Rounds;
import vn.hoanhap.lifecycle.ring.SharedJars;
import vn.hoanhap.lifecycle.settings.Settings;
import vn.hoanhap.lifecycle.store.JooqRings;
import vn.hoanhap.lifecycle.store.JooqRoster;
import vn.hoanhap.lifecycle.store.JooqSharedJars;
import vn.hoanhap.lifecycle.work.Repeater;

/** Is what joins this server to others on the same database. Derby has one node: there nothing runs and no table is touched. */
final class Nodes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private final @Nullable Membership own;
    private final Roster roster;
    private final Rings rings;
    private final TransactionRunner transactions;
    private final @Nullable Rounds rounds;
    private Set<Roster.Serving> told = Set.of();
    private @Nullable Repeater repeater;
    private volatile @Nullable CatchingUp catchingUp;

    Nodes(CoreServices.Store store, Settings settings, Messages messages) {
        roster = new JooqRoster(store.database(), settings.node().silent());
        rings = new JooqRings(store.database());
        transactions = store.transactions();
        own = store.database().dialect() == Dialect.DERBY
                ? null
                : new Membership(
                        new NodeFile(settings.folders().data()),
                        settings.node().name(),
                        new Membership.Store(roster, transactions));
        rounds = own == null ? null : new Rounds(own, new Rounds.Store(roster, rings, transactions), messages);
    }

    /** Returns this node's id; null where there is only one. */
    @Nullable
    String id() {
        return own == null ? null : own.id();
    }

    Roster roster() {
        return roster;
    }

    /** Returns where nodes are written down. */
    Desk.Nodes written() {
        return new Desk.Nodes(roster, rings);
    }

    /** Returns how changes go round; null where there is one node. */
    @Nullable
    Rounds rounds() {
        return rounds;
    }

    /** Returns the way of changes, which nodes share. */
    Ways ways(OperationLog log) {
        return rounds == null ? Ways.FREE : new SharedWays(rounds, log, transactions);
    }

    /** Makes here what is ordered at other nodes, from now on. */
    void takePart(Ways ways, Turns.Making making, CatchingUp.Wanted wanted) {
        Rounds others = rounds;
        Repeater beating = repeater;
        if (others != null && beating != null && ways instanceof SharedWays shared) {
            Turns turns = new Turns(others, shared, making);
            CatchingUp behind = new CatchingUp(others, making, wanted);
            catchingUp = behind;
            beating.repeatAlways(LOOKS_EVERY, () -> {
                turns.look();
                behind.look();
            });
        }
    }

    /** Joins before anything of the database is judged or changed. */
    void join() {
        if (own != null) {
            own.join();
            transactions.change(() -> roster.forget(FORGOTTEN_AFTER));
        }
    }

    /** Says again and again that this node lives, and what serves here; on threads of its own, which nothing holds up. */
    void repeat(Elections elections) {
        Membership member = own;
        if (member != null) {
            Repeater beating = new Repeater("hoanhap-node", 2);
            repeater = beating;
            beating.repeatAlways(Membership.EVERY, () -> {
                member.beat();
                tell(member, elections);
            });
        }
    }

    private void tell(Membership member, Elections elections) {
        Set<Roster.Serving> now = elections.now().versions().stream()
                .filter(version -> !version.origin().platform())
                .map(version -> new Roster.Serving(
                        version.id(),
                        version.origin().version(),
                        Objects.requireNonNull(version.origin().sha256(), "a kept jar has one")))
                .collect(Collectors.toSet());
        if (!now.equals(told)) {
            member.serves(now);
            told = now;
        }
    }

    /** Says that everything that should serve here was brought up. */
    void up() {
        if (own != null) {
            own.up();
        }
    }

    /** Says who does not answer, and what this node could not become; empty where there is only one node. */
    Optional<Health> health(Messages messages) {
        if (own == null) {
            return Optional.empty();
        }
        List<Node> all = transactions.read(roster::all);
        if (all.size() < 2) {
            return Optional.empty();
        }
        List<Text> advice = new ArrayList<>();
        Moment now = transactions.read(roster::moment);
        String silent =
                all.stream().filter(node -> node.isMissed(now)).map(Node::name).collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            advice.add(messages.both("health.nodes-silent", silent));
        }
        CatchingUp here = catchingUp;
        if (here != null) {
            here.failures().forEach(failure -> advice.add(behind(failure, messages)));
        }
        return Optional.of(advice.stream()
                .reduce((one, other) -> new Text(one.vi() + " " + other.vi(), one.en() + " " + other.en()))
                .map(Health::warn)
                .orElse(Health.OK));
    }

    private static Text behind(CatchingUp.Failure failure, Messages messages) {
        String programme = failure.wish().programmeId();
        Text cause = Objects.requireNonNullElse(failure.cause(), messages.both("health.node-cause-unknown"));
        return failure.wish().serving()
                ? messages.both(
                        "health.node-behind",
                        programme,
                        failure.wish().release().version(),
                        cause.vi(),
                        cause.en())
                : messages.both("health.node-not-removed", programme, cause.vi(), cause.en());
    }

    /** Returns the ids of other nodes that live. */
    Set<String> others() {
        Set<String> ids = new TreeSet<>();
        if (own != null) {
            own.others().stream().map(Node::id).forEach(ids::add);
        }
        return ids;
    }

    /**
     * Waits while a node that joined before this one still starts: of several that start on an empty database the first installs what
     * is shipped.
     *
     * @return false when there is none to wait for
     */
    boolean awaitEarlier() throws InterruptedException {
        boolean waited = false;
        while (own != null && own.others().stream().anyMatch(this::startsBefore)) {
            waited = true;
            Rounds.pause();
        }
        return waited;
    }

    private boolean startsBefore(Node other) {
        if (own == null || other.state() != Node.State.STARTING) {
            return false;
        }
        List<Node> all = transactions.read(roster::all);
        return all.stream()
                .map(Node::id)
                .filter(id -> id.equals(other.id()) || id.equals(own.id()))
                .findFirst()
                .filter(other.id()::equals)
                .isPresent();
    }

    /**
     * Waits while another node makes a change that concerns it alone: it may break tables, and copies of schemas are its own until it
     * has ended. Whoever breaks tables makes sure that nobody has joined.
     */
    void awaitWay() throws InterruptedException {
        while (own != null && madeByAnother()) {
            Rounds.pause();
        }
    }

    private boolean madeByAnother() {
        Set<String> living = others();
        Optional<Ring> ring = transactions.read(rings::current);
        return ring.isPresent()
                && ring.get().alone()
                && ring.get().parts().stream().anyMatch(part -> living.contains(part.nodeId()));
    }

    /** Returns the jars that all nodes share; none where there is only one. */
    SharedJars jars(CoreServices.Store store) {
        return own == null ? SharedJars.NONE : new JooqSharedJars(store.database(), transactions);
    }

    @Override
    public void close() {
        Repeater beating = repeater;
        if (beating != null) {
            beating.close();
        }
        if (own != null && rounds != null) {
            leave(rounds);
            own.close();
        }
    }

    private static void leave(Rounds rounds) {
        try {
            rounds.leave();
        } catch (StoreException e) {
            LOG.warn("a change that goes round is not told that this node ends; it is halted: {}", e.getMessage());
        }
    }
}
