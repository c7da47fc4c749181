package vn.hoanhap.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.TurningPointBook;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.time.Dated;

/** Records that somebody used again, or what they have reached. */
final class TurningPointPaper implements CorrectablePaper {

    private static final String TAKE_BACK = "take-back";

    private final CareOffice office;
    private final Asking asking;

    TurningPointPaper(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    @Override
    public String key() {
        return "turning-point";
    }

    @Override
    public String address() {
        return Addresses.TURNING_POINTS;
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
        return Map.of(TAKE_BACK, "turning-point.taken-back");
    }

    @Override
    public List<FieldModel> fields(Call call, Map<String, String> values, View v) {
        Map<String, String> turns = new LinkedHashMap<>();
        office.desk()
                .law()
                .lists()
                .of(CodeList.OUTCOME, FormDay.of(call))
                .forEach(code -> turns.put(code, turn(code, v)));
        turns.put(TurningPoint.RELAPSE, turn(TurningPoint.RELAPSE, v));
        return List.of(
                FieldModel.choice(Fields.TURN, true, turns),
                FieldModel.text(Fields.HAPPENED, true),
                FieldModel.words(Fields.NOTE, false),
                FieldModel.text(Fields.UNIT, false));
    }

    /** Returns what readers call it. */
    static String turn(String code, View v) {
        return FieldModel.title("listed.OUTCOME.", code, v);
    }

    @Override
    public Map<String, String> fresh(Call call, View v) {
        return Map.of(Fields.HAPPENED, v.date(FormDay.of(call)));
    }

    @Override
    public Shown open(Call call, View v) {
        TurningPoint one = office.turningPoints().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        Pill state = one.takenBack()
                ? new Pill("plain", v.t("turning-point.gone"))
                : new Pill(one.relapse() ? "warn" : "ok", turn(one.turn(), v));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.turn"), turn(one.turn(), v));
        facts.put(v.t("field.happened"), Days.written(one.happened(), v));
        facts.put(v.t("field.unit"), labels.unit(one.unitId()));
        String note = one.note();
        if (note != null) {
            facts.put(v.t("field.note"), note);
        }
        Map<String, String> values = Map.of(
                Fields.TURN, one.turn(),
                Fields.HAPPENED, Days.written(one.happened(), v),
                Fields.NOTE, note == null ? "" : note,
                Fields.UNIT, Long.toString(one.unitId()));
        List<Step> steps =
                one.takenBack() ? List.of() : List.of(new Step(TAKE_BACK, v.t("turning-point.take-back"), List.of()));
        return new Shown(one.personId(), one.version(), state, List.of(), facts, values, steps, !one.takenBack());
    }

    @Override
    public void enter(Call call, long person, Faults faults) {
        office.turningPoints().enter(input(call, person, faults), Entry.of(call), faults);
    }

    @Override
    public void correct(Call call, Shown shown, int version, Faults faults) {
        office.turningPoints()
                .correct(call.pathId("id"), version, input(call, shown.personId(), faults), Entry.of(call), faults);
    }

    @Override
    public void take(Call call, String step, int version, Faults faults) {
        office.turningPoints().takeBack(call.pathId("id"), version, Entry.of(call));
    }

    private TurningPointBook.Input input(Call call, long person, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        Dated happened = asking.dated(call.field(Fields.HAPPENED), Fields.HAPPENED, faults);
        return new TurningPointBook.Input(
                person,
                asking.unit(call.field(Fields.UNIT), happened == null ? FormDay.of(call) : happened.last(), faults),
                typed.text(Fields.TURN),
                happened,
                typed.text(Fields.NOTE));
    }
}
