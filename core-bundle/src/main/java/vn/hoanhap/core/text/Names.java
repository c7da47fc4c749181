package vn.hoanhap.core.text;

/** Says what a name may be written with: people tell names apart by reading them, so nothing in one may be hidden. */
public final class Names {

    /** Letters, marks and signs that show nothing: fillers of Hangul, vowels of Khmer without a shape, the empty Braille cell. */
    private static final String EMPTY = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private Names() {}

    /**
     * Tells whether a name reads as it is written: it has a letter or a digit, and no character that is invisible or turns
     * the direction of writing round.
     */
    public static boolean readable(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit)
                && name.codePoints().noneMatch(Names::hidden);
    }

    /** Tells whether nothing of a text can be seen. */
    public static boolean blank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || hidden(c));
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> EMPTY.indexOf(c) >= 0;
        };
    }
}
