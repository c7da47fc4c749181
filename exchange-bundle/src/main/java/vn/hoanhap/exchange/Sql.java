package vn.hoanhap.exchange;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;

/** Opens jOOQ on the connection of the running unit of work. */
public final class Sql {

    private final Database database;
    private final SQLDialect dialect;
    private final Settings settings =
            new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withRenderNameCase(RenderNameCase.LOWER);

    /** Chooses the dialect by the engine underneath. */
    public Sql(Database database) {
        this.database = database;
        dialect = database.dialect() == Dialect.DERBY ? SQLDialect.DERBY : SQLDialect.POSTGRES;
    }

    /** Returns jOOQ for the unit of work of this thread. */
    public DSLContext open() {
        return DSL.using(database.connection(), dialect, settings);
    }
}
