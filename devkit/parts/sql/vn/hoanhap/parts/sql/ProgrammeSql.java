package vn.hoanhap.parts.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;

/**
 * Speaks SQL to the tables of a programme: stamps rows, and knows the views that the register publishes. One for the whole
 * bundle, handed to each of its tables; a programme that says more of its own extends it.
 */
public class ProgrammeSql {

    private final Sql sql;
    private final LegalClock clock;

    /** Works on the given database; rows are stamped by the clock. */
    public ProgrammeSql(Database database, LegalClock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Returns what differs between the engines. */
    public final Sql sql() {
        return sql;
    }

    /** Returns jOOQ for the present unit of work. */
    public final DSLContext dsl() {
        return sql.dsl();
    }

    /** Returns this moment as tables hold it. */
    public final LocalDateTime now() {
        return Utc.column(clock.now());
    }

    /** Returns the legal date of today. */
    public final LocalDate today() {
        return clock.today();
    }

    /** Returns every record of a human being, by any one of them. */
    public final Set<Long> sameHuman(long personId) {
        return sameHumans(Set.of(personId));
    }

    /** Returns every record of some human beings, by any one of each. A merge of two records rewrites no ids. */
    public final Set<Long> sameHumans(Set<Long> people) {
        Table<?> merged = table("register.person_merged");
        Field<Long> person = field("person_id", Long.class);
        Field<Long> root = field("root_id", Long.class);
        Map<Long, Long> roots = roots(people);
        Set<Long> records = new HashSet<>();
        people.forEach(one -> records.add(roots.getOrDefault(one, one)));
        records.addAll(dsl().select(person)
                .from(merged)
                .where(root.in(Set.copyOf(records)))
                .fetch(person));
        return records;
    }

    /** Returns the record that counts of each of these that was found to be somebody else's. */
    public final Map<Long, Long> roots(Set<Long> records) {
        Field<Long> person = field("person_id", Long.class);
        Field<Long> root = field("root_id", Long.class);
        return dsl().select(person, root)
                .from(table("register.person_merged"))
                .where(person.in(records))
                .fetchMap(person, root);
    }

    /** Tells whether a scope reaches a record of this unit and person. */
    public final boolean reaches(Scope scope, long unitId, long personId) {
        return scope.everything()
                || dsl().fetchExists(dsl().selectOne().where(Sql.within(scope, inline(unitId), inline(personId))));
    }

    /** Narrows rows to what both scopes reach. */
    public static Condition within(Reach reach, Field<Long> unit, Field<Long> person) {
        return Sql.within(reach.right(), unit, person).and(Sql.within(reach.assigned(), unit, person));
    }

    /**
     * Narrows rows to the people and the unit that are asked for.
     *
     * @param people records of people; null for anybody's
     * @param unitId a unit, with all below it and what they took over; null for any
     */
    public static Condition about(
            @Nullable Set<Long> people, @Nullable Long unitId, Field<Long> unit, Field<Long> person) {
        Condition condition = people == null ? noCondition() : person.in(people);
        return unitId == null ? condition : condition.and(Sql.inside(unit, unitId));
    }

    /** Goes on after the last row of the page before; 0 begins the list. */
    public static Condition after(long before, Field<Long> id) {
        return before == 0 ? noCondition() : id.lt(before);
    }

    /** Reads a code; one that only a newer version knows becomes {@code otherwise}. */
    public static <E extends Enum<E>> E code(Class<E> type, String written, E otherwise) {
        E known = known(type, written);
        return known == null ? otherwise : known;
    }

    /** Reads a code that may be missing; null also for one that only a newer version knows. */
    public static <E extends Enum<E>> @Nullable E known(Class<E> type, @Nullable String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    /** Writes a code that may be missing. */
    public static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
