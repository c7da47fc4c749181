package vn.hoanhap.methadone.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
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
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Speaks SQL to the tables of the bundle: stamps rows, and knows the views that the register publishes. */
public final class MethadoneSql {

    private final Sql sql;
    private final LegalClock clock;

    /** Works on the given database; rows are stamped by the clock. */
    public MethadoneSql(Database database, LegalClock clock) {
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

    /** Returns the legal date of today. */
    public LocalDate today() {
        return clock.today();
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
        Map<Long, Long> roots =
                dsl().select(person, root).from(merged).where(person.in(people)).fetchMap(person, root);
        Set<Long> records = new HashSet<>();
        people.forEach(one -> records.add(roots.getOrDefault(one, one)));
        records.addAll(dsl().select(person)
                .from(merged)
                .where(root.in(Set.copyOf(records)))
                .fetch(person));
        return records;
    }

    /** Tells whether a scope reaches a record of this unit and person. */
    public boolean reaches(Scope scope, long unitId, long personId) {
        return scope.everything()
                || dsl().fetchExists(dsl().selectOne().where(Sql.within(scope, inline(unitId), inline(personId))));
    }

    /** Narrows rows to a unit, what is below it and what it took over. */
    static Condition inside(Field<Long> unit, long unitId) {
        return condition(
                "{0} in (select c.unit_id from register.unit_cover c where c.root_id = {1})", unit, inline(unitId));
    }

    /** Reads a code; one that only a newer version knows becomes {@code otherwise}. */
    static <E extends Enum<E>> E code(Class<E> type, String written, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElse(otherwise);
    }

    /** Reads a code that may be missing, or known to a newer version alone. */
    static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
