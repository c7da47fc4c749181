package vn.hoanhap.access.audit;

import java.util.Set;

/**
 * Finds rows by their kind of subject however it was written: rows of earlier versions name the segment of the path
 * ({@code people}) where today's name the thing ({@code person}). A sealed row is never rewritten.
 */
public final class Spellings {

    private static final Set<String> PERSON = Set.of("person", "people");

    private Spellings() {}

    /** Returns every spelling of a kind. */
    public static Set<String> of(String kind) {
        if (PERSON.contains(kind)) {
            return PERSON;
        }
        String one = kind.endsWith("ies") ? kind.substring(0, kind.length() - 3) + "y" : withoutS(kind);
        String many = one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        return Set.of(one, many);
    }

    private static String withoutS(String kind) {
        return kind.endsWith("s") && !kind.endsWith("ss") ? kind.substring(0, kind.length() - 1) : kind;
    }
}
