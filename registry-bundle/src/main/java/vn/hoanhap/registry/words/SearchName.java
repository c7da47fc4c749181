package vn.hoanhap.registry.words;

import vn.hoanhap.core.text.ToneFree;

/** Is the form of a name in which teams and organisations are searched. */
public final class SearchName {
    /** What the columns hold. */
    private static final int LONGEST = 200;

    private SearchName() {}

    /** Folds a name so that the start of each of its words can be found by one pattern. */
    public static String of(String name) {
        String folded = " " + ToneFree.fold(name);
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }
}
