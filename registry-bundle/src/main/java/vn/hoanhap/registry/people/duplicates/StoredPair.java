package vn.hoanhap.registry.people.duplicates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Is a row of the table of pairs: two records, the smaller id first, and the records that count for them. */
record StoredPair(
        long id,
        Ends records,
        Ends roots,
        Likeness likeness,
        long facts,
        PairState state,
        @Nullable Decided decided) {

    /** Is two ids. */
    record Ends(long low, long high) {
        static Ends of(long one, long other) {
            return new Ends(Math.min(one, other), Math.max(one, other));
        }

        long other(long id) {
            return id == low ? high : low;
        }
    }

    /** Says who decided and when; {@code mergedId} is the record that was merged, or null. */
    record Decided(long by, Instant at, @Nullable Long mergedId) {}

    StoredPair on(Ends newRoots) {
        return new StoredPair(id, records, newRoots, likeness, facts, state, decided);
    }

    StoredPair decided(PairState now, @Nullable Decided by) {
        return new StoredPair(id, records, roots, likeness, facts, now, by);
    }

    /** Asks about it, or asks again, for these reasons. */
    StoredPair asked(Likeness why, long newFacts) {
        return new StoredPair(id, records, roots, why, newFacts, PairState.OPEN, null);
    }
}
