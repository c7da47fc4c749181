package vn.hoanhap.registry.people.duplicates;

import static vn.hoanhap.registry.db.Tables.ASSIGNED;
import static vn.hoanhap.registry.db.Tables.DUPLICATE_PAIR;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.parts.sql.Nested;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/**
 * Lists pairs of which a right reaches both people. Begins at the pairs, of which there are few, and asks of each for its two
 * people: Derby would rather read all people first (see {@code JooqNarrowing}).
 */
final class JooqPairList {
    private static final vn.hoanhap.registry.db.tables.Person LOW = PERSON.as("low_person");
    private static final vn.hoanhap.registry.db.tables.Person HIGH = PERSON.as("high_person");

    /** As many units make an area wide. */
    private static final int SMALL_AREA = 60;

    private final Sql sql;

    JooqPairList(Sql sql) {
        this.sql = sql;
    }

    /** Returns a page of pairs, the surest first. */
    List<DuplicatePair> list(PairQuery query, Scope scope) {
        return fetch(waiting(query.open()).and(after(query.after())), scope, query);
    }

    /** Returns how many wait for a decision, counted no further than a bound. */
    int count(Scope scope, int most) {
        Table<?> few = DSL.selectOne()
                .from(rows(scope))
                .where(waiting(true), reached(scope, true))
                .limit(most)
                .asTable("few");
        return sql.dsl().fetchCount(few);
    }

    Optional<DuplicatePair> find(long id, Scope scope) {
        Condition one = DUPLICATE_PAIR.ID.eq(id);
        Optional<DuplicatePair> open = fetch(one.and(waiting(true)), scope, new PairQuery(true, 0, 1)).stream()
                .findFirst();
        return open.or(() -> fetch(one.and(waiting(false)), scope, new PairQuery(false, 0, 1)).stream()
                .findFirst());
    }

    /** Returns the pairs of a human being, open ones or decided ones. */
    List<DuplicatePair> ofPerson(long root, Scope scope, PairQuery query) {
        Condition one = DUPLICATE_PAIR.LOW_ROOT.eq(root).or(DUPLICATE_PAIR.HIGH_ROOT.eq(root));
        return fetch(one.and(waiting(query.open())), scope, query);
    }

    private static Condition waiting(boolean open) {
        String wanted = PairState.OPEN.name();
        return open
                ? DUPLICATE_PAIR.PAIR_STATE.eq(wanted)
                : DUPLICATE_PAIR.PAIR_STATE.in(PairState.SAME.name(), PairState.DIFFERENT.name());
    }

    private Condition after(long id) {
        Integer strength = id == 0 ? null : strength(id);
        return strength == null
                ? DSL.noCondition()
                : DUPLICATE_PAIR
                        .STRENGTH
                        .gt(strength)
                        .or(DUPLICATE_PAIR.STRENGTH.eq(strength).and(DUPLICATE_PAIR.ID.gt(id)));
    }

    private @Nullable Integer strength(long id) {
        return sql.dsl()
                .select(DUPLICATE_PAIR.STRENGTH)
                .from(DUPLICATE_PAIR)
                .where(DUPLICATE_PAIR.ID.eq(id))
                .fetchOne(DUPLICATE_PAIR.STRENGTH);
    }

    private List<DuplicatePair> fetch(Condition condition, Scope scope, PairQuery query) {
        return sql.dsl()
                .select(DUPLICATE_PAIR.fields())
                .select(fields(LOW))
                .select(fields(HIGH))
                .from(rows(scope))
                .where(condition, reached(scope, query.open()))
                .orderBy(DUPLICATE_PAIR.STRENGTH, DUPLICATE_PAIR.ID)
                .limit(query.limit())
                .fetch(JooqPairList::pair);
    }

