package vn.hoanhap.casework.law;

/** Is the result of a drug test. */
public enum TestResult {
    /** Something was found. */
    POSITIVE,
    /** Nothing was found. */
    NEGATIVE,
    /** The test says nothing: it has to be made again. */
    INVALID,
    /** The person did not take it. */
    REFUSED
}
