package vn.hoanhap.registry.web.teams;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page of what provinces ask of teams.
 *
 * @param rows the policies
 * @param asked what the reader looks for
 * @param listed the places that have a policy, with their names
 * @param files the same list as files
 * @param form what stands in the form
 * @param places the provinces that the reader may enter one for, by id, the whole country as {@code all}; empty when the reader
 *     may not
 * @param kinds codes of kinds with their titles
 * @param sources codes of organisations that members come from, with their titles
 * @param marked the sources that are marked
 */
public record PoliciesModel(
        List<Row> rows,
        Asked asked,
        Map<String, String> listed,
        Downloads files,
        Form form,
        Map<String, String> places,
        Map<String, String> kinds,
        Map<String, String> sources,
        Set<String> marked)
        implements Desk.Filled {

    /** Copies the collections. */
    public PoliciesModel {
        rows = List.copyOf(rows);
        marked = Set.copyOf(marked);
    }

    /** Is what the reader looks for; {@code now}: only what holds on the page's date. */
    public record Asked(@Nullable String province, @Nullable String kind, boolean now) {
        /** Tells whether anything narrows the list. */
        public boolean narrowed() {
            return province != null || kind != null || now;
        }
    }

    /**
     * Is a policy as the list shows it.
     *
     * @param place the province, or the whole country
     * @param kind of team
     * @param days when it holds
     * @param state now, ended or coming
     * @param asks what it asks, in words
     * @param sources where members come from; null for anywhere
     * @param legalSource the document that says so
     */
    public record Row(
            String place,
            String kind,
            String days,
            String state,
            List<String> asks,
            @Nullable String sources,
            String legalSource) {
        /** Copies the list. */
        public Row {
            asks = List.copyOf(asks);
        }
    }
}
