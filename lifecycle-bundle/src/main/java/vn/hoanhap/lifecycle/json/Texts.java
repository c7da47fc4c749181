package vn.hoanhap.lifecycle.json;

import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.Unkept;

/** Says which characters a text from outside may hold, and brings it to the one form that the database keeps. */
public final class Texts {

    private Texts() {}

    /** Composes letters and tone marks (NFC), so that the same word is always the same characters. */
    public static String composed(String text) {
        return Composed.of(text);
    }

    /** Tells whether a letter has more marks than any script writes: such a text is not composed, and must be refused. */
    public static boolean overloaded(String text) {
        return Composed.overloaded(text);
    }

    /** Tells whether a text has characters that no store keeps: control characters other than line ends and tabs, halves of pairs. */
    public static boolean broken(String text) {
        return Unkept.in(text);
    }
}
