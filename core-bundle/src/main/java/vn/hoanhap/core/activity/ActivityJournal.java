package vn.hoanhap.core.activity;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Writes the append-only journal. It outlives every programme: what was done stays counted. */
@ProviderType
public interface ActivityJournal {

    /**
     * Adds a line in the surrounding writing unit of work and publishes {@code ActivityJournalled}.
     *
     * @param programmeId the programme that writes
     * @return the id of the line
     * @throws vn.hoanhap.core.programme.ProblemException when the kind is not published, the unit is unknown, or the date
     *     lies in the future
     */
    long write(String programmeId, ActivityLine line);

    /**
     * Takes a line back by a reversing line of the same date; both stay. A correction is a reversal and a new line.
     *
     * @param programmeId the programme that wrote the line; others cannot reverse it
     * @return the id of the reversing line
     * @throws vn.hoanhap.core.programme.ProblemException when there is no such line or it is already reversed
     */
    long reverse(String programmeId, long lineId, String reason);

    /** Reverses every standing line that came from one record of a programme; returns how many. */
    int reverseAll(String programmeId, String recordId, String reason);

    /**
     * Records the kinds that a programme defines, in the surrounding unit of work. Kinds are never withdrawn; a title may
     * change, a measure may not. Some kinds lie ready before their programme is installed: the first programme that defines
     * one makes it its own, with the lines that were written without it.
     *
     * @throws vn.hoanhap.core.programme.ProblemException when another programme owns the code, or the measure differs
     */
    void publish(String programmeId, List<ActivityKind> kinds);
}
