package vn.hoanhap.lifecycle.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks what lies in a schema, and how it came there. */
final class SchemaTables {

    /** What the migration keeps for itself. */
    private static final Set<String> RECORDS = Set.of("databasechangelog", "databasechangeloglock");

    private SchemaTables() {}

    /** Maps the programme's tables, in lower case, to their names in SQL. */
    static SortedMap<String, String> of(Connection connection, String schema) throws SQLException {
        SortedMap<String, String> tables = new TreeMap<>();
        for (String spelled : Set.of(schema.toUpperCase(Locale.ROOT), schema.toLowerCase(Locale.ROOT))) {
            try (ResultSet found = connection.getMetaData().getTables(null, spelled, "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    String name = found.getString("TABLE_NAME");
                    tables.put(name.toLowerCase(Locale.ROOT), quoted(spelled) + "." + quoted(name));
                }
            }
        }
        tables.keySet().removeAll(RECORDS);
        return tables;
    }

    /** Lists the change sets that made the schema. */
    static List<String> changeSets(Connection connection, String schema) throws SQLException {
        List<String> ran = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, author from " + schema + ".databasechangelog order by orderexecuted")) {
            while (rows.next()) {
                ran.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return ran;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
