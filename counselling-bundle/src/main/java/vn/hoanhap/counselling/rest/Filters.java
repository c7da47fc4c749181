package vn.hoanhap.counselling.rest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.counselling.domain.Code;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Codes;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.counselling.store.Wanted;

/** Knows by what each list is narrowed, and what each filter may say. */
public final class Filters {

    private Filters() {}

    /** Returns the filters of points. */
    public static Map<String, Set<String>> points() {
        return Map.of(Wanted.STATE, states(PointState.values()));
    }

    /** Returns the filters of sessions; {@code point} takes an id. */
    public static Map<String, Set<String>> sessions() {
        return Map.of(
                Wanted.STATE,
                states(SessionState.values()),
                Wanted.MODE,
                names(Session.Mode.values()),
                Wanted.FORM,
                names(Session.Form.values()),
                Wanted.POINT,
                Set.of());
    }

    /** Returns the filters of people who were encouraged. */
    public static Map<String, Set<String>> mobilisations(Codes codes) {
        return Map.of(
                Wanted.STATE,
                states(MobilisationState.values()),
                Wanted.WAY,
                codes.all(CodeList.WAY).stream().map(Code::code).collect(Collectors.toSet()));
    }

    private static Set<String> states(Enum<?>[] states) {
        Set<String> all = new HashSet<>(names(states));
        all.remove("UNKNOWN");
        all.add(Wanted.OPEN);
        return all;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
