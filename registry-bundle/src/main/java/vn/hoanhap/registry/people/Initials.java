package vn.hoanhap.registry.people;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.ToneFree;

/** Makes initials of names: {@code Nguyễn Văn Đức} becomes {@code N.V.Đ.} */
public final class Initials {
    /** As many characters as a record keeps of them. */
    private static final int MOST = 40;

    /** One letter may become three in upper case; then comes the full stop. */
    private static final int LONGEST_STEP = 4;

    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{M}. ]*\\p{L}[\\p{L}\\p{M}. ]*");

    private Initials() {}

    /** Tells whether a text may stand for somebody's initials: letters of any script, full stops and spaces. */
    public static boolean valid(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** Returns the first letter of each word, upper case, each with a full stop; of a very long name those that fit. */
    public static String of(String fullName) {
        StringBuilder initials = new StringBuilder();
        for (String word : Composed.of(fullName.strip()).split("\\s+", -1)) {
            if (!word.isEmpty() && initials.length() <= MOST - LONGEST_STEP) {
                int first = word.codePointAt(0);
                initials.append(Character.toString(first).toUpperCase(Locale.ROOT))
                        .append('.');
            }
        }
        return initials.toString();
    }

    /** Folds initials for searching: {@code N.V.Đ.} becomes {@code nvd}. */
    public static String fold(String initials) {
        return ToneFree.fold(initials).replace(" ", "");
    }
}
