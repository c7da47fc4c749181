package vn.hoanhap.casework.domain;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.time.Dated;

/**
 * Is something that turned a life, on a day: a relapse, or what somebody has reached.
 *
 * @param id its id
 * @param personId the record of the person as it was entered
 * @param unitId the commune
 * @param turn {@link #RELAPSE}, or the code of an outcome
 * @param happened when
 * @param note in words; null when there are none, or the person's key was destroyed
 * @param takenBack whether it was entered by mistake: it counts nowhere
 * @param version grows with every change
 */
public record TurningPoint(
        long id,
        long personId,
        long unitId,
        String turn,
        Dated happened,
        @Nullable String note,
        boolean takenBack,
        int version) {

    /** Somebody used again. */
    public static final String RELAPSE = "RELAPSE";

    /** Tells whether somebody used again. */
    public boolean relapse() {
        return turn.equals(RELAPSE);
    }
}
