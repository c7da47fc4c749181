package vn.hoanhap.parts.sql;

import java.sql.Connection;
import org.jooq.Condition;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
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
     * Checks that a unit of work runs, before anything else is done.
     *
     * @throws IllegalStateException outside one
     */
    public void requireUnitOfWork() {
        database.connection();
    }

    /** Narrows rows to what a right reaches. {@code person} is null for records without a person. */
    public static Condition within(Scope scope, Field<Long> unit, @Nullable Field<Long> person) {
        return person == null
                ? DSL.condition(scope.sql("{0}", null), unit)
                : DSL.condition(scope.sql("{0}", "{1}"), unit, person);
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
