package vn.hoanhap.registry.web.units;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.table.Downloads;

/**
 * Is the list of units as of the page's date.
 *
 * @param rows the units
 * @param text words that the reader looks for; null for none
 * @param level code of the level; null for all
 * @param levels codes of levels with their titles
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param mayRecord whether the reader may record who took over from units that ended
 * @param files the same list as files
 */
public record UnitsModel(
        List<Row> rows,
        @Nullable String text,
        @Nullable String level,
        Map<String, String> levels,
        @Nullable String next,
        @Nullable String first,
        boolean mayRecord,
        Downloads files) {

    /** Is a unit with the name of what it belonged to. */
    public record Row(Unit unit, String parent) {}
}
