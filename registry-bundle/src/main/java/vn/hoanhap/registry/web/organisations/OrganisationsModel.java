package vn.hoanhap.registry.web.organisations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.web.Filter;

/**
 * Is the list of organisations.
 *
 * @param rows the organisations
 * @param asked what the reader looks for
 * @param kinds codes of kinds with their titles
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param mayEnter whether the reader may enter one
 * @param files the same list as files
 */
public record OrganisationsModel(
        List<Row> rows,
        Asked asked,
        Map<String, String> kinds,
        @Nullable String next,
        @Nullable String first,
        boolean mayEnter,
        Downloads files) {
    /** Copies the list. */
    public OrganisationsModel {
        rows = List.copyOf(rows);
    }

    /** Is where the list begins. */
    public static final String ADDRESS = "/p/register/organisations";

    /** Is what the reader looks for. */
    public record Asked(
            @Nullable String text, Filter unit, @Nullable String kind) {}

    /** Is an organisation with what it serves. */
    public record Row(Organisation organisation, String place) {}

    /** Returns the address of an organisation's page. */
    public static String href(long id) {
        return ADDRESS + "/" + id;
    }
}
