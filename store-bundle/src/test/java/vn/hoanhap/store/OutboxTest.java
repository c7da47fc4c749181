package vn.hoanhap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.DomainEvent.ActivityJournalled;
import vn.hoanhap.core.event.DomainEvent.PersonRegistered;
import vn.hoanhap.core.event.DomainEvent.TeamChanged;
import vn.hoanhap.core.event.Outbox.Delivery;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.TestDatabase;

@OnBothDatabases
@ExtendWith(StoreFixture.class)
class OutboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OpenStore store;
    private final String programme;

    private final TestDatabase database;

    OutboxTest(OpenStore store, TestDatabase database) {
        this.store = store;
        this.database = database;
        this.programme = "p" + store.ids().next();
    }

    @BeforeEach
    void meetAsTheOnlyProgramme() {
        store.transactions().write(() -> {
            try (Statement statement = store.database().connection().createStatement()) {
                statement.executeUpdate("delete from store.outbox_cursor");
                return statement.executeUpdate("delete from store.outbox");
            }
        });
        store.outbox().next(programme, 10);
    }

    @Test
    void startsANewProgrammeAtThePresentEnd() {
        publish(new PersonRegistered(1));

        assertThat(store.outbox().next("newcomer" + store.ids().next(), 10)).isEmpty();
    }

    @Test
    void deliversInOrderUntilToldThatTheyArrived() {
        publish(new ActivityJournalled(5, "loan.disbursed"));
        publish(new TeamChanged(7, "ACTIVE"));

        List<Delivery> first = store.outbox().next(programme, 10);
        assertThat(events(first))
                .containsExactly(new ActivityJournalled(5, "loan.disbursed"), new TeamChanged(7, "ACTIVE"));
        assertThat(store.outbox().next(programme, 1)).isEqualTo(first.subList(0, 1));

        deliver(first.get(0));
        assertThat(events(store.outbox().next(programme, 10))).containsExactly(new TeamChanged(7, "ACTIVE"));
    }

    @Test
    void forgetsTheEventOfARolledBackUnit() {
        assertThatThrownBy(() -> store.transactions().write(() -> {
                    store.events().publish(new PersonRegistered(2));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(store.outbox().next(programme, 10)).isEmpty();
    }

    @Test
    void keepsTheOrderOfManyEventsOfOneUnitInFewRows() throws Exception {
        List<DomainEvent> told = new ArrayList<>();
        for (int line = 1; line <= 60; line++) {
            told.add(new PersonRegistered(line));
            told.add(new ActivityJournalled(1000 + line, "contact.made"));
        }
        long rows = store.transactions().write(() -> {
            told.forEach(store.events()::publish);
            return written(store);
        });

        assertThat(rows).isBetween(2L, 10L);
        assertThat(hearAll()).isEqualTo(told);
    }

    @Test
    void hearsEventsThatShareARowTogetherWhateverTheLimit() {
        store.transactions().change(() -> {
            store.events().publish(new PersonRegistered(31));
            store.events().publish(new PersonRegistered(32));
        });
        publish(new PersonRegistered(33));

        List<Delivery> first = store.outbox().next(programme, 1);

        assertThat(events(first)).containsExactly(new PersonRegistered(31), new PersonRegistered(32));
        assertThat(first.get(0).sequence()).isEqualTo(first.get(1).sequence());
    }

    @Test
    void neverFillsARowBeyondItsColumn() {
        String longest = "k".repeat(60);
        List<DomainEvent> told = IntStream.range(0, 200)
                .<DomainEvent>mapToObj(line ->
                        new DomainEvent.ActivityReversed(Long.MAX_VALUE - line, Long.MAX_VALUE - 1000 - line, longest))
                .toList();

        store.transactions().change(() -> told.forEach(store.events()::publish));

        assertThat(hearAll()).isEqualTo(told);
    }

    @Test
    void forgetsOnlyTheEventsOfThePartThatWasRolledBack() throws Exception {
        store.transactions().write(() -> {
            store.events().publish(new PersonRegistered(41));
            Savepoint before = store.database().connection().setSavepoint();
            store.events().publish(new PersonRegistered(42));
            store.database().connection().rollback(before);
            store.events().publish(new PersonRegistered(43));
            return true;
        });

        assertThat(hearAll()).containsExactly(new PersonRegistered(41), new PersonRegistered(43));
    }

    @Test
    void refusesToPublishOutsideAWritingUnit() {
        assertThatThrownBy(() -> store.events().publish(new PersonRegistered(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.transactions().read(() -> {
                    store.events().publish(new PersonRegistered(1));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void waitsForAWriterThatNumberedFirstAndCommitsLast() throws Exception {
        readsInOrderThoughItCommitsLast(store);
    }

    @Test
    void waitsForAWriterOnAnotherNode() throws Exception {
        assumeThat(database.dialect()).as("Derby has one node").isEqualTo(Dialect.POSTGRES);

        try (OpenStore otherNode = Stores.open(database.dataSource(), database.dialect())) {
            readsInOrderThoughItCommitsLast(otherNode);
        }
    }

    @Test
    void missesNothingWhileManyWriteAndOneReads() throws Exception {
        int writers = 4;
        int each = 50;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<CompletableFuture<Void>> writing = IntStream.range(0, writers)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> writeMany(writer, each), threads))
                    .toList();
            List<Long> heard = hear(writers * each);

            CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(heard).doesNotHaveDuplicates().hasSize(writers * each);
            assertThat(store.outbox().next(programme, 10)).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tidiesOnlyWhatEveryProgrammeHasHeard() {
        publish(new PersonRegistered(21));

        store.jdbcOutbox().prune(Duration.ZERO);
        List<Delivery> kept = store.outbox().next(programme, 10);
        assertThat(events(kept)).containsExactly(new PersonRegistered(21));

        deliver(kept.get(0));
        assertThat(store.jdbcOutbox().prune(Duration.ofDays(1))).isZero();
        assertThat(store.jdbcOutbox().prune(Duration.ZERO)).isEqualTo(1);
    }

    private void readsInOrderThoughItCommitsLast(OpenStore slowNode) throws Exception {
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(() -> slowNode.transactions().write(() -> {
                    slowNode.events().publish(new PersonRegistered(11));
                    assertThat(written(slowNode)).as("it has its number").isPositive();
                    published.countDown();
                    return mayCommit.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                }));
        assertThat(published.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        publish(new PersonRegistered(12));

        assertThat(store.outbox().next(programme, 10)).isEmpty();

        mayCommit.countDown();
        slow.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(events(store.outbox().next(programme, 10)))
                .containsExactly(new PersonRegistered(11), new PersonRegistered(12));
    }

    /** Counts events: a statement that names their table has those of its own unit of work numbered and written first. */
    private static long written(OpenStore node) throws SQLException {
        try (Statement statement = node.database().connection().createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from store.outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void writeMany(int writer, int each) {
        for (int i = 1; i <= each; i++) {
            publish(new PersonRegistered(writer * 1000L + i));
        }
    }

    private List<Long> hear(int expected) {
        List<Long> heard = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (heard.size() < expected && System.nanoTime() < deadline) {
            for (Delivery delivery : store.outbox().next(programme, 20)) {
                heard.add(((PersonRegistered) delivery.event()).personId());
                deliver(delivery);
            }
        }
        return heard;
    }

    private List<DomainEvent> hearAll() {
        List<DomainEvent> heard = new ArrayList<>();
        for (List<Delivery> next = store.outbox().next(programme, 20);
                !next.isEmpty();
                next = store.outbox().next(programme, 20)) {
            heard.addAll(events(next));
            deliver(next.get(next.size() - 1));
        }
        return heard;
    }

    private void publish(DomainEvent event) {
        store.transactions().write(() -> {
            store.events().publish(event);
            return true;
        });
    }

    private void deliver(Delivery delivery) {
        store.transactions().write(() -> {
            store.outbox().delivered(programme, delivery.sequence());
            return true;
        });
    }

    private static List<DomainEvent> events(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::event).toList();
    }
}
