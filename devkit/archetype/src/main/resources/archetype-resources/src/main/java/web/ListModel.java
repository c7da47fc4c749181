package ${package}.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Fills the list.
 *
 * @param rows a page of it
 * @param state which enrolments it shows
 * @param states what else it can show, code and title
 * @param next address of the next page; null at the end
 * @param first address of its start; null on the first page
 * @param mayWrite whether the reader may enrol somebody
 * @param files the same list as files
 */
public record ListModel(
        List<Row> rows,
        String state,
        Map<String, String> states,
        @Nullable String next,
        @Nullable String first,
        boolean mayWrite,
        Downloads files) {}
