package vn.hoanhap.benchmarks.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Is every row that an import left in one table. Written again under other ids, they are what the database has to do for such
 * an import, whoever asks it to.
 */
final class SameRows {

    /** Columns that hold ids, or a text that ends in one: what is written again must be new in them. */
    private static final Set<String> IDS =
            Set.of("ID", "LINE_ID", "PERSON_ID", "RECORD_ID", "SUBJECT_ID", "SEQUENCE_NO", "NATURAL_KEY");

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private SameRows(String table) {
        this.table = table;
    }

    /** Reads the rows of a table that are newer than an id, the oldest first. */
    static SameRows of(Connection connection, String table, String idColumn, long after) throws SQLException {
        SameRows same = new SameRows(table);
        String query = "select * from " + table + " where " + idColumn + " > ? order by " + idColumn;
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, after);
            try (ResultSet found = select.executeQuery()) {
                ResultSetMetaData head = found.getMetaData();
                for (int column = 1; column <= head.getColumnCount(); column++) {
                    same.columns.add(head.getColumnName(column));
                }
                while (found.next()) {
                    same.rows.add(same.row(found));
                }
            }
        }
        return same;
    }

    private @Nullable Object[] row(ResultSet found) throws SQLException {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int column = 0; column < row.length; column++) {
            row[column] = found.getObject(column + 1);
        }
        return row;
    }

    String table() {
        return table;
    }

    int count() {
        return rows.size();
    }

    /** Prepares the insert on a connection. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String names = columns.stream().collect(Collectors.joining(", "));
        return connection.prepareStatement("insert into " + table + " (" + names + ") values (" + values + ")");
    }

    /** Returns the ids of the rows. */
    List<Long> ids(String idColumn) {
        int at = columns.indexOf(idColumn.toUpperCase(Locale.ROOT));
        return rows.stream().map(row -> (Long) row[at]).toList();
    }

    /** Writes one of so many equal parts in a batch, under new ids. */
    void write(PreparedStatement insert, int part, int parts, NewIds ids) throws SQLException {
        int from = (int) ((long) rows.size() * part / parts);
        int to = (int) ((long) rows.size() * (part + 1) / parts);
        for (@Nullable Object[] row : rows.subList(from, to)) {
            for (int column = 0; column < row.length; column++) {
                insert.setObject(column + 1, value(columns.get(column), row[column], ids));
            }
            insert.addBatch();
        }
        if (from < to) {
            insert.executeBatch();
        }
    }

    private static @Nullable Object value(String column, @Nullable Object value, NewIds ids) {
        if (value == null || !IDS.contains(column)) {
            return value;
        }
        if (column.equals("SEQUENCE_NO")) {
            return ids.ofEvent((Long) value);
        }
        return value instanceof Long id ? (Object) ids.of(id) : ids.of(value.toString());
    }
}
