package vn.hoanhap.casework.web;

import java.util.List;
import java.util.Map;

/**
 * Fills a form about somebody.
 *
 * @param heading title of the page
 * @param lead sentence below it
 * @param person who it is about
 * @param way page with the whole way of that person
 * @param action where to post
 * @param cancel where to go instead
 * @param personId the person's id
 * @param version version of the record that is corrected; empty for a new one
 * @param fields the fields
 * @param errors what is wrong, by field
 */
public record FormModel(
        String heading,
        String lead,
        String person,
        String way,
        String action,
        String cancel,
        String personId,
        String version,
        List<FieldModel> fields,
        Map<String, String> errors) {

    /** Copies the list. */
    public FormModel {
        fields = List.copyOf(fields);
    }
}
