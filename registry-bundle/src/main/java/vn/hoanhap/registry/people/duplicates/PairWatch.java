package vn.hoanhap.registry.people.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;

/** Is told what happens to records, so that pairs follow: in the same unit of work, and without looking at other people. */
public final class PairWatch {
    private final JooqLooks looks;
    private final JooqPairs pairs;
    private final Ids ids;

    /** Watches with the tables of pairs. */
    public PairWatch(Sql sql, Ids ids) {
        looks = new JooqLooks(sql);
        pairs = new JooqPairs(sql);
        this.ids = ids;
    }

    /** Says who changed which record's place, and when. */
    public record Cause(long recordId, long accountId, Instant at) {}

    /** Asks for somebody to be compared with others soon: they were entered or corrected. */
    public void ask(long personId) {
        looks.ask(new JooqLooks.Look(ids.next(), personId));
    }

    /** Forgets the pairs of a record that is taken back. */
    public void forget(long personId) {
        pairs.of(List.of(personId)).forEach(pair -> pairs.remove(pair.id()));
    }

    /**
     * Lets pairs follow a merge or the end of one: what counts as one human being by now needs no decision, what counts for
     * itself again does.
     *
     * @param roots the records around it, each with the one that counts now
     */
    public void follow(Map<Long, Long> roots, Cause cause) {
        for (StoredPair pair : pairs.of(roots.keySet())) {
            StoredPair.Ends records = pair.records();
            StoredPair.Ends now = new StoredPair.Ends(
                    roots.getOrDefault(records.low(), pair.roots().low()),
                    roots.getOrDefault(records.high(), pair.roots().high()));
            StoredPair moved = settled(pair.on(now), cause);
            if (!moved.equals(pair)) {
                pairs.update(moved);
            }
        }
    }

    private static StoredPair settled(StoredPair pair, Cause cause) {
        boolean one = pair.roots().low() == pair.roots().high();
        if (one && pair.state() != PairState.SAME) {
            return pair.decided(
                    PairState.SAME, new StoredPair.Decided(cause.accountId(), cause.at(), cause.recordId()));
        }
        return !one && pair.state() == PairState.SAME ? pair.decided(PairState.OPEN, null) : pair;
    }
}
