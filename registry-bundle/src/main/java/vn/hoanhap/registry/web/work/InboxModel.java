package vn.hoanhap.registry.web.work;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Is the page of what waits.
 *
 * @param tabs the lists with the number that waits in each
 * @param asked which of them is shown, and how it is narrowed
 * @param rows what is in it, the longest waiting first
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param files the same list as files
 */
public record InboxModel(
        List<Tab> tabs,
        Asked asked,
        List<WorkRow> rows,
        @Nullable String next,
        @Nullable String first,
        Downloads files) {

    /** Copies the lists. */
    public InboxModel {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /** Is one list: its code, how many wait in it, whether it is shown. */
    public record Tab(String code, int waiting, boolean current) {
        /** Returns its address. */
        public String href() {
            return Inbox.ADDRESS + "?list=" + code;
        }
    }

    /**
     * Says how the list is narrowed.
     *
     * @param list its code
     * @param states what may be asked for, with titles
     * @param state which of them
     * @param codes services or kinds of requests, with titles; empty where there are none
     * @param code which of them; null for all
     */
    public record Asked(
            String list,
            Map<String, String> states,
            String state,
            Map<String, String> codes,
            @Nullable String code) {

        /** Tells whether something else than what waits was asked for. */
        public boolean narrowed() {
            return code != null || !state.equals("waiting");
        }
    }
}
