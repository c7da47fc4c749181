package vn.hoanhap.registry.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Is the list of pairs that look like one human being.
 *
 * @param rows the pairs, the surest first
 * @param open whether they wait for a decision; else they were decided
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param files the same list as files
 */
public record DuplicatesModel(
        List<PairRow> rows,
        boolean open,
        @Nullable String next,
        @Nullable String first,
        Downloads files) {

    /** Copies the list. */
    public DuplicatesModel {
        rows = List.copyOf(rows);
    }
}
