package vn.hoanhap.console.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what stands around a page.
 *
 * @param head the page's own title and address
 * @param menu where one can go
 * @param asOf the date that governs the page
 * @param reader who reads
 * @param flash what to say once, after an action; null for nothing
 * @param back whether a way back to the first-run guide stands above the page
 * @param unsigned whether every page says that the server lets programmes in that nobody signed
 * @param html the inside of the page, rendered and escaped
 */
public record PageFrame(
        Head head,
        Menu menu,
        AsOf asOf,
        Reader reader,
        @Nullable String flash,
        Back back,
        Unsigned unsigned,
        String html) {

    /** Says whether the server lets programmes in that nobody signed, and to whom. */
    public enum Unsigned {
        /** It does not. */
        REFUSED,
        /** It does, and the reader cannot change that. */
        LET_IN,
        /** It does, and the reader may see how to end it. */
        LET_IN_FOR_NOW
    }

    /** Says whether a page has a way back to the first-run guide. */
    public enum Back {
        /** None: the reader has nothing to do with the guide, or is there. */
        NONE,
        /** Only once the reader has been at the guide in this tab: the script knows. */
        FOLDED,
        /** The reader has just come from the guide. */
        SHOWN
    }

    /**
     * Names the page.
     *
     * @param title its title
     * @param path its address with the query, to come back to after a change of date or language
     * @param assetVersion changes with the static files, so that browsers may keep them for ever
     */
    public record Head(String title, String path, String assetVersion) {

        /** Returns the address of a static file. */
        public String asset(String file) {
            return "/p/console/assets/" + file + "?v=" + assetVersion;
        }
    }

    /**
     * Holds the date of the figures and the legal date of today.
     *
     * @param date the date that governs the page
     * @param today today in Vietnam
     * @param typed what was typed a moment ago and is no date; null when nothing was
     */
    public record AsOf(
            LocalDate date, LocalDate today, @Nullable String typed) {

        /** Tells whether the page shows the present. */
        public boolean isToday() {
            return date.equals(today);
        }
    }

    /**
     * Describes the signed-in account.
     *
     * @param name the account's shown name
     * @param roles the names of its roles
     * @param initials one or two letters
     * @param unit the unit it works for; null for an account without one
     * @param unitHref the page of that unit; null without a unit
     */
    public record Reader(
            String name,
            List<String> roles,
            String initials,
            @Nullable String unit,
            @Nullable String unitHref) {}
}
