package vn.hoanhap.store.schema;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.work.SqlFailure;

/** Says what failed in a migration: schema, change set and cause, without the SQL and the values that engines quote. */
final class MigrationFailure {

    private MigrationFailure() {}

    static StoreException of(String schema, RunListener listener, Exception failure) {
        String where = "migration of schema " + schema + inChangeSet(listener.failed());
        SQLException sql = SqlFailure.sqlCause(failure);
        if (sql != null) {
            return SqlFailure.store(where, sql);
        }
        return new StoreException(where + " failed: " + failure.getMessage(), false, failure);
    }

    private static String inChangeSet(@Nullable String id) {
        return id == null ? "" : ", change set " + id;
    }
}
