package vn.hoanhap.counselling.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is somebody who was encouraged, as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune; that of the point, or where the person lives, when missing
 * @param point the point that encouraged
 * @param way code of what the person agreed to
 * @param began when it began; missing while it has not
 */
public record MobilisationBody(
        Id person,
        @MaxLength(60) @Nullable String unit,
        @Nullable Id point,
        @MaxLength(40) String way,
        LocalDate agreed,
        @Nullable LocalDate began) {}
