package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.parts.sql.ProgrammeSql;

/** Speaks SQL to the tables of casework: stamps rows, and knows the views that the register publishes. */
public final class CareSql extends ProgrammeSql {

    private final Sealer sealer;

    /** Works on the given database; rows are stamped by the clock, and what is written in words is sealed. */
    public CareSql(Database database, LegalClock clock, Sealer sealer) {
        super(database, clock);
        this.sealer = sealer;
    }

    Sealer sealer() {
        return sealer;
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

    static String joined(Collection<Concern> concerns) {
        return concerns.stream().sorted().map(Concern::name).collect(Collectors.joining(","));
    }

    /** Reads concerns; those that only a newer version knows are left out. */
    static Set<Concern> concerns(String joined) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        Set<String> written = Set.of(joined.split(",", -1));
        Arrays.stream(Concern.values())
                .filter(one -> written.contains(one.name()))
                .forEach(concerns::add);
        return concerns;
    }
}
