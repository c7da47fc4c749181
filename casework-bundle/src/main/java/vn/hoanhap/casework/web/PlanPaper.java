package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.PlanBook;
import vn.hoanhap.casework.care.PlanInput;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.PlanStepAction;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;

/** Plans what is done about a need, and records what came of it. */
final class PlanPaper implements CorrectablePaper {

    private static final Map<PlanStepAction, String> AUDITED = Map.of(
            PlanStepAction.FINISH, "plan-step.finished",
            PlanStepAction.DISMISS, "plan-step.dismissed",
            PlanStepAction.FAIL, "plan-step.failed",
            PlanStepAction.REOPEN, "plan-step.reopened",
            PlanStepAction.TAKE_BACK, "plan-step.taken-back");

    private final CareOffice office;
    private final Asking asking;

    PlanPaper(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    @Override
    public String key() {
        return "plan-step";
    }

    @Override
    public String address() {
        return Addresses.PLAN_STEPS;
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
        Map<String, String> steps = new LinkedHashMap<>();
        AUDITED.forEach((action, audited) -> steps.put(path(action), audited));
        return steps;
    }

    private static String path(PlanStepAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<FieldModel> fields(Call call, Map<String, String> values, View v) {
        Map<String, String> needs =
                FieldModel.titles("listed.NEED.", v, office.desk().law().lists().of(CodeList.NEED, FormDay.of(call)));
        return List.of(
                FieldModel.choice(Fields.NEED, true, needs),
                FieldModel.text(Fields.ACTION, true),
                FieldModel.select(Fields.MEMBER, false, helpers(values)),
                FieldModel.text(Fields.WHO, false),
                FieldModel.date(Fields.DUE, true),
                FieldModel.date(Fields.PLANNED, true),
                FieldModel.text(Fields.UNIT, false));
    }

    private Map<String, String> helpers(Map<String, String> values) {
        String person = values.getOrDefault(Fields.PERSON, "");
        if (!person.matches("[1-9]\\d{0,17}")) {
            return Map.of();
        }
        List<Long> helpers = office.plans().helpers(Long.parseLong(person));
        Labels labels = Labels.of(office.desk(), helpers, LocalDate.EPOCH);
        Map<String, String> options = new LinkedHashMap<>();
        helpers.forEach(helper -> options.put(Long.toString(helper), labels.person(helper)));
        return options;
    }

    @Override
    public Map<String, String> fresh(Call call, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.PERSON, call.query(Fields.PERSON).orElse(""));
        values.put(Fields.NEED, call.query(Fields.NEED).orElse(""));
        values.put(Fields.PLANNED, v.date(FormDay.of(call)));
        return values;
    }

    @Override
    public Shown open(Call call, View v) {
        PlanStep one = office.plans().open(call.pathId("id"), call.scope());
        Labels labels = labels(one, call.asOf());
        PlanStep.Work work = one.work();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.need"), IntakePaper.listed(CodeList.NEED, one.need(), v));
        facts.put(v.t("field.action"), said(work.action(), v));
        facts.put(v.t("field.who"), who(one, labels));
        facts.put(v.t("field.due"), v.date(work.due()));
        facts.put(v.t("field.planned"), v.date(work.planned()));
        facts.put(v.t("field.unit"), labels.unit(one.unitId()));
        if (one.ended() != null) {
            facts.put(v.t("field.ended"), Days.written(one.ended(), v));
        }
        String came = one.outcome();
        if (came != null) {
            facts.put(v.t("field.came"), came);
        }
        List<Step> steps = PlanStepState.table().possible(one.state()).stream()
                .map(action -> new Step(path(action), v.t("plan-step.action." + action), asked(action, call, v)))
                .toList();
        return new Shown(
                one.personId(),
                one.version(),
                Pill.of(one.state(), v),
                List.of(),
                facts,
                values(one, v),
                steps,
                one.state() == PlanStepState.OPEN);
    }

    private Labels labels(PlanStep one, LocalDate asOf) {
        Long member = one.work().memberId();
        return Labels.of(office.desk(), member == null ? List.of() : List.of(member), asOf);
    }

    /** What was erased with the person's key leaves its place. */
    static String said(@Nullable String action, View v) {
        return action == null ? v.t("plan-step.erased") : action;
    }

    static String who(PlanStep one, Labels labels) {
        Long member = one.work().memberId();
        String who = one.work().who();
        if (member == null) {
            return who == null ? Labels.NOTHING : who;
        }
        return who == null ? labels.person(member) : labels.person(member) + ", " + who;
    }

    private static List<FieldModel> asked(PlanStepAction action, Call call, View v) {
        return switch (action) {
            case FINISH, DISMISS, FAIL ->
                List.of(
                        FieldModel.date(Fields.ON, true).holding(v.date(FormDay.of(call))),
                        FieldModel.words(Fields.CAME, false));
            case REOPEN, TAKE_BACK -> List.of();
        };
    }

    private static Map<String, String> values(PlanStep one, View v) {
        PlanStep.Work work = one.work();
        Long member = work.memberId();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.PERSON, Long.toString(one.personId()));
        values.put(Fields.NEED, one.need());
        values.put(Fields.ACTION, work.action() == null ? "" : work.action());
        values.put(Fields.MEMBER, member == null ? "" : Long.toString(member));
        values.put(Fields.WHO, work.who() == null ? "" : work.who());
        values.put(Fields.DUE, v.date(work.due()));
        values.put(Fields.PLANNED, v.date(work.planned()));
        values.put(Fields.UNIT, Long.toString(one.unitId()));
        return values;
    }

    @Override
    public void enter(Call call, long person, Faults faults) {
        office.plans().enter(input(call, person, faults), Entry.of(call), faults);
    }

    @Override
    public void correct(Call call, Shown shown, int version, Faults faults) {
        office.plans()
                .correct(call.pathId("id"), version, input(call, shown.personId(), faults), Entry.of(call), faults);
    }

    @Override
    public void take(Call call, String step, int version, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        PlanStepAction action = PlanStepAction.valueOf(step.replace('-', '_').toUpperCase(Locale.ROOT));
        PlanBook.Came came = new PlanBook.Came(action, typed.date(Fields.ON), typed.text(Fields.CAME));
        office.plans().step(call.pathId("id"), version, came, Entry.of(call), faults);
    }

    private PlanInput input(Call call, long person, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        LocalDate planned = typed.date(Fields.PLANNED);
        return new PlanInput(
                person,
                asking.unit(call.field(Fields.UNIT), planned == null ? FormDay.of(call) : planned, faults),
                typed.text(Fields.NEED),
                typed.text(Fields.ACTION),
                typed.id(Fields.MEMBER),
                typed.text(Fields.WHO),
                planned,
                typed.date(Fields.DUE));
    }
}
