package vn.hoanhap.registry.contacts;

import static vn.hoanhap.registry.db.Tables.CONTACT;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_ALIAS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;

/**
 * Finds what was agreed with human beings in reach. Records that were merged are one human being, wherever each of them lived.
 * Each question goes by the index of people's contacts.
 */
final class JooqNextSteps {
    private static final int AT_ONCE = 500;

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
        List<Plan> plans = find(day, until, reached(scope), most);
        plans.addAll(find(day, until, merged(scope), most));
        return plans;
    }

    private static Select<Record1<Long>> reached(Scope scope) {
        return DSL.select(PERSON.ID).from(PERSON).where(Sql.within(scope, PERSON.UNIT_ID, PERSON.ID));
    }

    private static Select<Record1<Long>> merged(Scope scope) {
        return DSL.select(PERSON_ALIAS.ALIAS_ID)
                .from(PERSON_ALIAS)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_ALIAS.ROOT_ID))
                .where(PERSON_ALIAS.ENDED_AT.isNull())
                .and(Sql.within(scope, PERSON.UNIT_ID, PERSON.ID));
    }

    private List<Plan> find(LocalDate day, LocalDate until, Select<Record1<Long>> people, int most) {
        return sql.dsl()
                .select(CONTACT.ID, CONTACT.PERSON_ID, CONTACT.MET_ON, CONTACT.NEXT_STEP_ON)
                .from(CONTACT)
                .where(CONTACT.PERSON_ID.in(people))
                .and(CONTACT.NEXT_STEP_ON.le(until))
                .and(stands(day))
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
