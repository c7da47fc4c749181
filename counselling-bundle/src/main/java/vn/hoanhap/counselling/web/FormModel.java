package vn.hoanhap.counselling.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a form.
 *
 * @param heading title of the page
 * @param lead sentence below it
 * @param about whom or what it is about; null when the fields say it
 * @param action where to post
 * @param cancel where to go instead
 * @param hidden what is sent besides, by name
 * @param fields the usual fields
 * @param more the rarer ones, folded away
 * @param errors what is wrong, by field
 */
public record FormModel(
        String heading,
        String lead,
        @Nullable String about,
        String action,
        String cancel,
        Map<String, String> hidden,
        List<FieldModel> fields,
        List<FieldModel> more,
        Map<String, String> errors) {

    /** Copies the lists. */
    public FormModel {
        fields = List.copyOf(fields);
        more = List.copyOf(more);
    }

    /** Tells whether something is wrong among the rarer fields. */
    public boolean openMore() {
        return more.stream().anyMatch(field -> field.error() != null);
    }
}
