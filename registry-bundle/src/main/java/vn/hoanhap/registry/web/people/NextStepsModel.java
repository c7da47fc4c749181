package vn.hoanhap.registry.web.people;

import java.util.List;

/**
 * Is the card of the first page.
 *
 * @param lines what to do, the earliest first
 */
public record NextStepsModel(List<Line> lines) {

    /** Copies the list. */
    public NextStepsModel {
        lines = List.copyOf(lines);
    }

    /**
     * Is one thing to do with one person.
     *
     * @param initials the person's
     * @param href the person's page
     * @param step what to do
     */
    public record Line(String initials, String href, Step step) {}
}
