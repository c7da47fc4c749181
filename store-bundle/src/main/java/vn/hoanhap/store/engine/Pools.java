package vn.hoanhap.store.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.stream.Stream;
import vn.hoanhap.core.store.Dialect;

/**
 * The pools that units of work borrow from, both without auto-commit. Readers have one of their own, read-only, and on
 * PostgreSQL each of their units is one snapshot: told once per connection, this costs no round trip per unit.
 *
 * @param reading for units that only read
 * @param writing for units that write; READ COMMITTED
 */
public record Pools(HikariDataSource reading, HikariDataSource writing) implements AutoCloseable {

    private static final String READ_COMMITTED = "TRANSACTION_READ_COMMITTED";

    private static final long BORROW_MILLIS = 5_000;
    private static final long VALIDATION_MILLIS = 1_000;

    /**
     * Opens both.
     *
     * @param size the most connections of each
     * @param statementSeconds time limit of a statement; PostgreSQL keeps it per session, Derby knows only statements
     */
    public static Pools over(Engine engine, int size, int statementSeconds) {
        boolean postgres = engine.dialect() == Dialect.POSTGRES;
        HikariConfig readers = config(engine, "hoanhap-read", size, statementSeconds);
        readers.setReadOnly(true);
        readers.setTransactionIsolation(postgres ? "TRANSACTION_REPEATABLE_READ" : READ_COMMITTED);
        HikariConfig writers = config(engine, "hoanhap-write", size, statementSeconds);
        writers.setTransactionIsolation(READ_COMMITTED);
        HikariDataSource reading = inOwnClassLoader(readers);
        try {
            return new Pools(reading, inOwnClassLoader(writers));
        } catch (RuntimeException e) {
            reading.close();
            throw e;
        }
    }

    /** Connections that units of work hold right now. */
    public int busy() {
        return Stream.of(reading, writing)
                .mapToInt(pool -> pool.getHikariPoolMXBean().getActiveConnections())
                .sum();
    }

    /** Threads that wait for a connection right now. */
    public int waiting() {
        return Stream.of(reading, writing)
                .mapToInt(pool -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection())
                .sum();
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }

    private static HikariConfig config(Engine engine, String name, int size, int statementSeconds) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(engine.pooled());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(BORROW_MILLIS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        if (engine.dialect() == Dialect.POSTGRES) {
            config.setConnectionInitSql("set statement_timeout = " + statementSeconds * 1_000L);
        }
        return config;
    }

    /** The pool's threads would otherwise keep the class loader of whoever called first. */
    private static HikariDataSource inOwnClassLoader(HikariConfig config) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Pools.class.getClassLoader());
        try {
            return new HikariDataSource(config);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
