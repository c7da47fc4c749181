package vn.hoanhap.exchange.keys;

import static vn.hoanhap.exchange.db.Tables.RECORD_KEY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import vn.hoanhap.parts.sql.Sql;

/** Remembers which record each key of each sheet became, and with what content. Runs in the caller's unit of work. */
public final class RecordKeys {

    private final Sql sql;

    /** Reads and writes {@code exchange.record_key}. */
    public RecordKeys(Sql sql) {
        this.sql = sql;
    }

    /** Is what a key stands for. */
    public record Known(long recordId, String contentHash) {}

    /** Returns the record behind a key. */
    public Optional<Known> find(String sheet, String key) {
        Record2<Long, String> row = sql.dsl()
                .select(RECORD_KEY.RECORD_ID, RECORD_KEY.CONTENT_HASH)
                .from(RECORD_KEY)
                .where(RECORD_KEY.SHEET.eq(sheet))
                .and(RECORD_KEY.NATURAL_KEY.eq(key))
                .fetchOne();
        return Optional.ofNullable(row).map(found -> new Known(found.value1(), found.value2()));
    }

    /** Notes that a key stands for a record with this content. */
    public void put(String sheet, String key, Known known, long jobId) {
        DSLContext open = sql.dsl();
        int changed = open.update(RECORD_KEY)
                .set(RECORD_KEY.RECORD_ID, known.recordId())
                .set(RECORD_KEY.CONTENT_HASH, known.contentHash())
                .set(RECORD_KEY.JOB_ID, jobId)
                .where(RECORD_KEY.SHEET.eq(sheet))
                .and(RECORD_KEY.NATURAL_KEY.eq(key))
                .execute();
        if (changed == 0) {
            open.insertInto(RECORD_KEY)
                    .set(RECORD_KEY.SHEET, sheet)
                    .set(RECORD_KEY.NATURAL_KEY, key)
                    .set(RECORD_KEY.RECORD_ID, known.recordId())
                    .set(RECORD_KEY.CONTENT_HASH, known.contentHash())
                    .set(RECORD_KEY.JOB_ID, jobId)
                    .execute();
        }
    }
}
