package vn.hoanhap.store.work;

import java.sql.SQLException;

/** Tells the engine's refusals among runtime exceptions: jOOQ wraps them in its own class, one per bundle that embeds it. */
final class Refused {

    private static final String JOOQ = "org.jooq.exception.";

    private Refused() {}

    /** Returns a StoreException for what jOOQ wrapped, and any other exception unchanged. */
    static RuntimeException from(RuntimeException failure) {
        if (!failure.getClass().getName().startsWith(JOOQ)) {
            return failure;
        }
        SQLException sql = SqlFailure.sqlCause(failure);
        return sql == null ? failure : SqlFailure.store("a statement of a unit of work", sql);
    }
}
