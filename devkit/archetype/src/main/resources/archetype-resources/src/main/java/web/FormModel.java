package ${package}.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the form that enrols somebody.
 *
 * @param person who was chosen; null while nobody is
 * @param asked what was searched for
 * @param found who was found, for choosing
 * @param values what is in the fields
 * @param errors what is wrong, by field
 */
public record FormModel(
        @Nullable Choice person,
        String asked,
        List<Choice> found,
        Map<String, String> values,
        Map<String, String> errors) {

    /**
     * Is somebody to choose.
     *
     * @param id the record
     * @param label initials and year of birth
     * @param unit where they live
     * @param href address of the form with them chosen
     */
    public record Choice(String id, String label, String unit, String href) {}

    /** Returns what is in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Returns what is wrong with a field; null for nothing. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
