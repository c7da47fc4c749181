package vn.hoanhap.parts.sql;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Is a query that jOOQ writes down once and that runs many times. For a single row, writing the query takes longer than running
 * it: a kept one costs what plain JDBC costs. For several threads.
 */
public final class KeptQuery {

    private final DSLContext context;
    private final String text;
    private final Field<?>[] fields;

    KeptQuery(DSLContext context, Select<?> query) {
        this.context = context;
        this.text = context.render(query);
        this.fields = query.fields();
    }

    /** Stands in a kept query for a value that each run gives. */
    public static <T> Field<T> value(TableField<?, T> like) {
        return DSL.param("value", like);
    }

    /**
     * Runs the query in the unit of work of the calling thread.
     *
     * @param values one for each place, in the order of the text; text, numbers and dates
     */
    public Result<Record> fetch(Object... values) {
        return read(rows -> context.fetch(rows, fields), values);
    }

    /** Reads a row as plain JDBC gives it: its columns in the order of the query, from 1. */
    @FunctionalInterface
    public interface Mapping<T> {
        /** Reads the present row. */
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Runs the query in the unit of work of the calling thread, and reads its rows without jOOQ: for what runs once for each
     * row of an import.
     *
     * @param values as in {@link #fetch}
     */
    public <T> List<T> list(Mapping<T> mapping, Object... values) {
        return read(rows -> all(rows, mapping), values);
    }

    /**
     * Runs the query for several sets of values, and prepares it once. Derby answers so in 4 microseconds each by an index; for
     * {@code in (…)} it reads the whole index.
     *
     * @param runs the values of each run, as in {@link #fetch}
     * @return the rows of all runs
     */
    public <T> List<T> listEach(Mapping<T> mapping, List<Object[]> runs) {
        try (PreparedStatement statement = context.connectionResult(connection -> connection.prepareStatement(text))) {
            List<T> found = new ArrayList<>();
            for (Object[] values : runs) {
                found.addAll(run(statement, rows -> all(rows, mapping), values));
            }
            return found;
        } catch (SQLException e) {
            throw new DataAccessException(text, e);
        }
    }

    private <T> T read(Mapping<T> answer, Object... values) {
        try (PreparedStatement statement = context.connectionResult(connection -> connection.prepareStatement(text))) {
            return run(statement, answer, values);
        } catch (SQLException e) {
            throw new DataAccessException(text, e);
        }
    }

    private static <T> T run(PreparedStatement statement, Mapping<T> answer, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            bind(statement, place + 1, values[place], Types.NULL);
        }
        try (ResultSet rows = statement.executeQuery()) {
            return answer.of(rows);
        }
    }

    private static <T> List<T> all(ResultSet rows, Mapping<T> mapping) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(mapping.of(rows));
        }
        return found;
    }

    /** Binds a value as both engines take it; the type counts when there is none. */
    static void bind(PreparedStatement statement, int place, @Nullable Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(place, type);
        } else if (value instanceof LocalDate date) {
            statement.setDate(place, Date.valueOf(date));
        } else if (value instanceof LocalDateTime moment) {
            statement.setTimestamp(place, Timestamp.valueOf(moment));
        } else {
            statement.setObject(place, value);
        }
    }
}
