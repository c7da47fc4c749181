package vn.hoanhap.registry.units;

import static vn.hoanhap.registry.db.Tables.UNIT_COVER;
import static vn.hoanhap.registry.db.Tables.UNIT_SUCCESSION;
import static vn.hoanhap.registry.db.Tables.UNIT_VERSION;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.words.Words;

/** Answers for units from the tables. */
final class JooqUnits implements Units {
    private static final int MOST_LEVELS = 6;

    private final Sql sql;
    private final KeptQuery byCode;
    private final KeptQuery versions;
    private final KeptQuery covered;

    JooqUnits(Sql sql) {
        this.sql = sql;
        Condition id = UNIT_VERSION.UNIT_ID.eq(KeptQuery.value(UNIT_VERSION.UNIT_ID));
        Condition code = UNIT_VERSION.CODE.eq(KeptQuery.value(UNIT_VERSION.CODE));
        Condition held = heldOn(KeptQuery.value(UNIT_VERSION.VALID_FROM), KeptQuery.value(UNIT_VERSION.VALID_TO));
        byCode = sql.keep(sql.dsl().selectFrom(UNIT_VERSION).where(code, held));
        covered = sql.keep(sql.dsl()
                .select(UNIT_COVER.UNIT_ID)
                .from(UNIT_COVER)
                .where(UNIT_COVER.ROOT_ID.eq(KeptQuery.value(UNIT_COVER.ROOT_ID)))
                .and(UNIT_COVER.UNIT_ID.eq(KeptQuery.value(UNIT_COVER.UNIT_ID)))
                .and(UNIT_COVER.SPLIT.isFalse()));
        versions = sql.keep(sql.dsl().selectFrom(UNIT_VERSION).where(id));
    }

    @Override
    public Optional<Unit> find(long id, LocalDate on) {
        return versions(id).stream().filter(version -> version.heldOn(on)).findFirst();
    }

