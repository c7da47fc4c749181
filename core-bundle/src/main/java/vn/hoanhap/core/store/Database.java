package vn.hoanhap.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives a bundle its database. Each bundle that asks gets its own instance, with its own schema migrated before it is
 * handed out.
 */
@ProviderType
public interface Database {

    /** Returns the engine underneath. */
    Dialect dialect();

    /**
     * Returns the connection of the unit of work that runs on this thread. It belongs to the unit of work: never close,
     * commit or roll it back, and never keep it. Every statement made from it has a time limit (settings
     * {@code hoanhap.database.query-seconds}, 30 by default): Derby cannot cancel a statement.
     *
     * @throws IllegalStateException outside {@link TransactionRunner#read} and {@link TransactionRunner#write}
     */
    Connection connection();

    /**
     * Is an insert whose rows a unit of work gathers.
     *
     * @param table name of the table, without its schema; no other table may refer to it by a foreign key
     * @param text the statement, with a place for each value of a row
     */
    record Insert(String table, String text) {}

    /** Binds the values of a row. */
    @FunctionalInterface
    interface Row {
        /** Binds each place of the statement; runs once, on the thread of the unit of work. */
        void bind(PreparedStatement statement) throws SQLException;
    }

    /**
     * Gathers a row that nothing waits for. It is written with the others of its insert in one batch: before the unit of work
     * commits, and before any statement of it that names the table. It counts among {@link TransactionRunner#MOST_ROWS} at
     * once; when the engine refuses it, the unit of work fails.
     *
     * @throws IllegalStateException outside a writing unit of work
     */
    void gather(Insert insert, Row row);

    /**
     * Returns what the unit of work of this thread remembers, for things that are read again and again in it; it forgets them
     * when it ends. Keys are of types that no other bundle has. Whoever changes what was read takes it out, and nobody puts
     * in what grows with the number of records.
     *
     * @throws IllegalStateException outside a unit of work
     */
    Map<Object, Object> memory();
}
