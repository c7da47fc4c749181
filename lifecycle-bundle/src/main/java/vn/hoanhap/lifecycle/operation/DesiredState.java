package vn.hoanhap.lifecycle.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.text.Text;

/** Keeps which programme should serve in which version: the server restarts to this. Called inside units of work. */
public interface DesiredState {

    /**
     * Is the wish for one programme.
     *
     * @param programmeId the programme
     * @param serving false when it was removed
     * @param release its version and jar, also after a removal
     * @param segments the first segments that it claims
     * @param name what it is called, also after a removal; null when it served last before names were kept
     */
    record Desired(
            String programmeId,
            boolean serving,
            Operation.Release release,
            Set<String> segments,
            @Nullable Name name) {
        /** Copies the set. */
        public Desired {
            segments = Set.copyOf(segments);
        }
    }

    /** Is what users call a programme, and one sentence of what it is for. */
    record Name(Text title, Text purpose) {
        /** Returns the name that a programme gives itself. */
        public static Name of(ProgrammeInfo info) {
            return new Name(info.title(), info.purpose());
        }
    }

    /** Lists every programme that ever served, by id. */
    List<Desired> all();

    /** Finds one. */
    Optional<Desired> find(String programmeId);

    /** Records the wish. */
    void put(Desired desired, @Nullable Long accountId, Instant now);

    /** Forgets a programme, as if it had never been there: to undo its first installation. */
    void forget(String programmeId);
}
