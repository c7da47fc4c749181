package vn.hoanhap.lifecycle.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.phase.Change;
import vn.hoanhap.lifecycle.phase.JointPhase;
import vn.hoanhap.lifecycle.phase.Phase;

/**
 * Is one change of those that are made together, mostly the only one.
 *
 * @param change the change
 * @param recorder where its phases are written down
 */
public record Member(Change change, PhaseRecorder recorder) {

    /** Is a phase and whom it concerns: one member, or all of them at once. */
    record Step(Phase phase, List<Member> members) {

        /** Returns the steps of a phase; those who have nothing to do take none. */
        static List<Step> of(Phase phase, List<Member> set) {
            List<Member> busy = set.stream()
                    .filter(member -> !member.change().nothingToDo() && phase.concerns(member.change()))
                    .toList();
            if (phase instanceof JointPhase && !busy.isEmpty()) {
                return List.of(new Step(phase, busy));
            }
            return busy.stream().map(member -> new Step(phase, List.of(member))).toList();
        }

        List<Change> changes() {
            return members.stream().map(Member::change).toList();
        }

        /** Tells whether the new versions go on serving although the step failed. */
        boolean stays() {
            return changes().stream().anyMatch(Change::stays);
        }

        /** Names the changes for the server's log. */
        List<Long> ids() {
            return changes().stream().map(Change::operationId).toList();
        }

        /** Tells every member that what began last has ended. */
        void leave(Operation.PhaseState state, @Nullable Text note) {
            members.forEach(member -> member.recorder().leave(state, note));
        }
    }
}
