package vn.hoanhap.registry.people.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says why two records look like one human being.
 *
 * @param strength how sure it is
 * @param reasons what they have in common, then what speaks against it
 */
public record Likeness(Strength strength, List<Reason> reasons) {
    /** Copies the list. */
    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /**
     * Compares two records. The same number is certain. The same name needs one place, and is strong with the same birth year,
     * weak with one doubt, nothing with two. Birth years further than one apart are a doubt in the very same commune only.
     * Initials alone say nothing.
     *
     * @param near whether their communes are one or belong together by succession
     * @return empty when they do not look like one human being
     */
    static Optional<Likeness> between(Features one, Features other, boolean near) {
        boolean numbered = one.numberHash() != null && one.numberHash().equals(other.numberHash());
        boolean named = one.nameKey() != null && one.nameKey().equals(other.nameKey());
        boolean same = one.unitId() == other.unitId();
        Reason year = year(one.birthYear(), other.birthYear());
        if (!numbered && (!named || !near || (year == Reason.BIRTH_YEAR_DIFFERS && !same))) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        add(reasons, numbered, Reason.ID_NUMBER);
        add(reasons, named, Reason.NAME);
        add(reasons, named || year != Reason.BIRTH_YEAR_DIFFERS, year);
        add(reasons, same || near, same ? Reason.PLACE : Reason.PLACE_SUCCEEDED);
        add(reasons, named && !one.letters().equals(other.letters()), Reason.INITIALS_DIFFER);
        boolean bothNumbered = one.numberHash() != null && other.numberHash() != null;
        add(reasons, bothNumbered && !numbered, Reason.ID_NUMBER_DIFFERS);
        reasons.sort(null);
        return strength(numbered, reasons).map(strength -> new Likeness(strength, reasons));
    }

    private static Optional<Strength> strength(boolean numbered, List<Reason> reasons) {
        if (numbered) {
            return Optional.of(Strength.CERTAIN);
        }
        long doubts = reasons.stream().filter(Reason::doubt).count();
        return doubts > 1 ? Optional.empty() : Optional.of(doubts == 0 ? Strength.STRONG : Strength.WEAK);
    }

    private static Reason year(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return Reason.BIRTH_YEAR_UNKNOWN;
        }
        return switch (Math.abs(one - other)) {
            case 0 -> Reason.BIRTH_YEAR;
            case 1 -> Reason.BIRTH_YEAR_NEAR;
            default -> Reason.BIRTH_YEAR_DIFFERS;
        };
    }

    private static void add(List<Reason> reasons, boolean holds, Reason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
