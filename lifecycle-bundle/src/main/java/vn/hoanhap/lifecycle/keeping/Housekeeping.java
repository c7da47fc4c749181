package vn.hoanhap.lifecycle.keeping;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.OperationLog;
import vn.hoanhap.lifecycle.ring.SharedJars;

/** Forgets what has been kept long enough, so that no table and no folder of the lifecycle grows for ever. */
public final class Housekeeping {

    /** How long the answer to a call with an Idempotency-Key is given again. */
    public static final Duration ANSWERS = Duration.ofDays(7);

    /** How many versions of a programme can be gone back to, the one in service among them. */
    public static final int RELEASES = 10;

    /** How many operations are remembered, besides those that put a kept version in service. */
    public static final int OPERATIONS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration SETTLED = Duration.ofDays(1);

    private final Records records;
    private final KeptJars kept;
    private final SharedJars shared;
    private final LegalClock clock;
    private final Executor operations;

    /** Is what is written down. */
    public record Records(
            IdempotencyKeys keys, OperationLog log, DesiredState desired, TransactionRunner transactions) {}

    /** Is where jars are kept: in the data folder, and for all nodes. */
    public record Jars(KeptJars kept, SharedJars shared) {}

    /**
     * Keeps house over the given records.
     *
     * @param operations runs what must not meet a change
     */
    public Housekeeping(Records records, Jars jars, LegalClock clock, Executor operations) {
        this.records = records;
        this.kept = jars.kept();
        this.shared = jars.shared();
        this.clock = clock;
        this.operations = operations;
    }

    /** Forgets answers. */
    public void forgetAnswers() {
        var before = clock.now().minus(ANSWERS);
        int forgotten = 1;
        while (forgotten > 0) {
            forgotten = records.transactions().write(() -> records.keys().sweep(before));
        }
    }

    /** Forgets operations and jars as soon as no change runs. */
    public void forgetOperations() {
        operations.execute(() -> {
            try {
                forgetNow();
            } catch (IOException e) {
                LOG.warn("old jars cannot be removed; look at the rights on the folder of kept jars", e);
            }
        });
    }

    void forgetNow() throws IOException {
        Set<String> wanted = records.transactions().read(this::wanted);
        kept.sweep(wanted, clock.now().minus(SETTLED));
        shared.olderThan(SETTLED).stream().filter(jar -> !wanted.contains(jar)).forEach(shared::drop);
        int forgotten = 1;
        while (forgotten > 0) {
            forgotten = records.transactions().write(() -> records.log().forget(OPERATIONS, wanted));
        }
    }

    private Set<String> wanted() {
        Set<String> wanted = new HashSet<>();
        for (Desired wish : records.desired().all()) {
            wanted.add(wish.release().sha256());
            records.log().succeeded(wish.programmeId()).stream()
                    .map(Operation.Release::sha256)
                    .distinct()
                    .limit(RELEASES)
                    .forEach(wanted::add);
        }
        return wanted;
    }
}
