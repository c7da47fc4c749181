package vn.hoanhap.casework.rest;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is a relapse or outcome as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune; where the person lives when missing
 * @param turn RELAPSE, or the code of an outcome
 * @param happened {@code 2019}, {@code 2019-05} or {@code 2019-05-17}
 */
public record TurningPointBody(
        Id person,
        @Nullable String unit,
        @MaxLength(40) String turn,
        @MaxLength(10) String happened,
        @MaxLength(1000) @Nullable String note) {}
