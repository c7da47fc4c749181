package vn.hoanhap.casework.law;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.law.Basis;

/**
 * Says what an interruption does to a term.
 *
 * @param kind sort of regime
 * @param reason code of the reason
 * @param effect what it does
 * @param leastRest a rest of fewer months is not served; null for any rest
 * @param basis law, article, days
 */
public record Suspension(
        Kind kind, String reason, Effect effect, @Nullable Integer leastRest, Basis basis) {

    /** Says what an interruption does. */
    public enum Effect {
        /** The rest of the term is served afterwards. */
        REST_LATER,
        /** The term runs on. */
        COUNTS,
        /** The term is over. */
        ENDS
    }
}
