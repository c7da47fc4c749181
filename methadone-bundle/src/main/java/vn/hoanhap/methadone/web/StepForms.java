package vn.hoanhap.methadone.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.Applications;
import vn.hoanhap.methadone.book.Fields;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.parts.entry.FormDay;

/** Knows what each step asks: no more than it needs, the day filled in already. */
final class StepForms {

    private final MethadoneOffice office;

    StepForms(MethadoneOffice office) {
        this.office = office;
    }

    /** Is a step that was refused, with what was wrong. */
    record Refused(String action, Map<String, String> errors) {
        static final Refused NOTHING = new Refused("", Map.of());
    }

    /**
     * Is a step that may be asked.
     *
     * @param record address of what it is taken on
     * @param version its version
     * @param open whether its form is in sight at once
     */
    record Asked(ApplicationAction action, String record, long version, boolean open) {}

    /** Draws a step, with what was typed when it was just refused. */
    StepModel model(Asked asked, Refused refused, Call call, View v) {
        boolean again = refused.action().equals(asked.action().name());
        Map<String, String> sent = new LinkedHashMap<>();
        List<FieldModel> fields = fields(asked.action(), call, v);
        if (again) {
            fields.forEach(field -> sent.put(field.name(), call.field(field.name())));
        }
        Map<String, String> errors = again ? refused.errors() : Map.of();
        String path = Addresses.step(asked.action());
        return new StepModel(
                v.t("action." + asked.action()),
                asked.record() + "/" + path,
                Long.toString(asked.version()),
                path,
                asked.open() || again,
                fields.stream().map(field -> field.filled(sent, errors)).toList(),
                errors);
    }

    private List<FieldModel> fields(ApplicationAction action, Call call, View v) {
        FieldModel on = FieldModel.date(Fields.ON, true).filled(v.date(FormDay.of(call)));
        return switch (action) {
            case COUNSEL, REOPEN -> List.of(on);
            case CONSENT -> List.of(on, consentBy(v));
            case SEND -> List.of(facility(call), on, FieldModel.area(Fields.NOTE, "field.note", false));
            case DECLINE ->
                List.of(
                        FieldModel.choice(Fields.REASON, true, FieldModel.titles("reason.", v, Applications.DECLINED)),
                        on);
            case EXCLUDE ->
                List.of(
                        FieldModel.choice(
                                Fields.REASON, true, FieldModel.titles("reason.", v, Applications.UNSUITABLE)),
                        on);
            case RECEIVE, ACCEPT, START, COMPLETE ->
                List.of(on, FieldModel.area(Fields.NOTE, "field.answerNote", false));
            case REFUSE, DROP -> List.of(on, FieldModel.area(Fields.NOTE, "field.answerNote", true));
            case TAKE_BACK -> List.of();
        };
    }

    private FieldModel facility(Call call) {
        Map<String, String> options = new LinkedHashMap<>();
        Map<Long, String> names = office.facilities().names(FormDay.of(call));
        names.forEach((id, name) -> options.put(Long.toString(id), name));
        Optional<Long> last = office.applications()
                .table()
                .lastFacility(call.principal().accountId())
                .filter(names::containsKey);
        String chosen = last.map(String::valueOf)
                .orElseGet(
                        () -> options.size() == 1 ? options.keySet().iterator().next() : "");
        return FieldModel.select(Fields.FACILITY, true, options).filled(chosen);
    }

    static FieldModel consentBy(View v) {
        return FieldModel.select(Fields.CONSENT_BY, true, FieldModel.titles("consent.", v, ConsentBy.values()))
                .filled(ConsentBy.SELF.name());
    }
}
