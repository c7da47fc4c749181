package vn.hoanhap.lifecycle.operation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.operation.Member.Step;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.JointPhase;
import vn.hoanhap.lifecycle.phase.Phase;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.work.RightOfWay;

/**
 * Runs the phases of a change in order, or of several that belong together. When one fails, it and those before are undone in
 * reverse, unless the new state serves already: then what is left to do is done as far as it goes.
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
        return run(phases, List.of(new Member(change, recorder)));
    }

    /**
     * Runs changes together, phase by phase: all of them come to serve, or none.
     *
     * @throws InterruptedException when the server stops; the next start finds the changes unfinished and undoes them
     */
    public Outcome run(List<Phase> phases, List<Member> set) throws InterruptedException {
        try (RightOfWay.Turn turn = way.take()) {
            return run(phases, set, turn);
        }
    }

    private Outcome run(List<Phase> phases, List<Member> set, RightOfWay.Turn turn) throws InterruptedException {
        Deque<Step> done = new ArrayDeque<>();
        Map<Long, Text> troubles = new HashMap<>();
        for (Phase phase : phases) {
            if (phase.serves()) {
                turn.close();
            }
            for (Step step : Step.of(phase, set)) {
                Text cause = attempt(step, done);
                if (cause != null && !phase.beyondReturn() && !step.stays()) {
                    undo(done);
                    return refused(set, step, cause);
                }
                if (cause != null) {
                    step.ids().forEach(id -> troubles.put(id, cause));
                }
            }
        }
        return succeeded(set, troubles);
    }

    /** Returns why the step failed; null when it did not. */
    private @Nullable Text attempt(Step step, Deque<Step> done) throws InterruptedException {
        try {
            run(step, done);
            return null;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError e) {
            Text cause = words.cause(e);
            LOG.warn(
                    "operations {} failed in phase {}: {}",
                    step.ids(),
                    step.phase().name(),
                    cause.en());
            LOG.debug("the failure of operations {} in full", step.ids(), e);
            step.leave(Operation.PhaseState.FAILED, cause);
            return cause;
        }
    }

    private void run(Step step, Deque<Step> done) throws Exception {
        Phase phase = step.phase();
        for (Member member : step.members()) {
            enter(phase, member);
        }
        done.push(step); // before it runs: what it has done in part is taken back too
        for (Change change : step.changes()) {
            observer.accept(change, phase.name());
        }
        @Nullable
        Text note = phase instanceof JointPhase joint
                ? joint.runAll(step.changes())
                : phase.run(step.changes().get(0));
        step.leave(Operation.PhaseState.DONE, note);
    }

    private static void enter(Phase phase, Member member) {
        try {
            member.recorder().enter(member.change(), phase.name());
        } catch (RuntimeException e) {
            if (!phase.beyondReturn()) {
                throw e;
            }
            LOG.error(
                    "phase {} of operation {} goes unrecorded",
                    phase.name(),
                    member.change().operationId(),
                    e);
        }
    }

    private void undo(Deque<Step> done) throws InterruptedException {
        for (Step step : done) {
            try {
                Text left = step.phase() instanceof JointPhase joint
                        ? joint.undoAll(step.changes())
                        : step.phase().undo(step.changes().get(0));
                if (left != null) {
                    LOG.warn(
                            "undoing phase {} of operations {}: {}",
                            step.phase().name(),
                            step.ids(),
                            left.en());
                }
                record(step, left);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception | LinkageError e) {
                LOG.error(
                        "phase {} of operations {} could not be undone",
                        step.phase().name(),
                        step.ids(),
                        e);
                record(step, words.cause(e));
            }
        }
    }

    private static void record(Step step, @Nullable Text left) {
        for (Member member : step.members()) {
            try {
                member.recorder().undone(member.change(), step.phase().name(), left);
            } catch (RuntimeException e) {
                LOG.error(
                        "undoing phase {} of operation {} goes unrecorded",
                        step.phase().name(),
                        member.change().operationId(),
                        e);
            }
        }
    }

    /** Ends all members; those whose own step did not fail are told whose did. */
    private Outcome refused(List<Member> set, Step failed, Text cause) {
        Text others = words.note("set.other", failed.members().get(0).change().called(), cause.vi(), cause.en());
        for (Member member : set) {
            Text own = failed.members().contains(member) ? cause : others;
            ended(member, new Outcome(Operation.State.UNDONE, own));
        }
        return new Outcome(
                Operation.State.UNDONE, set.size() == failed.members().size() ? cause : others);
    }

    private static Outcome succeeded(List<Member> set, Map<Long, Text> troubles) {
        for (Member member : set) {
            ended(
                    member,
                    new Outcome(
                            Operation.State.SUCCEEDED,
                            troubles.get(member.change().operationId())));
        }
        return new Outcome(
                Operation.State.SUCCEEDED,
                troubles.values().stream().findFirst().orElse(null));
    }

    private static void ended(Member member, Outcome outcome) {
        try {
            member.recorder().end(member.change(), outcome);
        } catch (RuntimeException e) {
            LOG.error(
                    "operation {} ended {}, which could not be recorded; the next start will",
                    member.change().operationId(),
                    outcome.state(),
                    e);
        }
    }
}
