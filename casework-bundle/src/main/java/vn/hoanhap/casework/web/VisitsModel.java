package vn.hoanhap.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param visit page on which a visit is recorded; null for who may not
     * @param help page on which a wish is recorded; null for who may not
     * @param reasons why, in sentences
     */
    public record Row(
            String when,
            String tone,
            String name,
            String unit,
            String way,
            @Nullable String visit,
            @Nullable String help,
            List<String> reasons) {
        /** Copies the list. */
        public Row {
            reasons = List.copyOf(reasons);
        }
    }
}
