package vn.hoanhap.lifecycle.json;

import java.text.Normalizer;

/** Says which characters a text from outside may hold, and brings it to the one form that the database keeps. */
public final class Texts {

    private Texts() {}

    /** Composes letters and tone marks (NFC), so that the same word is always the same characters. */
    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Tells whether a text has characters that no store keeps: control characters other than line ends and tabs, halves of pairs. */
    public static boolean broken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                return true;
            }
        }
        return false;
    }
}