    /** Whoever has a commune or two begins at its people; where an area is wide, there are fewer pairs than people. */
    private List<Table<?>> rows(Scope scope) {
        Nested pairs = Nested.of(DUPLICATE_PAIR, null);
        Nested low = Nested.as("low_person", PERSON);
        Nested high = Nested.as("high_person", PERSON);
        return sql.nested(small(scope) ? List.of(low(scope), pairs, high) : List.of(pairs, low, high));
    }

    private boolean small(Scope scope) {
        if (scope.everything() || scope.assignee() != null || scope.units().isEmpty()) {
            return false;
        }
        Table<?> few = DSL.selectOne()
                .from(UNIT_COVER)
                .where(UNIT_COVER.ROOT_ID.in(scope.units()))
                .limit(SMALL_AREA)
                .asTable("few");
        return sql.dsl().fetchCount(few) < SMALL_AREA;
    }

    private Nested low(Scope scope) {
        List<Table<?>> covered = sql.nested(List.of(
                Nested.as(
                        "covered",
                        DSL.selectDistinct(UNIT_COVER.UNIT_ID)
                                .from(UNIT_COVER)
                                .where(UNIT_COVER.ROOT_ID.in(scope.units()), UNIT_COVER.SPLIT.isFalse())),
                Nested.of(PERSON, "person_unit")));
        Field<Long> unit = DSL.field(DSL.name("covered", "unit_id"), Long.class);
        return Nested.as("low_person", DSL.select(fields(PERSON)).from(covered).where(PERSON.UNIT_ID.eq(unit)));
    }

    /** Joins the two people: those who count while the pair is open, the two records once it was decided. */
    private static Condition reached(Scope scope, boolean open) {
        Field<Long> low = open ? DUPLICATE_PAIR.LOW_ROOT : DUPLICATE_PAIR.LOW_ID;
        Field<Long> high = open ? DUPLICATE_PAIR.HIGH_ROOT : DUPLICATE_PAIR.HIGH_ID;
        return LOW.ID.eq(low).and(HIGH.ID.eq(high)).and(within(scope, LOW)).and(within(scope, HIGH));
    }

    private static Condition within(Scope scope, vn.hoanhap.registry.db.tables.Person person) {
        if (scope.everything()) {
            return DSL.noCondition();
        }
        List<Condition> any = new ArrayList<>();
        any.add(DSL.condition("1 = 0"));
        if (!scope.units().isEmpty()) {
            any.add(DSL.exists(DSL.selectOne()
                    .from(UNIT_COVER)
                    .where(
                            UNIT_COVER.ROOT_ID.in(scope.units()),
                            UNIT_COVER.UNIT_ID.eq(person.UNIT_ID),
                            UNIT_COVER.SPLIT.isFalse())));
        }
        Long member = scope.assignee();
        if (member != null) {
            any.add(DSL.exists(DSL.selectOne()
                    .from(ASSIGNED)
                    .where(ASSIGNED.MEMBER_ID.eq(member), ASSIGNED.PERSON_ID.eq(person.ID))));
        }
        return DSL.or(any);
    }

    private static List<Field<?>> fields(vn.hoanhap.registry.db.tables.Person person) {
        return List.of(person.ID, person.INITIALS, person.BIRTH_YEAR, person.UNIT_ID);
    }

    private static DuplicatePair pair(Record row) {
        return new DuplicatePair(
                row.get(DUPLICATE_PAIR.ID),
                person(row, LOW),
                person(row, HIGH),
                JooqPairs.likeness(row),
                PairState.valueOf(row.get(DUPLICATE_PAIR.PAIR_STATE)),
                Utc.orNull(row.get(DUPLICATE_PAIR.DECIDED_AT)),
                row.get(DUPLICATE_PAIR.VERSION));
    }

    private static Person person(Record row, vn.hoanhap.registry.db.tables.Person of) {
        return new Person(row.get(of.ID), row.get(of.INITIALS), row.get(of.BIRTH_YEAR), row.get(of.UNIT_ID));
    }
}
