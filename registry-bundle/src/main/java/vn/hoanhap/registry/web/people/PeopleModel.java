package vn.hoanhap.registry.web.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.web.Filter;

/**
 * Is the list of people.
 *
 * @param rows the people
 * @param asked what the reader looks for
 * @param categories codes of categories with their titles
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param mayEnter whether the reader may enter a person
 * @param importHref where lists are brought in; null when the reader may not
 * @param alike how many pairs of records look like one human being, as a text; null for readers who may not merge
 * @param files the same list as files
 */
public record PeopleModel(
        List<PersonRow> rows,
        Asked asked,
        Map<String, String> categories,
        @Nullable String next,
        @Nullable String first,
        boolean mayEnter,
        @Nullable String importHref,
        @Nullable String alike,
        Downloads files) {

    /**
     * Is what the reader looks for.
     *
     * @param text words; null for none
     * @param unit narrowed to a unit
     * @param category code; null for all
     * @param everybody whether volunteers and relatives are listed too
     */
    public record Asked(
            @Nullable String text, Filter unit, @Nullable String category, boolean everybody) {

        /** Tells whether anything narrows the list. */
        public boolean narrowed() {
            return text != null || unit.text() != null || category != null;
        }
    }
}
