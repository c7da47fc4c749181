package vn.hoanhap.registry.households;

import static vn.hoanhap.registry.db.Tables.HOUSEHOLD;
import static vn.hoanhap.registry.db.Tables.HOUSEHOLD_PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.HouseholdRecord;

/** Keeps households and who lives in them. */
final class JooqHouseholds {
    /** Is a household's row with its label. */
    record Row(Household household, @Nullable Long neighbourhoodId, int version) {}

    private final Sql sql;

    JooqHouseholds(Sql sql) {
        this.sql = sql;
    }

    void insert(long id, HouseholdDraft draft) {
        HouseholdRecord row = sql.dsl().newRecord(HOUSEHOLD);
        row.setId(id);
        row.setVersion(1);
        fill(row, draft);
        row.insert();
        putMembers(id, draft);
    }

    void update(Row before, HouseholdDraft draft) {
        long id = before.household().id();
        sql.raise(new Sql.Versioned<>(HOUSEHOLD.ID, HOUSEHOLD.VERSION), id, before.version());
        HouseholdRecord row = sql.dsl().newRecord(HOUSEHOLD);
        fill(row, draft);
        sql.dsl().update(HOUSEHOLD).set(row).where(HOUSEHOLD.ID.eq(id)).execute();
        sql.dsl()
                .deleteFrom(HOUSEHOLD_PERSON)
                .where(HOUSEHOLD_PERSON.HOUSEHOLD_ID.eq(id))
                .execute();
        putMembers(id, draft);
    }

    private static void fill(HouseholdRecord row, HouseholdDraft draft) {
        row.setUnitId(draft.unitId());
        row.setNeighbourhoodId(draft.neighbourhoodId());
        row.setRepresentativeId(draft.representativeId());
    }

    private void putMembers(long id, HouseholdDraft draft) {
        Set<Long> people = new TreeSet<>(draft.memberIds());
        if (draft.representativeId() != null) {
            people.add(draft.representativeId());
        }
        for (Long person : people) {
            sql.dsl()
                    .insertInto(HOUSEHOLD_PERSON)
                    .set(HOUSEHOLD_PERSON.HOUSEHOLD_ID, id)
                    .set(HOUSEHOLD_PERSON.PERSON_ID, person)
                    .execute();
        }
    }

    void remove(long id) {
        sql.dsl()
                .deleteFrom(HOUSEHOLD_PERSON)
                .where(HOUSEHOLD_PERSON.HOUSEHOLD_ID.eq(id))
                .execute();
        sql.dsl().deleteFrom(HOUSEHOLD).where(HOUSEHOLD.ID.eq(id)).execute();
    }

    List<Long> people(long id) {
        return sql.dsl()
                .select(HOUSEHOLD_PERSON.PERSON_ID)
                .from(HOUSEHOLD_PERSON)
                .where(HOUSEHOLD_PERSON.HOUSEHOLD_ID.eq(id))
                .orderBy(HOUSEHOLD_PERSON.PERSON_ID)
                .fetch(HOUSEHOLD_PERSON.PERSON_ID);
    }

    List<Row> byIds(Set<Long> ids, Scope scope) {
        return ids.isEmpty() ? List.of() : rows(HOUSEHOLD.ID.in(ids).and(reached(scope)), ids.size());
    }

    List<Row> ofPeople(Set<Long> personIds, Scope scope, int limit) {
        Condition lives = HOUSEHOLD.ID.in(DSL.select(HOUSEHOLD_PERSON.HOUSEHOLD_ID)
                .from(HOUSEHOLD_PERSON)
                .where(HOUSEHOLD_PERSON.PERSON_ID.in(personIds)));
        return rows(lives.and(reached(scope)), limit);
    }

    List<Row> list(@Nullable Long unitId, Scope scope, long after, int limit) {
        Condition condition = HOUSEHOLD.ID.gt(after).and(reached(scope));
        if (unitId != null) {
            condition = condition.and(HOUSEHOLD.UNIT_ID.in(DSL.select(UNIT_COVER.UNIT_ID)
                    .from(UNIT_COVER)
                    .where(UNIT_COVER.ROOT_ID.eq(unitId))
                    .and(UNIT_COVER.SPLIT.isFalse())));
        }
        return rows(condition, limit);
    }

    /** Who is assigned to one of its people sees the household. */
    private static Condition reached(Scope scope) {
        Condition byUnit = Sql.within(scope, HOUSEHOLD.UNIT_ID, null);
        if (scope.assignee() == null) {
            return byUnit;
        }
        Scope assigned = new Scope(false, Set.of(), scope.assignee());
        return byUnit.or(HOUSEHOLD.ID.in(DSL.select(HOUSEHOLD_PERSON.HOUSEHOLD_ID)
                .from(HOUSEHOLD_PERSON)
                .where(Sql.within(assigned, HOUSEHOLD.UNIT_ID, HOUSEHOLD_PERSON.PERSON_ID))));
    }

    private List<Row> rows(Condition condition, int limit) {
        return sql.dsl()
                .select(
                        HOUSEHOLD.ID,
                        HOUSEHOLD.UNIT_ID,
                        HOUSEHOLD.REPRESENTATIVE_ID,
                        HOUSEHOLD.NEIGHBOURHOOD_ID,
                        HOUSEHOLD.VERSION,
                        PERSON.INITIALS)
                .from(HOUSEHOLD)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(HOUSEHOLD.REPRESENTATIVE_ID))
                .where(condition)
                .orderBy(HOUSEHOLD.ID)
                .limit(limit)
                .fetch(row -> new Row(
                        new Household(row.value1(), label(row.value6(), row.value1()), row.value2(), row.value3()),
                        row.value4(),
                        row.value5()));
    }

    private static String label(@Nullable String initials, long id) {
        return "Hộ " + (initials == null ? id : initials);
    }
}
