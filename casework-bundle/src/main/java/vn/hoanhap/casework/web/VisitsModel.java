package vn.hoanhap.casework.web;

import java.util.List;

/**
 * Fills the list of whom to visit next.
 *
 * @param tabs the lists beside it
 * @param visits people, the most urgent first
 */
public record VisitsModel(List<ListModel.Tab> tabs, List<Row> visits) {

    /** Copies the lists. */
    public VisitsModel {
        tabs = List.copyOf(tabs);
        visits = List.copyOf(visits);
    }

    /**
     * Is somebody with the reasons.
     *
     * @param when how urgent
     * @param tone bad, warn or soft
     * @param person initials
     * @param unit where they are managed
     * @param way page of their whole way
     * @param visit page on which a visit is recorded
     * @param reasons why, in sentences
     */
    public record Row(
            String when, String tone, String person, String unit, String way, String visit, List<String> reasons) {
        /** Copies the list. */
        public Row {
            reasons = List.copyOf(reasons);
        }
    }
}
