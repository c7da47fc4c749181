package vn.hoanhap.registry.activities;

import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.registry.journal.SharedKind;

/**
 * Knows how much one row about one occasion may be before somebody is asked whether it was meant. Nothing is refused by it: a
 * commune has some ten thousand inhabitants, a broadcast ends on the day on which it began, and a slip of a few zeros is what
 * these bounds are to find.
 */
public final class UnusualQuantity {
    private static final Map<Measure, Long> ASKED_ABOVE = Map.of(
            Measure.PERSONS, 1_000L,
            Measure.CASES, 1_000L,
            Measure.HOUSEHOLDS, 1_000L,
            Measure.EVENTS, 1_000L,
            Measure.ATTENDANCES, 20_000L,
            Measure.ITEMS, 200_000L,
            Measure.MINUTES, 1_440L,
            Measure.DONG, 10_000_000_000L);

    private UnusualQuantity() {}

    /** Returns the bound that a quantity goes beyond; empty for one that nobody is asked about. */
    public static Optional<Long> bound(SharedKind kind, long quantity) {
        return Optional.ofNullable(ASKED_ABOVE.get(kind.measure())).filter(bound -> quantity > bound);
    }
}
