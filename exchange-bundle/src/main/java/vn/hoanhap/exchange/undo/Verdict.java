package vn.hoanhap.exchange.undo;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.keys.RecordKeys;

/**
 * Says what becomes of a row that an import wrote.
 *
 * @param kind what becomes of it
 * @param known what its key stands for now; null when there is nothing to take back any more, or it stays
 * @param why why it stays; null when it does not
 */
record Verdict(
        Kind kind,
        RecordKeys.@Nullable Known known,
        @Nullable Why why) {

    /** Says what becomes of it. */
    enum Kind {
        /** The record goes. */
        GOES,
        /** The record returns to what it was. */
        RETURNS,
        /** The record is gone already, and only its key is forgotten. */
        GONE,
        /** It cannot be taken back. */
        STAYS
    }

    /** Says why it stays and what to do. */
    record Why(Text message, Text remedy) {}

    static Verdict goes(RecordKeys.Known known) {
        return new Verdict(Kind.GOES, known, null);
    }

    static Verdict returns(RecordKeys.Known known) {
        return new Verdict(Kind.RETURNS, known, null);
    }

    static Verdict gone() {
        return new Verdict(Kind.GONE, null, null);
    }

    static Verdict stays(Text message, Text remedy) {
        return new Verdict(Kind.STAYS, null, new Why(message, remedy));
    }
}
