package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is something that spoke for or against leaving a list, as it stood when it was gathered.
 *
 * @param kind what sort of thing
 * @param recordId the record or journal line; null for none
 * @param on when; null when it has no day
 * @param code what it said: the result of a test, the need of a step, an outcome, how the term stands
 */
public record Evidence(
        Kind kind, @Nullable Long recordId, @Nullable LocalDate on, String code) {

    /** Says what sort of thing it is. */
    public enum Kind {
        /** How the term stands; its day is the last of the term. */
        TERM,
        /** A test in the time on the list. */
        TEST,
        /** A meeting in that time. */
        MET,
        /** A step of the plan that was done in that time. */
        STEP,
        /** Something that was reached in that time. */
        OUTCOME,
        /** A relapse in that time. */
        RELAPSE
    }

    /** Code of {@link Kind#TERM}: the term is over. */
    public static final String OVER = "OVER";

    /** Code of {@link Kind#TERM}: the term still runs. */
    public static final String RUNS = "RUNS";

    /** Code of {@link Kind#TERM}: nobody knows its end. */
    public static final String OPEN = "OPEN";
}
