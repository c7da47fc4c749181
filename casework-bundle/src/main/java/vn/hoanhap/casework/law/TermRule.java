package vn.hoanhap.casework.law;

import java.time.LocalDate;
import vn.hoanhap.parts.law.Basis;

/**
 * Says how long a regime lasts.
 *
 * @param regime code of the regime
 * @param of in which case
 * @param least months at least
 * @param most months at most; the same when the law leaves no choice
 * @param basis law, article, days
 */
public record TermRule(String regime, TermCase of, int least, int most, Basis basis) {

    /**
     * Returns the last day of a term of so many months from a day: the day of the same number, or the last of its month. A
     * measure ends on it even when offices are closed.
     */
    static LocalDate lastDay(LocalDate began, int months) {
        return began.plusMonths(months);
    }
}
