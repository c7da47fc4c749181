package vn.hoanhap.testkit.sql;

import java.util.Optional;
import javax.sql.DataSource;
import vn.hoanhap.core.store.Dialect;

/**
 * Is a new and empty database that belongs to one test class.
 *
 * @param dialect the engine underneath
 * @param url the JDBC URL, without user and password
 * @param user the account; empty on Derby
 * @param password the account's password; empty on Derby
 * @param dataSource opens connections, unpooled; close them
 */
public record TestDatabase(
        Dialect dialect, String url, Optional<String> user, Optional<String> password, DataSource dataSource) {

    /** Shows the engine only: the rest may hold a password. */
    @Override
    public String toString() {
        return dialect.toString();
    }
}
