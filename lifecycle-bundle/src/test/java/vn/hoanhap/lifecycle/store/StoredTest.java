package vn.hoanhap.lifecycle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.LifecycleComponent;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys.KeyTakenException;
import vn.hoanhap.lifecycle.idempotency.KeptAnswer;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.operation.DesiredState.Name;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.OperationLog;
import vn.hoanhap.lifecycle.operation.OperationQuery;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "lifecycle", of = LifecycleComponent.class)
class StoredTest {

    private static final Instant NOW = Instant.parse("2024-06-06T03:00:00Z");

    private final TransactionRunner transactions;
    private final Database database;
    private final Ids ids;

    StoredTest(TransactionRunner transactions, Database database, Ids ids) {
        this.transactions = transactions;
        this.database = database;
        this.ids = ids;
    }

    @Test
    void keepsAnAnswerUnderItsKey() {
        JooqIdempotencyKeys keys = new JooqIdempotencyKeys(database);
        IdempotencyKeys.Key key = new IdempotencyKeys.Key(7, "k-" + ids.next(), "POST /loans", "ab");
        KeptAnswer answer = new KeptAnswer(201, "/loans/1", 3L, "{\"id\":\"1\"}");

        transactions.change(() -> {
            keys.take(key, NOW);
            keys.keep(key, answer);
        });

        var known = transactions.read(() -> keys.find(key)).orElseThrow();
        assertThat(known.answer()).isEqualTo(answer);
        assertThatThrownBy(() -> transactions.change(() -> keys.take(key, NOW))).isInstanceOf(KeyTakenException.class);
    }

    @Test
    void forgetsOldAnswersInChunks() {
        JooqIdempotencyKeys keys = new JooqIdempotencyKeys(database);
        IdempotencyKeys.Key key = new IdempotencyKeys.Key(8, "old-" + ids.next(), "POST /loans", "ab");
        transactions.change(() -> keys.take(key, NOW));

        int forgotten = transactions.write(() -> keys.sweep(NOW.plusSeconds(1)));

        assertThat(forgotten).isPositive();
        assertThat(transactions.read(() -> keys.find(key))).isEmpty();
    }

    @Test
    void remembersWhatShouldServe() {
        JooqDesiredState state = new JooqDesiredState(database);
        Operation.Release release = new Operation.Release("1.0.0", "aa");
        Name name = new Name(new Text("Vốn vay", "Loans"), new Text("Cho vay vốn.", "Lends money."));
        Desired first = new Desired("loans", true, release, Set.of("loans", "loan-funds"), null);
        Desired second = new Desired("loans", false, release, Set.of(), name);

        transactions.change(() -> state.put(first, null, NOW));
        assertThat(transactions.read(() -> state.find("loans"))).hasValue(first);
        transactions.change(() -> state.put(second, 1L, NOW));

        assertThat(transactions.read(state::all)).containsExactly(second);
        transactions.change(() -> state.forget("loans"));
        assertThat(transactions.read(state::all)).isEmpty();
    }

    @Test
    void tellsOfAnOperationWithItsPhases() {
        JooqOperationLog log = new JooqOperationLog(database);
        long id = ids.next();
        var order = new Operation.Order(Operation.Kind.INSTALL, Operation.Origin.INBOX, "loans.jar", null, null);
        Text cause = new Text("Lỗi", "Failed");
        transactions.change(() -> {
            log.begin(id, order, NOW);
            log.planned(id, new OperationLog.Target("loans", null, new Operation.Release("1.1.0", "bb")), "{}");
            log.phase(id, 1, new Operation.PhaseLine("plan", Operation.PhaseState.RUNNING, NOW, null, null));
            log.phase(id, 1, new Operation.PhaseLine("plan", Operation.PhaseState.FAILED, NOW, 12L, cause));
        });
        assertThat(transactions.read(() -> log.running(Set.of())))
                .extracting(Operation::id)
                .contains(id);

        transactions.change(() -> log.end(id, Operation.State.UNDONE, cause, NOW));

        Operation found = transactions.read(() -> log.find(id)).orElseThrow();
        assertThat(found.state()).isEqualTo(Operation.State.UNDONE);
        assertThat(found.cause()).isEqualTo(cause);
        assertThat(found.order()).isEqualTo(order);
        assertThat(found.phases())
                .containsExactly(new Operation.PhaseLine("plan", Operation.PhaseState.FAILED, NOW, 12L, cause));
        assertThat(transactions.read(() -> log.list(OperationQuery.newest(10))))
                .extracting(Operation::id)
                .contains(id);
        assertThat(transactions.read(() -> log.interrupted("bb"))).isZero();
    }

    @Test
    void narrowsOperationsByProgrammeStateAndDay() {
        JooqOperationLog log = new JooqOperationLog(database);
        long running = begun(log);
        long done = begun(log);
        transactions.change(() -> {
            log.planned(running, new OperationLog.Target("outreach", null, null), null);
            log.planned(done, new OperationLog.Target("narrowed", null, null), null);
            log.end(done, Operation.State.SUCCEEDED, null, NOW);
        });

        assertThat(ids(log, new OperationQuery("narrowed", null, null, null, 0, 10)))
                .containsExactly(done);
        assertThat(ids(log, new OperationQuery("outreach", Operation.State.SUCCEEDED, null, null, 0, 10)))
                .isEmpty();
        assertThat(ids(log, new OperationQuery(null, Operation.State.RUNNING, NOW, null, 0, 100)))
                .contains(running)
                .doesNotContain(done);
        assertThat(ids(log, new OperationQuery("narrowed", null, null, NOW, 0, 10)))
                .isEmpty();
        assertThat(ids(log, new OperationQuery("narrowed", null, NOW.plusSeconds(1), null, 0, 10)))
                .isEmpty();
        assertThat(ids(log, new OperationQuery("narrowed", null, null, null, done, 10)))
                .isEmpty();
    }

