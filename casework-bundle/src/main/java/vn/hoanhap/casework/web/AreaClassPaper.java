package vn.hoanhap.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.casework.care.AreaFields;
import vn.hoanhap.casework.care.AreaInput;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaStanding;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.time.Dated;

/** Records into which class an area was put. */
final class AreaClassPaper implements AreaPaper {

    private static final String TAKE_BACK = "take-back";

    private final CareOffice office;
    private final Asking asking;

    AreaClassPaper(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    @Override
    public String key() {
        return "area";
    }

    @Override
    public String address() {
        return Addresses.AREAS;
    }

    @Override
    public Permission write() {
        return Rights.AREAS_WRITE;
    }

    @Override
    public Map<String, String> steps() {
        return Map.of(TAKE_BACK, "area.taken-back");
    }

    @Override
    public Permission right(String step) {
        return Rights.AREAS_WRITE;
    }

    @Override
    public List<FieldModel> fields(Call call, View v) {
        return List.of(
                FieldModel.text(AreaFields.COMMUNE, true),
                FieldModel.text(AreaFields.SPOT, false),
                FieldModel.select(AreaFields.AREA_CLASS, true, new AreaWords(office, call, v).classes()),
                FieldModel.text(Fields.BEGAN, true),
                FieldModel.text(Fields.NUMBER, false),
                FieldModel.text(AreaFields.AUTHORITY, false));
    }

    @Override
    public Map<String, String> fresh(Call call, View v) {
        return Map.of(
                AreaFields.COMMUNE,
                new AreaWords(office, call, v).commune(call),
                Fields.BEGAN,
                v.date(FormDay.of(call)));
    }

    @Override
    public Shown open(Call call, View v) {
        AreaClass one = office.areas().open(call.pathId("id"), call.scope());
        AreaWords words = new AreaWords(office, call, v);
        AreaStanding standing = office.areas().standing(one, words.known(List.of(one)), call.asOf());
        boolean counts = !one.takenBack();
        return new Shown(
                words.names().spot(one.spot()),
                one.version(),
                words.pill(standing),
                told(one, standing, words, v),
                facts(one, standing, words, v),
                values(one, words, call, v),
                counts ? List.of(new Paper.Step(TAKE_BACK, v.t("area.take-back"), List.of())) : List.of(),
                counts,
                links(one, call, v));
    }

    private static List<String> told(AreaClass one, AreaStanding standing, AreaWords words, View v) {
        List<String> told = new ArrayList<>();
        if (standing.state() == AreaStanding.State.SCHEME_OVER) {
            told.add(v.t("area.scheme-over", Days.written(standing.last(), v)));
        }
        String ended = words.ended(one.spot().unitId());
        if (ended != null && !one.takenBack()) {
            told.add(ended);
        }
        return told;
    }

    private static Map<String, String> facts(AreaClass one, AreaStanding standing, AreaWords words, View v) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.commune"), words.names().unit(one.spot().unitId()));
        AreaPaper.put(facts, v.t("field.spot"), one.spot().place());
        facts.put(v.t("field.areaClass"), words.title(one.code()));
        facts.put(v.t("field.began"), Days.written(one.began(), v));
        AreaPaper.put(facts, v.t("export.column.until"), standing.last() == null ? null : v.date(standing.last()));
        AreaPaper.put(facts, v.t("field.number"), one.decision().number());
        AreaPaper.put(facts, v.t("field.authority"), one.decision().authority());
        AreaPaper.put(facts, v.t("area.before"), words.since(standing.before()));
        AreaPaper.put(facts, v.t("area.after"), words.since(standing.after()));
        return facts;
    }

    private static Map<String, String> values(AreaClass one, AreaWords words, Call call, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(AreaFields.COMMUNE, words.reference(one.spot().unitId(), call.today()));
        AreaPaper.put(values, AreaFields.SPOT, one.spot().place());
        values.put(AreaFields.AREA_CLASS, one.code().written());
        values.put(Fields.BEGAN, Days.written(one.began(), v));
        AreaPaper.put(values, Fields.NUMBER, one.decision().number());
        AreaPaper.put(values, AreaFields.AUTHORITY, one.decision().authority());
        return values;
    }

    private static List<SupportModel.Link> links(AreaClass one, Call call, View v) {
        List<SupportModel.Link> links = new ArrayList<>();
        String unit = Long.toString(one.spot().unitId());
        links.add(new SupportModel.Link(v.t("area.history"), Addresses.with(Addresses.AREAS, Map.of("unit", unit))));
        Long proposal = one.proposalId();
        if (proposal != null) {
            links.add(new SupportModel.Link(v.t("area-proposal.one"), Addresses.AREA_PROPOSALS + "/" + proposal));
        } else if (call.principal().may(Rights.AREAS_PROPOSE) && !one.takenBack()) {
            links.add(new SupportModel.Link(
                    v.t("area-proposals.enter"),
                    Addresses.with(
                            Addresses.fresh(Addresses.AREA_PROPOSALS), Map.of("area", Long.toString(one.id())))));
        }
        return links;
    }

    @Override
    public long enter(Call call, Faults faults) {
        return office.areas()
                .enter(input(call, faults), null, Entry.of(call), faults)
                .id();
    }

    @Override
    public void correct(Call call, int version, Faults faults) {
        office.areas().correct(call.pathId("id"), version, input(call, faults), Entry.of(call), faults);
    }

    @Override
    public void take(Call call, String step, int version, Faults faults) {
        office.areas().takeBack(call.pathId("id"), version, Entry.of(call));
    }

    private AreaInput input(Call call, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        Dated began = asking.dated(typed.text(Fields.BEGAN), Fields.BEGAN, faults);
        return new AreaInput(
                asking.unit(
                        typed.text(AreaFields.COMMUNE),
                        began == null ? FormDay.of(call) : began.last(),
                        AreaFields.COMMUNE,
                        faults),
                typed.text(AreaFields.SPOT),
                typed.text(AreaFields.AREA_CLASS),
                began,
                typed.text(Fields.NUMBER),
                typed.text(AreaFields.AUTHORITY));
    }
}
