package vn.hoanhap.parts.sql;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;

/** Speaks SQL to a bundle's tables. One for the whole bundle; the connection comes from the running unit of work. */
public final class Sql {

    private final Database database;
    private final DSLContext context;

    /** Speaks to the given database. */
    public Sql(Database database) {
        this.database = database;
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(new Borrowed(database));
        configuration.set(database.dialect() == Dialect.DERBY ? SQLDialect.DERBY : SQLDialect.POSTGRES);
        // jOOQ's own log would hold the values of a statement, and they may be personal.
        configuration.set(new Settings()
                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                .withRenderNameCase(RenderNameCase.LOWER)
                .withExecuteLogging(false));
        context = DSL.using(configuration);
    }

    /** Returns jOOQ for the unit of work of the calling thread; running a statement outside of one is refused. */
    public DSLContext dsl() {
        return context;
    }

    /**
     * Reads a table in the order of one of its indexes, for a page of a long list. Derby's optimizer does not see that a list
     * ends after a page: it would read the whole table and sort it, and wait on the way for every row that somebody is writing.
     *
     * @param index its name; it must exist
     */
    public Table<?> along(Table<?> table, String index) {
        return context.dialect() == SQLDialect.DERBY
                ? DSL.table("{0} --DERBY-PROPERTIES index=" + index.toUpperCase(Locale.ROOT) + "\n", table)
                : table;
    }

    /**
     * Reads a table inside {@code exists}, along one of its indexes, for each row around it. Derby would rather read all of it
     * into memory first, be it for a page of fifty rows.
     *
     * @param index its name; it must exist
     */
    public Table<?> eachAlong(Table<?> table, String index) {
        return context.dialect() == SQLDialect.DERBY
                ? DSL.table(
                        "{0} --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=" + index.toUpperCase(Locale.ROOT) + "\n",
                        table)
                : table;
    }

    /**
     * Reads rows one within the other in the order given: for each row of the first those of the second, and so on. For a page
     * of a list whose narrowest condition we know and Derby does not; it would read a whole table into memory first.
     */
    public List<Table<?>> nested(List<Nested> rows) {
        List<Table<?>> nested = new ArrayList<>();
        for (Nested next : rows) {
            nested.add(next.table(context.dialect() == SQLDialect.DERBY, nested.isEmpty()));
        }
        return nested;
    }

    /**
     * Asks for texts that begin with a prefix, along the column's index. Derby reads a whole index for {@code like} with a
     * parameter, and compares character by character; PostgreSQL compares as its locale does, where no range holds a prefix.
     *
     * @param prefix not empty, without wildcards
     */
    public Condition begins(Field<String> column, String prefix) {
        if (context.dialect() != SQLDialect.DERBY) {
            return column.like(prefix + "%");
        }
        int last = prefix.length() - 1;
        return column.ge(prefix).and(column.lt(prefix.substring(0, last) + (char) (prefix.charAt(last) + 1)));
    }

    /** Keeps a query that runs often; {@link KeptQuery#value} stands for what changes from run to run. */
    public KeptQuery keep(Select<?> query) {
        return new KeptQuery(context, query);
    }

    /**
     * Keeps an insert that runs often: a value for each of these columns of one table. Its rows are gathered, see
     * {@link Database#gather}.
     */
    public KeptInsert keepInsert(TableField<?, ?>... fields) {
        return new KeptInsert(database, context, List.of(fields));
    }

    /**
     * Works something out once in the unit of work of the calling thread, and remembers it as long as that runs; see
     * {@link Database#memory}. Outside of one it is refused, as the reading itself would be.
     *
     * @param key a record of the caller's own, with everything that the answer depends on
     */
    @SuppressWarnings("unchecked") // A key is only ever put in with its own kind of answer.
    public <T> T once(Object key, Supplier<T> answer) {
        Map<Object, Object> memory = database.memory();
        Object known = memory.get(key);
        if (known == null) {
            known = answer.get();
            memory.put(key, known);
        }
        return (T) known;
    }

    /** Forgets everything that {@link #once} remembers in this unit of work: something that it answered from was changed. */
    public void forget() {
        database.memory().clear();
    }

    /** Returns what this unit of work remembers; see {@link Database#memory}. */
    public Map<Object, Object> memory() {
        return database.memory();
    }

    /**
     * Checks that a unit of work runs, before anything else is done.
     *
     * @throws IllegalStateException outside one
     */
    public void requireUnitOfWork() {
        database.connection();
    }

    /**
     * Raises the version of a record before anything else of it is changed. Whoever comes second waits for the first and finds
     * another version than the one they read: they are refused, and nothing of theirs is written.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when the record has another version by now
     */
    public <R extends Record> void raise(Versioned<R> record, long id, int version) {
        int raised = context.update(record.version().getTable())
                .set(record.version(), version + 1)
                .where(record.id().eq(id))
                .and(record.version().eq(version))
                .execute();
        if (raised == 0) {
            throw Problem.changedMeanwhile(version + 1L).raise();
        }
    }

    /** Names the two columns of a table whose records are changed by version. */
    public record Versioned<R extends Record>(TableField<R, Long> id, TableField<R, Integer> version) {}

    /** Narrows rows to what a right reaches. {@code person} is null for records without a person. */
    public static Condition within(Scope scope, Field<Long> unit, @Nullable Field<Long> person) {
        return person == null
                ? DSL.condition(scope.sql("{0}", null), unit)
                : DSL.condition(scope.sql("{0}", "{1}"), unit, person);
    }

    /** Narrows rows to a unit, all below it, and what they took over. */
    public static Condition inside(Field<Long> unit, long unitId) {
        return DSL.condition(
                "{0} in (select c.unit_id from register.unit_cover c where c.root_id = {1})", unit, DSL.inline(unitId));
    }

    /** Lends the unit of work's connection and gives nothing back: it is not ours to close. */
    private record Borrowed(Database database) implements ConnectionProvider {
        @Override
        public Connection acquire() {
            return database.connection();
        }

        @Override
        public void release(Connection connection) {
            // The unit of work closes it.
        }
    }
}
