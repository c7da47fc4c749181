package vn.hoanhap.lifecycle.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.LifecycleComponent;
import vn.hoanhap.lifecycle.ring.Rings.RingJar;
import vn.hoanhap.lifecycle.ring.Rounds.Taken;
import vn.hoanhap.lifecycle.store.JooqRings;
import vn.hoanhap.lifecycle.store.JooqRoster;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** Three nodes that share one database, in one JVM. */
@OnBothDatabases
@WithSchema(value = "lifecycle", of = LifecycleComponent.class)
class RoundsTest {

    private static final Duration SILENT = Duration.ofSeconds(20);

    private static final List<RingJar> JARS = List.of(new RingJar("aa", "loans.jar"));
    private static final Text CAUSE = new Text("Thiếu máy in.", "There is no printer.");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger settled = new AtomicInteger();
    private final TransactionRunner transactions;
    private final Database database;
    private final Ids ids;
    private final JooqRoster roster;
    private final JooqRings rings;

    @TempDir
    private Path folder;

    private Server one;
    private Server two;
    private Server three;

    /** Is a node as the others see it, and as it acts. */
    private record Server(Membership member, Rounds rounds) {}

    RoundsTest(TransactionRunner transactions, Database database, Ids ids) {
        this.transactions = transactions;
        this.database = database;
        this.ids = ids;
        roster = new JooqRoster(database, SILENT);
        rings = new JooqRings(database);
    }

    @BeforeEach
    void join() {
        one = joined("one");
        two = joined("two");
        three = joined("three");
        passes(one, two, three);
    }

    @AfterEach
    void forgetAll() {
        transactions.change(() -> rings.current().ifPresent(ring -> rings.close(ring.id())));
        transactions.change(() -> roster.forget(Duration.ofDays(-1)));
    }

    @Test
    void settlesWhenTheLastHasIt() throws InterruptedException {
        long id = opened(one);

        assertThat(two.rounds().take(ids.next())).as("the first is at it").isEmpty();
        one.rounds().have(id);
        assertThat(three.rounds().take(ids.next())).as("not its turn").isEmpty();
        assertThat(two.rounds().take(ids.next())).hasValue(new Taken(id, JARS));
        assertThat(three.rounds().take(ids.next())).as("the second is at it").isEmpty();
        two.rounds().have(id);
        assertThat(look(one, id)).isEqualTo(Ring.State.RUNNING);
        assertThat(three.rounds().take(ids.next())).isPresent();
        three.rounds().have(id);

        assertThat(look(two, id)).as("the others may be dead by now").isEqualTo(Ring.State.RUNNING);
        passes(one, two, three);
        assertThat(look(two, id)).isEqualTo(Ring.State.SETTLED);
        assertThat(look(one, id)).isEqualTo(Ring.State.SETTLED);
        assertThat(look(three, id)).isEqualTo(Ring.State.SETTLED);
        assertThat(settled).as("written once").hasValue(1);
        assertThat(one.rounds().busy()).isFalse();
    }

    @Test
    void haltsForAllWhenOneFailsAndEndsWhenEverybodyHasPutItBack() throws InterruptedException {
        long id = opened(one);
        one.rounds().have(id);
        two.rounds().take(ids.next());

        two.rounds().ended(id, false, CAUSE);

        assertThat(look(one, id)).isEqualTo(Ring.State.HALTED);
        assertThat(cause(id)).contains("Máy two", "Thiếu máy in");
        assertThat(three.rounds().take(ids.next())).as("never touched").isEmpty();
        assertThat(one.rounds().busy()).as("the first has it still").isTrue();
        one.rounds().ended(id, false, CAUSE);
        assertThat(one.rounds().busy()).isFalse();
        assertThat(settled).hasValue(0);
    }

    @Test
    void endsAtOnceWhenItFailsWhereItWasOrdered() throws InterruptedException {
        long id = opened(one);

        one.rounds().ended(id, false, CAUSE);

        assertThat(two.rounds().busy()).isFalse();
        assertThat(two.rounds().take(ids.next())).isEmpty();
    }

    @Test
    void haltsWhenANodeDiesInItsTurn() throws InterruptedException {
        long id = opened(one);
        one.rounds().have(id);
        two.rounds().take(ids.next());
        silence("two");

        assertThat(three.rounds().take(ids.next())).isEmpty();

        assertThat(look(one, id)).isEqualTo(Ring.State.HALTED);
        assertThat(cause(id)).contains("Máy two");
    }

