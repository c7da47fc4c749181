package vn.hoanhap.methadone.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the panels at a person and at a unit.
 *
 * @param rows what is known: applications of a person, or counts of a unit
 * @param next what comes next; null for nothing
 * @param enter address of the form for a new one; null when the reader may not, or one is open
 */
public record PanelModel(
        List<Row> rows,
        OneModel.@Nullable Link next,
        @Nullable String enter) {

    /** Copies the list. */
    public PanelModel {
        rows = List.copyOf(rows);
    }

    /** Is a line: where it leads, what it says, and how it stands. */
    public record Row(String href, String label, Pill state) {}
}
