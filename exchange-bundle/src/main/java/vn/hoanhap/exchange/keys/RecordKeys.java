package vn.hoanhap.exchange.keys;

import static vn.hoanhap.exchange.db.Tables.RECORD_KEY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;

/** Remembers which record each key of each sheet became, and with what content. Runs in the caller's unit of work. */
public final class RecordKeys {

    private final Sql sql;
    private final KeptQuery byKey;
    private final KeptInsert rows;

    /** Reads and writes {@code exchange.record_key}. */
    public RecordKeys(Sql sql) {
        this.sql = sql;
        byKey = sql.keep(sql.dsl()
                .select(
                        RECORD_KEY.SHEET,
                        RECORD_KEY.NATURAL_KEY,
                        RECORD_KEY.RECORD_ID,
                        RECORD_KEY.CONTENT_HASH,
                        RECORD_KEY.JOB_ID)
                .from(RECORD_KEY)
                .where(RECORD_KEY.SHEET.eq(KeptQuery.value(RECORD_KEY.SHEET)))
                .and(RECORD_KEY.NATURAL_KEY.eq(KeptQuery.value(RECORD_KEY.NATURAL_KEY))));
        rows = sql.keepInsert(
                RECORD_KEY.SHEET,
                RECORD_KEY.NATURAL_KEY,
                RECORD_KEY.RECORD_ID,
                RECORD_KEY.CONTENT_HASH,
                RECORD_KEY.JOB_ID);
    }

    /** Names a row of a sheet, as this file or an earlier one has it. */
    public record Key(String sheet, String key) {}

    /**
     * Is what a key stands for.
     *
     * @param jobId the import that wrote it last
     */
    public record Known(long recordId, String contentHash, long jobId) {}

    /** Is what this unit of work has looked up for the rows that it is at. */
    private record Ahead(Map<Key, Optional<Known>> known) {}

    /** Looks up the keys of the next rows together, in place of those of the rows before. */
    public void ahead(Set<Key> keys) {
        Map<Key, Optional<Known>> known = new HashMap<>();
        keys.forEach(key -> known.put(key, Optional.empty()));
        read(keys).forEach(found -> known.put(found.key(), Optional.of(found.known())));
        sql.memory().put(Ahead.class, new Ahead(known));
    }

    private record Found(Key key, Known known) {}

    private List<Found> read(Set<Key> keys) {
        return byKey.listEach(
                row -> new Found(
                        new Key(row.getString(1), row.getString(2)),
                        new Known(row.getLong(3), row.getString(4), row.getLong(5))),
                keys.stream().map(key -> new Object[] {key.sheet(), key.key()}).toList());
    }

    /** Returns the record behind a key. */
    public Optional<Known> find(String sheet, String key) {
        Key wanted = new Key(sheet, key);
        if (sql.memory().get(Ahead.class) instanceof Ahead ahead
                && ahead.known().containsKey(wanted)) {
            return ahead.known().getOrDefault(wanted, Optional.empty());
        }
        return read(Set.of(wanted)).stream().map(Found::known).findFirst();
    }

    /**
     * Returns the keys of some records of a sheet. There is no index for it, which every row written would pay for: ask once
     * for many.
     */
    public Map<Long, String> keysOf(String sheet, Set<Long> records) {
        Map<Long, String> keys = new HashMap<>();
        if (!records.isEmpty()) {
            sql.dsl()
                    .select(RECORD_KEY.RECORD_ID, RECORD_KEY.NATURAL_KEY)
                    .from(RECORD_KEY)
                    .where(RECORD_KEY.SHEET.eq(sheet))
                    .and(RECORD_KEY.RECORD_ID.in(records))
                    .orderBy(RECORD_KEY.NATURAL_KEY)
                    .forEach(row -> keys.putIfAbsent(row.value1(), row.value2()));
        }
        return keys;
    }

    /** Notes that a key stands for a record with this content. */
    public void put(String sheet, String key, Known known) {
        if (find(sheet, key).isPresent()) {
            sql.dsl()
                    .update(RECORD_KEY)
                    .set(RECORD_KEY.RECORD_ID, known.recordId())
                    .set(RECORD_KEY.CONTENT_HASH, known.contentHash())
                    .set(RECORD_KEY.JOB_ID, known.jobId())
                    .where(RECORD_KEY.SHEET.eq(sheet))
                    .and(RECORD_KEY.NATURAL_KEY.eq(key))
                    .execute();
        } else {
            rows.add(sheet, key, known.recordId(), known.contentHash(), known.jobId());
        }
        if (sql.memory().get(Ahead.class) instanceof Ahead ahead) {
            ahead.known().put(new Key(sheet, key), Optional.of(known));
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
