package vn.hoanhap.parts.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;

/**
 * Is an insert that jOOQ writes down once and whose rows the unit of work writes in batches; see {@link Database#gather}. For
 * several threads.
 */
public final class KeptInsert {

    private static final Map<Class<?>, Integer> TYPES = Map.of(
            Long.class, Types.BIGINT,
            Integer.class, Types.INTEGER,
            String.class, Types.VARCHAR,
            Boolean.class, Types.BOOLEAN,
            LocalDate.class, Types.DATE,
            LocalDateTime.class, Types.TIMESTAMP);

    private final Database database;
    private final Database.Insert insert;
    private final List<Integer> types;

    KeptInsert(Database database, DSLContext context, List<? extends TableField<?, ?>> fields) {
        this.database = database;
        String text = context.render(context.insertInto(fields.get(0).getTable())
                .columns(fields)
                .values(fields.stream().map(KeptQuery::value).toList()));
        this.insert = new Database.Insert(fields.get(0).getTable().getName().toLowerCase(Locale.ROOT), text);
        this.types = fields.stream().map(KeptInsert::type).toList();
    }

    private static int type(TableField<?, ?> field) {
        Integer type = TYPES.get(field.getType());
        if (type == null) {
            throw new IllegalArgumentException(field + " is of " + field.getType() + ", which no kept insert knows");
        }
        return type;
    }

    /** Adds a row to the unit of work of the calling thread: a value for each column, in their order. */
    public void add(@Nullable Object... values) {
        if (values.length != types.size()) {
            throw new IllegalArgumentException(values.length + " values for " + types.size() + " columns: " + insert);
        }
        database.gather(insert, statement -> bind(statement, values));
    }

    private void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int column = 0; column < row.length; column++) {
            KeptQuery.bind(statement, column + 1, row[column], types.get(column));
        }
    }
}
