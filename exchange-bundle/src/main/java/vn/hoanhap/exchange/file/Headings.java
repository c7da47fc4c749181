package vn.hoanhap.exchange.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.Text;

/** Says what names of sheets and headings of columns mean the same. */
public final class Headings {

    /** Names the column that every sheet has. */
    public static final String KEY = "key";

    /** Is what people call that column. */
    public static final Text KEY_TITLE = new Text("Khóa", "Key");

    /** Begins the key of the row that shows how a sheet is filled in; no real key has such letters. */
    public static final String EXAMPLE = "VÍ DỤ";

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    /** One of the five tones, and what follows it in its word. */
    private static final Pattern TONE = Pattern.compile("([\\u0300\\u0301\\u0303\\u0309\\u0323])([\\p{L}\\p{M}]+)");

    private static final String FOLDED_EXAMPLE = fold(EXAMPLE);

    private Headings() {}

    /**
     * Folds a name or heading: in lower case, single spaces, without the star of a required column, its letters taken apart
     * and the tone of each word behind it, so that "khóa" and "khoá" are one.
     */
    public static String fold(String heading) {
        String plain =
                SPACE.matcher(Composed.of(heading)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        String bare =
                plain.endsWith("*") ? plain.substring(0, plain.length() - 1).strip() : plain;
        return TONE.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("$2$1");
    }

    /** Tells whether a heading is a machine's name or a title in one of the languages. */
    public static boolean means(String heading, String name, Text title) {
        String folded = fold(heading);
        return folded.equals(name) || folded.equals(fold(title.vi())) || folded.equals(fold(title.en()));
    }

    /** Tells whether a key marks the example row. */
    public static boolean example(String key) {
        return fold(key).startsWith(FOLDED_EXAMPLE);
    }
}
