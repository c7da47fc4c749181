package vn.hoanhap.store.work;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the connection of a unit of work: refuses what belongs to the unit (commit, close, isolation), gives every
 * statement its time limit and has written rows counted. A dynamic proxy and not 55 delegating methods: measured on Derby, a
 * prepared read in a unit of work takes 6.2 to 7.5 microseconds, and 4.7 to 7.5 on a bare pooled connection.
 */
final class GuardedConnection implements InvocationHandler {

    private final Connection connection;
    private final UnitOfWork unit;
    private final int statementSeconds;

    private GuardedConnection(Connection connection, UnitOfWork unit, int statementSeconds) {
        this.connection = connection;
        this.unit = unit;
        this.statementSeconds = statementSeconds;
    }

    static Connection around(Connection connection, UnitOfWork unit, int statementSeconds) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(connection, unit, statementSeconds));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "close", "commit", "setAutoCommit", "setReadOnly", "setTransactionIsolation", "abort" ->
                throw belongsToUnit(method);
            case "rollback" -> {
                if (arguments == null) {
                    throw belongsToUnit(method);
                }
                unit.forgetGathered();
            }
            case "setSavepoint" -> unit.writeGathered();
            case "toString" -> {
                return "connection of a unit of work";
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            default -> {}
        }
        if (unit.ended()) {
            throw new IllegalStateException(
                    "this unit of work has ended; ask Database.connection() again in a new one");
        }
        Object result = call(connection, method, arguments);
        return result instanceof Statement statement ? guard((Connection) proxy, statement, text(arguments)) : result;
    }

    /** The text of a prepared statement; none for one that is given its text when it runs. */
    private static String text(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
    }

    private Statement guard(Connection proxy, Statement statement, String text) throws Throwable {
        if (statementSeconds > 0) {
            statement.setQueryTimeout(statementSeconds);
        }
        return unit.writing() ? CountedStatement.around(statement, text, proxy, unit) : statement;
    }

    private static IllegalStateException belongsToUnit(Method method) {
        return new IllegalStateException(method.getName()
                + "() is the unit of work's own: it commits when its block returns and rolls back when it" + " throws");
    }

    /** Calls through, with the exception that the target threw. */
    static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Returns the narrowest JDBC interface, so that a prepared statement stays one. */
    static Class<?> kindOf(Statement statement) {
        if (statement instanceof CallableStatement) {
            return CallableStatement.class;
        }
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }
}
