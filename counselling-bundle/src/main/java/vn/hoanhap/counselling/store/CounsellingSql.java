package vn.hoanhap.counselling.store;

import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.parts.sql.ProgrammeSql;

/** Speaks SQL to the tables of counselling: stamps rows, and knows the views that the register publishes. */
public final class CounsellingSql extends ProgrammeSql {

    /** Works on the given database; rows are stamped by the clock. */
    public CounsellingSql(Database database, LegalClock clock) {
        super(database, clock);
    }

    /** Reads a table along an index of its newest rows, unless a narrower condition finds them sooner. */
    Table<?> newest(Table<?> table, String index, Wanted wanted) {
        return wanted.narrow() ? table : sql().along(table, index);
    }

    /** Narrows rows to the people and the unit that are wanted. */
    static Condition about(Wanted wanted, Field<Long> unit, Field<Long> person) {
        return about(wanted.people(), wanted.unitId(), unit, person);
    }

    /** Narrows rows to a code that is wanted. */
    static Condition coded(Wanted wanted, String filter, Field<String> column) {
        String code = wanted.code(filter);
        return code == null ? noCondition() : column.eq(code);
    }

    static String joined(Collection<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(","));
    }

    /** Reads codes that were written side by side. */
    static Set<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(",", -1));
    }
}
