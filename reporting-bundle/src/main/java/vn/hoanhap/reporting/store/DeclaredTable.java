package vn.hoanhap.reporting.store;

import static org.jooq.impl.DSL.noCondition;
import static vn.hoanhap.reporting.db.Tables.DECLARED_FIGURE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.parts.sql.KeptQuery;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.reporting.db.tables.records.DeclaredFigureRecord;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.declared.DeclaredQuery;
import vn.hoanhap.reporting.declared.Statement;
import vn.hoanhap.reporting.entry.Trace;

/** Keeps declared figures: rows are added and marked as withdrawn, nothing else. */
public final class DeclaredTable {

    private final Sql sql;
    private final KeptQuery atSeat;

    /** Works on the given database. */
    public DeclaredTable(Sql sql) {
        this.sql = sql;
        atSeat = sql.keep(sql.dsl()
                .select(
                        DECLARED_FIGURE.UNIT_ID,
                        DECLARED_FIGURE.INDICATOR_CODE,
                        DECLARED_FIGURE.FROM_DATE,
                        DECLARED_FIGURE.TO_DATE,
                        DECLARED_FIGURE.SOURCE,
                        DECLARED_FIGURE.ID)
                .from(DECLARED_FIGURE)
                .where(DECLARED_FIGURE.UNIT_ID.eq(KeptQuery.value(DECLARED_FIGURE.UNIT_ID)))
                .and(DECLARED_FIGURE.INDICATOR_CODE.eq(KeptQuery.value(DECLARED_FIGURE.INDICATOR_CODE)))
                .and(DECLARED_FIGURE.FROM_DATE.eq(KeptQuery.value(DECLARED_FIGURE.FROM_DATE)))
                .and(DECLARED_FIGURE.TO_DATE.eq(KeptQuery.value(DECLARED_FIGURE.TO_DATE)))
                .and(DECLARED_FIGURE.SOURCE.eq(KeptQuery.value(DECLARED_FIGURE.SOURCE)))
                .and(DECLARED_FIGURE.WITHDRAWN_AT.isNull()));
    }

    /** Returns a figure, withdrawn or not. */
    public Optional<DeclaredFigure> find(long id) {
        return sql.dsl()
                .selectFrom(DECLARED_FIGURE)
                .where(DECLARED_FIGURE.ID.eq(id))
                .fetchOptional(DeclaredTable::figure);
    }

    /**
     * Lists figures by id, as far as a right reaches.
     *
     * @param after continue after this id; 0 from the start
     */
    public List<DeclaredFigure> list(DeclaredQuery query, Scope scope, long after, int limit) {
        return sql.dsl()
                .selectFrom(DECLARED_FIGURE)
                .where(wanted(query))
                .and(Sql.within(scope, DECLARED_FIGURE.UNIT_ID, null))
                .and(DECLARED_FIGURE.ID.gt(after))
                .orderBy(DECLARED_FIGURE.ID)
                .limit(limit)
                .fetch(DeclaredTable::figure);
    }

    /** Lists what stands for one unit itself and lies within the days, the latest first. */
    public List<DeclaredFigure> standing(long unit, LocalDate from, LocalDate to) {
        return sql.dsl()
                .selectFrom(DECLARED_FIGURE)
                .where(DECLARED_FIGURE.UNIT_ID.eq(unit))
                .and(DECLARED_FIGURE.TO_DATE.between(from, to))
                .and(DECLARED_FIGURE.FROM_DATE.ge(from))
                .and(DECLARED_FIGURE.WITHDRAWN_AT.isNull())
                .orderBy(DECLARED_FIGURE.TO_DATE.desc(), DECLARED_FIGURE.ID.desc())
                .fetch(DeclaredTable::figure);
    }

    /** Is whose figure of which days it is, and who says so. */
    public record Seat(long unit, String indicator, LocalDate from, LocalDate to, String source) {}

    /** Returns the ids of the figures that stand at these seats; seats without one are left out. */
    public Map<Seat, Set<Long>> standing(Collection<Seat> seats) {
        return atSeat
                .listEach(
                        row -> Map.entry(seat(row), row.getLong(6)),
                        seats.stream()
                                .map(seat -> new Object[] {
                                    seat.unit(), seat.indicator(), seat.from(), seat.to(), seat.source()
                                })
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getLong(1),
                row.getString(2),
                row.getDate(3).toLocalDate(),
                row.getDate(4).toLocalDate(),
                row.getString(5));
    }

