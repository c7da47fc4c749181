package vn.hoanhap.casework.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.parts.time.Dated;

/**
 * Is what is entered of a management; nothing of it is checked yet.
 *
 * @param personId who
 * @param unitId the commune; null for where the person lives
 * @param regime code of the regime
 * @param completed what it follows, for management after rehabilitation
 * @param began from when
 * @param decidedOn day of the decision
 * @param number number of the decision
 * @param statedUntil last day as it stands in the decision
 */
public record ManagementInput(
        @Nullable Long personId,
        @Nullable Long unitId,
        @Nullable String regime,
        Regime.@Nullable Completes completed,
        @Nullable Dated began,
        @Nullable LocalDate decidedOn,
        @Nullable String number,
        @Nullable LocalDate statedUntil) {}
