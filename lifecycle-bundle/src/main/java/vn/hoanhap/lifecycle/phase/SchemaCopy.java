package vn.hoanhap.lifecycle.phase;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;

/** Copies all tables of a schema to CSV files in a zip: UTF-8, a head line, RFC 4180 quoting. */
public final class SchemaCopy {

    private static final int ROWS_AT_ONCE = 500;

    private final Database database;
    private final TransactionRunner transactions;

    /** Copies from the given database. */
    public SchemaCopy(Database database, TransactionRunner transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @return how many tables it holds
     */
    int write(String schema, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            int tables = transactions.read(() -> writeAll(schema, part));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return tables;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private int writeAll(String schema, Path part) throws IOException, SQLException {
        Connection connection = database.connection();
        Set<String> tables = tables(connection, schema);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            for (String table : tables) {
                zip.putNextEntry(new ZipEntry(table.toLowerCase(Locale.ROOT) + ".csv"));
                writeTable(connection, schema + "." + table, out);
                out.flush();
                zip.closeEntry();
            }
        }
        return tables.size();
    }

    private static Set<String> tables(Connection connection, String schema) throws SQLException {
        Set<String> names = new TreeSet<>();
        for (String spelled : Set.of(schema.toUpperCase(Locale.ROOT), schema.toLowerCase(Locale.ROOT))) {
            try (ResultSet found = connection.getMetaData().getTables(null, spelled, "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private static void writeTable(Connection connection, String table, Writer out) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            // The name comes from the database's own catalogue and a manifest, both checked by the migration.
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                for (int i = 1; i <= columns; i++) {
                    cell(out, i, rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), columns);
                }
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        cell(out, i, rows.getString(i), columns);
                    }
                }
            }
        }
    }

    private static void cell(Writer out, int column, @Nullable String value, int columns) throws IOException {
        if (value != null) {
            boolean quoted = value.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
            out.write(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        out.write(column == columns ? "\r\n" : ",");
    }
}
