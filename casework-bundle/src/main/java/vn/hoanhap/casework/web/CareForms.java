package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.DossierHistory;
import vn.hoanhap.casework.care.DossierInput;
import vn.hoanhap.casework.care.DossierWhole;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.ManagementHistory;
import vn.hoanhap.casework.care.ManagementInput;
import vn.hoanhap.casework.care.ManagementWhole;
import vn.hoanhap.casework.care.TestInput;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.Regime.Completes;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.time.Dated;

/** Knows the fields of the forms: how they are filled, and how they are read. */
final class CareForms {

    private static final Set<Kind> LISTS = EnumSet.of(Kind.USER, Kind.LISTED, Kind.POST_REHAB);

    private final CareOffice office;
    private final Asking asking;
    private final StepForms steps;

    CareForms(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
        this.steps = new StepForms(office);
    }

    /**
     * Is a record as its form shows it.
     *
     * @param personId whom it is about
     * @param version its version
     * @param values what is in the fields
     */
    record Standing(long personId, int version, Map<String, String> values) {}

    List<FieldModel> fields(FormPages.Noun noun, Call call, View v) {
        return switch (noun) {
            case MANAGEMENT -> management(call, v);
            case DOSSIER -> dossier(call, v);
            case TEST -> test(v);
        };
    }

    private List<FieldModel> management(Call call, View v) {
        return List.of(
                FieldModel.choice(Fields.REGIME, true, regimes(LISTS, call, v)),
                FieldModel.text(Fields.BEGAN, true),
                FieldModel.select(Fields.COMPLETED, false, completed(v)),
                FieldModel.date(Fields.DECIDED, false),
                FieldModel.text(Fields.NUMBER, false),
                FieldModel.date(Fields.STATED_UNTIL, false),
                FieldModel.date(Fields.ENDED, false),
                FieldModel.select(Fields.REASON, false, exits(v)),
                FieldModel.text(Fields.UNIT, false));
    }

    private List<FieldModel> dossier(Call call, View v) {
        return List.of(
                FieldModel.select(Fields.REGIME, true, regimes(EnumSet.of(Kind.REHAB), call, v)),
                FieldModel.choice(
                        Fields.ATTEMPT, false, FieldModel.titles("attempt.", v, TermCase.FIRST, TermCase.AGAIN)),
                FieldModel.date(Fields.PREPARED, true),
                FieldModel.date(Fields.SUBMITTED, false),
                FieldModel.date(Fields.DECIDED, false),
                FieldModel.text(Fields.NUMBER, false),
                FieldModel.select(Fields.FACILITY, false, steps.facilities(call, v)),
                FieldModel.date(Fields.ADMITTED, false),
                FieldModel.date(Fields.STATED_UNTIL, false),
                FieldModel.date(Fields.ENDED, false),
                FieldModel.select(Fields.OUTCOME, false, outcomes(v)),
                FieldModel.text(Fields.UNIT, false));
    }

    private static List<FieldModel> test(View v) {
        return List.of(
                FieldModel.choice(Fields.RESULT, true, FieldModel.titles("result.", v, TestResult.values())),
                FieldModel.text(Fields.TAKEN, true),
                FieldModel.select(Fields.OCCASION, true, FieldModel.titles("occasion.", v, DrugTest.Occasion.values())),
                FieldModel.select(Fields.SAMPLE, false, FieldModel.titles("sample.", v, DrugTest.Sample.values())),
                FieldModel.choice(Fields.OFFICER, false, FieldModel.titles("officer.", v, DrugTest.Sex.values())),
                FieldModel.text(Fields.PLACE, false),
                FieldModel.text(Fields.UNIT, false));
    }

    private Map<String, String> regimes(Set<Kind> kinds, Call call, View v) {
        Map<String, String> options = new LinkedHashMap<>();
        office.desk().law().codes(kinds).stream()
                .sorted()
                .flatMap(code -> office.desk().law().regime(code, FormDay.of(call)).stream())
                .forEach(regime -> options.put(regime.code(), v.t(regime.title())));
        return options;
    }

    private static Map<String, String> completed(View v) {
        return FieldModel.titles(
                "completed.",
                v,
                Completes.VOLUNTARY,
                Completes.SUBSTITUTION,
                Completes.COMPULSORY,
                Completes.COMPULSORY_MINOR);
    }

    private Map<String, String> exits(View v) {
        Map<String, String> options =
                FieldModel.titles("exit.", v, office.desk().law().exitCodes());
        options.put("OTHER", v.t("exit.OTHER"));
        return options;
    }

    private static Map<String, String> outcomes(View v) {
        return FieldModel.titles("outcome.", v, DossierHistory.OUTCOMES.toArray(DossierState[]::new));
    }

    /** Returns what a new form starts with: today, and the most usual. */
    Map<String, String> fresh(FormPages.Noun noun, Call call, View v) {
        String today = v.date(FormDay.of(call));
        return switch (noun) {
            case MANAGEMENT -> Map.of(Fields.BEGAN, today);
            case DOSSIER -> Map.of(Fields.PREPARED, today);
            case TEST ->
                Map.of(
                        Fields.TAKEN,
                        today,
                        Fields.OCCASION,
                        DrugTest.Occasion.PERIODIC.name(),
                        Fields.SAMPLE,
                        DrugTest.Sample.URINE.name());
        };
    }

    /** Returns what was sent, for showing it again. */
    Map<String, String> sent(FormPages.Noun noun, Call call) {
        Map<String, String> values = new LinkedHashMap<>();
        fields(noun, call, call.view(office.desk().words().messages()))
                .forEach(field -> values.put(field.name(), call.field(field.name())));
        return values;
    }

