package vn.hoanhap.methadone.web;

import java.util.List;

/**
 * Fills the page with the rules of a day.
 *
 * @param tabs the pages that the reader may see
 * @param rows the rules
 */
public record RulesModel(List<ListModel.Tab> tabs, List<Row> rows) {

    /** Copies the lists. */
    public RulesModel {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /** Is a rule: about what, what it says, and who says so. */
    public record Row(String what, String says, String source) {}
}
