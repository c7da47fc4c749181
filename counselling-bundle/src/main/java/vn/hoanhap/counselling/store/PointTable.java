package vn.hoanhap.counselling.store;

import static vn.hoanhap.counselling.db.Tables.COUNSELLING_POINT;
import static vn.hoanhap.counselling.db.Tables.POINT_STEP;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.impl.DSL;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.counselling.db.tables.records.CounsellingPointRecord;
import vn.hoanhap.counselling.db.tables.records.PointStepRecord;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.time.Dated;

/** Keeps counselling points with the steps of their life. */
public final class PointTable {

    private static final Sql.Versioned<CounsellingPointRecord> VERSIONED =
            new Sql.Versioned<>(COUNSELLING_POINT.ID, COUNSELLING_POINT.VERSION);

    private final CounsellingSql sql;
    private final Ids ids;

    /** Works on the given database. */
    public PointTable(CounsellingSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Tells whether the table can be read. */
    public boolean isThere() {
        sql.dsl().selectFrom(COUNSELLING_POINT).limit(1).fetch();
        return true;
    }

    /** Returns a point that the scope reaches, taken back or not. */
    public Optional<Point> find(long id, Scope scope) {
        return list(COUNSELLING_POINT.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Returns the points with these ids. */
    public List<Point> findAll(Collection<Long> wanted) {
        return wanted.isEmpty() ? List.of() : list(COUNSELLING_POINT.ID.in(wanted));
    }

    /** Lists the points that stand, by id, as far as the scope reaches. */
    public List<Point> standing(Scope scope, int limit) {
        return list(COUNSELLING_POINT.STATE.ne(PointState.TAKEN_BACK.name()).and(within(scope))).stream()
                .limit(limit)
                .toList();
    }

    /** Lists the points that stand in a unit, below it, or in what it took over. */
    public List<Point> ofUnit(long unitId, Scope scope) {
        Wanted wanted = new Wanted(LocalDate.MAX, null, unitId, Map.of());
        return list(COUNSELLING_POINT
                .STATE
                .ne(PointState.TAKEN_BACK.name())
                .and(CounsellingSql.about(wanted, COUNSELLING_POINT.UNIT_ID, COUNSELLING_POINT.UNIT_ID))
                .and(within(scope)));
    }

    /** Lists the points where a team of the register works. */
    public List<Point> ofTeam(long teamId, Scope scope) {
        return list(COUNSELLING_POINT
                .TEAM_ID
                .eq(teamId)
                .and(COUNSELLING_POINT.STATE.ne(PointState.TAKEN_BACK.name()))
                .and(within(scope)));
    }

    /** Returns which points that count name these organisations as their host: id and organisation. */
    public List<long[]> ofHosts(Collection<Long> hosts) {
        return referring(COUNSELLING_POINT.HOST_ID, hosts);
    }

    /** Returns which points that count name these teams: id and team. */
    public List<long[]> ofTeams(Collection<Long> teams) {
        return referring(COUNSELLING_POINT.TEAM_ID, teams);
    }

    private List<long[]> referring(Field<Long> to, Collection<Long> wanted) {
        return sql.dsl()
                .select(COUNSELLING_POINT.ID, to)
                .from(COUNSELLING_POINT)
                .where(to.in(wanted), COUNSELLING_POINT.STATE.ne(PointState.TAKEN_BACK.name()))
                .fetch(row -> new long[] {row.value1(), row.value2()});
    }

    /** Lists wanted points, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Point> search(Wanted wanted, Scope scope, long before, int limit) {
        Condition state = Wanted.OPEN.equals(wanted.code(Wanted.STATE))
                ? COUNSELLING_POINT.STATE.in(PointState.OPEN.name(), PointState.PAUSED.name())
                : CounsellingSql.coded(wanted, Wanted.STATE, COUNSELLING_POINT.STATE);
        return points(sql.dsl()
                .selectFrom(COUNSELLING_POINT)
                .where(
                        COUNSELLING_POINT.OPENED_ON.le(wanted.asOf()),
                        wanted.code(Wanted.STATE) == null
                                ? COUNSELLING_POINT.STATE.ne(PointState.TAKEN_BACK.name())
                                : state,
                        CounsellingSql.about(wanted, COUNSELLING_POINT.UNIT_ID, COUNSELLING_POINT.UNIT_ID),
                        within(scope),
                        CounsellingSql.after(before, COUNSELLING_POINT.ID))
                .orderBy(COUNSELLING_POINT.ID.desc())
                .limit(limit)
                .fetch());
    }

    /** Tells whether a point of this name stands in this unit, beside the one that is replaced. */
    public boolean named(String name, long unitId, long except) {
        return sql.dsl()
                .fetchExists(sql.dsl()
                        .selectOne()
                        .from(COUNSELLING_POINT)
                        .where(
                                DSL.lower(COUNSELLING_POINT.NAME).eq(DSL.lower(DSL.val(name))),
                                COUNSELLING_POINT.UNIT_ID.eq(unitId),
                                COUNSELLING_POINT.ID.ne(except),
                                COUNSELLING_POINT.STATE.ne(PointState.TAKEN_BACK.name())));
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, COUNSELLING_POINT.UNIT_ID, null);
    }

    private List<Point> list(Condition condition) {
        return points(sql.dsl()
                .selectFrom(COUNSELLING_POINT)
                .where(condition)
                .orderBy(COUNSELLING_POINT.ID)
                .fetch());
    }

    private List<Point> points(Result<CounsellingPointRecord> rows) {
        Map<Long, List<Point.Step>> steps = sql.dsl()
                .selectFrom(POINT_STEP)
                .where(POINT_STEP.POINT_ID.in(rows.getValues(COUNSELLING_POINT.ID)))
                .orderBy(POINT_STEP.POINT_ID, POINT_STEP.STEP_NUMBER)
                .fetchGroups(
                        POINT_STEP.POINT_ID,
                        row -> new Point.Step(PointAction.valueOf(row.getStepAction()), row.getStepOn()));
        return rows.map(row -> point(row, steps.getOrDefault(row.getId(), List.of())));
    }

    /** Adds a point. */
    public void insert(Point point, long accountId) {
        CounsellingPointRecord row = filled(point, accountId);
        row.setId(point.id());
        row.setVersion(point.version());
        sql.dsl().executeInsert(row);
        insertSteps(point);
    }

    /**
     * Replaces what is known of a point; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Point point, long accountId) {
        sql.sql().raise(VERSIONED, point.id(), point.version());
        sql.dsl()
                .update(COUNSELLING_POINT)
                .set(filled(point, accountId))
                .where(COUNSELLING_POINT.ID.eq(point.id()))
                .execute();
        sql.dsl()
                .deleteFrom(POINT_STEP)
                .where(POINT_STEP.POINT_ID.eq(point.id()))
                .execute();
        insertSteps(point);
    }

    private void insertSteps(Point point) {
        int number = 0;
        for (Point.Step step : point.steps()) {
            sql.dsl()
                    .executeInsert(new PointStepRecord(
                            ids.next(), point.id(), ++number, step.action().name(), step.on()));
        }
    }

    private CounsellingPointRecord filled(Point point, long accountId) {
        CounsellingPointRecord row = new CounsellingPointRecord();
        row.setName(point.name());
        row.setUnitId(point.unitId());
        row.setHostId(point.hostId());
        row.setTeamId(point.teamId());
        row.setOpenedOn(point.opened().first());
        row.setOpenedPrecision(point.opened().precision().name());
        row.setServices(CounsellingSql.joined(point.services()));
        row.setState(point.state().name());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static Point point(CounsellingPointRecord row, List<Point.Step> steps) {
        return new Point(
                row.getId(),
                row.getName(),
                row.getUnitId(),
                row.getHostId(),
                row.getTeamId(),
                new Dated(
                        row.getOpenedOn(),
                        CounsellingSql.code(Dated.Precision.class, row.getOpenedPrecision(), Dated.Precision.DAY)),
                CounsellingSql.codes(row.getServices()),
                steps,
                CounsellingSql.code(PointState.class, row.getState(), PointState.UNKNOWN),
                row.getVersion());
    }
}
