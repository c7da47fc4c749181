package vn.hoanhap.registry.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is an ấp, khu phố, tổ dân phố or thôn: below a commune, no administrative level, in no national list.
 *
 * @param id its id
 * @param unitId the commune
 * @param name as people say it: "Ấp 3"
 * @param kind HAMLET, QUARTER, RESIDENTIAL_GROUP, VILLAGE
 * @param validFrom first day; null when it was always there as far as anybody knows
 * @param validTo last day; null while it exists
 * @param version grows with every correction
 */
public record Neighbourhood(
        long id,
        long unitId,
        String name,
        String kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** Is what somebody enters. */
    public record Draft(
            long unitId,
            String name,
            String kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
