package vn.hoanhap.core.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is an administrative unit as it was on some date.
 *
 * @param id surrogate id, never reused; the same over renames, different across a merge or split
 * @param code code of the statistics office; means this unit only together with a date
 * @param name full name with its kind: "Xã Bàn Long"
 * @param kind code of the kind: COMMUNE, WARD, TOWNSHIP, PROVINCE, ...
 * @param level code of the level: PROVINCE, DISTRICT (until 2025-06-30), COMMUNE
 * @param parentId the unit it belonged to on that date; null for a province
 * @param from first day of this version; 2021-11-01 means "on or before"
 * @param to last day of this version; null while it lasts
 */
public record Unit(
        long id,
        String code,
        String name,
        String kind,
        String level,
        @Nullable Long parentId,
        LocalDate from,
        @Nullable LocalDate to) {

    /** The beginning of the records: a version that starts here answers for earlier dates too. */
    public static final LocalDate RECORDS_BEGIN = LocalDate.of(2021, 11, 1);

    /** Tells whether this version held on a date. */
    public boolean heldOn(LocalDate date) {
        boolean begun = from.equals(RECORDS_BEGIN) || !date.isBefore(from);
        return begun && (to == null || !date.isAfter(to));
    }
}