    /** Adds a figure. */
    public void insert(DeclaredFigure figure) {
        DeclaredFigureRecord row = new DeclaredFigureRecord();
        Statement said = figure.statement();
        row.setId(figure.id());
        row.setIndicatorCode(figure.indicator());
        row.setUnitId(figure.unitId());
        row.setFromDate(figure.from());
        row.setToDate(figure.to());
        row.setFigureValue(said.value());
        row.setFigureUpto(said.upTo());
        row.setNumerator(said.numerator());
        row.setDenominator(said.denominator());
        row.setOutcome(said.outcome());
        row.setHowSure(said.qualifier().name());
        row.setSource(figure.source());
        row.setCorrectsId(figure.trace().corrects());
        row.setWrittenAt(Utc.column(figure.trace().at()));
        row.setWrittenBy(figure.trace().by());
        sql.dsl().executeInsert(row);
    }

    /** Marks a figure as withdrawn; false when it was before, so that of two callers one is refused. */
    public boolean withdraw(long id, Trace.Withdrawal withdrawal) {
        return sql.dsl()
                        .update(DECLARED_FIGURE)
                        .set(DECLARED_FIGURE.WITHDRAWN_AT, Utc.column(withdrawal.at()))
                        .set(DECLARED_FIGURE.WITHDRAWN_BY, withdrawal.by())
                        .set(DECLARED_FIGURE.WITHDRAWN_REASON, withdrawal.reason())
                        .where(DECLARED_FIGURE.ID.eq(id))
                        .and(DECLARED_FIGURE.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private static Condition wanted(DeclaredQuery query) {
        Condition wanted = query.withdrawn() ? noCondition() : DECLARED_FIGURE.WITHDRAWN_AT.isNull();
        Long unit = query.unit();
        if (unit != null) {
            wanted = wanted.and(Sql.inside(DECLARED_FIGURE.UNIT_ID, unit));
        }
        if (query.indicator() != null) {
            wanted = wanted.and(DECLARED_FIGURE.INDICATOR_CODE.eq(query.indicator()));
        }
        if (query.from() != null) {
            wanted = wanted.and(DECLARED_FIGURE.TO_DATE.ge(query.from()));
        }
        return query.to() == null ? wanted : wanted.and(DECLARED_FIGURE.TO_DATE.le(query.to()));
    }

    private static DeclaredFigure figure(Record row) {
        return new DeclaredFigure(
                row.get(DECLARED_FIGURE.ID),
                row.get(DECLARED_FIGURE.INDICATOR_CODE),
                row.get(DECLARED_FIGURE.UNIT_ID),
                row.get(DECLARED_FIGURE.FROM_DATE),
                row.get(DECLARED_FIGURE.TO_DATE),
                new Statement(
                        row.get(DECLARED_FIGURE.FIGURE_VALUE),
                        row.get(DECLARED_FIGURE.FIGURE_UPTO),
                        row.get(DECLARED_FIGURE.NUMERATOR),
                        row.get(DECLARED_FIGURE.DENOMINATOR),
                        row.get(DECLARED_FIGURE.OUTCOME),
                        Qualifier.valueOf(row.get(DECLARED_FIGURE.HOW_SURE))),
                row.get(DECLARED_FIGURE.SOURCE),
                new Trace(
                        row.get(DECLARED_FIGURE.CORRECTS_ID),
                        Utc.moment(row.get(DECLARED_FIGURE.WRITTEN_AT)),
                        row.get(DECLARED_FIGURE.WRITTEN_BY),
                        withdrawal(row)));
    }

    private static Trace.@Nullable Withdrawal withdrawal(Record row) {
        return row.get(DECLARED_FIGURE.WITHDRAWN_AT) == null
                ? null
                : new Trace.Withdrawal(
                        Utc.moment(row.get(DECLARED_FIGURE.WITHDRAWN_AT)),
                        row.get(DECLARED_FIGURE.WITHDRAWN_BY),
                        row.get(DECLARED_FIGURE.WITHDRAWN_REASON));
    }
}
