package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is a look at where somebody lives as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune; where the person lives when missing
 * @param checked on which day
 * @param residence code of what was found
 */
public record ResidenceBody(
        Id person,
        @Nullable String unit,
        LocalDate checked,
        @MaxLength(40) String residence) {}
