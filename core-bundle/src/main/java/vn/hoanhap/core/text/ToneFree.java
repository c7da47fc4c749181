package vn.hoanhap.core.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds Vietnamese text for searching: no tone marks, đ as d, lower case, either tone placement (hòa, hoà) and either
 * Unicode form (NFC, NFD) alike.
 */
public final class ToneFree {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private ToneFree() {}

    /** Folds a text to lower-case letters and digits with single spaces between words; never null, maybe empty. */
    public static String fold(String text) {
        String bare = unmarked(Normalizer.normalize(unmarked(text), Normalizer.Form.NFD));
        String latin = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(latin).replaceAll(" ").strip();
    }

    /** Before letters are taken apart too: sorting the marks of one letter takes the square of their number. */
    static String unmarked(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** Returns the folded words of a text in their order. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : fold(text).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }
}
