package vn.hoanhap.benchmarks.importing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.core.store.Ids;

/** Writes all rows that an import left, by plain JDBC batches and with as many commits: what the engine and the disk can do. */
final class PlainRows implements AutoCloseable {

    /** Every table that an import writes a row of its file to, with the column that grows. */
    private static final Map<String, String> TABLES = tables();

    private static final String LAST_EVENT = "select coalesce(max(sequence_no), 0) from store.outbox";
    private static final String LINES = "register.journal_line";

    private final HikariDataSource pool;
    private final Ids ids;
    private List<SameRows> rows = List.of();
    private NewIds newIds = new NewIds(Set.of());
    private int commits = 1;

    PlainRows(ImportWorld world) {
        pool = world.plainConnections(2);
        ids = world.ids();
    }

    /** Without the steps of taking back, whose numbers belong to one import: the plain rows are one fewer for each of the file. */
    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("register.person", "id");
        tables.put("register.person_identity", "person_id");
        tables.put("register.name_token", "person_id");
        tables.put("register.person_residence", "person_id");
        tables.put("register.person_category", "id");
        tables.put("register.duplicate_look", "id");
        tables.put("register.journal_line", "id");
        tables.put("register.journal_attribute", "line_id");
        tables.put("access.person_key", "person_id");
        tables.put("access.audit", "id");
        tables.put("store.outbox", "sequence_no");
        tables.put("exchange.record_key", "record_id");
        return tables;
    }

    /**
     * Learns the rows that a piece of work leaves.
     *
     * @param perCommit so many journal lines are written again with each commit
     */
    PlainRows learn(int perCommit, LinesPerSecond.Work work) throws Exception {
        long first = ids.next();
        long event = number(LAST_EVENT);
        work.run();
        try (Connection connection = pool.getConnection()) {
            List<SameRows> found = new ArrayList<>();
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                long after = table.getKey().equals("store.outbox") ? event : first;
                found.add(SameRows.of(connection, table.getKey(), table.getValue(), after));
            }
            connection.rollback();
            rows = List.copyOf(found);
        }
        newIds = new NewIds(rows.stream()
                .flatMap(table -> table.ids(TABLES.getOrDefault(table.table(), "id")).stream())
                .toList());
        commits = Math.max(1, lines() / perCommit);
        return this;
    }

    private long number(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet found = select.executeQuery()) {
            found.next();
            long number = found.getLong(1);
            connection.rollback();
            return number;
        }
    }

    /** Returns how many journal lines are among the rows. */
    int lines() {
        return rows.stream()
                .filter(table -> table.table().equals(LINES))
                .mapToInt(SameRows::count)
                .sum();
    }

    /** Returns how many rows there are by table. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream().filter(table -> table.count() > 0).forEach(table -> counts.put(table.table(), table.count()));
        return counts;
    }

    /** Writes them all again under new ids. */
    void write() throws SQLException {
        newIds.after(ids.next());
        try (Connection connection = pool.getConnection()) {
            for (int part = 0; part < commits; part++) {
                for (SameRows table : rows) {
                    try (PreparedStatement insert = table.prepare(connection)) {
                        table.write(insert, part, commits, newIds);
                    }
                }
                connection.commit();
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
