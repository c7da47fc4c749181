package vn.hoanhap.methadone.store;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which applications of a list are wanted.
 *
 * @param asOf what had begun by this day
 * @param people records of these people alone; null for anybody's
 * @param unitId of people in this unit, below it, or taken over by it; null for any
 * @param state how they stand, {@link #OPEN}, or null for any
 */
public record Wanted(
        LocalDate asOf,
        @Nullable Set<Long> people,
        @Nullable Long unitId,
        @Nullable String state) {

    /** Something is still to follow. */
    public static final String OPEN = "OPEN";

    /** Copies what it holds. */
    public Wanted {
        people = people == null ? null : Set.copyOf(people);
    }

    /** Wants everything that had begun by a day. */
    public static Wanted everything(LocalDate asOf) {
        return new Wanted(asOf, null, null, null);
    }

    boolean narrow() {
        return people != null || unitId != null;
    }
}
