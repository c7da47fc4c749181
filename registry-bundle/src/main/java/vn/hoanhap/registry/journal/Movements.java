package vn.hoanhap.registry.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hoanhap.core.activity.ActivityLine;

/**
 * Keeps the journal's movements of a stock in step with the record that they come from: what no longer holds is taken back,
 * what is missing is written, what stands is left alone. So a back-dated correction, a suspension and an import all come to
 * the same lines.
 */
public final class Movements {
    private final Journal journal;

    /** Writes through the journal. */
    public Movements(Journal journal) {
        this.journal = journal;
    }

    /**
     * Brings the standing lines of a record to the wanted ones.
     *
     * @param recordId the record that they come from, the same in every line
     */
    public void bring(String recordId, List<ActivityLine> wanted, String reason) {
        List<ActivityLine> missing = new ArrayList<>(wanted);
        for (JournalLine standing : journal.standing(Journal.REGISTER, recordId)) {
            if (!missing.remove(bare(standing.line()))) {
                journal.reverse(Journal.REGISTER, standing.id(), reason);
            }
        }
        missing.forEach(line -> journal.writeMovement(Journal.REGISTER, line));
    }

    /** Writes the lines of a record that has only just been made: none of its own stand yet. */
    public void begin(List<ActivityLine> wanted) {
        wanted.forEach(line -> journal.writeMovement(Journal.REGISTER, line));
    }

    private static ActivityLine bare(ActivityLine line) {
        Map<String, String> attributes = new TreeMap<>(line.attributes());
        attributes.remove(Journal.UNIT_WARNING);
        return new ActivityLine(
                line.kind(),
                line.on(),
                line.unitId(),
                line.teamId(),
                line.personId(),
                line.householdId(),
                line.category(),
                line.quantity(),
                attributes,
                line.recordId());
    }
}
