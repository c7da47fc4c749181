package vn.hoanhap.registry.contacts;

import static vn.hoanhap.registry.db.Tables.CONTACT;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_ALIAS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Nested;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.people.search.JooqReach;

/**
 * Finds what was agreed with human beings in reach. Records that were merged are one human being, wherever each of them lived.
 * Each question begins at the people and goes by the index of their contacts; Derby would read everybody first.
 */
final class JooqNextSteps {
    private static final int AT_ONCE = 500;
    private static final Nested CONTACTS = Nested.of(CONTACT, "contact_person");
    private static final Nested MERGED = Nested.of(PERSON_ALIAS, "person_alias_root");

    private final Sql sql;

    JooqNextSteps(Sql sql) {
        this.sql = sql;
    }

    /** Is a contact that left something to do. */
    record Plan(long contactId, long personId, LocalDate metOn, LocalDate dueOn) {}

    /**
     * Returns the contacts up to a day that left something to do with these human beings, by every record of theirs.
     *
     * @param most at most this many of each sort of record, the newest contacts first
     */
    List<Plan> plans(LocalDate day, LocalDate until, Scope scope, int most) {
        List<Plan> plans = new ArrayList<>();
        for (JooqReach reach : JooqReach.of(scope)) {
            List<Nested> people = reach.people();
            Condition own = reach.condition().and(CONTACT.PERSON_ID.eq(PERSON.ID));
            plans.addAll(find(with(people, CONTACTS), own.and(open(day, until)), most));
            Condition merged = reach.condition()
                    .and(PERSON_ALIAS.ROOT_ID.eq(PERSON.ID))
                    .and(PERSON_ALIAS.ENDED_AT.isNull())
                    .and(CONTACT.PERSON_ID.eq(PERSON_ALIAS.ALIAS_ID));
            plans.addAll(find(with(people, MERGED, CONTACTS), merged.and(open(day, until)), most));
        }
        return plans;
    }

    private static List<Nested> with(List<Nested> people, Nested... further) {
        List<Nested> rows = new ArrayList<>(people);
        rows.addAll(List.of(further));
        return rows;
    }

    private static Condition open(LocalDate day, LocalDate until) {
        return CONTACT.NEXT_STEP_ON.le(until).and(stands(day));
    }

    private List<Plan> find(List<Nested> rows, Condition condition, int most) {
        return sql.dsl()
                .select(CONTACT.ID, CONTACT.PERSON_ID, CONTACT.MET_ON, CONTACT.NEXT_STEP_ON)
                .from(sql.nested(rows))
                .where(condition)
                .orderBy(CONTACT.MET_ON.desc(), CONTACT.ID.desc())
                .limit(most)
                .fetch(row -> new Plan(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Returns the record that counts for each of these that was merged; the others are left out. */
    Map<Long, Long> roots(Collection<Long> records) {
        Map<Long, Long> roots = new HashMap<>();
        for (List<Long> some : portions(records)) {
            sql.dsl()
                    .select(PERSON_ALIAS.ALIAS_ID, PERSON_ALIAS.ROOT_ID)
                    .from(PERSON_ALIAS)
                    .where(PERSON_ALIAS.ALIAS_ID.in(some))
                    .and(PERSON_ALIAS.ENDED_AT.isNull())
                    .forEach(row -> roots.put(row.value1(), row.value2()));
        }
        return roots;
    }

    /** Returns the records that were merged into these, each with the one that counts. */
    Map<Long, Long> mergedInto(Collection<Long> roots) {
        Map<Long, Long> merged = new HashMap<>();
        for (List<Long> some : portions(roots)) {
            sql.dsl()
                    .select(PERSON_ALIAS.ALIAS_ID, PERSON_ALIAS.ROOT_ID)
                    .from(PERSON_ALIAS)
                    .where(PERSON_ALIAS.ROOT_ID.in(some))
                    .and(PERSON_ALIAS.ENDED_AT.isNull())
                    .forEach(row -> merged.put(row.value1(), row.value2()));
        }
        return merged;
    }

    /** Returns the day of the last contact up to a day with each of these records; those without are left out. */
    Map<Long, LocalDate> lastDays(Set<Long> records, LocalDate day) {
        Map<Long, LocalDate> days = new HashMap<>();
        for (List<Long> some : portions(records)) {
            sql.dsl()
                    .select(CONTACT.PERSON_ID, DSL.max(CONTACT.MET_ON))
                    .from(CONTACT)
                    .where(CONTACT.PERSON_ID.in(some))
                    .and(stands(day))
                    .groupBy(CONTACT.PERSON_ID)
                    .forEach(row -> days.put(row.value1(), row.value2()));
        }
        return days;
    }

    private static Condition stands(LocalDate day) {
        return CONTACT.WITHDRAWN_AT.isNull().and(CONTACT.MET_ON.le(day));
    }

    private static List<List<Long>> portions(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        return IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(i -> all.subList(i * AT_ONCE, Math.min(all.size(), (i + 1) * AT_ONCE)))
                .toList();
    }
}
