package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static vn.hoanhap.casework.db.Tables.AREA_CLASS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.db.tables.records.AreaClassRecord;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.law.AreaCode;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Sql;

/** Keeps into which class areas were put. One that was taken back stays, marked, and counts nowhere. */
public final class AreaTable {

    private static final int MOST_UNITS = 500;
    private static final Sql.Versioned<AreaClassRecord> VERSIONED =
            new Sql.Versioned<>(AREA_CLASS.ID, AREA_CLASS.VERSION);

    private final CareSql sql;

    /** Works on the given database. */
    public AreaTable(CareSql sql) {
        this.sql = sql;
    }

    /**
     * Says which classes of areas are wanted.
     *
     * @param asOf what had begun by this day
     * @param unitId in this unit, below it, or taken over by it; null for any
     * @param codes these classes alone; null for any
     * @param standing only those that no newer one of the same scheme has replaced by that day
     */
    public record Wanted(
            LocalDate asOf, @Nullable Long unitId, @Nullable Set<AreaCode> codes, boolean standing) {}

    /** Returns one that the scope reaches, taken back or not. */
    public Optional<AreaClass> find(long id, Scope scope) {
        return list(AREA_CLASS.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists those of some communes that count, in order. */
    public List<AreaClass> ofUnits(Collection<Long> units) {
        List<AreaClass> found = new ArrayList<>();
        for (List<Long> few : Few.of(units)) {
            found.addAll(list(AREA_CLASS.UNIT_ID.in(few).and(AREA_CLASS.TAKEN_BACK_AT.isNull())));
        }
        return found;
    }

    /** Tells whether one that counts came of a proposal. */
    public boolean cameOf(long proposalId) {
        return sql.dsl()
                .fetchExists(AREA_CLASS, AREA_CLASS.PROPOSAL_ID.eq(proposalId), AREA_CLASS.TAKEN_BACK_AT.isNull());
    }

    /** Returns the communes in reach of which something is on record. */
    public List<Long> units(Scope scope) {
        return sql.dsl()
                .selectDistinct(AREA_CLASS.UNIT_ID)
                .from(AREA_CLASS)
                .where(AREA_CLASS.TAKEN_BACK_AT.isNull(), within(scope))
                .orderBy(AREA_CLASS.UNIT_ID)
                .limit(MOST_UNITS)
                .fetch(AREA_CLASS.UNIT_ID);
    }

    /** Lists wanted ones that count, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<AreaClass> search(Wanted wanted, Scope scope, long before, int limit) {
        boolean narrow = wanted.unitId() != null;
        return sql.dsl()
                .select(AREA_CLASS.fields())
                .from(narrow ? AREA_CLASS : sql.sql().along(AREA_CLASS, "area_class_newest"))
                .where(matches(wanted), within(scope), CareSql.after(before, AREA_CLASS.ID))
                .orderBy(AREA_CLASS.ID.desc())
                .limit(limit)
                .fetchInto(AREA_CLASS)
                .map(AreaTable::area);
    }

    private static Condition matches(Wanted wanted) {
        Set<AreaCode> codes = wanted.codes();
        return AREA_CLASS
                .BEGAN_ON
                .le(wanted.asOf())
                .and(AREA_CLASS.TAKEN_BACK_AT.isNull())
                .and(inside(wanted.unitId(), AREA_CLASS.UNIT_ID))
                .and(codes == null ? noCondition() : among(codes, AREA_CLASS.SCHEME, AREA_CLASS.CLASS_CODE))
                .and(wanted.standing() ? newest(wanted.asOf()) : noCondition());
    }

    /** Narrows rows to a unit, what is below it and what it took over. */
    static Condition inside(@Nullable Long unitId, Field<Long> unit) {
        return unitId == null ? noCondition() : Sql.inside(unit, unitId);
    }

    static Condition among(Set<AreaCode> codes, Field<String> scheme, Field<String> name) {
        return codes.isEmpty()
                ? falseCondition()
                : or(codes.stream()
                        .map(code -> scheme.eq(code.scheme()).and(name.eq(code.name())))
                        .toList());
    }

    private static Condition newest(LocalDate asOf) {
        var later = AREA_CLASS.as("later");
        return notExists(selectOne()
                .from(later)
                .where(
                        later.UNIT_ID.eq(AREA_CLASS.UNIT_ID),
                        later.PLACE_KEY.eq(AREA_CLASS.PLACE_KEY),
                        later.SCHEME.eq(AREA_CLASS.SCHEME),
                        later.TAKEN_BACK_AT.isNull(),
                        later.BEGAN_ON.le(asOf),
                        later.BEGAN_ON
                                .gt(AREA_CLASS.BEGAN_ON)
                                .or(later.BEGAN_ON.eq(AREA_CLASS.BEGAN_ON).and(later.ID.gt(AREA_CLASS.ID)))));
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, AREA_CLASS.UNIT_ID, null);
    }

    private List<AreaClass> list(Condition condition) {
        return sql.dsl()
                .selectFrom(AREA_CLASS)
                .where(condition)
                .orderBy(AREA_CLASS.BEGAN_ON, AREA_CLASS.ID)
                .fetch(AreaTable::area);
    }

    /** Adds one. */
    public void insert(AreaClass area, long accountId) {
        AreaClassRecord row = filled(area, accountId);
        row.setId(area.id());
        row.setVersion(area.version());
        sql.dsl().executeInsert(row);
    }

    /**
     * Replaces what is known of one; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(AreaClass area, long accountId) {
        sql.sql().raise(VERSIONED, area.id(), area.version());
        sql.dsl()
                .update(AREA_CLASS)
                .set(filled(area, accountId))
                .where(AREA_CLASS.ID.eq(area.id()))
                .execute();
    }

    private AreaClassRecord filled(AreaClass area, long accountId) {
        AreaClassRecord row = new AreaClassRecord();
        row.setUnitId(area.spot().unitId());
        row.setPlace(area.spot().place());
        row.setPlaceKey(area.spot().key());
        row.setScheme(area.code().scheme());
        row.setClassCode(area.code().name());
        row.setBeganOn(area.began().first());
        row.setBeganPrecision(area.began().precision().name());
        row.setDecisionNumber(area.decision().number());
        row.setAuthority(area.decision().authority());
        row.setProposalId(area.proposalId());
        row.setTakenBackAt(area.takenBack() ? sql.now() : null);
        row.setTakenBackBy(area.takenBack() ? Long.valueOf(accountId) : null);
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static AreaClass area(AreaClassRecord row) {
        return new AreaClass(
                row.getId(),
                new AreaSpot(row.getUnitId(), row.getPlace()),
                new AreaCode(row.getScheme(), row.getClassCode()),
                ManagementTable.dated(row.getBeganOn(), row.getBeganPrecision()),
                new AreaClass.Decision(row.getDecisionNumber(), row.getAuthority()),
                row.getProposalId(),
                row.getTakenBackAt() != null,
                row.getVersion());
    }
}
