package vn.hoanhap.casework.law;

import java.time.LocalDate;
import vn.hoanhap.parts.law.Certainty;

/**
 * Says what holds for who is under way when a law changes.
 *
 * @param kind sort of regime
 * @param on first day of the new law
 * @param of who is meant
 * @param effect which law holds
 * @param reference the text and article
 * @param certainty how sure that is
 */
public record Transition(Kind kind, LocalDate on, Case of, Effect effect, String reference, Certainty certainty) {

    /** Says who is meant. */
    public enum Case {
        /** Began before, not yet over. */
        RUNNING,
        /** Decided before, begins on the day or later. */
        WAITING
    }

    /** Says which law holds. */
    public enum Effect {
        /** To the end by the law before. */
        OLD,
        /** By the new law. */
        NEW,
        /** The text does not say. */
        SILENT
    }
}
