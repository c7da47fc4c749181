package vn.hoanhap.reporting.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a form of reporting.
 *
 * @param title heading
 * @param values what is in the fields
 * @param errors what is wrong, by field
 * @param summary the same for the head of the form
 * @param unit field in which the unit is chosen
 * @param indicators indicators to choose from
 * @param choices the form's other list of choices
 */
public record EntryFormModel(
        String title,
        Map<String, String> values,
        Map<String, String> errors,
        Map<String, String> summary,
        UnitField unit,
        Map<String, String> indicators,
        Map<String, String> choices) {

    /** Returns what is in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Returns what is wrong with a field; null for nothing. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