    /** Returns what is on record, as far as the caller reaches it. */
    Standing standing(FormPages.Noun noun, Call call, View v) {
        long id = call.pathId("id");
        return switch (noun) {
            case MANAGEMENT -> {
                Management one = office.managements().open(id, call.scope());
                yield new Standing(one.personId(), one.version(), values(one, v));
            }
            case DOSSIER -> {
                Dossier one = office.dossiers().open(id, call.scope());
                yield new Standing(one.personId(), one.version(), values(one, v));
            }
            case TEST -> {
                DrugTest one = office.tests().open(id, call.scope());
                yield new Standing(one.personId(), one.version(), values(one, v));
            }
        };
    }

    private static Map<String, String> values(Management one, View v) {
        Management.Decision decision = one.decision();
        Management.Ending ending = ManagementHistory.ending(one);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.REGIME, one.regime());
        values.put(Fields.BEGAN, Days.written(one.began(), v));
        values.put(
                Fields.COMPLETED,
                one.completed() == Completes.NONE ? "" : one.completed().name());
        values.put(Fields.DECIDED, day(decision == null ? null : decision.on(), v));
        values.put(Fields.NUMBER, text(decision == null ? null : decision.number()));
        values.put(Fields.STATED_UNTIL, day(one.term().stated(), v));
        values.put(Fields.ENDED, day(ending == null ? null : ending.on(), v));
        values.put(Fields.REASON, ending == null ? "" : ending.reason());
        values.put(Fields.UNIT, Long.toString(one.stays().get(0).unitId()));
        return values;
    }

    private static Map<String, String> values(Dossier one, View v) {
        Dossier.Steps days = one.steps();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.REGIME, one.regime());
        values.put(
                Fields.ATTEMPT,
                one.attempt() == TermCase.UNKNOWN ? "" : one.attempt().name());
        values.put(Fields.PREPARED, v.date(days.prepared()));
        values.put(Fields.SUBMITTED, day(days.submitted(), v));
        values.put(Fields.DECIDED, day(days.decided(), v));
        values.put(Fields.NUMBER, text(one.decisionNumber()));
        values.put(Fields.FACILITY, one.facilityId() == null ? "" : Long.toString(one.facilityId()));
        values.put(Fields.ADMITTED, day(days.admitted(), v));
        values.put(Fields.STATED_UNTIL, day(one.term().stated(), v));
        values.put(Fields.ENDED, day(days.ended(), v));
        values.put(
                Fields.OUTCOME,
                DossierHistory.OUTCOMES.contains(one.state()) ? one.state().name() : "");
        values.put(Fields.UNIT, Long.toString(one.unitId()));
        return values;
    }

    private static Map<String, String> values(DrugTest one, View v) {
        DrugTest.Sample sample = one.sample();
        DrugTest.Sex officer = one.officer();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.RESULT, one.result().name());
        values.put(Fields.TAKEN, Days.written(one.taken(), v));
        values.put(Fields.OCCASION, one.occasion().name());
        values.put(Fields.SAMPLE, sample == null ? "" : sample.name());
        values.put(Fields.OFFICER, officer == null ? "" : officer.name());
        values.put(Fields.PLACE, text(one.place()));
        values.put(Fields.UNIT, Long.toString(one.unitId()));
        return values;
    }

    private static String day(@Nullable LocalDate day, View v) {
        return day == null ? "" : v.date(day);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    ManagementWhole management(Call call, long person, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        Dated began = asking.dated(call.field(Fields.BEGAN), Fields.BEGAN, faults);
        ManagementInput begun = new ManagementInput(
                person,
                unit(call, began, faults),
                typed.text(Fields.REGIME),
                typed.choice(Fields.COMPLETED, Completes.class),
                began,
                typed.date(Fields.DECIDED),
                typed.text(Fields.NUMBER),
                typed.date(Fields.STATED_UNTIL));
        return new ManagementWhole(begun, typed.date(Fields.ENDED), typed.text(Fields.REASON));
    }

    DossierWhole dossier(Call call, long person, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        LocalDate prepared = typed.date(Fields.PREPARED);
        DossierInput begun = new DossierInput(
                person,
                unit(call, prepared == null ? null : Dated.day(prepared), faults),
                typed.text(Fields.REGIME),
                typed.choice(Fields.ATTEMPT, TermCase.class),
                prepared);
        return new DossierWhole(
                begun,
                new DossierWhole.Days(
                        typed.date(Fields.SUBMITTED),
                        typed.date(Fields.DECIDED),
                        typed.date(Fields.ADMITTED),
                        typed.date(Fields.ENDED)),
                typed.choice(Fields.OUTCOME, DossierState.class),
                new DossierWhole.Decision(
                        typed.text(Fields.NUMBER), typed.date(Fields.STATED_UNTIL), typed.id(Fields.FACILITY)));
    }

    TestInput test(Call call, long person, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        String written = call.field(Fields.TAKEN);
        Dated taken = asking.dated(written, Fields.TAKEN, faults);
        return new TestInput(
                person,
                unit(call, taken, faults),
                taken,
                typed.choice(Fields.OCCASION, DrugTest.Occasion.class),
                typed.text(Fields.PLACE),
                typed.choice(Fields.SAMPLE, DrugTest.Sample.class),
                typed.choice(Fields.OFFICER, DrugTest.Sex.class),
                typed.choice(Fields.RESULT, TestResult.class));
    }

    /** Reads the commune; left empty, it is where the person lives. */
    private @Nullable Long unit(Call call, @Nullable Dated on, Faults faults) {
        return asking.unit(call.field(Fields.UNIT), on == null ? FormDay.of(call) : on.last(), faults);
    }
}
