package vn.hoanhap.registry.web.units;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.web.Filter;

/**
 * Is the list of ended units of which no successor is recorded.
 *
 * @param rows the units of this page
 * @param unit the unit that the reader looks below
 * @param total how many there are
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param files the same list as files
 */
public record LeftModel(
        List<Row> rows,
        Filter unit,
        int total,
        @Nullable String next,
        @Nullable String first,
        Downloads files) {
    /** Copies the list. */
    public LeftModel {
        rows = List.copyOf(rows);
    }

    /** Is the address of the list. */
    public static final String ADDRESS = "/p/register/units/without-successor";

    /** Is a unit as it was last, with what it belonged to and what stands under it. */
    public record Row(Unit unit, String parent, List<String> counts) {}
}
