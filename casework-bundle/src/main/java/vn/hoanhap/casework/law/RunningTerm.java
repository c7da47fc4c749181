package vn.hoanhap.casework.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is where a term stands after its interruptions.
 *
 * @param state whether it runs
 * @param lastDay its last day; null while an interruption keeps it open
 * @param doubtful an interruption of which no shipped rule speaks: it was left out of the count
 */
public record RunningTerm(State state, @Nullable LocalDate lastDay, boolean doubtful) {

    /** Returns the day on which the term is served; null while that is not known, and when an interruption cut it off. */
    public @Nullable LocalDate servedOn() {
        return state == State.ENDED ? null : lastDay;
    }

    /** Says whether a term runs. */
    public enum State {
        /** It runs, or ran, to its last day. */
        RUNS,
        /** The rest waits for the end of an interruption. */
        RESTS,
        /** An interruption ended it on its last day. */
        ENDED
    }
}
