package vn.hoanhap.counselling.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Speaks SQL to the tables of counselling: stamps rows, and knows the views that the register publishes. */
public final class CounsellingSql {

    private final Sql sql;
    private final LegalClock clock;

    /** Works on the given database; rows are stamped by the clock. */
    public CounsellingSql(Database database, LegalClock clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    Sql sql() {
        return sql;
    }

    DSLContext dsl() {
        return sql.dsl();
    }

    LocalDateTime now() {
        return Utc.column(clock.now());
    }

    /** Returns every record of a human being, by any one of them. */
    public Set<Long> sameHuman(long personId) {
        return sameHumans(Set.of(personId));
    }

    /** Returns every record of some human beings, by any one of each. */
    public Set<Long> sameHumans(Set<Long> people) {
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
    public Map<Long, Long> roots(Set<Long> records) {
        Field<Long> person = field("person_id", Long.class);
        Field<Long> root = field("root_id", Long.class);
        return dsl().select(person, root)
                .from(table("register.person_merged"))
                .where(person.in(records))
                .fetchMap(person, root);
    }

    /** Narrows rows to what both scopes reach. */
    static Condition within(Reach reach, Field<Long> unit, Field<Long> person) {
        return Sql.within(reach.right(), unit, person).and(Sql.within(reach.assigned(), unit, person));
    }

    /**
     * Says whose records may be listed: what both reach.
     *
     * @param right what the reader's right reaches
     * @param assigned who is assigned to the reader; everything when that does not matter
     */
    public record Reach(Scope right, Scope assigned) {}

    /** Reads a table along an index of its newest rows, unless a narrower condition finds them sooner. */
    Table<?> newest(Table<?> table, String index, Wanted wanted) {
        return wanted.narrow() ? table : sql.along(table, index);
    }

    /** Narrows rows to the people and the unit that are wanted. */
    static Condition about(Wanted wanted, Field<Long> unit, Field<Long> person) {
        Set<Long> people = wanted.people();
        Condition condition = people == null ? noCondition() : person.in(people);
        Long unitId = wanted.unitId();
        return unitId == null
                ? condition
                : condition.and(condition(
                        "{0} in (select c.unit_id from register.unit_cover c where c.root_id = {1})",
                        unit, inline(unitId)));
    }

    /** Narrows rows to a code that is wanted. */
    static Condition coded(Wanted wanted, String filter, Field<String> column) {
        String code = wanted.code(filter);
        return code == null ? noCondition() : column.eq(code);
    }

    /** Goes on after the last row of the page before; 0 begins the list. */
    static Condition after(long before, Field<Long> id) {
        return before == 0 ? noCondition() : id.lt(before);
    }

    /** Tells whether a scope reaches a record of this unit and person. */
    public boolean reaches(Scope scope, long unitId, long personId) {
        return scope.everything()
                || dsl().fetchExists(dsl().selectOne().where(Sql.within(scope, inline(unitId), inline(personId))));
    }

    static String joined(Collection<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(","));
    }

    /** Reads codes that were written side by side. */
    static Set<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(",", -1));
    }

    static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** Reads a code that may be missing; one that only a newer version knows is. */
    static <E extends Enum<E>> @Nullable E known(Class<E> type, @Nullable String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    /** Reads a code; one that only a newer version knows becomes {@code otherwise}. */
    static <E extends Enum<E>> E code(Class<E> type, String written, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElse(otherwise);
    }
}
