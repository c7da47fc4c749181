package vn.hoanhap.exchange.template;

import java.util.List;

/** Says how wide columns are, in characters. */
final class Widths {

    private static final int LEAST = 12;
    private static final int MOST = 40;

    private Widths() {}

    /** Returns a width that shows the heading and the values, within reason. */
    static double of(String heading, List<String> values) {
        int longest = values.stream().mapToInt(String::length).max().orElse(0);
        return Math.max(LEAST, Math.min(MOST, Math.max(heading.length(), longest) + 3));
    }
}
