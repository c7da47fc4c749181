package vn.hoanhap.testkit.sql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A database and those who opened something on it: they leave, the last one first, before it is dropped. */
final class Tenancy implements AutoCloseable {

    private final TestEngine engine;
    private final TestDatabase database;
    private final Map<Class<?>, AutoCloseable> tenants = new HashMap<>();
    private final Deque<AutoCloseable> leaving = new ArrayDeque<>();

    Tenancy(TestEngine engine) throws SQLException {
        this.engine = engine;
        this.database = engine.create();
    }

    TestDatabase database() {
        return database;
    }

    <T extends AutoCloseable> T tenant(Class<T> type, Function<TestDatabase, T> open) {
        AutoCloseable present = tenants.get(type);
        if (present != null) {
            return type.cast(present);
        }
        T opened = open.apply(database);
        tenants.put(type, opened);
        leaving.push(opened);
        return opened;
    }

    @Override
    public void close() throws SQLException {
        try {
            leaving.forEach(Tenancy::leave);
        } finally {
            engine.drop(database);
        }
    }

    private static void leave(AutoCloseable tenant) {
        try {
            tenant.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot close " + tenant.getClass().getName() + " before its database", e);
        }
    }
}
