package vn.hoanhap.methadone.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the list of facilities.
 *
 * @param tabs the pages that the reader may see
 * @param rows the facilities
 * @param enter address of the form for a new one; null when the reader may not
 */
public record FacilitiesModel(
        List<ListModel.Tab> tabs, List<Row> rows, @Nullable String enter) {

    /** Copies the lists. */
    public FacilitiesModel {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /** Is a facility; {@code href} is null when the reader may not correct it. */
    public record Row(
            String name,
            @Nullable String href,
            String unit,
            String kind,
            String from,
            String to,
            String contact,
            Pill state) {}
}
