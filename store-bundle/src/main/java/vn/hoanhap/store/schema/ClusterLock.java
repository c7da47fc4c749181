package vn.hoanhap.store.schema;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import vn.hoanhap.core.store.Dialect;

/**
 * Lets one node migrate at a time: two nodes that start on an empty database otherwise race for the schema and for
 * Liquibase's own lock table. Derby has one node, so a lock of this JVM does; PostgreSQL holds an advisory lock on a
 * connection of its own, and frees it when the node dies.
 */
final class ClusterLock {

    /** "hoanhap" as a number: any that nobody else takes. */
    static final long KEY = 0x686F_616E_6861_7000L;

    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private final DataSource source;
    private final Dialect dialect;

    ClusterLock(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    <T> T hold(Callable<T> work) throws Exception {
        IN_THIS_JVM.lock();
        try {
            return dialect == Dialect.DERBY ? work.call() : holdInCluster(work);
        } finally {
            IN_THIS_JVM.unlock();
        }
    }

    private <T> T holdInCluster(Callable<T> work) throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            try {
                return work.call();
            } finally {
                statement.execute("select pg_advisory_unlock(" + KEY + ")");
            }
        }
    }
}
