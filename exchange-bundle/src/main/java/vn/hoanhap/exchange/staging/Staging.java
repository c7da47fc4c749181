package vn.hoanhap.exchange.staging;

import static vn.hoanhap.exchange.db.Tables.STAGED_ASKED;
import static vn.hoanhap.exchange.db.Tables.STAGED_MEND;
import static vn.hoanhap.exchange.db.Tables.STAGED_PART;
import static vn.hoanhap.exchange.db.Tables.STAGED_ROW;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.exchange.db.tables.records.StagedMendRecord;
import vn.hoanhap.parts.sql.Sql;

/**
 * Keeps files that wait to be mended or written, every byte sealed under a key of the import. Opens units of work of its own
 * where it says so, otherwise runs in the caller's.
 */
public final class Staging {

    /** Bytes of a file in one row of the database, and in one unit of work. */
    private static final int PART = 256 << 10;

    private static final int ROWS_AT_ONCE = 50;

    private final Sql sql;
    private final TransactionRunner transactions;
    private final Protection protection;

    /** Keeps files in the tables {@code exchange.staged_*}. */
    public Staging(Sql sql, TransactionRunner transactions, Protection protection) {
        this.sql = sql;
        this.transactions = transactions;
        this.protection = protection;
    }

    /** Keeps a file, in units of work of its own. */
    public void keep(long job, byte[] file) {
        for (int part = 0; part * PART < file.length; part++) {
            byte[] some = Arrays.copyOfRange(file, part * PART, Math.min(file.length, (part + 1) * PART));
            int number = part;
            transactions.change(() -> sql.dsl()
                    .insertInto(STAGED_PART)
                    .set(STAGED_PART.JOB_ID, job)
                    .set(STAGED_PART.PART_NO, number)
                    .set(STAGED_PART.CONTENT, protection.sealBytes(job, "part:" + number, some))
                    .execute());
        }
    }

    /** Returns a file as it came; empty when it was left or written. In units of work of its own. */
    public Optional<byte[]> file(long job) {
        var bytes = new ByteArrayOutputStream();
        for (int part = 0; ; part++) {
            int number = part;
            Optional<byte[]> some = transactions.read(() -> part(job, number));
            if (some.isEmpty()) {
                return bytes.size() == 0 ? Optional.empty() : Optional.of(bytes.toByteArray());
            }
            bytes.writeBytes(some.get());
        }
    }

    private Optional<byte[]> part(long job, int number) {
        return sql.dsl()
                .select(STAGED_PART.CONTENT)
                .from(STAGED_PART)
                .where(STAGED_PART.JOB_ID.eq(job))
                .and(STAGED_PART.PART_NO.eq(number))
                .fetchOptional(Record1::value1)
                .flatMap(kept -> protection.openBytes(job, "part:" + number, kept));
    }

    /** Notes what was written into a cell. */
    public void mend(long job, Mends.Place place, int column, String text) {
        byte[] sealed = protection.sealBytes(job, cell(place, column), text.getBytes(StandardCharsets.UTF_8));
        DSLContext open = sql.dsl();
        open.deleteFrom(STAGED_MEND)
                .where(STAGED_MEND.JOB_ID.eq(job))
                .and(STAGED_MEND.SHEET.eq(place.sheet()))
                .and(STAGED_MEND.ROW_NO.eq(place.row()))
                .and(STAGED_MEND.COLUMN_NO.eq(column))
                .execute();
        open.insertInto(STAGED_MEND)
                .set(STAGED_MEND.JOB_ID, job)
                .set(STAGED_MEND.SHEET, place.sheet())
                .set(STAGED_MEND.ROW_NO, place.row())
                .set(STAGED_MEND.COLUMN_NO, column)
                .set(STAGED_MEND.CONTENT, sealed)
                .execute();
    }

    /** Counts the cells that were mended. */
    public int mendCount(long job) {
        return sql.dsl().fetchCount(STAGED_MEND, STAGED_MEND.JOB_ID.eq(job));
    }

    /** Returns what was mended. */
    public Mends mends(long job) {
        Map<Mends.Place, Map<Integer, String>> cells = new HashMap<>();
        sql.dsl().selectFrom(STAGED_MEND).where(STAGED_MEND.JOB_ID.eq(job)).forEach(row -> opened(job, row)
                .ifPresent(text -> cells.computeIfAbsent(
                                new Mends.Place(row.getSheet(), row.getRowNo()), place -> new HashMap<>())
                        .put(row.getColumnNo(), text)));
        return new Mends(cells);
    }

    private Optional<String> opened(long job, StagedMendRecord row) {
        String cell = cell(new Mends.Place(row.getSheet(), row.getRowNo()), row.getColumnNo());
        return protection.openBytes(job, cell, row.getContent()).map(text -> new String(text, StandardCharsets.UTF_8));
    }

    private static String cell(Mends.Place place, int column) {
        return "cell:" + place.sheet() + ":" + place.row() + ":" + column;
    }

