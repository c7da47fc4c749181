package vn.hoanhap.registry.activities;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.journal.SharedKind;
import vn.hoanhap.registry.words.Checks;

/** Says what a kind needs: a person, a team, a number, or none of them. */
public final class ActivityRules {
    /** A thousand billion: no team gives or counts more at once, and nine million such lines still add up in 64 bits. */
    private static final long MOST = 1_000_000_000_000L;

    private ActivityRules() {}

    /**
     * Says what is filled in; a cell counts also when the record that it refers to is not there yet.
     *
     * @param counted how many or how much; null when it is left out
     */
    public record Entered(
            boolean team,
            boolean person,
            boolean household,
            boolean category,
            @Nullable Long counted,
            Qualifier qualifier) {}

    /** Notes what is missing for the kind, and what it has no place for. */
    public static void check(SharedKind kind, Entered entered, Violations faults) {
        boolean person = kind.names() == SharedKind.Names.PERSON;
        Checks.holds(faults, entered.team() || kind.names() != SharedKind.Names.TEAM, "team", "activity.team");
        Checks.holds(faults, entered.person() || !person, "person", "activity.person");
        Checks.holds(faults, !entered.person() || kind.personal(), "person", "activity.nobody");
        boolean household = kind.names() == SharedKind.Names.PERHAPS;
        Checks.holds(faults, !entered.household() || household, "household", "activity.no-household");
        Checks.holds(faults, !entered.category() || entered.person(), "category", "activity.category");
        Long counted = entered.counted();
        if (person) {
            Checks.holds(faults, counted == null || counted == 1, "quantity", "activity.one");
            Checks.holds(faults, entered.qualifier() == Qualifier.EXACT, "qualifier", "activity.sure");
        } else {
            counted(kind, counted, faults);
        }
    }

    private static void counted(SharedKind kind, @Nullable Long counted, Violations faults) {
        Checks.holds(faults, counted != null, "quantity", "activity.quantity." + kind.measure());
        boolean within = counted == null || (counted >= 0 && counted <= MOST);
        Checks.holds(faults, within, "quantity", "activity.range");
    }
}
