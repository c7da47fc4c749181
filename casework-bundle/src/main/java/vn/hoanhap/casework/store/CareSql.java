package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Speaks SQL to the tables of casework: stamps rows, and knows the views that the register publishes. */
public final class CareSql {

    private final Sql sql;
    private final LegalClock clock;

    /** Works on the given database; rows are stamped by the clock. */
    public CareSql(Database database, LegalClock clock) {
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

    /** Reads a code; one that only a newer version knows becomes {@code otherwise}. */
    static <E extends Enum<E>> E code(Class<E> type, String written, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElse(otherwise);
    }
}
