package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.KEPT_JAR;
import static vn.hoanhap.lifecycle.db.Tables.KEPT_JAR_PART;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jooq.Condition;
import org.jooq.Record1;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.ring.SharedJars;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/**
 * Keeps jars in parts in {@code lifecycle.kept_jar_part}, each written and read in a unit of work of its own, so that a large jar holds
 * neither the database nor memory. The row in {@code lifecycle.kept_jar} says how many parts there are; while a node takes a jar in or
 * drops it, it says none, and others wait.
 */
public final class JooqSharedJars implements SharedJars {

    static final int PART = 256 << 10;

    private static final int NONE_YET = 0;
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Sql sql;
    private final DatabaseClock clock;
    private final TransactionRunner transactions;

    /** Works in the given database. */
    public JooqSharedJars(Database database, TransactionRunner transactions) {
        sql = new Sql(database);
        clock = new DatabaseClock(sql);
        this.transactions = transactions;
    }

    @Override
    public boolean put(Path jar, String sha256) throws IOException, InterruptedException {
        while (!claim(sha256)) {
            if (keepOn(sha256)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis()); // another node takes it in, or drops it
        }
        removeParts(sha256); // what a node that died left of it
        try (InputStream in = Files.newInputStream(jar)) {
            int parts = 0;
            for (byte[] some = in.readNBytes(PART); some.length > 0; some = in.readNBytes(PART)) {
                write(sha256, parts, some);
                parts++;
            }
            whole(sha256, parts);
        }
        return true;
    }

    /** Begins to take a jar in, alone: writes a row without parts, or goes on with that of a node that died. */
    private boolean claim(String sha256) {
        return transactions.write(() -> {
            int left = sql.dsl()
                    .update(KEPT_JAR)
                    .set(KEPT_JAR.KEPT_AT, Utc.column(clock.now()))
                    .where(KEPT_JAR.SHA256.eq(sha256))
                    .and(given())
                    .execute();
            return left == 1
                    || sql.dsl()
                                    .insertInto(KEPT_JAR)
                                    .set(KEPT_JAR.SHA256, sha256)
                                    .set(KEPT_JAR.PARTS, NONE_YET)
                                    .set(KEPT_JAR.KEPT_AT, Utc.column(clock.now()))
                                    .onDuplicateKeyIgnore()
                                    .execute()
                            == 1;
        });
    }

    /** Is begun, and nobody goes on with it. */
    private Condition given() {
        return KEPT_JAR.PARTS
                .eq(NONE_YET)
                .and(KEPT_JAR.KEPT_AT.lt(Utc.column(clock.now().minus(GIVEN_UP))));
    }

    /** A jar that is wanted again is as good as new: nobody takes it for one that has lain for long. */
    private boolean keepOn(String sha256) {
        return transactions.write(() -> sql.dsl()
                        .update(KEPT_JAR)
                        .set(KEPT_JAR.KEPT_AT, Utc.column(clock.now()))
                        .where(KEPT_JAR.SHA256.eq(sha256))
                        .and(KEPT_JAR.PARTS.gt(NONE_YET))
                        .execute()
                == 1);
    }

    /** Says with each part that somebody goes on with it. */
    private void write(String sha256, int part, byte[] content) {
        transactions.change(() -> {
            sql.dsl()
                    .insertInto(KEPT_JAR_PART)
                    .set(KEPT_JAR_PART.SHA256, sha256)
                    .set(KEPT_JAR_PART.PART_NO, part)
                    .set(KEPT_JAR_PART.CONTENT, content)
                    .execute();
            sql.dsl()
                    .update(KEPT_JAR)
                    .set(KEPT_JAR.KEPT_AT, Utc.column(clock.now()))
                    .where(KEPT_JAR.SHA256.eq(sha256))
                    .execute();
        });
    }

    private void whole(String sha256, int parts) {
        transactions.change(() -> sql.dsl()
                .update(KEPT_JAR)
                .set(KEPT_JAR.PARTS, parts)
                .where(KEPT_JAR.SHA256.eq(sha256))
                .execute());
    }

    @Override
    public boolean has(String sha256) {
        return parts(sha256).isPresent();
    }

    private Optional<Integer> parts(String sha256) {
        return transactions.read(() -> sql.dsl()
                .select(KEPT_JAR.PARTS)
                .from(KEPT_JAR)
                .where(KEPT_JAR.SHA256.eq(sha256))
                .and(KEPT_JAR.PARTS.gt(NONE_YET))
                .fetchOptional(Record1::value1));
    }

    @Override
    public boolean copy(String sha256, Path target) throws IOException {
        Optional<Integer> parts = parts(sha256);
        if (parts.isEmpty()) {
            return false;
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int number = 0; number < parts.get(); number++) {
                int part = number;
                out.write(transactions.read(() -> content(sha256, part)));
            }
        }
        return true;
    }

    private byte[] content(String sha256, int part) {
        return sql.dsl()
                .select(KEPT_JAR_PART.CONTENT)
                .from(KEPT_JAR_PART)
                .where(KEPT_JAR_PART.SHA256.eq(sha256))
                .and(KEPT_JAR_PART.PART_NO.eq(part))
                .fetchSingle()
                .value1();
    }

    @Override
    public void drop(String sha256) {
        int mine = transactions.write(() -> sql.dsl()
                .update(KEPT_JAR)
                .set(KEPT_JAR.PARTS, NONE_YET)
                .set(KEPT_JAR.KEPT_AT, Utc.column(clock.now()))
                .where(KEPT_JAR.SHA256.eq(sha256))
                .and(KEPT_JAR.PARTS.gt(NONE_YET).or(given()))
                .execute());
        if (mine == 1) {
            removeParts(sha256);
            transactions.change(() -> sql.dsl()
                    .deleteFrom(KEPT_JAR)
                    .where(KEPT_JAR.SHA256.eq(sha256))
                    .execute());
        }
    }

    private void removeParts(String sha256) {
        transactions.change(() -> sql.dsl()
                .deleteFrom(KEPT_JAR_PART)
                .where(KEPT_JAR_PART.SHA256.eq(sha256))
                .execute());
    }

    @Override
    public Set<String> olderThan(Duration age) {
        return transactions.read(() -> new HashSet<>(sql.dsl()
                .select(KEPT_JAR.SHA256)
                .from(KEPT_JAR)
                .where(KEPT_JAR.KEPT_AT.lt(Utc.column(clock.now().minus(age))))
                .fetch(KEPT_JAR.SHA256)));
    }
}
