package vn.hoanhap.lifecycle.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.json.JsonWriting;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.PlanReport;

/** Writes phases to the operation log; the end of one and the beginning of the next are one commit. */
final class LoggedPhases implements PhaseRecorder {

    private static final ObjectMapper JSON = JsonWriting.mapper();

    private final long id;
    private final Journal journal;
    private int ordinal;
    private Operation.@Nullable PhaseLine open;
    private Operation.@Nullable PhaseLine ended;
    private @Nullable PlanReport written;
    private OperationLog.@Nullable Target removed;

    /** Is where it is written. */
    record Journal(OperationLog log, TransactionRunner transactions, LegalClock clock) {}

    LoggedPhases(long id, Journal journal) {
        this.id = id;
        this.journal = journal;
    }

    @Override
    public void enter(Change change, String phase) {
        var line = new Operation.PhaseLine(phase, Operation.PhaseState.RUNNING, now(), null, null);
        journal.transactions().change(() -> {
            writeEnded(change);
            journal.log().phase(id, ordinal + 1, line);
        });
        ordinal++;
        open = line;
        ended = null;
    }

    @Override
    public void leave(Operation.PhaseState state, @Nullable Text note) {
        Operation.PhaseLine line = open;
        if (line != null) {
            long millis = Duration.between(line.started(), now()).toMillis();
            ended = new Operation.PhaseLine(line.phase(), state, line.started(), millis, note);
        }
    }

    @Override
    public void undone(Change change, String phase, @Nullable Text note) {
        var line = new Operation.PhaseLine(phase, Operation.PhaseState.UNDONE, now(), 0L, note);
        journal.transactions().change(() -> {
            writeEnded(change);
            journal.log().phase(id, ordinal + 1, line);
        });
        ordinal++;
        open = null;
        ended = null;
    }

    @Override
    public void end(Change change, Outcome outcome) {
        journal.transactions().change(() -> {
            writeEnded(change);
            journal.log().end(id, outcome.state(), outcome.cause(), now());
        });
    }

    private void writeEnded(Change change) {
        if (ended != null) {
            journal.log().phase(id, ordinal, ended);
        }
        PlanReport plan = change.plan().orElse(null);
        if (plan != null && !plan.equals(written)) {
            journal.log().planned(id, target(change), json(plan));
            written = plan;
        }
        if (change.order().kind() == Operation.Kind.REMOVE && !target(change).equals(removed)) {
            removed = target(change);
            journal.log().planned(id, removed, null);
        }
    }

    private static OperationLog.Target target(Change change) {
        return new OperationLog.Target(
                change.programmeId(), change.from().orElse(null), change.to().orElse(null));
    }

    private Instant now() {
        return journal.clock().now();
    }

    private static String json(PlanReport plan) {
        try {
            return JSON.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the plan of " + plan.programme(), e);
        }
    }
}
