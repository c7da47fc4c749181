package vn.hoanhap.registry.hanging;

/**
 * Is what stands under a unit.
 *
 * @param teams teams that were not dissolved
 * @param people human beings, merged records once
 * @param lines lines of the journal that stand
 */
public record UnitHoldings(long teams, long people, long lines) {
    /** Is a unit under which nothing stands. */
    public static final UnitHoldings NONE = new UnitHoldings(0, 0, 0);

    /** Tells whether anything stands there. */
    public boolean any() {
        return teams > 0 || people > 0 || lines > 0;
    }
}
