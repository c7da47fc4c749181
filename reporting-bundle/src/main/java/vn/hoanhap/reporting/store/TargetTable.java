package vn.hoanhap.reporting.store;

import static org.jooq.impl.DSL.noCondition;
import static vn.hoanhap.reporting.db.Tables.YEAR_TARGET;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.reporting.db.tables.records.YearTargetRecord;
import vn.hoanhap.reporting.entry.Trace;
import vn.hoanhap.reporting.targets.Comparison;
import vn.hoanhap.reporting.targets.Goal;
import vn.hoanhap.reporting.targets.Target;

/** Keeps targets: rows are added and marked as withdrawn, nothing else. */
public final class TargetTable {

    private final Sql sql;
    private final KeptQuery atSeat;

    /**
     * Asks for targets; what is null does not narrow.
     *
     * @param unit in this unit and all below it
     * @param indicator of this indicator
     * @param year of this year
     * @param withdrawn whether withdrawn ones are listed too
     */
    public record Wanted(
            @Nullable Long unit,
            @Nullable String indicator,
            @Nullable Integer year,
            boolean withdrawn) {}

    /** Works on the given database. */
    public TargetTable(Sql sql) {
        this.sql = sql;
        atSeat = sql.keep(sql.dsl()
                .select(YEAR_TARGET.UNIT_ID, YEAR_TARGET.INDICATOR_CODE, YEAR_TARGET.TARGET_YEAR, YEAR_TARGET.ID)
                .from(YEAR_TARGET)
                .where(YEAR_TARGET.UNIT_ID.eq(KeptQuery.value(YEAR_TARGET.UNIT_ID)))
                .and(YEAR_TARGET.INDICATOR_CODE.eq(KeptQuery.value(YEAR_TARGET.INDICATOR_CODE)))
                .and(YEAR_TARGET.TARGET_YEAR.eq(KeptQuery.value(YEAR_TARGET.TARGET_YEAR)))
                .and(YEAR_TARGET.WITHDRAWN_AT.isNull()));
    }

    /** Returns a target, withdrawn or not. */
    public Optional<Target> find(long id) {
        return sql.dsl().selectFrom(YEAR_TARGET).where(YEAR_TARGET.ID.eq(id)).fetchOptional(TargetTable::target);
    }

    /** Returns the value that stands as the target of a unit, indicator and year; empty for one in percent. */
    public Optional<Long> value(long unit, String indicator, int year) {
        return standing(unit, indicator, year)
                .flatMap(target -> Optional.ofNullable(target.goal().value()));
    }

    /** Returns the target that stands for a unit, indicator and year. */
    public Optional<Target> standing(long unit, String indicator, int year) {
        return sql
                .dsl()
                .selectFrom(YEAR_TARGET)
                .where(YEAR_TARGET.UNIT_ID.eq(unit))
                .and(YEAR_TARGET.INDICATOR_CODE.eq(indicator))
                .and(YEAR_TARGET.TARGET_YEAR.eq(year))
                .and(YEAR_TARGET.WITHDRAWN_AT.isNull())
                .orderBy(YEAR_TARGET.ID)
                .fetch(TargetTable::target)
                .stream()
                .findFirst();
    }

    /** Is what one target of a year stands for. */
    public record Seat(long unit, String indicator, int year) {}

