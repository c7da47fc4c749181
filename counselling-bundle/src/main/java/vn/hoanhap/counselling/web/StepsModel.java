package vn.hoanhap.counselling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;

/** Makes the steps of a page: what can be done now, and what was wrong with the one that was just tried. */
final class StepsModel {

    private StepsModel() {}

    /**
     * Is a step that was refused.
     *
     * @param action its code; empty when none was
     * @param errors what was wrong with it
     */
    record Refused(String action, Map<String, String> errors) {

        static final Refused NONE = new Refused("", Map.of());
    }

    /** Is the record whose steps they are; the keys of their titles begin with {@code titles}. */
    record Owner(String titles, String page, int version) {}

    /** Knows what a step asks. */
    @FunctionalInterface
    interface Asked<A> {
        List<FieldModel> of(A action);
    }

    static <A extends Enum<A>> List<RecordModel.Step> of(
            Call call, Owner record, Set<A> possible, Asked<A> asked, Refused refused, View v) {
        List<RecordModel.Step> steps = new ArrayList<>();
        for (A action : possible) {
            boolean again = refused.action().equals(action.name());
            Map<String, String> values = new LinkedHashMap<>();
            List<FieldModel> fields = asked.of(action);
            fields.forEach(field -> values.put(field.name(), again ? call.field(field.name()) : field.value()));
            Map<String, String> errors = again ? refused.errors() : Map.of();
            steps.add(new RecordModel.Step(
                    v.t(record.titles() + action.name()),
                    record.page() + "/" + path(action),
                    Integer.toString(record.version()),
                    path(action),
                    fields.stream().map(field -> field.filled(values, errors)).toList(),
                    errors));
        }
        return steps;
    }

    static String path(Enum<?> action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
