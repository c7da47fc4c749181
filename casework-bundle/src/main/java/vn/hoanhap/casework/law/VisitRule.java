package vn.hoanhap.casework.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Says after how long somebody should be visited.
 *
 * @param code why
 * @param days after so many days, or so many days ahead
 * @param basis where that comes from
 */
public record VisitRule(Code code, int days, Basis basis) {

    /** Says why. */
    public enum Code {
        /** Nobody met the person. */
        SILENT,
        /** No test was taken. */
        UNTESTED,
        /** An end or a decision lies close. */
        AHEAD,
        /** Somebody used again. */
        RELAPSED
    }
}
