package vn.hoanhap.lifecycle.phase;

import java.sql.SQLException;
import java.sql.Statement;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.store.TransactionRunner.Work;

/**
 * Runs questions whose answers nobody will see. On Derby a reader waits for every row that somebody is writing; where people
 * write without a pause, adding up a table may take seconds, and the version that asked would look as if it hung. An answer
 * that is thrown away may as well hold what is not committed. PostgreSQL never lets a reader wait.
 *
 * @param transactions units of work
 * @param database their database
 */
record Glance(TransactionRunner transactions, Database database) {

    /** Runs a question in a reading unit of work of its own. */
    void at(Work<?> question) {
        if (database.dialect() != Dialect.DERBY) {
            transactions.read(question);
            return;
        }
        transactions.read(() -> {
            isolation("READ UNCOMMITTED");
            try {
                return question.run();
            } finally {
                isolation("READ COMMITTED");
            }
        });
    }

    private void isolation(String level) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("SET ISOLATION " + level);
        }
    }
}
