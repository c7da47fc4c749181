package vn.hoanhap.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page with the whole way of one person, and the panel on their own page.
 *
 * @param person initials
 * @param unit where they live; null when that is out of the reader's reach
 * @param register address of their page in the register; null when that is out of reach
 * @param href address of the whole way
 * @param next what comes next, the earliest first
 * @param way what has been, the newest first
 * @param forms what the reader may enter about them
 */
public record PersonModel(
        String person,
        @Nullable String unit,
        @Nullable String register,
        String href,
        List<Next> next,
        List<Event> way,
        List<Form> forms) {

    /** Copies the lists. */
    public PersonModel {
        next = List.copyOf(next);
        way = List.copyOf(way);
        forms = List.copyOf(forms);
    }

    /**
     * Is what comes next.
     *
     * @param when how far away
     * @param tone bad, warn or soft
     * @param what what it is
     * @param why the rule that it comes from
     * @param href where it is done
     */
    public record Next(String when, String tone, String what, String why, String href) {}

    /**
     * Is what has been.
     *
     * @param series colours it by kind
     * @param href its page; null when the reader may not open it
     */
    public record Event(
            String when,
            String title,
            String detail,
            int series,
            @Nullable String href) {}

    /** Leads to a form. */
    public record Form(String label, String href, String icon) {}
}
