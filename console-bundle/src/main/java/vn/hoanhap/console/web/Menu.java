package vn.hoanhap.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists where a reader can go; made from what runs and what the reader may see.
 *
 * @param places the main places, at most five: they lie at the thumb on a phone
 * @param groups everything else, under headings
 * @param search the page that answers the search box; null when the reader may not search people
 */
public record Menu(
        List<Entry> places, List<Group> groups, @Nullable String search) {

    /**
     * Gathers entries under a heading.
     *
     * @param title the heading
     * @param entries at least one
     */
    public record Group(String title, List<Entry> entries) {}

    /**
     * Leads to one page.
     *
     * @param label its name
     * @param href its address
     * @param icon a name of the icon part
     * @param current whether the reader is there
     */
    public record Entry(String label, String href, String icon, boolean current) {}
}