    private List<Long> ids(JooqOperationLog log, OperationQuery query) {
        return transactions.read(() -> log.list(query)).stream()
                .map(Operation::id)
                .toList();
    }

    @Test
    void namesThePhaseThatFailedWhateverWasTakenBackAfterIt() {
        JooqOperationLog log = new JooqOperationLog(database);
        long id = begun(log);
        transactions.change(() -> {
            log.phase(id, 1, new Operation.PhaseLine("plan", Operation.PhaseState.DONE, NOW, 1L, null));
            log.phase(id, 2, new Operation.PhaseLine("start", Operation.PhaseState.FAILED, NOW, 1L, null));
            log.phase(id, 3, new Operation.PhaseLine("start", Operation.PhaseState.UNDONE, NOW, 0L, null));
            log.phase(id, 4, new Operation.PhaseLine("plan", Operation.PhaseState.UNDONE, NOW, 0L, null));
        });

        Operation found = transactions.read(() -> log.find(id)).orElseThrow();
        assertThat(found.phase()).isEqualTo("start");
        assertThat(found.phases()).hasSize(4);
    }

    @Test
    void forgetsOldOperationsButNotThoseThatPutAKeptJarInService() {
        JooqOperationLog log = new JooqOperationLog(database);
        long first = begun(log);
        long kept = begun(log);
        transactions.change(() -> {
            log.planned(kept, new OperationLog.Target("x", null, new Operation.Release("1", "kept-sha")), "{}");
            log.end(first, Operation.State.UNDONE, null, NOW);
            log.end(kept, Operation.State.SUCCEEDED, null, NOW);
        });
        long running = begun(log);
        long newest = begun(log);
        transactions.change(() -> log.end(newest, Operation.State.UNDONE, null, NOW));

        while (transactions.write(() -> log.forget(1, Set.of("kept-sha"))) > 0) {
            // each round forgets a chunk
        }

        assertThat(transactions.read(() -> log.find(first))).isEmpty();
        assertThat(transactions.read(() -> log.find(kept))).isPresent();
        assertThat(transactions.read(() -> log.find(running))).isPresent();
        assertThat(transactions.read(() -> log.find(newest))).isPresent();
        transactions.change(() -> log.end(running, Operation.State.UNDONE, null, NOW));
    }

    private long begun(JooqOperationLog log) {
        long id = ids.next();
        var order = new Operation.Order(Operation.Kind.INSTALL, Operation.Origin.REST, null, null, null);
        transactions.change(() -> {
            log.begin(id, order, NOW);
            log.phase(id, 1, new Operation.PhaseLine("plan", Operation.PhaseState.RUNNING, NOW, null, null));
        });
        return id;
    }

    @Test
    void keepsTheNewestDefinitionOfAnIndicator() {
        JooqKnownIndicators known = new JooqKnownIndicators(database, transactions, Messages.of(StoredTest.class));
        known.load();
        IndicatorDefinition first = definition("loans.count", 1, "Số khoản vay");
        IndicatorDefinition second = definition("loans.count", 2, "Số khoản đã vay");

        transactions.change(() -> known.publish("loans", List.of(first)));
        assertThat(known.all()).contains(first);
        transactions.change(() -> known.publish("loans", List.of(second)));

        JooqKnownIndicators again = new JooqKnownIndicators(database, transactions, Messages.of(StoredTest.class));
        again.load();
        assertThat(again.all()).contains(second).doesNotContain(first);
        assertThat(again.owner("loans.count")).hasValue("loans");
    }

    @Test
    void writesNothingWhenADefinitionSaysWhatItSaid() {
        JooqKnownIndicators known = new JooqKnownIndicators(database, transactions, Messages.of(StoredTest.class));
        transactions.change(() -> known.publish("loans", List.of(definition("loans.people", 1, "Số khoản vay"))));
        JooqKnownIndicators again = new JooqKnownIndicators(database, transactions, Messages.of(StoredTest.class));
        again.load();

        assertThatCode(() -> transactions.read(() -> published(again, "loans", "Số khoản vay")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> transactions.read(() -> published(again, "loans", "Khoản vay")))
                .as("a reading unit of work refuses whatever writes")
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> transactions.read(() -> published(again, "lending", "Số khoản vay")))
                .isInstanceOf(RuntimeException.class);
    }

    private static boolean published(JooqKnownIndicators known, String programmeId, String title) {
        known.publish(programmeId, List.of(definition("loans.people", 1, title)));
        return true;
    }

    private static IndicatorDefinition definition(String code, int version, String title) {
        return new IndicatorDefinition(
                code,
                new Text(title, "Loans"),
                new Text("Đếm khoản vay.", "Counts loans."),
                Measure.CASES,
                Basis.FLOW,
                Count.LINES,
                LineFilter.kinds("loan.disbursed").with("borrower", "household"),
                null,
                null,
                version);
    }
}
