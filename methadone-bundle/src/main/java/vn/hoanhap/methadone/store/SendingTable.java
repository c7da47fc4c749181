package vn.hoanhap.methadone.store;

import static vn.hoanhap.methadone.db.Tables.SENDING;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.methadone.db.tables.records.SendingRecord;
import vn.hoanhap.parts.sql.ProgrammeSql;

/** Remembers of each referral to which application it belongs, and which version of it was followed last. */
public final class SendingTable {

    private final ProgrammeSql sql;

    /** Works on the given database. */
    public SendingTable(ProgrammeSql sql) {
        this.sql = sql;
    }

    /**
     * Is a referral that is known.
     *
     * @param applicationId to which application it belongs
     * @param seen version of the referral that was followed last
     */
    public record Known(long applicationId, int seen) {}

    /** Returns what is known of a referral. */
    public Optional<Known> find(long referralId) {
        return sql.dsl()
                .selectFrom(SENDING)
                .where(SENDING.ID.eq(referralId))
                .fetchOptional(row -> new Known(row.getApplicationId(), row.getSeen()));
    }

    /** Lists the referrals of an application. */
    public List<Long> of(long applicationId) {
        return sql.dsl()
                .select(SENDING.ID)
                .from(SENDING)
                .where(SENDING.APPLICATION_ID.eq(applicationId))
                .fetch(SENDING.ID);
    }

    /** Adds a referral; which version of it was followed, is said by {@link #saw}. */
    public void insert(long referralId, long applicationId) {
        sql.dsl().executeInsert(new SendingRecord(referralId, applicationId, 0));
    }

    /** Remembers which version of a referral was followed. */
    public void saw(long referralId, int version) {
        sql.dsl()
                .update(SENDING)
                .set(SENDING.SEEN, version)
                .where(SENDING.ID.eq(referralId))
                .execute();
    }
}
