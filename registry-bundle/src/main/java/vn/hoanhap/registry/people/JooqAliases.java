package vn.hoanhap.registry.people;

import static vn.hoanhap.registry.db.Tables.PERSON_ALIAS;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.PersonAliasRecord;

/** Keeps merges: one row each, ended but never removed. */
final class JooqAliases {
    private final Sql sql;
    private final KeptQuery rootOf;
    private final KeptQuery aliasesOf;

    JooqAliases(Sql sql) {
        this.sql = sql;
        rootOf = sql.keep(sql.dsl()
                .select(PERSON_ALIAS.ROOT_ID)
                .from(PERSON_ALIAS)
                .where(PERSON_ALIAS.ALIAS_ID.eq(KeptQuery.value(PERSON_ALIAS.ALIAS_ID)))
                .and(PERSON_ALIAS.ENDED_AT.isNull()));
        aliasesOf = sql.keep(sql.dsl()
                .select(PERSON_ALIAS.ALIAS_ID)
                .from(PERSON_ALIAS)
                .where(PERSON_ALIAS.ROOT_ID.eq(KeptQuery.value(PERSON_ALIAS.ROOT_ID)))
                .and(PERSON_ALIAS.ENDED_AT.isNull()));
    }

    long root(long personId) {
        return rootOf.list(row -> row.getLong(1), personId).stream().findFirst().orElse(personId);
    }

    List<Long> aliases(long rootId) {
        // Derby's sorting of a handful of rows takes longer than finding them.
        return aliasesOf.list(row -> row.getLong(1), rootId).stream().sorted().toList();
    }

    /** Returns every record of the human being behind one of them. */
    Set<Long> everyRecord(long personId) {
        long root = root(personId);
        Set<Long> all = new HashSet<>(aliases(root));
        all.add(root);
        return all;
    }

    /** Returns the standing merges around two records: enough to work out every root that a change moves. */
    AliasChain around(long one, long other) {
        Map<Long, Long> into = new HashMap<>();
        sql.dsl()
                .select(PERSON_ALIAS.ALIAS_ID, PERSON_ALIAS.INTO_ID)
                .from(PERSON_ALIAS)
                .where(PERSON_ALIAS.ROOT_ID.in(root(one), root(other)))
                .and(PERSON_ALIAS.ENDED_AT.isNull())
                .forEach(row -> into.put(row.value1(), row.value2()));
        return new AliasChain(into);
    }

    /** Is a merge to be written. */
    record Merge(long id, long alias, long into, long root, long account, String reason) {}

    void insert(Merge merge, Instant now) {
        PersonAliasRecord row = sql.dsl().newRecord(PERSON_ALIAS);
        row.setId(merge.id());
        row.setAliasId(merge.alias());
        row.setIntoId(merge.into());
        row.setRootId(merge.root());
        row.setMergedAt(Utc.column(now));
        row.setMergedBy(merge.account());
        row.setReason(merge.reason());
        row.insert();
    }

    void end(long alias, Instant now) {
        sql.dsl()
                .update(PERSON_ALIAS)
                .set(PERSON_ALIAS.ENDED_AT, Utc.column(now))
                .where(PERSON_ALIAS.ALIAS_ID.eq(alias))
                .and(PERSON_ALIAS.ENDED_AT.isNull())
                .execute();
    }

    /** Writes the records that count, as worked out, to the standing merges. */
    void point(Map<Long, Long> roots) {
        roots.forEach((alias, root) -> sql.dsl()
                .update(PERSON_ALIAS)
                .set(PERSON_ALIAS.ROOT_ID, root)
                .where(PERSON_ALIAS.ALIAS_ID.eq(alias))
                .and(PERSON_ALIAS.ENDED_AT.isNull())
                .and(PERSON_ALIAS.ROOT_ID.ne(root))
                .execute());
    }
}
