package vn.hoanhap.exchange.keys;

import static vn.hoanhap.exchange.db.Tables.RECORD_KEY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record3;
import vn.hoanhap.parts.sql.Sql;

/** Remembers which record each key of each sheet became, and with what content. Runs in the caller's unit of work. */
public final class RecordKeys {

    private final Sql sql;

    /** Reads and writes {@code exchange.record_key}. */
    public RecordKeys(Sql sql) {
        this.sql = sql;
    }

    /**
     * Is what a key stands for.
     *
     * @param jobId the import that wrote it last
     */
    public record Known(long recordId, String contentHash, long jobId) {}

    /** Returns the record behind a key. */
    public Optional<Known> find(String sheet, String key) {
        Record3<Long, String, Long> row = sql.dsl()
                .select(RECORD_KEY.RECORD_ID, RECORD_KEY.CONTENT_HASH, RECORD_KEY.JOB_ID)
                .from(RECORD_KEY)
                .where(RECORD_KEY.SHEET.eq(sheet))
                .and(RECORD_KEY.NATURAL_KEY.eq(key))
                .fetchOne();
        return Optional.ofNullable(row).map(found -> new Known(found.value1(), found.value2(), found.value3()));
    }

    /** Notes that a key stands for a record with this content. */
    public void put(String sheet, String key, Known known) {
        DSLContext open = sql.dsl();
        int changed = open.update(RECORD_KEY)
                .set(RECORD_KEY.RECORD_ID, known.recordId())
                .set(RECORD_KEY.CONTENT_HASH, known.contentHash())
                .set(RECORD_KEY.JOB_ID, known.jobId())
                .where(RECORD_KEY.SHEET.eq(sheet))
                .and(RECORD_KEY.NATURAL_KEY.eq(key))
                .execute();
        if (changed == 0) {
            open.insertInto(RECORD_KEY)
                    .set(RECORD_KEY.SHEET, sheet)
                    .set(RECORD_KEY.NATURAL_KEY, key)
                    .set(RECORD_KEY.RECORD_ID, known.recordId())
                    .set(RECORD_KEY.CONTENT_HASH, known.contentHash())
                    .set(RECORD_KEY.JOB_ID, known.jobId())
                    .execute();
        }
    }

    /** Forgets what a key stands for, unless another import has written it since. */
    public void remove(String sheet, String key, long jobId) {
        sql.dsl()
                .deleteFrom(RECORD_KEY)
                .where(RECORD_KEY.SHEET.eq(sheet))
                .and(RECORD_KEY.NATURAL_KEY.eq(key))
                .and(RECORD_KEY.JOB_ID.eq(jobId))
                .execute();
    }
}
