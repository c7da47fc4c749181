package vn.hoanhap.lifecycle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.LifecycleComponent;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.ring.Moment;
import vn.hoanhap.lifecycle.ring.Node;
import vn.hoanhap.lifecycle.ring.Part;
import vn.hoanhap.lifecycle.ring.Ring;
import vn.hoanhap.lifecycle.ring.Rings.RingJar;
import vn.hoanhap.lifecycle.ring.Rings.TakenException;
import vn.hoanhap.lifecycle.ring.Roster.Joining;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "lifecycle", of = LifecycleComponent.class)
class StoredRingsTest {

    private static final Duration SILENT = Duration.ofSeconds(20);

    private final TransactionRunner transactions;
    private final Database database;
    private final Ids ids;
    private final JooqRoster roster;
    private final JooqRings rings;
    private final JooqSharedJars jars;

    StoredRingsTest(TransactionRunner transactions, Database database, Ids ids) {
        this.transactions = transactions;
        this.database = database;
        this.ids = ids;
        roster = new JooqRoster(database, SILENT);
        rings = new JooqRings(database);
        jars = new JooqSharedJars(database, transactions);
    }

    @AfterEach
    void freeTheWay() {
        transactions.change(() -> rings.current().ifPresent(ring -> rings.close(ring.id())));
        transactions.change(() -> roster.forget(Duration.ofDays(-1)));
    }

    @Test
    void givesANodeItsPlaceOnceAndKeepsIt() {
        join("one", "first start");
        join("two", "a start");
        join("one", "second start");

        List<Node> all = transactions.read(roster::all);

        assertThat(all).extracting(Node::id).containsExactly("one", "two");
        assertThat(all.get(0).startId()).isEqualTo("second start");
        assertThat(all.get(0).state()).isEqualTo(Node.State.STARTING);
    }

    @Test
    void tellsAnEarlierStartThatAnotherTookItsPlace() {
        join("one", "first start");
        assertThat(beat("one", "first start")).isTrue();

        join("one", "second start");

        assertThat(beat("one", "first start")).isFalse();
        assertThat(beat("one", "second start")).isTrue();
    }

    @Test
    void knowsWhoLivesByItsOwnClock() {
        join("one", "a start");
        beat("one", "a start");

        Moment now = transactions.read(roster::moment);
        Node node = transactions.read(roster::all).get(0);

        assertThat(node.lives(now)).isTrue();
        assertThat(node.lives(new Moment(now.now().plus(SILENT).plusSeconds(1), SILENT)))
                .isFalse();
        assertThat(node.state()).isEqualTo(Node.State.UP);
    }

    @Test
    void forgetsWhoWasSilentForLong() {
        join("one", "a start");

        transactions.change(() -> roster.forget(Duration.ofDays(7)));
        assertThat(transactions.read(roster::all)).hasSize(1);
        transactions.change(() -> roster.forget(Duration.ofDays(-1)));

        assertThat(transactions.read(roster::all)).isEmpty();
    }

    @Test
    void letsOneChangeBeOnItsWayAtATime() {
        long first = ids.next();
        long second = ids.next();

        open(first);
        assertThatThrownBy(() -> open(second)).isInstanceOf(TakenException.class);
        transactions.change(() -> rings.close(first));
        open(second);

        assertThat(transactions.read(rings::current)).map(Ring::id).hasValue(second);
        assertThat(transactions.read(() -> rings.find(first))).isPresent();
    }

