package vn.hoanhap.casework.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is an intake as a caller sends it. Codes are those that {@code /care-law?on=} tells for its day.
 *
 * @param unit id or {@code code@date} of a commune; where the person lives when missing
 * @param asked {@code 2019}, {@code 2019-05} or {@code 2019-05-17}
 * @param needs what the person needs; noted beside
 */
public record IntakeBody(
        Id person,
        @Nullable String unit,
        @MaxLength(10) String asked,
        @Nullable List<Use> uses,
        @Nullable List<Treatment> treatments,
        @MaxLength(40) @Nullable String family,
        @MaxLength(40) @Nullable String housing,
        @MaxLength(40) @Nullable String work,
        @Nullable List<String> needs,
        @MaxLength(2000) @Nullable String note) {

    /**
     * Is a substance that was used.
     *
     * @param since {@code 2016}, {@code 2016-2018}, {@code 7-8 năm trước}: as it was told
     */
    public record Use(
            @MaxLength(40) String substance,
            @MaxLength(40) @Nullable String route,
            @MaxLength(40) @Nullable String since) {}

    /**
     * Is an earlier treatment.
     *
     * @param when as it was told
     */
    public record Treatment(
            @MaxLength(40) String form,
            @MaxLength(40) @Nullable String when,
            @MaxLength(40) @Nullable String result) {}
}
