package vn.hoanhap.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import vn.hoanhap.core.unit.Unit;

/** Writes which commune-level units an area has on a day, with or without records, as SQL that both engines understand. */
final class CommuneArea {

    /** Goes on after "select ... "; the commune is aliased {@code v}. */
    static final String FROM = " from register.unit_version v"
            + " left join register.unit_version p on p.unit_id = v.parent_id"
            + " and (p.valid_from <= ? or p.valid_from = ?) and (p.valid_to is null or p.valid_to >= ?)"
            + " where v.level_code = 'COMMUNE'"
            + " and (v.valid_from <= ? or v.valid_from = ?) and (v.valid_to is null or v.valid_to >= ?)"
            + " and (v.unit_id = ? or v.parent_id = ? or p.parent_id = ?)";

    private CommuneArea() {}

    /** Returns the values of {@link #FROM}, in order. */
    static List<Object> values(Unit area, LocalDate on) {
        LocalDate begin = Unit.RECORDS_BEGIN;
        return List.of(on, begin, on, on, begin, on, area.id(), area.id(), area.id());
    }
}
