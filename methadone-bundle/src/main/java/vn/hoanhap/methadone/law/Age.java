package vn.hoanhap.methadone.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says on which side of an age somebody is, as far as a year of birth tells. */
public enum Age {
    /** At least that old, whatever the birthday. */
    REACHED,
    /** Younger, whatever the birthday. */
    BELOW,
    /** One or the other: the birthday decides. */
    UNSURE,
    /** The year of birth is not known. */
    UNKNOWN;

    /** Compares somebody’s age on a day with an age in years. */
    public static Age of(@Nullable Integer birthYear, LocalDate day, int years) {
        if (birthYear == null) {
            return UNKNOWN;
        }
        int atMost = day.getYear() - birthYear;
        if (atMost < years) {
            return BELOW;
        }
        return atMost > years ? REACHED : UNSURE;
    }
}
