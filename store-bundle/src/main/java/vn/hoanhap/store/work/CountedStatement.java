package vn.hoanhap.store.work;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Counts the rows that a statement of a writing unit changes, and lets it find those that the unit has gathered. */
final class CountedStatement implements InvocationHandler {

    private final Statement statement;
    private final String text;
    private final Connection connection;
    private final UnitOfWork unit;

    private CountedStatement(Statement statement, String text, Connection connection, UnitOfWork unit) {
        this.statement = statement;
        this.text = text;
        this.connection = connection;
        this.unit = unit;
    }

    static Statement around(Statement statement, String text, Connection connection, UnitOfWork unit) {
        return (Statement) Proxy.newProxyInstance(
                CountedStatement.class.getClassLoader(),
                new Class<?>[] {GuardedConnection.kindOf(statement)},
                new CountedStatement(statement, text, connection, unit));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if ("getConnection".equals(name)) {
            return connection;
        }
        if ("equals".equals(name)) {
            return arguments != null && proxy == arguments[0];
        }
        boolean executes = name.startsWith("execute");
        if (executes || "addBatch".equals(name)) {
            unit.writeNamed(arguments != null && arguments[0] instanceof String given ? given : text);
        }
        Object result = GuardedConnection.call(statement, method, arguments);
        if (executes) {
            unit.wrote(rowsOf(name, result));
        }
        return result;
    }

    private long rowsOf(String name, @Nullable Object result) throws SQLException {
        return switch (name) {
            case "execute" -> Boolean.FALSE.equals(result) ? Math.max(0, statement.getUpdateCount()) : 0;
            case "executeUpdate", "executeLargeUpdate" -> result instanceof Number rows ? rows.longValue() : 0;
            case "executeBatch" -> result instanceof int[] each ? rowsOfBatch(each) : 0;
            case "executeLargeBatch" -> result instanceof long[] each ? rowsOfBatch(each) : 0;
            default -> 0;
        };
    }

    /** A driver that rewrites batches says "no info" instead of a count: at least one row each. */
    private static long rowsOfBatch(int[] each) {
        long rows = 0;
        for (int count : each) {
            rows += count == Statement.SUCCESS_NO_INFO ? 1 : count;
        }
        return rows;
    }

    private static long rowsOfBatch(long[] each) {
        long rows = 0;
        for (long count : each) {
            rows += count == Statement.SUCCESS_NO_INFO ? 1 : count;
        }
        return rows;
    }
}
