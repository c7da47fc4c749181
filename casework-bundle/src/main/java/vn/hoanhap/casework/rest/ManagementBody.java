package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is a management as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune; where the person lives when missing
 * @param began {@code 2019}, {@code 2019-05} or {@code 2019-05-17}
 * @param ended last day, with its {@code reason}; missing while it lasts
 */
public record ManagementBody(
        Id person,
        @Nullable String unit,
        @MaxLength(40) String regime,
        Regime.@Nullable Completes completed,
        @MaxLength(10) String began,
        @Nullable LocalDate decided,
        @MaxLength(100) @Nullable String number,
        @Nullable LocalDate statedUntil,
        @Nullable LocalDate ended,
        @MaxLength(40) @Nullable String reason) {}
