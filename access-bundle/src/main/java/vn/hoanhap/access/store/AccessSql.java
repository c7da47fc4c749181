package vn.hoanhap.access.store;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;

/** Opens jOOQ on the connection of the running unit of work. */
public final class AccessSql {

    private final Database database;
    private final SQLDialect dialect;
    private final Settings settings =
            new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withRenderNameCase(RenderNameCase.LOWER);

    /** Uses the given database. */
    public AccessSql(Database database) {
        this.database = database;
        this.dialect = database.dialect() == Dialect.DERBY ? SQLDialect.DERBY : SQLDialect.POSTGRES;
    }

    /**
     * Returns the statements of the running unit of work.
     *
     * @throws IllegalStateException outside one
     */
    DSLContext on() {
        return DSL.using(database.connection(), dialect, settings);
    }
}
