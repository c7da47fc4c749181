package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is a dossier as a caller sends it, with the steps that were taken already; a fresh one has none of them.
 *
 * @param unit id or {@code code@date} of a commune; where the person lives when missing
 * @param attempt FIRST, AGAIN or UNKNOWN
 * @param prepared when its papers were begun; the first other day when missing
 * @param outcome how it ended: COMPLETED, LEFT, REFUSED or WITHDRAWN; missing while it has not
 * @param facility an organisation of the register
 */
public record DossierBody(
        Id person,
        @Nullable String unit,
        @MaxLength(40) String regime,
        @Nullable TermCase attempt,
        @Nullable LocalDate prepared,
        @Nullable LocalDate submitted,
        @Nullable LocalDate decided,
        @Nullable LocalDate admitted,
        @Nullable LocalDate ended,
        @Nullable DossierState outcome,
        @MaxLength(100) @Nullable String number,
        @Nullable LocalDate statedUntil,
        @Nullable Id facility) {}
