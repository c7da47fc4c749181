package vn.hoanhap.registry.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is an ấp, khu phố, tổ dân phố or thôn: below a commune, no administrative level, in no national list.
 *
 * @param id its id
 * @param unitId the commune
 * @param name as people say it: "Ấp 3"; the newest, or that of a day when it was asked for one
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

    /** Is what it was called before a rename, up to a last day. */
    public record FormerName(String name, LocalDate to) {}

    /** Returns it as it was called on a day, by its former names, the oldest first. */
    public Neighbourhood named(List<FormerName> former, LocalDate on) {
        return former.stream()
                .filter(one -> !on.isAfter(one.to()))
                .findFirst()
                .map(one -> new Neighbourhood(id, unitId, one.name(), kind, validFrom, validTo, version))
                .orElse(this);
    }

    /** Is what somebody enters. */
    public record Draft(
            long unitId,
            String name,
            String kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
