package vn.hoanhap.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;

/**
 * Fills the page of a management, dossier or test.
 *
 * @param list the list it stands in, as its sentences begin
 * @param listHref address of that list
 * @param title what it is
 * @param person whom it is about
 * @param way page of that person
 * @param state how it stands
 * @param concerns what is flagged
 * @param facts what is known
 * @param pauses its interruptions
 * @param steps what can be done now
 * @param edit address of the form that corrects it; null when the reader may not
 * @param more what else it leads to; null for nothing
 */
public record RecordModel(
        String list,
        String listHref,
        String title,
        String person,
        String way,
        Pill state,
        List<String> concerns,
        Map<String, String> facts,
        List<String> pauses,
        List<Step> steps,
        @Nullable String edit,
        SupportModel.@Nullable Link more) {

    /** Copies the lists. */
    public RecordModel {
        concerns = List.copyOf(concerns);
        pauses = List.copyOf(pauses);
        steps = List.copyOf(steps);
    }

    /**
     * Is a step with its small form.
     *
     * @param title what it does
     * @param action where to post
     * @param version version of the record
     * @param prefix keeps the names of its fields apart from those of others
     * @param fields what is asked
     * @param errors what is wrong, by field; not empty for the step that was just refused
     */
    public record Step(
            String title,
            String action,
            String version,
            String prefix,
            List<FieldModel> fields,
            Map<String, String> errors) {
        /** Copies the list. */
        public Step {
            fields = List.copyOf(fields);
        }

        /**
         * Returns a step of a record as it is offered, or as it was sent when something of it is wrong.
         *
         * @param record address of the record
         */
        static Step of(Call call, String record, Paper.Step step, int version, Map<String, String> errors) {
            Map<String, String> values = new LinkedHashMap<>();
            step.fields()
                    .forEach(field ->
                            values.put(field.name(), errors.isEmpty() ? field.value() : call.field(field.name())));
            return new Step(
                    step.title(),
                    record + "/" + step.name(),
                    Integer.toString(version),
                    step.name(),
                    step.fields().stream()
                            .map(field -> field.filled(values, errors))
                            .toList(),
                    errors);
        }
    }
}
