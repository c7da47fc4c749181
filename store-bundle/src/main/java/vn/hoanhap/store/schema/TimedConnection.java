package vn.hoanhap.store.schema;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Gives every statement of a connection the time that is left: Liquibase knows no such limit. */
final class TimedConnection implements InvocationHandler {

    private final Connection connection;
    private final Deadline deadline;

    private TimedConnection(Connection connection, Deadline deadline) {
        this.connection = connection;
        this.deadline = deadline;
    }

    static Connection around(Connection connection, Deadline deadline) {
        return deadline == Deadline.NONE
                ? connection
                : (Connection) Proxy.newProxyInstance(
                        TimedConnection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new TimedConnection(connection, deadline));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Object result = method.invoke(connection, arguments);
            if (result instanceof Statement statement) {
                deadline.limit(statement);
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
