package vn.hoanhap.casework.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which records of a list are wanted.
 *
 * @param asOf what had begun by this day
 * @param people records of these people alone; null for anybody's
 * @param unitId in this unit, below it, or taken over by it; null for any
 * @param codes what they say, by filter: {@code regime}, {@code state}, {@code occasion}, {@code result}
 */
public record Wanted(
        LocalDate asOf,
        @Nullable Set<Long> people,
        @Nullable Long unitId,
        Map<String, String> codes) {

    /** Filter by the code of a regime. */
    public static final String REGIME = "regime";
    /** Filter by how it stands. */
    public static final String STATE = "state";
    /** Filter by the reason of a test. */
    public static final String OCCASION = "occasion";
    /** Filter by what a test said. */
    public static final String RESULT = "result";
    /** Filter by the code of a need. */
    public static final String NEED = "need";

    /** Filter by relapse or the code of an outcome. */
    public static final String TURN = "turn";

    /** State of a management that lasted on the day, and of a dossier that has not come to its end. */
    public static final String OPEN = "OPEN";

    /** Copies what it holds. */
    public Wanted {
        people = people == null ? null : Set.copyOf(people);
        codes = Map.copyOf(codes);
    }

    /** Wants everything that had begun by a day. */
    public static Wanted everything(LocalDate asOf) {
        return new Wanted(asOf, null, null, Map.of());
    }

    /** Returns the same with another code. */
    public Wanted with(String filter, String code) {
        Map<String, String> more = new HashMap<>(codes);
        more.put(filter, code);
        return new Wanted(asOf, people, unitId, more);
    }

    /** Tells whether only a few of all records may be wanted, so that other indexes find them sooner. */
    boolean narrow() {
        return people != null || unitId != null;
    }

    @Nullable
    String code(String filter) {
        return codes.get(filter);
    }
}
