package vn.hoanhap.loans.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the form of a loan.
 *
 * @param heading title of the page
 * @param lead sentence below it
 * @param action where to post
 * @param cancel where to go instead
 * @param values what is in the fields
 * @param errors what is wrong, by field
 * @param funds funds to choose from
 * @param schedules ways of paying back
 * @param intervals months between instalments
 * @param picks the three pickers, by field
 * @param preview the schedule as it would be
 */
public record FormModel(
        String heading,
        String lead,
        String action,
        String cancel,
        Map<String, String> values,
        Map<String, String> errors,
        Map<String, String> funds,
        Map<String, String> schedules,
        Map<String, String> intervals,
        Map<String, PickModel> picks,
        PreviewModel preview) {

    /** Returns what is in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Returns what is wrong with a field; null when nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** Returns a picker. */
    public PickModel pick(String field) {
        PickModel pick = picks.get(field);
        if (pick == null) {
            throw new IllegalArgumentException("the form of a loan has no picker '" + field + "'");
        }
        return pick;
    }
}
