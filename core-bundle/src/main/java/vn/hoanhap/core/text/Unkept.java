package vn.hoanhap.core.text;

/** Knows the characters that no store keeps: control characters other than line ends and tabs, and halves of pairs. */
public final class Unkept {

    private Unkept() {}

    /** Tells whether a text has such a character. */
    public static boolean in(String text) {
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
