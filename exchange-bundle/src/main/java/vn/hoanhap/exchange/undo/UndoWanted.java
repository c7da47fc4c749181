package vn.hoanhap.exchange.undo;

/** Says what is wanted when an import is taken back. */
public enum UndoWanted {
    /** Look at every record and take nothing back. */
    CHECK,
    /** Take everything back, or nothing when something cannot be. */
    ALL,
    /** Take back what can be; the rest stays and is named. */
    GOOD
}
