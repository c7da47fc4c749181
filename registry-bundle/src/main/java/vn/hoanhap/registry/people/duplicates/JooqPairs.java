package vn.hoanhap.registry.people.duplicates;

import static vn.hoanhap.registry.db.Tables.DUPLICATE_PAIR;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.DuplicatePairRecord;

/** Keeps pairs of records. Only an open pair that is no longer alike is removed; what was decided stays. */
final class JooqPairs {
    private final Sql sql;

    JooqPairs(Sql sql) {
        this.sql = sql;
    }

    /** Returns all pairs of some records. */
    List<StoredPair> of(Collection<Long> records) {
        return fetch(DUPLICATE_PAIR.LOW_ID.in(records).or(DUPLICATE_PAIR.HIGH_ID.in(records)));
    }

    /** Returns the pairs between two human beings. */
    List<StoredPair> between(StoredPair.Ends roots) {
        Condition there = DUPLICATE_PAIR.LOW_ROOT.eq(roots.low()).and(DUPLICATE_PAIR.HIGH_ROOT.eq(roots.high()));
        Condition back = DUPLICATE_PAIR.LOW_ROOT.eq(roots.high()).and(DUPLICATE_PAIR.HIGH_ROOT.eq(roots.low()));
        return fetch(there.or(back));
    }

    Optional<StoredPair> find(long id) {
        return fetch(DUPLICATE_PAIR.ID.eq(id)).stream().findFirst();
    }

    private List<StoredPair> fetch(Condition condition) {
        return sql.dsl()
                .selectFrom(DUPLICATE_PAIR)
                .where(condition)
                .orderBy(DUPLICATE_PAIR.ID)
                .fetch(JooqPairs::stored);
    }

    private static StoredPair stored(DuplicatePairRecord row) {
        Instant at = Utc.orNull(row.getDecidedAt());
        Long by = row.getDecidedBy();
        return new StoredPair(
                row.getId(),
                new StoredPair.Ends(row.getLowId(), row.getHighId()),
                new StoredPair.Ends(row.getLowRoot(), row.getHighRoot()),
                likeness(row),
                row.getFacts(),
                PairState.valueOf(row.getPairState()),
                at == null || by == null ? null : new StoredPair.Decided(by, at, row.getMergedId()));
    }

    static Likeness likeness(Record row) {
        List<Reason> reasons = Arrays.stream(row.get(DUPLICATE_PAIR.REASONS).split(",", -1))
                .map(Reason::valueOf)
                .toList();
        return new Likeness(Strength.of(row.get(DUPLICATE_PAIR.STRENGTH)), reasons);
    }

    void insert(StoredPair pair) {
        DuplicatePairRecord row = sql.dsl().newRecord(DUPLICATE_PAIR);
        row.setId(pair.id());
        row.setLowId(pair.records().low());
        row.setHighId(pair.records().high());
        row.setVersion(1);
        fill(row, pair);
        row.insert();
    }

    /** Writes a pair anew, and raises its version: who looks at it decides about what they saw. */
    void update(StoredPair pair) {
        DuplicatePairRecord row = sql.dsl().newRecord(DUPLICATE_PAIR);
        fill(row, pair);
        sql.dsl()
                .update(DUPLICATE_PAIR)
                .set(row)
                .set(DUPLICATE_PAIR.VERSION, DUPLICATE_PAIR.VERSION.plus(1))
                .where(DUPLICATE_PAIR.ID.eq(pair.id()))
                .execute();
    }

    private static void fill(DuplicatePairRecord row, StoredPair pair) {
        StoredPair.Decided decided = pair.decided();
        row.setLowRoot(pair.roots().low());
        row.setHighRoot(pair.roots().high());
        row.setStrength(pair.likeness().strength().number());
        row.setReasons(codes(pair.likeness()));
        row.setFacts(pair.facts());
        row.setPairState(pair.state().name());
        row.setMergedId(decided == null ? null : decided.mergedId());
        row.setDecidedBy(decided == null ? null : decided.by());
        row.setDecidedAt(decided == null ? null : Utc.column(decided.at()));
    }

    static String codes(Likeness likeness) {
        return likeness.reasons().stream().map(Reason::name).collect(Collectors.joining(","));
    }

    void remove(long id) {
        sql.dsl().deleteFrom(DUPLICATE_PAIR).where(DUPLICATE_PAIR.ID.eq(id)).execute();
    }

    /** Takes a pair for a decision: of several who saw the same version, one gets it. */
    boolean raise(long id, long version) {
        return sql.dsl()
                        .update(DUPLICATE_PAIR)
                        .set(DUPLICATE_PAIR.VERSION, DUPLICATE_PAIR.VERSION.plus(1))
                        .where(DUPLICATE_PAIR.ID.eq(id), DUPLICATE_PAIR.VERSION.eq((int) version))
                        .execute()
                > 0;
    }
}
