package vn.hoanhap.methadone.web;

import java.util.List;
import java.util.Map;

/**
 * Is a step with its small form.
 *
 * @param title what it does
 * @param action where to post
 * @param version version of the record
 * @param prefix keeps the names of its fields apart from those of others
 * @param open whether its form is in sight at once
 * @param fields what is asked
 * @param errors what is wrong, by field; not empty for the step that was just refused
 */
public record StepModel(
        String title,
        String action,
        String version,
        String prefix,
        boolean open,
        List<FieldModel> fields,
        Map<String, String> errors) {
    /** Copies the list. */
    public StepModel {
        fields = List.copyOf(fields);
    }
}
