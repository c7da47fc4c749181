package vn.hoanhap.parts.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Is an insert that jOOQ writes down once and that runs many times, at what plain JDBC costs. For several threads. */
public final class KeptInsert {

    private static final Map<Class<?>, Integer> TYPES = Map.of(
            Long.class, Types.BIGINT,
            Integer.class, Types.INTEGER,
            String.class, Types.VARCHAR,
            Boolean.class, Types.BOOLEAN,
            LocalDate.class, Types.DATE,
            LocalDateTime.class, Types.TIMESTAMP);

    private final DSLContext context;
    private final String text;
    private final List<Integer> types;

    KeptInsert(DSLContext context, List<? extends TableField<?, ?>> fields) {
        this.context = context;
        this.text = context.render(context.insertInto(fields.get(0).getTable())
                .columns(fields)
                .values(fields.stream().map(KeptQuery::value).toList()));
        this.types = fields.stream().map(KeptInsert::type).toList();
    }

    private static int type(TableField<?, ?> field) {
        Integer type = TYPES.get(field.getType());
        if (type == null) {
            throw new IllegalArgumentException(field + " is of " + field.getType() + ", which no kept insert knows");
        }
        return type;
    }

    /** Inserts a row in the unit of work of the calling thread: a value for each column, in their order. */
    public void add(@Nullable Object... values) {
        addAll(List.<@Nullable Object[]>of(values));
    }

    /** Inserts rows in the unit of work of the calling thread, in one go; none is fine. */
    public void addAll(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = context.connectionResult(connection -> connection.prepareStatement(text))) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                if (rows.size() > 1) {
                    statement.addBatch();
                }
            }
            run(statement, rows.size());
        } catch (SQLException e) {
            throw new DataAccessException(text, e);
        }
    }

    private static void run(PreparedStatement statement, int rows) throws SQLException {
        if (rows == 1) {
            statement.executeUpdate();
        } else {
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        if (row.length != types.size()) {
            throw new IllegalArgumentException(row.length + " values for " + types.size() + " columns: " + text);
        }
        for (int column = 0; column < row.length; column++) {
            KeptQuery.bind(statement, column + 1, row[column], types.get(column));
        }
    }
}
