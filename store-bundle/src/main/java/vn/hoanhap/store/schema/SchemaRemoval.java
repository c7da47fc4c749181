package vn.hoanhap.store.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.store.Dialect;

/** Removes one schema. Derby cannot cascade: foreign keys, views, tables and sequences go one by one. */
final class SchemaRemoval {

    private final Connection connection;
    private final Ledger ledger;
    private final Dialect dialect;

    SchemaRemoval(Connection connection, Ledger ledger, Dialect dialect) {
        this.connection = connection;
        this.ledger = ledger;
        this.dialect = dialect;
    }

    /** Removes the schema and forgets its hash, all or nothing. */
    void remove(String schema) throws SQLException {
        if (!ledger.schemaExists(schema)) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            if (dialect == Dialect.POSTGRES) {
                execute("drop schema " + schema + " cascade");
            } else {
                dropEach(schema);
            }
            ledger.forget(schema);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private void dropEach(String schema) throws SQLException {
        String name = ledger.spelled(schema);
        dropViews(name);
        for (String sql : statements(name)) {
            execute(sql);
        }
        execute("drop schema \"" + name + "\" restrict");
    }

    /** A view goes before those that it reads: each round drops what nobody reads any more. */
    private void dropViews(String schema) throws SQLException {
        List<String> left = collect(
                schema,
                "drop view \"%1$s\".\"%2$s\"",
                "select t.tablename, t.tablename from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid"
                        + " where t.tabletype = 'V' and s.schemaname = ?");
        while (!left.isEmpty()) {
            SQLException failure = null;
            List<String> dropped = new ArrayList<>();
            for (String sql : left) {
                try {
                    execute(sql);
                    dropped.add(sql);
                } catch (SQLException e) {
                    failure = e;
                }
            }
            if (dropped.isEmpty() && failure != null) {
                throw failure;
            }
            left.removeAll(dropped);
        }
    }

    private List<String> statements(String schema) throws SQLException {
        var statements = new ArrayList<String>();
        statements.addAll(collect(
                schema,
                "alter table \"%1$s\".\"%2$s\" drop constraint \"%3$s\"",
                "select t.tablename, c.constraintname from sys.sysconstraints c"
                        + " join sys.systables t on t.tableid = c.tableid join sys.sysschemas s on s.schemaid = t.schemaid"
                        + " where c.type = 'F' and s.schemaname = ?"));
        statements.addAll(collect(
                schema,
                "drop table \"%1$s\".\"%2$s\"",
                "select t.tablename, t.tablename from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid"
                        + " where t.tabletype = 'T' and s.schemaname = ?"));
        statements.addAll(collect(
                schema,
                "drop sequence \"%1$s\".\"%2$s\" restrict",
                "select q.sequencename, q.sequencename from sys.syssequences q"
                        + " join sys.sysschemas s on s.schemaid = q.schemaid where s.schemaname = ?"));
        return statements;
    }

    private List<String> collect(String schema, String statement, String query) throws SQLException {
        var collected = new ArrayList<String>();
        try (var select = connection.prepareStatement(query)) {
            select.setString(1, schema);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    collected.add(String.format(
                            java.util.Locale.ROOT, statement, schema, rows.getString(1), rows.getString(2)));
                }
            }
        }
        return collected;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
