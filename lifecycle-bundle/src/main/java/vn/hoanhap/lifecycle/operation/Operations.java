package vn.hoanhap.lifecycle.operation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.jar.JarSet;
import vn.hoanhap.lifecycle.metric.Metrics;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.Phase;
import vn.hoanhap.lifecycle.phase.Phases;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.work.NamedThreads;

/** Takes orders and runs one after the other on one thread: no two changes ever meet. */
public final class Operations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final int MOST_WAITING = 64;
    private static final int BUSY_SECONDS = 30;

    private final ExecutorService thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), NamedThreads.of("hoanhap-operations"));
    private final Records records;
    private final Ways ways;
    private final PhaseRunner runner;
    private final Metrics metrics;
    private final Words words;
    private final Refusals refusals;

    /** Is where operations are written down. */
    public record Records(OperationLog log, TransactionRunner transactions, Ids ids, LegalClock clock) {}

    /** Runs phases with the given runner, while the way is free. */
    public Operations(Records records, Ways ways, PhaseRunner runner, Metrics metrics, Messages messages) {
        this.records = records;
        this.ways = ways;
        this.runner = runner;
        this.metrics = metrics;
        this.words = new Words(messages);
        this.refusals = new Refusals(messages);
    }

    /**
     * Is an accepted order.
     *
     * @param id the operation
     * @param end completes when it has ended; never fails
     */
    public record Accepted(long id, CompletableFuture<Outcome> end) {}

    /**
     * Accepts jars for installation: all of them, or none. The files belong to the operations from now on.
     *
     * @param order what was asked for; each operation of a set bears the name of its own file
     * @return the first of the operations, and how all of them end
     */
    public Accepted install(Phases phases, Operation.Order order, List<JarSet.Part> jars) {
        List<Change> set = jars.stream()
                .map(jar -> Change.install(records.ids().next(), named(order, jar, jars.size()), at(jar)))
                .toList();
        Change.join(set);
        Accepted accepted = accept(set, phases.install());
        return new Accepted(accepted.id(), accepted.end().whenComplete((outcome, failure) -> JarSet.close(jars)));
    }

    private static Change.Jar at(JarSet.Part jar) {
        return new Change.Jar(jar.file().path(), jar.file().sha256());
    }

    private static Operation.Order named(Operation.Order order, JarSet.Part jar, int jars) {
        return jars == 1
                ? order
                : new Operation.Order(
                        order.kind(), order.origin(), jar.name(), order.data(), order.by(), order.mayBreak());
    }

    /** Accepts a removal. */
    public Accepted remove(Phases phases, Operation.Order order, String programmeId) {
        long id = records.ids().next();
        return accept(List.of(Change.remove(id, order, programmeId)), phases.remove());
    }

    /** Returns the thread of the operations, for work that must not meet one. */
    public Executor thread() {
        return thread;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** Records an installation and runs it at once; only on {@link #thread}. */
    public Outcome installNow(Phases phases, Operation.Order order, Change.Jar jar) throws InterruptedException {
        List<Change> alone = List.of(Change.install(records.ids().next(), order, jar));
        begin(alone);
        return run(alone, phases.install());
    }

    /** Records what this node does of a change that goes round, and does it at once; only on {@link #thread}. */
    Outcome followNow(Phases phases, List<Change> set, long ring) throws InterruptedException {
        begin(set);
        records.transactions().change(() -> records.log().round(ids(set), ring));
        return through(set, phases.install());
    }

    private Accepted accept(List<Change> set, List<Phase> phases) {
        begin(set);
        CompletableFuture<Outcome> end = new CompletableFuture<>();
        try {
            thread.execute(() -> finish(set, phases, end));
        } catch (RejectedExecutionException e) {
            abandon(set, refusals.of(503, "too-many-operations").detail());
            throw refusals.of(503, "too-many-operations").raise().retryAfter(BUSY_SECONDS);
        }
        return new Accepted(set.get(0).operationId(), end);
    }

    private void begin(List<Change> set) {
        records.transactions().change(() -> {
            for (Change change : set) {
                records.log()
                        .begin(
                                change.operationId(),
                                change.order(),
                                records.clock().now());
            }
            if (set.size() > 1) {
                records.log().join(ids(set));
            }
        });
    }

    private static List<Long> ids(List<Change> set) {
        return set.stream().map(Change::operationId).toList();
    }

    private void abandon(List<Change> set, @Nullable Text cause) {
        records.transactions().change(() -> {
            for (long id : ids(set)) {
                records.log()
                        .end(id, Operation.State.UNDONE, cause, records.clock().now());
            }
        });
    }

    private void finish(List<Change> set, List<Phase> phases, CompletableFuture<Outcome> end) {
        try {
            end.complete(run(set, phases));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.info("operations {} were cut off by the end of the server; the next start undoes them", ids(set));
        } catch (RuntimeException | Error e) {
            LOG.error("operations {} ended without an outcome", ids(set), e);
            end.complete(new Outcome(Operation.State.UNDONE, words.cause(e)));
        }
    }

    /**
     * Records what this node does to be like the others, and does it; only on {@link #thread}. A removal does not wait for the way:
     * who is on it may wait for the removal.
     *
     * @param still asked again when no other change can come between
     * @return empty when another change is on its way, or nothing is to be done any more
     */
    Optional<Outcome> catchUpNow(Phases phases, Change change, BooleanSupplier still) throws InterruptedException {
        List<Change> alone = List.of(change);
        if (change.order().kind() == Operation.Kind.REMOVE) {
            begin(alone);
            return Optional.of(through(alone, phases.remove()));
        }
        Ways.Way way = ways.enterIfFree(change).orElse(null);
        if (way == null) {
            return Optional.empty();
        }
        return on(way, () -> {
            if (!still.getAsBoolean()) {
                return Optional.empty();
            }
            begin(alone);
            return Optional.of(through(alone, phases.install()));
        });
    }

    private Outcome run(List<Change> set, List<Phase> phases) throws InterruptedException {
        return on(entered(set), () -> Optional.of(through(set, phases))).orElseThrow();
    }

    private Ways.Way entered(List<Change> set) throws InterruptedException {
        try {
            return ways.enter(set);
        } catch (RuntimeException e) {
            abandon(set, words.cause(e));
            throw e;
        }
    }

    /** Is what is done while the way is held; empty when nothing was to be done. */
    @FunctionalInterface
    private interface OnTheWay {
        Optional<Outcome> run() throws InterruptedException;
    }

    private Optional<Outcome> on(Ways.Way way, OnTheWay work) throws InterruptedException {
        try {
            Optional<Outcome> outcome = work.run();
            way.ended(outcome.orElse(new Outcome(Operation.State.UNDONE, null)));
            return outcome;
        } catch (RuntimeException | Error e) {
            way.ended(new Outcome(Operation.State.UNDONE, words.cause(e)));
            throw e;
        }
    }

    private Outcome through(List<Change> set, List<Phase> phases) throws InterruptedException {
        var journal = new LoggedPhases.Journal(records.log(), records.transactions(), records.clock());
        Outcome outcome = runner.run(
                phases,
                set.stream()
                        .map(change -> new Member(change, new LoggedPhases(change.operationId(), journal)))
                        .toList());
        for (Change change : set) {
            metrics.operated(outcome.state().name());
            LOG.info(
                    "operation {} of {} {}",
                    change.operationId(),
                    change.order().origin(),
                    outcome.state());
        }
        return outcome;
    }
}
