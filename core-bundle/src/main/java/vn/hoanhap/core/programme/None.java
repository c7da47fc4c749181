package vn.hoanhap.core.programme;

/** Stands for "no body". */
public record None() {
    /** The one value. */
    public static final None NONE = new None();
}