    @Test
    void goesOnWithoutANodeThatEndsInPeace() throws InterruptedException {
        long id = opened(one);
        one.rounds().have(id);
        two.rounds().take(ids.next());
        two.rounds().have(id);
        silence("three");

        two.rounds().leave();
        two.member().close();

        assertThat(look(one, id)).isEqualTo(Ring.State.SETTLED);
    }

    @Test
    void isTakenBackWhenTheNodeWhereItWasOrderedEndsInPeace() throws InterruptedException {
        long id = opened(one);
        one.rounds().have(id);
        two.rounds().take(ids.next());
        two.rounds().have(id);

        one.rounds().leave();
        one.member().close();

        assertThat(look(two, id)).isEqualTo(Ring.State.HALTED);
        assertThat(cause(id)).contains("Máy one");
    }

    @Test
    void judgesNobodyAsLongAsItWasNotHeardItself() throws InterruptedException {
        long id = opened(one);
        one.rounds().have(id);
        two.rounds().take(ids.next());
        silence("two");
        nanos.addAndGet(SILENT.toNanos() + 1);
        one.member().beat();

        assertThat(look(one, id)).isEqualTo(Ring.State.RUNNING);
        passes(one);

        assertThat(look(one, id)).isEqualTo(Ring.State.HALTED);
    }

    @Test
    void makesASecondChangeWaitForTheFirst() throws InterruptedException {
        long first = opened(one);
        AtomicInteger waited = new AtomicInteger();

        boolean round = two.rounds().open(ids.next(), JARS, () -> {
            waited.incrementAndGet();
            one.rounds().ended(first, false, CAUSE);
        });

        assertThat(round).isTrue();
        assertThat(waited).hasValue(1);
    }

    @Test
    void takesTheWayFromWhoeverIsGone() throws InterruptedException {
        one.rounds().open(ids.next(), List.of(), () -> {});
        silence("one");

        assertThat(two.rounds().open(ids.next(), JARS, () -> {})).isTrue();
    }

    @Test
    void takesTheWayAtOnceFromAnEarlierStartOfItself() throws InterruptedException {
        one.rounds().open(ids.next(), List.of(), () -> {});
        Server anew = joined("one");

        assertThat(anew.member().judges()).isFalse();
        assertThat(anew.rounds().open(ids.next(), List.of(), () -> {})).isFalse();
    }

    @Test
    void goesOnWithAChangeOfWhichTheDatabaseDidNotSayThatItIsOnItsWay() throws InterruptedException {
        long id = opened(one);

        assertThat(one.rounds().open(id, JARS, () -> {})).isTrue();
    }

    @Test
    void comesBetweenNobodyWhenItConcernsOneNodeAlone() throws InterruptedException {
        long first = opened(one);
        assertThat(two.rounds().openIfFree(ids.next())).isFalse();

        one.rounds().ended(first, false, CAUSE);

        assertThat(two.rounds().openIfFree(ids.next())).isTrue();
    }

    @Test
    void isAloneWhereNobodyElseServes() throws InterruptedException {
        silence("two");
        silence("three");
        long id = ids.next();

        assertThat(one.rounds().open(id, JARS, () -> {})).isFalse();
        one.rounds().ended(id, true, null);

        assertThat(one.rounds().busy()).isFalse();
    }

    /** Lets a silence go by in which these are heard. */
    private void passes(Server... heard) {
        for (int quarter = 0; quarter < 5; quarter++) {
            nanos.addAndGet(SILENT.toNanos() / 4);
            for (Server server : heard) {
                server.member().beat();
            }
        }
    }

    private long opened(Server server) throws InterruptedException {
        long id = ids.next();
        assertThat(server.rounds().open(id, JARS, () -> {})).isTrue();
        return id;
    }

    private Ring.State look(Server server, long id) {
        return server.rounds().look(id, settled::incrementAndGet).state();
    }

    private String cause(long id) {
        return String.valueOf(
                transactions.read(() -> rings.find(id)).orElseThrow().cause());
    }

    /** Makes a node one that was last heard of long ago. */
    private void silence(String name) {
        transactions.change(() -> {
            try (var update = database.connection()
                    .prepareStatement(
                            "update lifecycle.node set seen_at = {ts '2020-01-01 00:00:00'}" + " where name = ?")) {
                update.setString(1, "Máy " + name);
                update.executeUpdate();
            }
        });
    }

    private Server joined(String name) {
        var store = new Membership.Store(roster, transactions);
        Membership member = new Membership(new NodeFile(folder.resolve(name)), "Máy " + name, store, nanos::get);
        member.join();
        member.up();
        var where = new Rounds.Store(roster, rings, transactions);
        return new Server(member, new Rounds(member, where, Messages.of(RoundsTest.class)));
    }
}
