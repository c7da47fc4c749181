package vn.hoanhap.registry.web.teams;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.web.Filter;

/**
 * Is the list of teams.
 *
 * @param rows the teams
 * @param asked what the reader looks for
 * @param kinds codes of kinds with their titles
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param mayFound whether the reader may found a team
 * @param importHref where lists are brought in; null when the reader may not
 * @param files the same list as files
 */
public record TeamsModel(
        List<TeamRow> rows,
        Asked asked,
        Map<String, String> kinds,
        @Nullable String next,
        @Nullable String first,
        boolean mayFound,
        @Nullable String importHref,
        Downloads files) {

    /** Is what the reader looks for. */
    public record Asked(
            @Nullable String text, Filter unit, @Nullable String kind, boolean ended, boolean warn) {

        /** Tells whether anything narrows the list. */
        public boolean narrowed() {
            return text != null || unit.text() != null || kind != null || ended || warn;
        }
    }
}
