package vn.hoanhap.access.store;

import static vn.hoanhap.access.db.Tables.AUDIT;
import static vn.hoanhap.access.db.Tables.AUDIT_SEAL;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.audit.AuditQuery;
import vn.hoanhap.access.audit.AuditRow;
import vn.hoanhap.access.audit.Head;
import vn.hoanhap.access.audit.Link;
import vn.hoanhap.access.audit.SealedRow;
import vn.hoanhap.access.audit.Spellings;
import vn.hoanhap.access.db.tables.records.AuditRecord;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Reads and writes the audit trail. */
public final class AuditStore {

    /** The one row that holds the head of the chain. */
    private static final long HEAD = 1;
    /** Holds the rows without a seal together, by id, and the sealed ones in the order of the chain. */
    private static final String CHAIN = "audit_chain_ix";

    private final Sql sql;
    private final KeptInsert rows;

    /** Uses the given database. */
    public AuditStore(Sql sql) {
        this.sql = sql;
        rows = sql.keepInsert(
                AUDIT.ID,
                AUDIT.WRITTEN_AT,
                AUDIT.ACCOUNT_ID,
                AUDIT.ACTION,
                AUDIT.SUBJECT_KIND,
                AUDIT.SUBJECT_ID,
                AUDIT.DETAIL);
    }

    /**
     * Checks that a unit of work runs.
     *
     * @throws IllegalStateException outside one
     */
    public void requireUnitOfWork() {
        sql.requireUnitOfWork();
    }

    /** Adds a row, not yet sealed. */
    public void add(AuditRow row) {
        rows.add(
                row.id(),
                Utc.column(row.writtenAt()),
                row.accountId(),
                row.action(),
                row.subjectKind(),
                row.subjectId(),
                row.detail());
    }

    /** Lists committed rows without a seal, whatever their ids: a row that committed late is not passed over. */
    public List<AuditRow> unsealed(int limit) {
        return sql.dsl()
                .select(AUDIT.fields())
                .from(sql.along(AUDIT, CHAIN))
                .where(AUDIT.SEAL_NO.isNull())
                .orderBy(AUDIT.SEAL_NO, AUDIT.ID)
                .limit(limit)
                .fetchInto(AUDIT)
                .map(AuditStore::row);
    }

    /** Counts rows without a seal. */
    public long unsealed() {
        return sql.dsl().fetchCount(AUDIT, AUDIT.SEAL_NO.isNull());
    }

    /**
     * Seals rows that have no seal yet.
     *
     * @param links the row's place in the chain by its id
     * @return false when one of them has a seal already
     */
    public boolean seal(Map<Long, Link> links) {
        BatchBindStep batch = sql.dsl()
                .batch(sql.dsl()
                        .update(AUDIT)
                        .set(AUDIT.SEAL_NO, (Long) null)
                        .set(AUDIT.SEAL_HASH, (String) null)
                        .where(AUDIT.ID.eq((Long) null), AUDIT.SEAL_NO.isNull()));
        for (Map.Entry<Long, Link> sealed : links.entrySet()) {
            Link link = sealed.getValue();
            batch = batch.bind(link.number(), link.hash(), sealed.getKey());
        }
        return Arrays.stream(batch.execute()).allMatch(changed -> changed == 1);
    }

    /** Lists rows that have a number in the chain, whatever it is, from that number on, in the order of the chain. */
    public List<SealedRow> sealedFrom(long number, int limit) {
        return sql.dsl()
                .select(AUDIT.fields())
                .from(sql.along(AUDIT, CHAIN))
                .where(AUDIT.SEAL_NO.ge(number))
                .orderBy(AUDIT.SEAL_NO, AUDIT.ID)
                .limit(limit)
                .fetchInto(AUDIT)
                .map(found -> new SealedRow(row(found), new Link(found.getSealNo(), found.getSealHash())));
    }

