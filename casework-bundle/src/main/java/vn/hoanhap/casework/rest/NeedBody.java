package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is a need as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune; where the person lives when missing
 * @param need its code
 * @param found when it was found
 */
public record NeedBody(
        Id person, @Nullable String unit, @MaxLength(40) String need, LocalDate found) {}
