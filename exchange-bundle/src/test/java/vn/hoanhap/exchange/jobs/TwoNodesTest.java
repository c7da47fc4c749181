package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.exchange.ExchangeProgramme;
import vn.hoanhap.exchange.fixture.Office;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.store.Stores;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.TestDatabase;

/** Two nodes of one office work on one database: an import is done by one of them, and two imports at once double nothing. */
@OnBothDatabases
@WithSchema(value = "exchange", of = ExchangeProgramme.class)
class TwoNodesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROWS = 400;

    private final OpenStore otherStore;
    private final OpenStore store;
    private final Office one;
    private final Office other;

    TwoNodesTest(OpenStore store, TestDatabase database) {
        this.store = store;
        otherStore = Stores.open(database.dataSource(), database.dialect());
        one = office(store);
        other = office(otherStore);
    }

    private static Office office(OpenStore store) {
        return new Office(store.transactions(), store.database(), store.ids(), store.leases());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        otherStore.close();
    }

    @Test
    void leavesAnImportToTheNodeThatIsAtIt() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        one.people.beforeNext(() -> {
            writing.countDown();
            await(goOn);
        });
        long job = received("a");
        one.imports.goOn();
        await(writing);

        other.imports.goOn();
        other.imports.close();
        goOn.countDown();

        assertThat(one.ended(job).state()).isEqualTo(JobState.DONE);
        assertThat(one.people.written()).hasSize(ROWS).doesNotHaveDuplicates();
        assertThat(other.people.written()).isEmpty();
    }

    @Test
    void givesAnImportToOneOfTwoThatFindItAtTheSameTime() {
        long job = received("b");

        CompletableFuture<Void> both = CompletableFuture.allOf(
                CompletableFuture.runAsync(one.imports::goOn), CompletableFuture.runAsync(other.imports::goOn));
        both.orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(one.ended(job).state()).isEqualTo(JobState.DONE);
        List<String> written = new ArrayList<>(one.people.written());
        written.addAll(other.people.written());
        assertThat(written).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void goesOnAtTheOtherNodeWhenTheFirstStops() {
        long job = received("c");
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        one.people.beforeNext(() -> stopped.completeAsync(() -> {
            one.imports.close();
            return null;
        }));

        one.imports.goOn();
        stopped.orTimeout(30, TimeUnit.SECONDS).join();
        Await.until(SOON, "the other node to take it", () -> {
            other.imports.goOn();
            return other.job(job).state().ended();
        });

        assertThat(other.job(job).state()).isEqualTo(JobState.DONE);
        List<String> written = new ArrayList<>(one.people.written());
        written.addAll(other.people.written());
        assertThat(written).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void doublesNothingWhenTwoFilesWithTheSameKeysComeInAtOnce() {
        CompletableFuture<Job> mine = CompletableFuture.supplyAsync(() -> send(one, "An"));
        CompletableFuture<Job> yours = CompletableFuture.supplyAsync(() -> send(other, "Bình"));

        List<Job> ended = List.of(
                mine.orTimeout(60, TimeUnit.SECONDS).join(),
                yours.orTimeout(60, TimeUnit.SECONDS).join());

        assertThat(ended).extracting(Job::state).containsOnly(JobState.DONE);
        RecordKeys keys = new RecordKeys(new Sql(store.database()));
        List<String> names = store.transactions().read(() -> IntStream.range(0, ROWS)
                .mapToObj(row -> keys.find("people", "d" + row).orElseThrow())
                .map(known -> known.jobId() == ended.get(0).id() ? "An" : "Bình")
                .toList());
        assertThat(names).as("each key stands for what one of the files said").hasSize(ROWS);
        assertThat(ended.get(0).counts().written() + ended.get(1).counts().written())
                .isEqualTo(2L * ROWS);
    }

    private static Job send(Office office, String name) {
        try {
            return office.send(Wanted.ALL, Map.of("people", "key,name,year\n" + rows("d", name)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a file as a node does that stops before it reads it. */
    private long received(String prefix) {
        long job = one.coming(prefix + ".zip");
        one.staging.keep(job, Office.zip(Map.of("people", "key,name,year\n" + rows(prefix, "An"))));
        store.transactions().change(() -> one.jobs.received(job, List.of("people")));
        return job;
    }

    private static String rows(String prefix, String name) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> prefix + row + "," + name + ",1990\n")
                .collect(Collectors.joining());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
