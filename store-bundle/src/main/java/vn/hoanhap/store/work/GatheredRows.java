package vn.hoanhap.store.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;

/** Are the rows that a unit of work has gathered and not yet written, in the order in which their inserts came first. */
final class GatheredRows {

    private final Map<Database.Insert, List<Database.Row>> rows = new LinkedHashMap<>();

    void add(Database.Insert insert, Database.Row row) {
        rows.computeIfAbsent(insert, first -> new ArrayList<>()).add(row);
    }

    /** Returns the row of an insert that was added last and is not written yet; null when there is none. */
    Database.@Nullable Row last(Database.Insert insert) {
        List<Database.Row> gathered = rows.get(insert);
        return gathered == null ? null : gathered.get(gathered.size() - 1);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Forgets rows whose part of the unit is rolled back. */
    void clear() {
        rows.clear();
    }

    /** Writes every row. */
    void write(Connection connection) throws SQLException {
        write(connection, List.copyOf(rows.keySet()));
    }

    /**
     * Writes the rows of every table whose name occurs in a statement that is about to run. Names that only contain it cost an
     * early batch; a view that hides it would be missed, and none does.
     */
    void writeNamed(Connection connection, String statement) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String text = statement.toLowerCase(Locale.ROOT);
        write(
                connection,
                rows.keySet().stream()
                        .filter(insert -> text.contains(insert.table()))
                        .toList());
    }

    private void write(Connection connection, List<Database.Insert> inserts) throws SQLException {
        for (Database.Insert insert : inserts) {
            // Taken out first: what fails is never tried again.
            List<Database.Row> gathered = rows.remove(insert);
            if (gathered != null) {
                write(connection, insert, gathered);
            }
        }
    }

    private static void write(Connection connection, Database.Insert insert, List<Database.Row> gathered)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert.text())) {
            for (Database.Row row : gathered) {
                row.bind(statement);
                if (gathered.size() > 1) {
                    statement.addBatch();
                }
            }
            if (gathered.size() > 1) {
                statement.executeBatch();
            } else {
                statement.executeUpdate();
            }
        }
    }
}
