package vn.hoanhap.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.engine.PostgresEngine;
import vn.hoanhap.store.work.SqlFailure;

/** Copies a PostgreSQL database by {@code pg_dump}, and restores it by {@code pg_restore}: they must be on the PATH. */
public final class PostgresCopy implements EngineCopy {

    private static final String DUMP = "postgres.dump";

    private static final String SCHEMAS = "select quote_ident(nspname) from pg_namespace"
            + " where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')";

    private final PostgresEngine engine;
    private final Path backups;

    /**
     * Copies a database.
     *
     * @param backups where the former content goes before a restore
     */
    public PostgresCopy(PostgresEngine engine, Path backups) {
        this.engine = engine;
        this.backups = backups;
    }

    @Override
    public String engine() {
        return "postgres";
    }

    @Override
    public long expectedBytes() {
        return 0;
    }

    @Override
    public void copyTo(Path folder) throws IOException {
        dump(folder.resolve(DUMP));
    }

    @Override
    public Path restoreFrom(Path folder) throws IOException {
        Path dump = folder.resolve(DUMP);
        if (!Files.isRegularFile(dump)) {
            throw new StoreException(
                    "the archive holds no PostgreSQL dump; use one that a backup made",
                    false,
                    new NoSuchFileException(DUMP));
        }
        // Reads the whole table of contents: a torn archive is found before anything is dropped.
        run(List.of("pg_restore", "--list", dump.toString()));
        Files.createDirectories(backups);
        Path aside = backups.resolve("before-restore-" + Folders.timeStamp() + ".dump");
        dump(aside);
        try {
            replaceBy(dump);
        } catch (StoreException e) {
            replaceBy(aside);
            throw e;
        }
        return aside;
    }

    private void replaceBy(Path dump) throws IOException {
        dropSchemas();
        run(List.of(
                "pg_restore",
                "--single-transaction",
                "--exit-on-error",
                "--no-owner",
                "--no-privileges",
                "--dbname",
                engine.database(),
                dump.toString()));
    }

    private void dump(Path file) throws IOException {
        run(List.of("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file", file.toString()));
    }

    private void dropSchemas() {
        try (Connection connection = engine.source().getConnection();
                Statement statement = connection.createStatement()) {
            var schemas = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery(SCHEMAS)) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("drop schema " + schema + " cascade");
            }
        } catch (SQLException e) {
            throw SqlFailure.store("making room for the restored database", e);
        }
    }

    /** The password goes by the environment: the command line is for everybody to read. */
    private void run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(engine.environment());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new StoreException(
                    command.get(0) + " is not on the PATH; install the PostgreSQL client of the server's version",
                    false,
                    e);
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (exitCode(process) != 0) {
            throw new StoreException(
                    command.get(0) + " failed; it says: "
                            + output.lines().findFirst().orElse("nothing"),
                    false,
                    new IOException("exit code " + process.exitValue()));
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StoreException("the copy was stopped", true, e);
        }
    }
}
