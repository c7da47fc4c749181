package vn.hoanhap.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.IntakeBook;
import vn.hoanhap.casework.care.IntakeInput;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.DateSpan;
import vn.hoanhap.casework.domain.Intake;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.time.Dated;

/** Writes down what somebody told of themselves: no more is asked than they say. */
final class IntakePaper implements CorrectablePaper {

    private static final int FIRST_LINES = 2;
    private static final String TAKE_BACK = "take-back";

    private final CareOffice office;
    private final Asking asking;

    IntakePaper(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    @Override
    public String key() {
        return "intake";
    }

    @Override
    public String address() {
        return Addresses.INTAKES;
    }

    @Override
    public Permission read() {
        return Rights.CARE_READ;
    }

    @Override
    public Permission write() {
        return Rights.CARE_WRITE;
    }

    @Override
    public Map<String, String> steps() {
        return Map.of(TAKE_BACK, "intake.taken-back");
    }

    @Override
    public List<FieldModel> fields(Call call, Map<String, String> values, View v) {
        List<FieldModel> fields = new ArrayList<>();
        fields.add(FieldModel.text(Fields.ASKED, true));
        fields.add(FieldModel.several(Fields.NEEDS, options(CodeList.NEED, call, v)));
        for (int at = 1; at <= lines(values, Fields.SUBSTANCE, Fields.SINCE); at++) {
            fields.add(FieldModel.select(Fields.SUBSTANCE + at, false, options(CodeList.SUBSTANCE, call, v)));
            fields.add(FieldModel.select(Fields.ROUTE + at, false, options(CodeList.ROUTE, call, v)));
            fields.add(FieldModel.text(Fields.SINCE + at, false));
        }
        for (int at = 1; at <= lines(values, Fields.TREATMENT, Fields.WHEN); at++) {
            fields.add(FieldModel.select(Fields.TREATMENT + at, false, options(CodeList.TREATMENT, call, v)));
            fields.add(FieldModel.text(Fields.WHEN + at, false));
            fields.add(FieldModel.select(Fields.TREATED + at, false, options(CodeList.TREATED, call, v)));
        }
        fields.add(FieldModel.select(Fields.FAMILY, false, options(CodeList.FAMILY, call, v)));
        fields.add(FieldModel.select(Fields.HOUSING, false, options(CodeList.HOUSING, call, v)));
        fields.add(FieldModel.select(Fields.WORK, false, options(CodeList.WORK, call, v)));
        fields.add(FieldModel.words(Fields.NOTE, false));
        fields.add(FieldModel.text(Fields.UNIT, false));
        return fields;
    }

    /** There is always an empty line below those that are filled in. */
    private static int lines(Map<String, String> values, String first, String second) {
        int filled = 0;
        for (int at = 1; at <= IntakeBook.MOST_LINES; at++) {
            boolean empty = values.getOrDefault(first + at, "").isBlank()
                    && values.getOrDefault(second + at, "").isBlank();
            filled = empty ? filled : at;
        }
        return Math.min(IntakeBook.MOST_LINES, Math.max(FIRST_LINES, filled + 1));
    }

    private Map<String, String> options(CodeList list, Call call, View v) {
        return FieldModel.titles(
                "listed." + list + ".", v, office.desk().law().lists().of(list, FormDay.of(call)));
    }

    @Override
    public Map<String, String> fresh(Call call, View v) {
        return Map.of(Fields.ASKED, v.date(FormDay.of(call)));
    }

    @Override
    public Shown open(Call call, View v) {
        Intake one = office.intakes().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        Pill state = one.takenBack()
                ? new Pill("plain", v.t("intake.gone"))
                : office.intakes().current(one)
                        ? new Pill("ok", v.t("intake.current"))
                        : new Pill("soft", v.t("intake.earlier"));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.asked"), Days.written(one.taken(), v));
        facts.put(v.t("field.unit"), labels.unit(one.unitId()));
        facts.putAll(facts(one, v));
        facts.put(v.t("field.needs"), String.join(", ", needs(one, v).values()));
        List<Step> steps =
                one.takenBack() ? List.of() : List.of(new Step(TAKE_BACK, v.t("intake.take-back"), List.of()));
        return new Shown(
                one.personId(), one.version(), state, List.of(), facts, values(one, v), steps, !one.takenBack());
    }

    /** Returns what stands in an intake, its day aside. */
    static Map<String, String> facts(Intake one, View v) {
        Map<String, String> facts = new LinkedHashMap<>();
        int at = 0;
        for (Intake.Use use : one.uses()) {
            at++;
            facts.put(
                    v.t("field.substance", Integer.toString(at)),
                    joined(
                            listed(CodeList.SUBSTANCE, use.substance(), v),
                            listed(CodeList.ROUTE, use.route(), v),
                            since("intake.since", use.since(), v)));
        }
        at = 0;
        for (Intake.Treatment treatment : one.treatments()) {
            at++;
            facts.put(
                    v.t("field.treatment", Integer.toString(at)),
                    joined(
                            listed(CodeList.TREATMENT, treatment.form(), v),
                            since("intake.when", treatment.when(), v),
                            listed(CodeList.TREATED, treatment.result(), v)));
        }
        Intake.Living living = one.living();
        put(facts, v.t("field.family"), listed(CodeList.FAMILY, living.family(), v));
        put(facts, v.t("field.housing"), listed(CodeList.HOUSING, living.housing(), v));
        put(facts, v.t("field.work"), listed(CodeList.WORK, living.work(), v));
        put(facts, v.t("field.note"), one.note() == null ? "" : one.note());
        return facts;
    }

    private static void put(Map<String, String> facts, String term, String said) {
        if (!said.isEmpty()) {
            facts.put(term, said);
        }
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    static String listed(CodeList list, @Nullable String code, View v) {
        return code == null ? "" : FieldModel.title("listed." + list + ".", code, v);
    }

    /** What was said stands first; what days that can be is added where it says more. */
    private static String since(String key, @Nullable DateSpan span, View v) {
        return span == null ? "" : v.t(key, span.written(), v.date(span.from()), v.date(span.to()));
    }

    private Map<String, String> needs(Intake one, View v) {
        Map<String, String> found = new LinkedHashMap<>();
        office.needs().ofPerson(one.personId(), Scope.EVERYTHING).stream()
                .filter(need -> Objects.equals(need.intakeId(), one.id()))
                .forEach(need -> found.put(need.code(), listed(CodeList.NEED, need.code(), v)));
        return found;
    }

    private Map<String, String> values(Intake one, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.ASKED, Days.written(one.taken(), v));
        values.put(Fields.NEEDS, String.join(",", needs(one, v).keySet()));
        int at = 0;
        for (Intake.Use use : one.uses()) {
            at++;
            values.put(Fields.SUBSTANCE + at, use.substance());
            values.put(Fields.ROUTE + at, said(use.route()));
            values.put(Fields.SINCE + at, said(use.since()));
        }
        at = 0;
        for (Intake.Treatment treatment : one.treatments()) {
            at++;
            values.put(Fields.TREATMENT + at, treatment.form());
            values.put(Fields.WHEN + at, said(treatment.when()));
            values.put(Fields.TREATED + at, said(treatment.result()));
        }
        values.put(Fields.FAMILY, said(one.living().family()));
        values.put(Fields.HOUSING, said(one.living().housing()));
        values.put(Fields.WORK, said(one.living().work()));
        values.put(Fields.NOTE, said(one.note()));
        values.put(Fields.UNIT, Long.toString(one.unitId()));
        return values;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String said(@Nullable DateSpan span) {
        return span == null ? "" : span.written();
    }

    @Override
    public void enter(Call call, long person, Faults faults) {
        office.intakes().enter(input(call, person, faults), Entry.of(call), faults);
    }

    @Override
    public void correct(Call call, Shown shown, int version, Faults faults) {
        office.intakes()
                .correct(call.pathId("id"), version, input(call, shown.personId(), faults), Entry.of(call), faults);
    }

    @Override
    public void take(Call call, String step, int version, Faults faults) {
        office.intakes().takeBack(call.pathId("id"), version, Entry.of(call));
    }

    private IntakeInput input(Call call, long person, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        Dated taken = asking.dated(call.field(Fields.ASKED), Fields.ASKED, faults);
        List<IntakeInput.Use> uses = new ArrayList<>();
        List<IntakeInput.Treatment> treatments = new ArrayList<>();
        for (int at = 1; at <= IntakeBook.MOST_LINES; at++) {
            uses.add(new IntakeInput.Use(
                    typed.text(Fields.SUBSTANCE + at), typed.text(Fields.ROUTE + at), typed.text(Fields.SINCE + at)));
            treatments.add(new IntakeInput.Treatment(
                    typed.text(Fields.TREATMENT + at), typed.text(Fields.WHEN + at), typed.text(Fields.TREATED + at)));
        }
        return new IntakeInput(
                person,
                asking.unit(call.field(Fields.UNIT), taken == null ? FormDay.of(call) : taken.last(), faults),
                taken,
                uses,
                treatments,
                new Intake.Living(typed.text(Fields.FAMILY), typed.text(Fields.HOUSING), typed.text(Fields.WORK)),
                Set.copyOf(call.form().getOrDefault(Fields.NEEDS, List.of())),
                typed.text(Fields.NOTE));
    }
}
