package vn.hoanhap.core.text;

import java.text.Normalizer;

/**
 * Brings a text from outside to the one form that is kept: letters and tone marks composed (NFC). Composing sorts the marks of a
 * letter, and the time for that grows with the square of their number; so a letter with more marks than any script writes is
 * left as it came, and who takes a text in asks {@link #overloaded} and refuses it.
 */
public final class Composed {

    /** The most marks in a row behind a letter; Vietnamese writes two. */
    public static final int MOST_MARKS = 10;

    private Composed() {}

    /** Composes letters and tone marks, so that the same word is always the same characters; an overloaded text stays as it is. */
    public static String of(String text) {
        return overloaded(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Tells whether more than {@value #MOST_MARKS} marks stand on one letter. */
    public static boolean overloaded(String text) {
        int marks = 0;
        for (int i = 0; i < text.length() && marks <= MOST_MARKS; ) {
            int c = text.codePointAt(i);
            marks = mark(c) ? marks + 1 : 0;
            i += Character.charCount(c);
        }
        return marks > MOST_MARKS;
    }

    private static boolean mark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
