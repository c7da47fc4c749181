package vn.hoanhap.loans.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
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

    /** Returns every record of a human being, by any one of them. */
    Set<Long> sameHuman(long personId) {
        Table<?> merged = table("register.person_merged");
        Field<Long> person = field("person_id", Long.class);
        Field<Long> root = field("root_id", Long.class);
        Long found = dsl().select(root).from(merged).where(person.eq(personId)).fetchOne(root);
        long one = found == null ? personId : found;
        Set<Long> records = new HashSet<>(
                dsl().select(person).from(merged).where(root.eq(one)).fetch(person));
        records.add(one);
        return records;
    }

    /** Tells whether a scope reaches a record of this unit and person. */
    public boolean reaches(Scope scope, long unitId, long personId) {
        return scope.everything()
                || dsl().fetchExists(dsl().selectOne().where(Sql.within(scope, inline(unitId), inline(personId))));
    }
}
