package vn.hoanhap.store.work;

import java.sql.Connection;
import java.util.Map;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;

/**
 * Shows the connection of the thread's unit of work.
 *
 * @param dialect the engine underneath
 * @param transactions where the units of work run
 */
public record UnitDatabase(Dialect dialect, ThreadBoundTransactions transactions) implements Database {

    @Override
    public Connection connection() {
        return transactions.connection();
    }

    @Override
    public void gather(Insert insert, Row row) {
        transactions.gather(insert, row);
    }

    @Override
    public Map<Object, Object> memory() {
        return transactions.memory();
    }
}
