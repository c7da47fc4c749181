package vn.hoanhap.loans.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;

/** Opens jOOQ on the unit of work of the calling thread, and knows the views that the register publishes. */
public final class Sql {

    private final Database database;
    private final LegalClock clock;
    private final SQLDialect dialect;
    private final Settings settings = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.NEVER)
            .withRenderNameCase(RenderNameCase.LOWER)
            .withExecuteLogging(false);

    /** Works on the given database; rows are stamped by the clock. */
    public Sql(Database database, LegalClock clock) {
        this.database = database;
        this.clock = clock;
        this.dialect = database.dialect() == Dialect.DERBY ? SQLDialect.DERBY : SQLDialect.POSTGRES;
    }

    /** Returns jOOQ on the connection of the present unit of work; never kept. */
    DSLContext dsl() {
        return DSL.using(database.connection(), dialect, settings);
    }

    /**
     * Reads a table in the order of one of its indexes. Derby's optimizer does not see that a list ends after a page: it
     * would read the whole table and sort it, and wait on the way for every row that somebody is writing.
     */
    Table<?> along(Table<?> table, String index) {
        return dialect == SQLDialect.DERBY
                ? DSL.table("{0} --DERBY-PROPERTIES index=" + index.toUpperCase(Locale.ROOT) + "\n", table)
                : table;
    }

    /** Returns this moment as tables hold it: UTC. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    /** Narrows rows to what a scope reaches, by the unit and the person on them. */
    static Condition within(Scope scope, String unitColumn, String personColumn) {
        return condition(scope.sql(unitColumn, personColumn));
    }

    /** Narrows rows to a unit, all below it, and what they took over. */
    static Condition below(long unitId, Field<Long> unit) {
        return condition(
                "{0} in (select c.unit_id from register.unit_cover c where c.root_id = {1})", unit, inline(unitId));
    }

    /** Narrows rows to a human being, by whichever record of theirs is on the row. */
    static Condition sameHuman(Field<Long> person, long personId) {
        return condition(
                "({0} = {1} or {0} in (select r.person_id from register.person_root r where r.root_id in"
                        + " (select x.root_id from register.person_root x where x.person_id = {1})))",
                person, inline(personId));
    }

    /** Tells whether a scope reaches a record of this unit and person. */
    public boolean reaches(Scope scope, long unitId, long personId) {
        if (scope.everything()) {
            return true;
        }
        String reached = scope.sql(Long.toString(unitId), Long.toString(personId));
        return dsl().fetchExists(dsl().selectOne().where(condition(reached)));
    }
}
