package vn.hoanhap.counselling.store;

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
 * @param codes what they say, by filter: {@code state}, {@code mode}, {@code form}, {@code point}, {@code way}
 */
public record Wanted(
        LocalDate asOf,
        @Nullable Set<Long> people,
        @Nullable Long unitId,
        Map<String, String> codes) {

    /** Filter by how it stands. */
    public static final String STATE = "state";
    /** Filter of sessions by how people meet. */
    public static final String MODE = "mode";
    /** Filter of sessions by with how many. */
    public static final String FORM = "form";
    /** Filter by the id of a point. */
    public static final String POINT = "point";
    /** Filter of mobilised people by what they agreed to. */
    public static final String WAY = "way";
    /** State of whatever has not come to its end. */
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

    /** Returns the same for anybody's records. */
    Wanted anybody() {
        return new Wanted(asOf, null, unitId, codes);
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
