package vn.hoanhap.casework.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.TermCase;

/**
 * Is what is entered of a dossier when it is begun; nothing of it is checked yet.
 *
 * @param personId who
 * @param unitId the commune that prepares it; null for where the person lives
 * @param regime code of the form of rehabilitation
 * @param attempt FIRST, AGAIN or UNKNOWN
 * @param preparedOn when its papers were begun
 */
public record DossierInput(
        @Nullable Long personId,
        @Nullable Long unitId,
        @Nullable String regime,
        @Nullable TermCase attempt,
        @Nullable LocalDate preparedOn) {}
