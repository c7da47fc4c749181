package vn.hoanhap.loans.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;

import java.time.LocalDateTime;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Speaks SQL to the tables of loans: stamps rows, and knows the views that the register publishes. */
public final class LoanSql {

    private final Sql sql;
    private final LegalClock clock;

    /** Works on the given database; rows are stamped by the clock. */
    public LoanSql(Database database, LegalClock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Returns jOOQ for the present unit of work. */
    DSLContext dsl() {
        return sql.dsl();
    }

    /** Reads a table in the order of one of its indexes. */
    Table<?> along(Table<?> table, String index) {
        return sql.along(table, index);
    }

    /** Returns this moment as tables hold it. */
    LocalDateTime now() {
        return Utc.column(clock.now());
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
        return scope.everything()
                || dsl().fetchExists(dsl().selectOne().where(Sql.within(scope, inline(unitId), inline(personId))));
    }
}
