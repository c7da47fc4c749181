package vn.hoanhap.core.store;

import java.sql.Connection;
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
}
