package vn.hoanhap.store.ids;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.hoanhap.store.work.ThreadBoundTransactions;

/**
 * Hands out node numbers. Each start of a node takes the next one, round and round, so that two nodes of one database
 * differ. A number comes back after 1,024 starts: a cluster whose nodes restart that often while another runs on gives
 * each node its own by {@code hoanhap.node}.
 */
public final class NodeNumber {

    /** The largest node number. */
    static final int MOST = 1023;

    private final ThreadBoundTransactions transactions;

    /** Takes numbers from the table {@code store.node_counter}. */
    public NodeNumber(ThreadBoundTransactions transactions) {
        this.transactions = transactions;
    }

    /** Takes the next number. */
    public int take() {
        return transactions.write(() -> {
            Connection connection = transactions.connection();
            // The update comes first: its row lock is what makes two nodes wait for each other.
            execute(connection, "update store.node_counter set last_number = last_number + 1");
            int number = read(connection);
            if (number > MOST) {
                execute(connection, "update store.node_counter set last_number = 0");
                return 0;
            }
            return number;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("store.node_counter must hold one row; restore it from a backup");
            }
        }
    }

    private static int read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select last_number from store.node_counter");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
