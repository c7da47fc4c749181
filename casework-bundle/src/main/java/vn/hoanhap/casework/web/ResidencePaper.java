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
import vn.hoanhap.casework.care.ResidenceBook;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.ResidenceCheck;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;

/** Records that somebody who is managed was looked after where they live. */
final class ResidencePaper implements Paper {

    private static final String TAKE_BACK = "take-back";

    private final CareOffice office;
    private final Asking asking;

    ResidencePaper(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    @Override
    public String key() {
        return "residence";
    }

    @Override
    public String address() {
        return Addresses.RESIDENCE_CHECKS;
    }

    @Override
    public Permission read() {
        return Rights.LIST_READ;
    }

    @Override
    public Permission write() {
        return Rights.LIST_WRITE;
    }

    @Override
    public String list() {
        return "managements";
    }

    @Override
    public String home(Call call, long personId) {
        return Addresses.person(personId);
    }

    @Override
    public Map<String, String> steps() {
        return Map.of(TAKE_BACK, "residence.taken-back");
    }

    @Override
    public List<FieldModel> fields(Call call, Map<String, String> values, View v) {
        Map<String, String> found = FieldModel.titles(
                "listed.RESIDENCE.", v, office.desk().law().lists().of(CodeList.RESIDENCE, FormDay.of(call)));
        return List.of(
                FieldModel.choice(Fields.RESIDENCE, true, found),
                FieldModel.date(Fields.CHECKED, true),
                FieldModel.text(Fields.UNIT, false));
    }

    @Override
    public Map<String, String> fresh(Call call, View v) {
        return Map.of(Fields.CHECKED, v.date(FormDay.of(call)));
    }

    @Override
    public Shown open(Call call, View v) {
        ResidenceCheck one = office.residence().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        String found = IntakePaper.listed(CodeList.RESIDENCE, one.found(), v);
        Pill state = new Pill("plain", one.takenBack() ? v.t("residence.gone") : found);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.residence"), found);
        facts.put(v.t("field.checked"), v.date(one.on()));
        facts.put(v.t("field.unit"), labels.unit(one.unitId()));
        List<Step> steps =
                one.takenBack() ? List.of() : List.of(new Step(TAKE_BACK, v.t("residence.take-back"), List.of()));
        return new Shown(one.personId(), one.version(), state, List.of(), facts, Map.of(), steps, false);
    }

    @Override
    public void enter(Call call, long person, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        LocalDate on = typed.date(Fields.CHECKED);
        ResidenceBook.Input input = new ResidenceBook.Input(
                person,
                asking.unit(call.field(Fields.UNIT), on == null ? FormDay.of(call) : on, faults),
                on,
                typed.text(Fields.RESIDENCE));
        office.residence().enter(input, Entry.of(call), faults);
    }

    @Override
    public void take(Call call, String step, int version, Faults faults) {
        office.residence().takeBack(call.pathId("id"), version, Entry.of(call));
    }
}
