package vn.hoanhap.lifecycle.operation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.Phase;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.work.RightOfWay;

/**
 * Runs the phases of one change in order. When one fails, it and those before are undone in reverse, unless the new state
 * serves already: then what is left to do is done as far as it goes.
 */
public final class PhaseRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PhaseRunner.class);

    private final Words words;
    private final RightOfWay way;
    private final BiConsumer<Change, String> observer;

    /**
     * Runs phases before the calls that arrive meanwhile, until the new state serves.
     *
     * @param observer is told of each phase before it runs
     */
    public PhaseRunner(Words words, RightOfWay way, BiConsumer<Change, String> observer) {
        this.words = words;
        this.way = way;
        this.observer = observer;
    }

    /**
     * Runs a change to its end.
     *
     * @throws InterruptedException when the server stops; the next start finds the change unfinished and undoes it
     */
    public Outcome run(List<Phase> phases, Change change, PhaseRecorder recorder) throws InterruptedException {
        try (RightOfWay.Turn turn = way.take()) {
            return run(phases, change, recorder, turn);
        }
    }

    private Outcome run(List<Phase> phases, Change change, PhaseRecorder recorder, RightOfWay.Turn turn)
            throws InterruptedException {
        Deque<Phase> done = new ArrayDeque<>();
        Text trouble = null;
        for (Phase phase : phases) {
            if (phase.serves()) {
                turn.close();
            }
            try {
                run(phase, change, recorder, done);
                if (change.nothingToDo()) {
                    break;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception | LinkageError | StackOverflowError e) {
                Text cause = words.cause(e);
                LOG.warn("operation {} failed in phase {}: {}", change.operationId(), phase.name(), cause.en());
                LOG.debug("the failure of operation {} in full", change.operationId(), e);
                recorder.leave(Operation.PhaseState.FAILED, cause);
                if (!phase.beyondReturn()) {
                    undo(done, change, recorder);
                    return ended(change, recorder, new Outcome(Operation.State.UNDONE, cause));
                }
                trouble = cause;
            }
        }
        return ended(change, recorder, new Outcome(Operation.State.SUCCEEDED, trouble));
    }

    private void run(Phase phase, Change change, PhaseRecorder recorder, Deque<Phase> done) throws Exception {
        enter(phase, change, recorder);
        done.push(phase); // before it runs: what it has done in part is taken back too
        observer.accept(change, phase.name());
        @Nullable Text note = phase.run(change);
        recorder.leave(Operation.PhaseState.DONE, note);
    }

    private static void enter(Phase phase, Change change, PhaseRecorder recorder) {
        try {
            recorder.enter(change, phase.name());
        } catch (RuntimeException e) {
            if (!phase.beyondReturn()) {
                throw e;
            }
            LOG.error("phase {} of operation {} goes unrecorded", phase.name(), change.operationId(), e);
        }
    }

    private void undo(Deque<Phase> done, Change change, PhaseRecorder recorder) throws InterruptedException {
        for (Phase phase : done) {
            try {
                Text left = phase.undo(change);
                if (left != null) {
                    LOG.warn("undoing phase {} of operation {}: {}", phase.name(), change.operationId(), left.en());
                }
                record(change, phase, recorder, left);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception | LinkageError e) {
                LOG.error("phase {} of operation {} could not be undone", phase.name(), change.operationId(), e);
                record(change, phase, recorder, words.cause(e));
            }
        }
    }

    private static void record(Change change, Phase phase, PhaseRecorder recorder, @Nullable Text left) {
        try {
            recorder.undone(change, phase.name(), left);
        } catch (RuntimeException e) {
            LOG.error("undoing phase {} of operation {} goes unrecorded", phase.name(), change.operationId(), e);
        }
    }

    private static Outcome ended(Change change, PhaseRecorder recorder, Outcome outcome) {
        try {
            recorder.end(change, outcome);
        } catch (RuntimeException e) {
            LOG.error(
                    "operation {} ended {}, which could not be recorded; the next start will",
                    change.operationId(),
                    outcome.state(),
                    e);
        }
        return outcome;
    }
}
