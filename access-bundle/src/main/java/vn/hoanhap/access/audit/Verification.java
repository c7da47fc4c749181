package vn.hoanhap.access.audit;

import org.jspecify.annotations.Nullable;

/**
 * Is what a walk along the chain found.
 *
 * @param rows how many rows stand in the chain up to its head, or up to the break
 * @param unsealed how many rows are written but not sealed yet; normally those of the last second
 * @param fault the first break; null when the chain is whole
 */
public record Verification(
        long rows, long unsealed, @Nullable Fault fault) {

    /** Tells whether the chain is whole. */
    public boolean intact() {
        return fault == null;
    }

    /**
     * Is the first break of the chain.
     *
     * @param kind what is wrong
     * @param number position in the chain
     * @param rowId id of the row there; null when it is missing
     */
    public record Fault(Kind kind, long number, @Nullable Long rowId) {}

    /** Says what is wrong with a chain. */
    public enum Kind {
        /** The row was changed, exchanged or inserted after it was sealed. */
        CHANGED,
        /** A row was deleted. */
        MISSING,
        /** Rows at the end were deleted. */
        TAIL_MISSING,
        /** A row stands where the sealer left none: before the first, after the last, or beside one of the same number. */
        ADDED,
        /** The head itself was written by somebody without the keys. */
        HEAD_FORGED
    }
}