    /** Tells whether a link that was once in the chain is no longer there. */
    public boolean contradicts(Link seen) {
        return sql.dsl()
                .selectOne()
                .from(AUDIT)
                .where(AUDIT.SEAL_NO.eq(seen.number()), AUDIT.SEAL_HASH.eq(seen.hash()))
                .limit(1)
                .fetchOptional()
                .isEmpty();
    }

    /** Returns the head of the chain; empty before the first sealing. */
    public Optional<Head> head() {
        return sql.dsl()
                .selectFrom(AUDIT_SEAL)
                .where(AUDIT_SEAL.ID.eq(HEAD))
                .fetchOptional(found -> new Head(new Link(found.getLastNo(), found.getLastHash()), found.getSealMac()));
    }

    /** Moves the head on. Returns false when it is no longer where the caller saw it: another node seals. */
    public boolean moveHead(Link from, Head to, Instant when) {
        if (from.equals(Link.START) && head().isEmpty()) {
            return sql.dsl()
                            .insertInto(AUDIT_SEAL)
                            .set(AUDIT_SEAL.ID, HEAD)
                            .set(AUDIT_SEAL.LAST_NO, to.last().number())
                            .set(AUDIT_SEAL.LAST_HASH, to.last().hash())
                            .set(AUDIT_SEAL.SEAL_MAC, to.mac())
                            .set(AUDIT_SEAL.SEALED_AT, Utc.column(when))
                            .execute()
                    == 1;
        }
        return sql.dsl()
                        .update(AUDIT_SEAL)
                        .set(AUDIT_SEAL.LAST_NO, to.last().number())
                        .set(AUDIT_SEAL.LAST_HASH, to.last().hash())
                        .set(AUDIT_SEAL.SEAL_MAC, to.mac())
                        .set(AUDIT_SEAL.SEALED_AT, Utc.column(when))
                        .where(AUDIT_SEAL.ID.eq(HEAD), AUDIT_SEAL.LAST_NO.eq(from.number()))
                        .execute()
                == 1;
    }

    /** Lists what a query asks for, newest first. */
    public List<AuditRow> list(AuditQuery query) {
        boolean narrow = query.subjectId() != null || query.accountId() != null;
        return sql.dsl()
                .select(AUDIT.fields())
                .from(narrow ? AUDIT : sql.along(AUDIT, "audit_newest_ix"))
                .where(condition(query))
                .orderBy(AUDIT.ID.desc())
                .limit(query.limit())
                .fetchInto(AUDIT)
                .map(AuditStore::row);
    }

    private static Condition condition(AuditQuery query) {
        Condition all = DSL.noCondition();
        if (query.before() > 0) {
            all = all.and(AUDIT.ID.lt(query.before()));
        }
        if (query.subjectKind() != null) {
            all = all.and(AUDIT.SUBJECT_KIND.in(Spellings.of(query.subjectKind())));
        }
        if (query.subjectId() != null) {
            all = all.and(AUDIT.SUBJECT_ID.eq(query.subjectId()));
        }
        if (query.accountId() != null) {
            all = all.and(AUDIT.ACCOUNT_ID.eq(query.accountId()));
        }
        if (query.action() != null) {
            all = all.and(AUDIT.ACTION.eq(query.action()));
        }
        return all.and(between(query.from(), query.until()));
    }

    private static Condition between(@Nullable Instant from, @Nullable Instant until) {
        Condition all = DSL.noCondition();
        if (from != null) {
            all = all.and(AUDIT.WRITTEN_AT.ge(Utc.column(from)));
        }
        if (until != null) {
            all = all.and(AUDIT.WRITTEN_AT.lt(Utc.column(until)));
        }
        return all;
    }

    private static AuditRow row(AuditRecord found) {
        return new AuditRow(
                found.getId(),
                Utc.moment(found.getWrittenAt()),
                found.getAccountId(),
                found.getAction(),
                found.getSubjectKind(),
                found.getSubjectId(),
                found.getDetail());
    }
}