    /** Keeps the rows that need mending in the place of those of an earlier check, in units of work of its own. */
    public void keepRows(long job, List<StagedRow> rows) {
        transactions.change(() -> sql.dsl()
                .deleteFrom(STAGED_ROW)
                .where(STAGED_ROW.JOB_ID.eq(job))
                .execute());
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            int first = from;
            List<StagedRow> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            transactions.change(() -> {
                for (int at = 0; at < some.size(); at++) {
                    keepRow(job, first + at, some.get(at));
                }
            });
        }
    }

    private void keepRow(long job, int position, StagedRow row) {
        sql.dsl()
                .insertInto(STAGED_ROW)
                .set(STAGED_ROW.JOB_ID, job)
                .set(STAGED_ROW.POSITION, position)
                .set(STAGED_ROW.CONTENT, protection.sealBytes(job, "row:" + position, row.bytes()))
                .execute();
    }

    /** Lists rows that need mending, in the order of the file, from a position on. */
    public List<StagedRow> rows(long job, int from, int most) {
        return sql
                .dsl()
                .selectFrom(STAGED_ROW)
                .where(STAGED_ROW.JOB_ID.eq(job))
                .and(STAGED_ROW.POSITION.ge(from))
                .orderBy(STAGED_ROW.POSITION)
                .limit(most)
                .fetch()
                .stream()
                .flatMap(row ->
                        protection
                                .openBytes(job, "row:" + row.getPosition(), row.getContent())
                                .map(StagedRow::of)
                                .stream())
                .toList();
    }

    /** Keeps the rows that are asked about in the place of those of an earlier check, in units of work of its own. */
    public void keepAsked(long job, List<AskedRow> rows) {
        forgetAsked(job);
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            int first = from;
            List<AskedRow> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            transactions.change(() -> {
                for (int at = 0; at < some.size(); at++) {
                    keepAsked(job, first + at, some.get(at));
                }
            });
        }
    }

    private void keepAsked(long job, int position, AskedRow row) {
        sql.dsl()
                .insertInto(STAGED_ASKED)
                .set(STAGED_ASKED.JOB_ID, job)
                .set(STAGED_ASKED.POSITION, position)
                .set(STAGED_ASKED.CONTENT, protection.sealBytes(job, asked(position), row.bytes()))
                .execute();
    }

    /** Lists rows that are asked about, in the order of the file, from a position on. */
    public List<AskedRow> asked(long job, int from, int most) {
        return sql
                .dsl()
                .selectFrom(STAGED_ASKED)
                .where(STAGED_ASKED.JOB_ID.eq(job))
                .and(STAGED_ASKED.POSITION.ge(from))
                .orderBy(STAGED_ASKED.POSITION)
                .limit(most)
                .fetch()
                .stream()
                .flatMap(row ->
                        protection
                                .openBytes(job, asked(row.getPosition()), row.getContent())
                                .map(AskedRow::of)
                                .stream())
                .toList();
    }

    /** Takes away what was asked about, in units of work of its own: it may be more rows than one may write. */
    private void forgetAsked(long job) {
        int gone;
        do {
            gone = transactions.write(() -> {
                List<Integer> some = sql.dsl()
                        .select(STAGED_ASKED.POSITION)
                        .from(STAGED_ASKED)
                        .where(STAGED_ASKED.JOB_ID.eq(job))
                        .orderBy(STAGED_ASKED.POSITION)
                        .limit(ROWS_AT_ONCE)
                        .fetch(STAGED_ASKED.POSITION);
                return some.isEmpty()
                        ? 0
                        : sql.dsl()
                                .deleteFrom(STAGED_ASKED)
                                .where(STAGED_ASKED.JOB_ID.eq(job))
                                .and(STAGED_ASKED.POSITION.le(some.get(some.size() - 1)))
                                .execute();
            });
        } while (gone == ROWS_AT_ONCE);
    }

    /** Takes away what files asked about that are gone: a server that stopped may have left it, sealed under no key. */
    public void forgetLeft() {
        List<Long> left = transactions.read(() -> sql.dsl()
                .selectDistinct(STAGED_ASKED.JOB_ID)
                .from(STAGED_ASKED)
                .where(STAGED_ASKED.JOB_ID.notIn(
                        sql.dsl().select(STAGED_PART.JOB_ID).from(STAGED_PART)))
                .fetch(STAGED_ASKED.JOB_ID));
        left.forEach(this::forgetAsked);
    }

    private static String asked(int position) {
        return "asked:" + position;
    }

    /** Throws a file away with everything that was mended: its key is destroyed first. */
    public void leave(long job) {
        protection.erase(job);
        DSLContext open = sql.dsl();
        open.deleteFrom(STAGED_MEND).where(STAGED_MEND.JOB_ID.eq(job)).execute();
        open.deleteFrom(STAGED_ROW).where(STAGED_ROW.JOB_ID.eq(job)).execute();
        open.deleteFrom(STAGED_PART).where(STAGED_PART.JOB_ID.eq(job)).execute();
        transactions.afterCommit(() -> forgetAsked(job));
    }
}
