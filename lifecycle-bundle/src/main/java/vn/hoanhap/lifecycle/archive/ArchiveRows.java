package vn.hoanhap.lifecycle.archive;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.lifecycle.http.Refusals;

/** Puts the rows of an archive where they were, in one transaction. What lies there already must be in the archive too. */
final class ArchiveRows {

    private static final int AT_ONCE = 500;
    /** A programme that was just installed holds what its change sets wrote, and no more. */
    private static final int MOST_OF_A_FRESH_TABLE = 10_000;

    private final ArchiveFile archive;
    private final Connection connection;
    private final Refusals refusals;

    ArchiveRows(ArchiveFile archive, Connection connection, Refusals refusals) {
        this.archive = archive;
        this.connection = connection;
        this.refusals = refusals;
    }

    /**
     * Writes all rows.
     *
     * @return how many
     * @throws ProblemException 409 when something lies there that the archive does not hold, or the tables are of another version
     */
    long write(String schema) throws SQLException, IOException {
        ArchiveHead head = archive.head();
        requireSameTables(head, schema);
        Map<String, String> tables = SchemaTables.of(connection, schema);
        long written = 0;
        for (ArchiveHead.Table table : head.tables()) {
            String name = Objects.requireNonNull(tables.get(table.name()));
            requireNothingElse(table, name);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("delete from " + name);
            }
            written += insert(table, name);
        }
        return written;
    }

    private void requireSameTables(ArchiveHead head, String schema) throws SQLException {
        List<String> here = SchemaTables.changeSets(connection, schema);
        List<String> unknown =
                head.changeSets().stream().filter(set -> !here.contains(set)).toList();
        List<String> newer =
                here.stream().filter(set -> !head.changeSets().contains(set)).toList();
        if (!unknown.isEmpty()) {
            throw refusals.of(409, "archive.newer", head.version(), String.join(", ", unknown))
                    .raise();
        }
        if (!newer.isEmpty()) {
            throw refusals.of(409, "archive.older", head.version(), String.join(", ", newer))
                    .raise();
        }
        List<String> told = head.tables().stream().map(ArchiveHead.Table::name).toList();
        if (!told.equals(List.copyOf(SchemaTables.of(connection, schema).keySet()))) {
            throw refusals.of(409, "archive.newer", head.version(), String.join(", ", told))
                    .raise();
        }
    }

    /** Compares as text: nothing is written over that came from elsewhere, and nothing twice. */
    private void requireNothingElse(ArchiveHead.Table table, String name) throws SQLException, IOException {
        Map<List<@Nullable String>, Integer> here = new HashMap<>();
        List<String> columns = columns(table);
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(MOST_OF_A_FRESH_TABLE + 1);
            try (ResultSet rows = statement.executeQuery("select " + listed(columns) + " from " + name)) {
                ResultSetMetaData types = rows.getMetaData();
                int count = 0;
                while (rows.next()) {
                    List<@Nullable String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        cells.add(Cells.text(rows, i, types.getColumnType(i)));
                    }
                    here.merge(cells, 1, Integer::sum);
                    if (++count > MOST_OF_A_FRESH_TABLE) {
                        throw refusals.of(409, "archive.rows", table.name()).raise();
                    }
                }
            }
        }
        if (!here.isEmpty()) {
            each(table, cells -> here.computeIfPresent(cells, (row, left) -> left == 1 ? null : left - 1));
        }
        if (!here.isEmpty()) {
            throw refusals.of(409, "archive.rows", table.name()).raise();
        }
    }

    private long insert(ArchiveHead.Table table, String name) throws SQLException, IOException {
        List<String> columns = columns(table);
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        int[] types = types(columns, name);
        long[] count = {0};
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + name + " (" + listed(columns) + ") values (" + marks + ")")) {
            each(table, cells -> {
                for (int i = 0; i < types.length; i++) {
                    Cells.set(insert, i + 1, cells.get(i), types[i]);
                }
                insert.addBatch();
                if (++count[0] % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            });
            insert.executeBatch();
        }
        return count[0];
    }

    private int[] types(List<String> columns, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none =
                        statement.executeQuery("select " + listed(columns) + " from " + name + " where 1 = 0")) {
            int[] types = new int[columns.size()];
            for (int i = 0; i < types.length; i++) {
                types[i] = none.getMetaData().getColumnType(i + 1);
            }
            return types;
        }
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface Row {
        void take(List<@Nullable String> cells) throws SQLException;
    }

    private void each(ArchiveHead.Table table, Row row) throws SQLException, IOException {
        try (Reader in = archive.table(table)) {
            Csv.read(in);
            for (var cells = Csv.read(in); cells != null; cells = Csv.read(in)) {
                row.take(cells);
            }
        }
    }

    private List<String> columns(ArchiveHead.Table table) throws IOException {
        try (Reader in = archive.table(table)) {
            return Objects.requireNonNull(Csv.read(in), table.name()).stream()
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    /** Columns are named without quotes in changelogs, so each engine has its own case for them. */
    private String listed(List<String> columns) throws SQLException {
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        return columns.stream()
                .map(column -> SchemaTables.quoted(upper ? column.toUpperCase(Locale.ROOT) : column))
                .collect(Collectors.joining(", "));
    }
}
