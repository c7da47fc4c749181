package vn.hoanhap.store.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.Migrations;

/** Takes the foreign keys of a schema away while its rows are written, and gives them back in the same transaction: rows come in any order. */
final class Refill {

    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "(alter table .+?) add constraint (\"(?:[^\"]|\"\")*\") foreign key .*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Connection connection;
    private final Dialect dialect;

    Refill(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    void fill(String schema, Migrations.Filling filling) throws Exception {
        String spelled = new Ledger(connection, dialect).spelled(schema);
        List<Matcher> keys = Catalogue.of(connection, dialect).structure(spelled).after().stream()
                .map(FOREIGN_KEY::matcher)
                .filter(Matcher::matches)
                .toList();
        connection.setAutoCommit(false);
        try {
            for (Matcher key : keys) {
                run(key.group(1) + " drop constraint " + key.group(2));
            }
            filling.fill(connection);
            for (Matcher key : keys) {
                run(key.group());
            }
            connection.commit();
        } catch (Exception e) {
            connection.rollback();
            throw e;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
