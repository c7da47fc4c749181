package vn.hoanhap.casework.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static vn.hoanhap.casework.db.Tables.MANAGEMENT;
import static vn.hoanhap.casework.db.Tables.MANAGEMENT_STAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.casework.domain.ManagementState;

/** Counts who lived in an area and was on a management list. */
public final class AreaPeople {

    private final CareSql sql;

    /** Counts in the given database. */
    public AreaPeople(CareSql sql) {
        this.sql = sql;
    }

    /** Counts who was on a list on a day, interrupted or not, in a commune and those whose whole it took over; each human being once. */
    public long managed(long unitId, LocalDate day) {
        Set<Long> records = sql.dsl()
                .selectDistinct(MANAGEMENT.PERSON_ID)
                .from(MANAGEMENT)
                .join(MANAGEMENT_STAY)
                .on(MANAGEMENT_STAY.MANAGEMENT_ID.eq(MANAGEMENT.ID))
                .where(
                        MANAGEMENT.STATE.in(
                                ManagementState.RUNNING.name(),
                                ManagementState.SUSPENDED.name(),
                                ManagementState.CLOSED.name()),
                        MANAGEMENT.BEGAN_ON.le(day),
                        MANAGEMENT.CLOSED_ON.isNull().or(MANAGEMENT.CLOSED_ON.gt(day)),
                        MANAGEMENT_STAY.FROM_ON.le(day),
                        MANAGEMENT_STAY.UNTIL_ON.isNull().or(MANAGEMENT_STAY.UNTIL_ON.ge(day)),
                        condition(
                                "{0} in (select c.unit_id from register.unit_cover c where c.root_id = {1}"
                                        + " and c.split = false)",
                                MANAGEMENT_STAY.UNIT_ID, inline(unitId)))
                .fetchSet(MANAGEMENT.PERSON_ID);
        Map<Long, Long> roots = sql.roots(records);
        return records.stream()
                .map(one -> roots.getOrDefault(one, one))
                .distinct()
                .count();
    }
}
