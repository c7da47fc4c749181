package ${package}.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is an enrolment as somebody says it, on a form, over REST or in a row of a sheet.
 *
 * @param person who takes part; {@link #PENDING} while the same file brings them
 * @param need what they need, in a few words
 * @param began first day
 * @param ended last day
 */
public record EnrolmentInput(
        @Nullable Long person,
        @Nullable String need,
        @Nullable LocalDate began,
        @Nullable LocalDate ended) {

    /** Stands for a person whom the same import brings: they are checked there. */
    public static final long PENDING = -1;
}
