package vn.hoanhap.casework.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Says how a need stands, by the steps that are taken about it. */
public enum NeedState {
    /** Nothing is planned yet. */
    WAITS,
    /** Something is being done. */
    UNDER_WAY,
    /** What was planned is done. */
    MET,
    /** Nothing is open, and nothing was done. */
    UNMET;

    /** Tells how a need with these steps stands; those that were taken back do not count. */
    public static NeedState of(Collection<PlanStep> steps) {
        Set<PlanStepState> states = EnumSet.noneOf(PlanStepState.class);
        steps.forEach(step -> states.add(step.state()));
        states.remove(PlanStepState.TAKEN_BACK);
        if (states.isEmpty()) {
            return WAITS;
        }
        if (states.contains(PlanStepState.OPEN) || states.contains(PlanStepState.UNKNOWN)) {
            return UNDER_WAY;
        }
        return states.contains(PlanStepState.DONE) ? MET : UNMET;
    }
}
