package vn.hoanhap.methadone.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a form.
 *
 * @param heading title of the page
 * @param lead sentence below it
 * @param back title and address of where it leads from
 * @param about whom it is about, as a sentence; null for a form about nobody
 * @param action where to post
 * @param personId the person's id; empty for none
 * @param version version of the record that is corrected; empty for a new one
 * @param fields the fields
 * @param errors what is wrong, by field
 */
public record FormModel(
        String heading,
        String lead,
        Back back,
        @Nullable String about,
        String action,
        String personId,
        String version,
        List<FieldModel> fields,
        Map<String, String> errors) {

    /** Copies the list. */
    public FormModel {
        fields = List.copyOf(fields);
    }

    /** Is where a form leads from. */
    public record Back(String label, String href) {}
}
