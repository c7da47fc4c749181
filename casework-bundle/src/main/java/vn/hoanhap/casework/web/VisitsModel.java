package vn.hoanhap.casework.web;

import java.util.List;

/**
 * Fills the list of whom to visit next.
 *
 * @param tabs the lists beside it
 * @param visits people, the most urgent first
 * @param rules by what people come to stand here, in sentences
 */
public record VisitsModel(List<ListModel.Tab> tabs, List<Row> visits, List<String> rules) {

    /** Copies the lists. */
    public VisitsModel {
        tabs = List.copyOf(tabs);
        visits = List.copyOf(visits);
        rules = List.copyOf(rules);
    }

    /**
     * Is somebody with the reasons.
     *
     * @param when how urgent
     * @param tone bad, warn or soft
     * @param name initials
     * @param unit where they are managed
     * @param way page of their whole way
     * @param person their page, below which a visit or a wish is recorded
     * @param reasons why, in sentences
     */
    public record Row(
            String when, String tone, String name, String unit, String way, String person, List<String> reasons) {
        /** Copies the list. */
        public Row {
            reasons = List.copyOf(reasons);
        }
    }
}
