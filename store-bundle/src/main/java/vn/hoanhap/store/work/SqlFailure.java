package vn.hoanhap.store.work;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.StoreException;

/**
 * Turns the engine's answers into ours. Engines quote values in their messages ("...for key (5)", "encountered trying to
 * shrink VARCHAR 'Nguyễn'"), so a message is cleaned before it can reach a log.
 */
public final class SqlFailure {

    /** Serialisation failure or deadlock, Derby's lock timeout, PostgreSQL's deadlock. */
    private static final Set<String> RERUN = Set.of("40001", "40XL1", "40P01");

    /** Cancelled by the time limit: Derby, PostgreSQL. */
    private static final Set<String> TIMED_OUT = Set.of("XCL52", "57014");

    private static final Pattern KEY_VALUES = Pattern.compile(" for key \\(.*?\\)", Pattern.DOTALL);

    private SqlFailure() {}

    /** Tells whether the same work may succeed when it runs again from its beginning. */
    static boolean worthRerun(Throwable failure) {
        SQLException sql = sqlCause(failure);
        return sql != null && sql.getSQLState() != null && RERUN.contains(sql.getSQLState());
    }

    /** Finds the engine's answer below an exception; null when the engine had no part in it. */
    public static @Nullable SQLException sqlCause(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
            cause = cause.getCause();
        }
        return null;
    }

    /**
     * Wraps the engine's answer.
     *
     * @param operation what was attempted, such as "commit of a unit of work"
     */
    public static StoreException store(String operation, SQLException failure) {
        return new StoreException(operation + " failed: " + describe(failure), temporary(failure), clean(failure));
    }

    /** Describes the engine's answer without any value from a table. */
    public static String describe(SQLException failure) {
        String state = failure.getSQLState();
        return "SQLSTATE " + state + ", " + cleanMessage(failure);
    }

    private static String cleanMessage(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null && state.startsWith("22")) {
            return "a value does not fit its column";
        }
        String message = failure.getMessage() == null ? "no message" : failure.getMessage();
        String firstLine = message.lines().findFirst().orElse("no message");
        return KEY_VALUES.matcher(firstLine).replaceAll("");
    }

    /** Keeps state, code and stack for whoever asks, and leaves the words out. */
    private static SQLException clean(SQLException failure) {
        var copy = new SQLException(cleanMessage(failure), failure.getSQLState(), failure.getErrorCode());
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }

    private static boolean temporary(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof java.sql.SQLTransientException
                || (state != null && (state.startsWith("40") || state.startsWith("08") || TIMED_OUT.contains(state)));
    }
}