    /** Returns the ids of the targets that stand at these seats; seats without one are left out. */
    public Map<Seat, Set<Long>> standing(Collection<Seat> seats) {
        return atSeat
                .listEach(
                        row -> Map.entry(new Seat(row.getLong(1), row.getString(2), row.getInt(3)), row.getLong(4)),
                        seats.stream()
                                .map(seat -> new Object[] {seat.unit(), seat.indicator(), seat.year()})
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /**
     * Lists targets by id, as far as a right reaches.
     *
     * @param after continue after this id; 0 from the start
     */
    public List<Target> list(Wanted wanted, Scope scope, long after, int limit) {
        return sql.dsl()
                .selectFrom(YEAR_TARGET)
                .where(condition(wanted))
                .and(Sql.within(scope, YEAR_TARGET.UNIT_ID, null))
                .and(YEAR_TARGET.ID.gt(after))
                .orderBy(YEAR_TARGET.ID)
                .limit(limit)
                .fetch(TargetTable::target);
    }

    private static Condition condition(Wanted wanted) {
        Condition condition = wanted.withdrawn() ? noCondition() : YEAR_TARGET.WITHDRAWN_AT.isNull();
        if (wanted.unit() != null) {
            condition = condition.and(Sql.inside(YEAR_TARGET.UNIT_ID, wanted.unit()));
        }
        if (wanted.indicator() != null) {
            condition = condition.and(YEAR_TARGET.INDICATOR_CODE.eq(wanted.indicator()));
        }
        return wanted.year() == null ? condition : condition.and(YEAR_TARGET.TARGET_YEAR.eq(wanted.year()));
    }

    /** Adds a target; false when another was set for the same unit, indicator and year a moment ago. */
    public boolean insert(Target target) {
        YearTargetRecord row = new YearTargetRecord();
        BigDecimal percent = target.goal().percent();
        row.setId(target.id());
        row.setIndicatorCode(target.indicator());
        row.setUnitId(target.unitId());
        row.setTargetYear(target.year());
        row.setComparison(target.goal().comparison().name());
        row.setTargetValue(target.goal().value());
        row.setPercentHundredths(
                percent == null ? null : percent.movePointRight(2).longValueExact());
        row.setSource(target.source());
        row.setCorrectsId(target.trace().corrects());
        row.setWrittenAt(Utc.column(target.trace().at()));
        row.setWrittenBy(target.trace().by());
        row.setStandsFor(target.unitId() + " " + target.year() + " " + target.indicator());
        try {
            sql.dsl().executeInsert(row);
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    /** Marks a target as withdrawn; false when it was before, so that of two callers one is refused. */
    public boolean withdraw(long id, Trace.Withdrawal withdrawal) {
        return sql.dsl()
                        .update(YEAR_TARGET)
                        .set(YEAR_TARGET.WITHDRAWN_AT, Utc.column(withdrawal.at()))
                        .setNull(YEAR_TARGET.STANDS_FOR)
                        .set(YEAR_TARGET.WITHDRAWN_BY, withdrawal.by())
                        .set(YEAR_TARGET.WITHDRAWN_REASON, withdrawal.reason())
                        .where(YEAR_TARGET.ID.eq(id))
                        .and(YEAR_TARGET.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private static Target target(Record row) {
        Long hundredths = row.get(YEAR_TARGET.PERCENT_HUNDREDTHS);
        BigDecimal percent =
                hundredths == null ? null : BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return new Target(
                row.get(YEAR_TARGET.ID),
                row.get(YEAR_TARGET.INDICATOR_CODE),
                row.get(YEAR_TARGET.UNIT_ID),
                row.get(YEAR_TARGET.TARGET_YEAR),
                new Goal(
                        Comparison.valueOf(row.get(YEAR_TARGET.COMPARISON)),
                        row.get(YEAR_TARGET.TARGET_VALUE),
                        percent),
                row.get(YEAR_TARGET.SOURCE),
                new Trace(
                        row.get(YEAR_TARGET.CORRECTS_ID),
                        Utc.moment(row.get(YEAR_TARGET.WRITTEN_AT)),
                        row.get(YEAR_TARGET.WRITTEN_BY),
                        withdrawal(row)));
    }

    private static Trace.@Nullable Withdrawal withdrawal(Record row) {
        return row.get(YEAR_TARGET.WITHDRAWN_AT) == null
                ? null
                : new Trace.Withdrawal(
                        Utc.moment(row.get(YEAR_TARGET.WITHDRAWN_AT)),
                        row.get(YEAR_TARGET.WITHDRAWN_BY),
                        row.get(YEAR_TARGET.WITHDRAWN_REASON));
    }
}
