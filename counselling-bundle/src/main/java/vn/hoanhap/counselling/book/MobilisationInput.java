package vn.hoanhap.counselling.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is what is entered of somebody who was encouraged; nothing of it is checked yet.
 *
 * @param personId who
 * @param unitId the commune; null for that of the point, or where the person lives
 * @param pointId the point that encouraged
 * @param way code of what the person agreed to
 * @param agreed when
 * @param began when it began; null when it has not
 */
public record MobilisationInput(
        @Nullable Long personId,
        @Nullable Long unitId,
        @Nullable Long pointId,
        @Nullable String way,
        @Nullable LocalDate agreed,
        @Nullable LocalDate began) {}
