package vn.hoanhap.exchange.keys;

import static vn.hoanhap.exchange.db.Tables.RECORD_KEY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.parts.sql.KeptInsert;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;

/** Remembers which record each key of each sheet became, and with what content. Runs in the caller's unit of work. */
public final class RecordKeys {

    /** Keys asked for by one statement; a statement that asks for fewer names its last key again. */
    private static final int AT_ONCE = 32;

    private final Sql sql;
    private final KeptQuery several;
    private final KeptInsert rows;

    /** Reads and writes {@code exchange.record_key}. */
    public RecordKeys(Sql sql) {
        this.sql = sql;
        several = sql.keep(sql.dsl()
                .select(RECORD_KEY.NATURAL_KEY, RECORD_KEY.RECORD_ID, RECORD_KEY.CONTENT_HASH, RECORD_KEY.JOB_ID)
                .from(RECORD_KEY)
                .where(RECORD_KEY.SHEET.eq(KeptQuery.value(RECORD_KEY.SHEET)))
                .and(RECORD_KEY.NATURAL_KEY.in(Collections.nCopies(AT_ONCE, KeptQuery.value(RECORD_KEY.NATURAL_KEY)))));
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
    public void ahead(Collection<Key> keys) {
        Map<String, Set<String>> bySheet = new HashMap<>();
        Map<Key, Optional<Known>> found = new HashMap<>();
        for (Key key : keys) {
            bySheet.computeIfAbsent(key.sheet(), sheet -> new LinkedHashSet<>()).add(key.key());
            found.put(key, Optional.empty());
        }
        bySheet.forEach((sheet, wanted) -> {
            List<String> all = List.copyOf(wanted);
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
                several(sheet, some).forEach((key, known) -> found.put(new Key(sheet, key), Optional.of(known)));
            }
        });
        sql.memory().put(Ahead.class, new Ahead(found));
    }

    private Map<String, Known> several(String sheet, List<String> keys) {
        List<Object> values = new ArrayList<>();
        values.add(sheet);
        values.addAll(keys);
        values.addAll(Collections.nCopies(AT_ONCE - keys.size(), keys.get(keys.size() - 1)));
        Map<String, Known> found = new HashMap<>();
        several.list(
                row -> found.put(row.getString(1), new Known(row.getLong(2), row.getString(3), row.getLong(4))),
                values.toArray());
        return found;
    }

    /** Returns the record behind a key. */
    public Optional<Known> find(String sheet, String key) {
        Key wanted = new Key(sheet, key);
        if (sql.memory().get(Ahead.class) instanceof Ahead ahead
                && ahead.known().containsKey(wanted)) {
            return ahead.known().getOrDefault(wanted, Optional.empty());
        }
        return Optional.ofNullable(several(sheet, List.of(key)).get(key));
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
}
