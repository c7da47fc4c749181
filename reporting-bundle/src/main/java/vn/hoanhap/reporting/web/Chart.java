package vn.hoanhap.reporting.web;

import java.util.List;

/**
 * Is a comparison drawn as bars, each with its number beside it.
 *
 * @param title what is compared
 * @param bars the bars
 * @param max the longest bar
 * @param note what is to be known of it
 */
public record Chart(String title, List<Bar> bars, long max, String note) {

    /** Is a bar: its name, its length, the same in words, and where its lines are listed. */
    public record Bar(String name, long value, String figure, String href) {}

    /** Draws bars as long as the longest of them allows. */
    static Chart of(String title, List<Bar> bars, String note) {
        long max = bars.stream().mapToLong(Bar::value).max().orElse(0);
        return new Chart(title, bars, max, note);
    }
}