    @Test
    void letsOnlyOneOfTwoThatComeAtTheSameMomentOnItsWay() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transactions.change(() -> {
            rings.open(ring(ids.next()), List.of());
            opened.countDown();
            assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
        }));
        assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> open(ids.next()));
        go.countDown();

        first.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(TakenException.class);
    }

    @Test
    void tellsHowFarEachNodeIs() {
        long id = ids.next();
        open(id);
        Text cause = new Text("Máy hai không lên được.", "Node two does not come up.");

        transactions.change(() -> {
            rings.part(id, new Part("two", "s2", 12, Part.State.RUNNING), null);
            rings.part(id, new Part("one", "s1", id, Part.State.DONE), null);
            rings.part(id, new Part("two", "s2", 12, Part.State.UNDONE), cause);
            rings.state(id, Ring.State.HALTED, cause);
        });

        Ring ring = transactions.read(rings::current).orElseThrow();
        assertThat(ring.state()).isEqualTo(Ring.State.HALTED);
        assertThat(ring.cause()).isEqualTo(cause);
        assertThat(ring.parts())
                .containsExactly(
                        new Part("one", "s1", id, Part.State.DONE), new Part("two", "s2", 12, Part.State.UNDONE));
        assertThat(transactions.read(() -> rings.jars(id)))
                .containsExactly(new RingJar("aa", "loans.jar"), new RingJar("bb", null));
    }

    @Test
    void keepsASecondNodeWaitingUntilTheFirstHasActed() throws Exception {
        if (database.dialect() == Dialect.DERBY) {
            return; // has one node
        }
        long id = ids.next();
        open(id);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transactions.change(() -> {
            rings.hold();
            held.countDown();
            assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
            rings.state(id, Ring.State.HALTED, null);
        }));
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Ring.State> second = CompletableFuture.supplyAsync(
                () -> transactions.write(() -> rings.hold().orElseThrow().state()));
        go.countDown();

        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(Ring.State.HALTED);
        first.get(10, TimeUnit.SECONDS);
    }

    @Test
    void keepsAJarInPartsForEveryNode(@TempDir Path folder) throws Exception {
        byte[] content = new byte[2 * JooqSharedJars.PART + 17];
        new Random(7).nextBytes(content);
        Path jar = Files.write(folder.resolve("loans.jar"), content);
        String sha256 = KeptJars.sha256(jar);

        assertThat(jars.put(jar, sha256)).isTrue();
        assertThat(jars.put(jar, sha256)).isFalse();
        Path fetched = folder.resolve("fetched.jar");

        assertThat(jars.copy(sha256, fetched)).isTrue();
        assertThat(KeptJars.sha256(fetched)).isEqualTo(sha256);
        assertThat(jars.olderThan(Duration.ofMinutes(-1))).contains(sha256);
        assertThat(jars.olderThan(Duration.ofMinutes(1))).doesNotContain(sha256);
        jars.drop(sha256);
        assertThat(jars.has(sha256)).isFalse();
        assertThat(jars.copy(sha256, fetched)).isFalse();
    }

    @Test
    void takesAJarInAnewOfWhichADeadNodeLeftAPart(@TempDir Path folder) throws Exception {
        Path jar = Files.write(folder.resolve("loans.jar"), new byte[] {1, 2, 3});
        String sha256 = KeptJars.sha256(jar);
        leavePart(sha256);
        begin(sha256, "2020-01-01 00:00:00");

        assertThat(jars.has(sha256)).isFalse();
        assertThat(jars.put(jar, sha256)).isTrue();

        Path fetched = folder.resolve("fetched.jar");
        jars.copy(sha256, fetched);
        assertThat(Files.readAllBytes(fetched)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> leavePart(sha256)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void waitsForAnotherNodeThatTakesInTheSameJar(@TempDir Path folder) throws Exception {
        Path jar = Files.write(folder.resolve("loans.jar"), new byte[] {4, 5, 6});
        String sha256 = KeptJars.sha256(jar);
        begin(sha256, "2999-01-01 00:00:00");

        CompletableFuture<Boolean> put = CompletableFuture.supplyAsync(() -> put(jar, sha256));
        assertThatThrownBy(() -> put.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        jars.drop(sha256);
        assertThat(put).as("who takes it in keeps it from being dropped").isNotDone();
        change("update lifecycle.kept_jar set parts = 1 where sha256 = '" + sha256 + "'");

        assertThat(put.get(10, TimeUnit.SECONDS)).isFalse();
    }

    private boolean put(Path jar, String sha256) {
        try {
            return jars.put(jar, sha256);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin(String sha256, String since) {
        change("insert into lifecycle.kept_jar (sha256, parts, kept_at) values ('" + sha256 + "', 0, {ts '" + since
                + "'})");
    }

    private void change(String statement) {
        transactions.change(() -> {
            try (var change = database.connection().prepareStatement(statement)) {
                change.executeUpdate();
            }
        });
    }

    @Test
    void forgetsAChangeWithItsOperation() {
        JooqOperationLog log = new JooqOperationLog(database);
        long id = ids.next();
        var order = new Operation.Order(Operation.Kind.INSTALL, Operation.Origin.REST, "loans.jar", null, null);
        transactions.change(() -> {
            log.begin(id, order, Instant.EPOCH);
            log.end(id, Operation.State.UNDONE, null, Instant.EPOCH);
        });
        open(id);
        transactions.change(() -> rings.close(id));

        int forgotten = 1;
        while (forgotten > 0) {
            forgotten = transactions.write(() -> log.forget(0, Set.of()));
        }

        assertThat(transactions.read(() -> rings.find(id))).isEmpty();
        assertThat(transactions.read(() -> rings.jars(id))).isEmpty();
    }

    private void leavePart(String sha256) {
        transactions.change(() -> {
            try (var insert = database.connection()
                    .prepareStatement(
                            "insert into lifecycle.kept_jar_part (sha256, part_no, content) values (?, 0, ?)")) {
                insert.setString(1, sha256);
                insert.setBytes(2, new byte[] {9});
                insert.executeUpdate();
            }
        });
    }

    private void join(String id, String startId) {
        transactions.change(() -> roster.join(new Joining(id, "Máy " + id, startId)));
    }

    private boolean beat(String id, String startId) {
        return transactions.write(() -> roster.beat(id, startId, Node.State.UP));
    }

    private void open(long id) {
        transactions.change(
                () -> rings.open(ring(id), List.of(new RingJar("aa", "loans.jar"), new RingJar("bb", null))));
    }

    private static Ring ring(long id) {
        Part own = new Part("one", "s1", id, Part.State.RUNNING);
        return new Ring(id, "one", false, Ring.State.RUNNING, null, Instant.EPOCH, List.of(own));
    }
}