    @Override
    public Optional<Unit> latest(long id) {
        List<Unit> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    @Override
    public Optional<Unit> byCode(String code, LocalDate on) {
        return byCode.fetch(code, on, on).stream().findFirst().map(JooqUnits::unit);
    }

    @Override
    public long resolve(String reference, LocalDate on) {
        UnitReference wanted = UnitReference.parse(reference, on);
        if (wanted.id() != null) {
            return latest(wanted.id())
                    .map(Unit::id)
                    .orElseThrow(() -> Words.invalid("unit", "unit.unknown", reference));
        }
        return byCode(wanted.code(), wanted.on()).map(Unit::id).orElseThrow(() -> unknown(wanted));
    }

    /** A code that has ended says when, so that past work may be written with a day before, and who took over. */
    private ProblemException unknown(UnitReference wanted) {
        List<Unit> ended = sql.dsl()
                .selectFrom(UNIT_VERSION)
                .where(UNIT_VERSION.CODE.eq(wanted.code()))
                .and(UNIT_VERSION.VALID_TO.lt(wanted.on()))
                .orderBy(UNIT_VERSION.VALID_TO.desc())
                .limit(1)
                .fetch(JooqUnits::unit);
        LocalDate last = ended.isEmpty() ? null : ended.get(0).to();
        if (last == null) {
            return notYet(wanted);
        }
        Unit unit = ended.get(0);
        String successors = successorNames(unit.id(), wanted.on());
        return Words.invalid("unit", "unit.ended-code", unit.name(), last, successors, wanted.code() + "@" + last);
    }

    /** A code that came into use later says who stood there before. */
    private ProblemException notYet(UnitReference wanted) {
        List<Unit> later = sql.dsl()
                .selectFrom(UNIT_VERSION)
                .where(UNIT_VERSION.CODE.eq(wanted.code()))
                .and(UNIT_VERSION.VALID_FROM.gt(wanted.on()))
                .orderBy(UNIT_VERSION.VALID_FROM)
                .limit(1)
                .fetch(JooqUnits::unit);
        List<Unit> stood = later.isEmpty() ? List.of() : stoodOn(later.get(0).id(), wanted.on());
        if (stood.isEmpty()) {
            return Words.invalid("unit", "unit.unknown-code", wanted.code(), wanted.on());
        }
        Unit unit = later.get(0);
        return Words.invalid("unit", "unit.before", unit.name(), wanted.on(), unit.from(), names(stood, wanted.on()));
    }

    /** Names units as they were on a day, each as it may be written. */
    static String names(List<Unit> stood, LocalDate on) {
        return stood.stream()
                .map(unit -> unit.name() + " (" + unit.code() + "@" + on + ")")
                .collect(Collectors.joining(", "));
    }

    /** Names those that took over from a unit, as they are on a day or were last. */
    String successorNames(long unitId, LocalDate on) {
        List<Succession> direct = successors(unitId);
        if (direct.isEmpty()) {
            return "–";
        }
        return direct.stream()
                .map(succession -> find(succession.successorId(), on).or(() -> latest(succession.successorId())))
                .flatMap(Optional::stream)
                .map(unit -> unit.name() + " (" + unit.code() + ")")
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Unit> list(UnitQuery query) {
        Condition condition = heldOn(query.on()).and(UNIT_VERSION.UNIT_ID.gt(query.after()));
        if (query.parentId() != null) {
            condition = condition.and(UNIT_VERSION.PARENT_ID.eq(query.parentId()));
        }
        if (query.level() != null) {
            condition = condition.and(UNIT_VERSION.LEVEL_CODE.eq(query.level()));
        }
        if (query.text() != null) {
            for (String word : ToneFree.words(query.text())) {
                condition = condition.and(UNIT_VERSION.SEARCH_NAME.like("% " + word + "%"));
            }
        }
        return sql.dsl()
                .selectFrom(UNIT_VERSION)
                .where(condition)
                .orderBy(UNIT_VERSION.UNIT_ID)
                .limit(query.limit())
                .fetch(JooqUnits::unit);
    }

    @Override
    public List<Succession> successors(long id) {
        return successions(UNIT_SUCCESSION.PREDECESSOR_ID.eq(id));
    }

    @Override
    public List<Succession> predecessors(long id) {
        return successions(UNIT_SUCCESSION.SUCCESSOR_ID.eq(id));
    }

    @Override
    public List<Unit> path(long id, LocalDate on) {
        Deque<Unit> path = new ArrayDeque<>();
        Optional<Unit> next = find(id, on);
        while (next.isPresent() && path.size() < MOST_LEVELS) {
            path.addFirst(next.get());
            Long parent = next.get().parentId();
            next = parent == null ? Optional.empty() : find(parent, on);
        }
        return new ArrayList<>(path);
    }

    /** Returns the unit at the top of each unit's path on a day; units that did not hold then are left out. */
    Map<Long, Long> tops(Set<Long> ids, LocalDate on) {
        Map<Long, Long> tops = new HashMap<>();
        Map<Long, Long> ahead = ids.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        for (int level = 0; level < MOST_LEVELS && !ahead.isEmpty(); level++) {
            Map<Long, Long> parents = new HashMap<>();
            Set<Long> held = held(Set.copyOf(ahead.values()), on, parents);
            ahead.values().retainAll(held);
            tops.putAll(ahead);
            ahead.values().retainAll(parents.keySet());
            ahead.replaceAll((start, unit) -> parents.getOrDefault(unit, unit));
        }
        return tops;
    }

    /** Returns which of the units held on a day, and notes their parents. */
    private Set<Long> held(Set<Long> ids, LocalDate on, Map<Long, Long> parents) {
        Set<Long> held = new HashSet<>();
        sql.dsl()
                .select(UNIT_VERSION.UNIT_ID, UNIT_VERSION.PARENT_ID)
                .from(UNIT_VERSION)
                .where(UNIT_VERSION.UNIT_ID.in(ids))
                .and(heldOn(on))
                .forEach(row -> {
                    Long parent = row.value2();
                    held.add(row.value1());
                    if (parent != null) {
                        parents.put(row.value1(), parent);
                    }
                });
        return held;
    }

    /** Says whose versions a unit of work remembers. */
    private record Versions(long unitId) {}

    /** Returns all versions of a unit, the oldest first. */
    List<Unit> versions(long id) {
        // Derby's sorting of a handful of rows takes longer than finding them.
        return sql.once(new Versions(id), () -> versions.fetch(id).stream()
                .map(JooqUnits::unit)
                .sorted(Comparator.comparing(Unit::from))
                .toList());
    }

    /** Returns each unit as it was on a day, or as it was last; units that nobody knows are left out. */
    Map<Long, Unit> asOf(Set<Long> ids, LocalDate on) {
        Map<Long, Unit> found = new HashMap<>();
        sql.dsl()
                .selectFrom(UNIT_VERSION)
                .where(UNIT_VERSION.UNIT_ID.in(ids))
                .orderBy(UNIT_VERSION.UNIT_ID, UNIT_VERSION.VALID_FROM)
                .forEach(row -> found.merge(
                        row.getUnitId(), unit(row), (before, version) -> before.heldOn(on) ? before : version));
        return found;
    }

    /** Returns the one unit that took over each of these as a whole; units without such a one are left out. */
    Map<Long, Long> soleHeirs(Set<Long> ids) {
        Map<Long, List<Succession>> heirs = successions(UNIT_SUCCESSION.PREDECESSOR_ID.in(ids)).stream()
                .collect(Collectors.groupingBy(Succession::predecessorId));
        Map<Long, Long> sole = new HashMap<>();
        heirs.forEach((unit, all) -> {
            if (all.size() == 1 && !all.get(0).split()) {
                sole.put(unit, all.get(0).successorId());
            }
        });
        return sole;
    }

    /** Returns what a unit covers as a whole. */
    Set<Long> covered(long rootId) {
        return sql.dsl()
                .select(UNIT_COVER.UNIT_ID)
                .from(UNIT_COVER)
                .where(UNIT_COVER.ROOT_ID.eq(rootId))
                .and(UNIT_COVER.SPLIT.isFalse())
                .fetchSet(UNIT_COVER.UNIT_ID);
    }

    /** Returns the ended units without successor, of levels that still stand, as they were last, the newest end first. */
    List<Unit> withoutSuccessor(LocalDate on) {
        var later = UNIT_VERSION.as("later");
        var standing = UNIT_VERSION.as("standing");
        return sql.dsl()
                .selectFrom(UNIT_VERSION)
                .where(UNIT_VERSION.VALID_TO.lt(on))
                .and(DSL.notExists(DSL.selectOne()
                        .from(later)
                        .where(later.UNIT_ID.eq(UNIT_VERSION.UNIT_ID))
                        .and(later.VALID_FROM.gt(UNIT_VERSION.VALID_FROM))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(UNIT_SUCCESSION)
                        .where(UNIT_SUCCESSION.PREDECESSOR_ID.eq(UNIT_VERSION.UNIT_ID))))
                .and(UNIT_VERSION.LEVEL_CODE.in(
                        DSL.select(standing.LEVEL_CODE).from(standing).where(standing.VALID_TO.isNull())))
                .orderBy(UNIT_VERSION.VALID_TO.desc(), UNIT_VERSION.UNIT_ID)
                .fetch(JooqUnits::unit);
    }

    /** Says which reach a unit of work remembers. */
    private record Reach(Set<Long> roots, long unitId) {}

    /** Tells whether a right reaches a unit as a whole. */
    boolean reaches(Scope scope, long unitId) {
        return scope.everything() || sql.once(new Reach(scope.units(), unitId), () -> covered(scope.units(), unitId));
    }

    private boolean covered(Set<Long> roots, long unitId) {
        List<Object[]> pairs =
                roots.stream().map(root -> new Object[] {root, unitId}).toList();
        return !covered.listEach(row -> row.getLong(1), pairs).isEmpty();
    }

    /** Returns those of the units that a right reaches as a whole. */
    Set<Long> reached(Scope scope, Set<Long> ids) {
        return scope.everything()
                ? ids
                : sql.dsl()
                        .selectDistinct(UNIT_COVER.UNIT_ID)
                        .from(UNIT_COVER)
                        .where(UNIT_COVER.ROOT_ID.in(scope.units()))
                        .and(UNIT_COVER.UNIT_ID.in(ids))
                        .and(UNIT_COVER.SPLIT.isFalse())
                        .fetchSet(UNIT_COVER.UNIT_ID);
    }

    private List<Succession> successions(Condition condition) {
        return sql.dsl()
                .selectFrom(UNIT_SUCCESSION)
                .where(condition)
                .orderBy(UNIT_SUCCESSION.PREDECESSOR_ID, UNIT_SUCCESSION.SUCCESSOR_ID)
                .fetch(row -> new Succession(
                        row.getPredecessorId(),
                        row.getSuccessorId(),
                        row.getOnDate(),
                        row.getSplit(),
                        row.getSource()));
    }

    private static Condition heldOn(LocalDate on) {
        return heldOn(DSL.val(on), DSL.val(on));
    }

    private static Condition heldOn(Field<LocalDate> onFrom, Field<LocalDate> onTo) {
        return UNIT_VERSION
                .VALID_FROM
                .le(onFrom)
                .or(UNIT_VERSION.VALID_FROM.eq(DSL.inline(Unit.RECORDS_BEGIN)))
                .and(UNIT_VERSION.VALID_TO.isNull().or(UNIT_VERSION.VALID_TO.ge(onTo)));
    }

    private static Unit unit(Record row) {
        return new Unit(
                row.get(UNIT_VERSION.UNIT_ID),
                row.get(UNIT_VERSION.CODE),
                row.get(UNIT_VERSION.NAME),
                row.get(UNIT_VERSION.KIND),
                row.get(UNIT_VERSION.LEVEL_CODE),
                parent(row),
                row.get(UNIT_VERSION.VALID_FROM),
                row.get(UNIT_VERSION.VALID_TO));
    }

    private static @Nullable Long parent(Record row) {
        return row.get(UNIT_VERSION.PARENT_ID);
    }
}
