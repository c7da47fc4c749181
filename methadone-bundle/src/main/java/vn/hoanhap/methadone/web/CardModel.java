package vn.hoanhap.methadone.web;

import java.util.List;

/**
 * Fills the card of the first page.
 *
 * @param sentence how much comes up
 * @param lines the first of it
 */
public record CardModel(String sentence, List<Line> lines) {

    /** Copies the list. */
    public CardModel {
        lines = List.copyOf(lines);
    }

    /** Is one thing that comes up. */
    public record Line(String when, String tone, String title, String href) {}
}
