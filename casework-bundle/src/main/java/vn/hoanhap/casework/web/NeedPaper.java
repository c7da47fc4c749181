package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.NeedBook;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Need;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;

/** Notes what somebody needs. A need is no more than its code: a wrong one is taken back. */
final class NeedPaper implements Paper {

    private static final String TAKE_BACK = "take-back";

    private final CareOffice office;
    private final Asking asking;

    NeedPaper(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    @Override
    public String key() {
        return "need";
    }

    @Override
    public String address() {
        return Addresses.NEEDS;
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
        return Map.of(TAKE_BACK, "need.taken-back");
    }

    @Override
    public List<FieldModel> fields(Call call, Map<String, String> values, View v) {
        Map<String, String> needs =
                FieldModel.titles("listed.NEED.", v, office.desk().law().lists().of(CodeList.NEED, FormDay.of(call)));
        return List.of(
                FieldModel.choice(Fields.NEED, true, needs),
                FieldModel.date(Fields.FOUND, true),
                FieldModel.text(Fields.UNIT, false));
    }

    @Override
    public Map<String, String> fresh(Call call, View v) {
        return Map.of(Fields.FOUND, v.date(FormDay.of(call)));
    }

    @Override
    public Shown open(Call call, View v) {
        Need one = office.needs().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        Pill state = one.takenBack()
                ? new Pill("plain", v.t("need.gone"))
                : Pill.of(office.needs().state(one), v);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.need"), IntakePaper.listed(CodeList.NEED, one.code(), v));
        facts.put(v.t("field.found"), v.date(one.found()));
        facts.put(v.t("field.unit"), labels.unit(one.unitId()));
        List<Step> steps = one.takenBack() ? List.of() : List.of(new Step(TAKE_BACK, v.t("need.take-back"), List.of()));
        return new Shown(one.personId(), one.version(), state, List.of(), facts, Map.of(), steps, false);
    }

    @Override
    public void enter(Call call, long person, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        LocalDate found = typed.date(Fields.FOUND);
        NeedBook.Input input = new NeedBook.Input(
                person,
                asking.unit(call.field(Fields.UNIT), found == null ? FormDay.of(call) : found, faults),
                typed.text(Fields.NEED),
                found);
        office.needs().enter(input, Entry.of(call), faults);
    }

    @Override
    public void take(Call call, String step, int version, Faults faults) {
        office.needs().takeBack(call.pathId("id"), version, Entry.of(call));
    }
}
