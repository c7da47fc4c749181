package vn.hoanhap.counselling.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.Asking;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.MobilisationInput;
import vn.hoanhap.counselling.book.PointInput;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.web.FieldModel.Kind;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.time.Dated;

/** Knows the fields of the forms for points and for people who were encouraged. */
final class OtherForms {

    private static final int MOST_POINTS = 100;

    private final CounsellingOffice office;
    private final Asking asking;

    OtherForms(CounsellingOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    List<FieldModel> point(Call call, View v) {
        Map<String, String> hosts = new LinkedHashMap<>();
        for (Organisation one : office.desk().register().organisations().list(null, call.asOf())) {
            hosts.put(Long.toString(one.id()), one.name());
        }
        return List.of(
                FieldModel.of(Kind.TEXT, Fields.NAME, true),
                FieldModel.of(Kind.TEXT, Fields.UNIT, true),
                FieldModel.of(Kind.SELECT, Fields.HOST, false, hosts),
                FieldModel.of(Kind.TEXT, Fields.OPENED, true),
                FieldModel.of(
                        Kind.CHECKS,
                        Fields.SERVICES,
                        true,
                        FieldModel.titles(office.desk().codes().on(CodeList.SERVICE, FormDay.of(call)), v)));
    }

    Map<String, String> freshPoint(Call call, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<Long> units = call.scope().units();
        values.put(
                Fields.UNIT,
                call.query(Fields.UNIT)
                        .orElse(
                                units.size() == 1
                                        ? String.valueOf(units.iterator().next())
                                        : ""));
        values.put(Fields.OPENED, v.date(FormDay.of(call)));
        values.put(Fields.SERVICES, "COUNSELLING");
        values.put(Fields.TEAM, call.query(Fields.TEAM).orElse(""));
        return values;
    }

    Map<String, String> standing(Point one, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.NAME, one.name());
        values.put(Fields.UNIT, Long.toString(one.unitId()));
        values.put(Fields.HOST, text(one.hostId()));
        values.put(Fields.OPENED, Words.dated(one.opened(), v));
        values.put(Fields.SERVICES, String.join(";", one.servicesInOrder()));
        values.put(Fields.TEAM, text(one.teamId()));
        return values;
    }

    PointInput readPoint(Call call, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        Dated opened = asking.dated(typed.text(Fields.OPENED), Fields.OPENED, faults);
        LocalDate day = opened == null ? FormDay.of(call) : opened.surelyBy(call.today());
        return new PointInput(
                typed.text(Fields.NAME),
                asking.unit(typed.text(Fields.UNIT), day, faults),
                typed.id(Fields.HOST),
                typed.id(Fields.TEAM),
                opened,
                call.form().getOrDefault(Fields.SERVICES, List.of()));
    }

    List<FieldModel> mobilisation(Call call, View v) {
        Map<String, String> points = new LinkedHashMap<>();
        office.points().table().standing(call.scope(), MOST_POINTS).stream()
                .filter(one -> one.state() == PointState.OPEN)
                .forEach(one -> points.put(Long.toString(one.id()), one.name()));
        return List.of(
                FieldModel.of(
                        Kind.CHOICE,
                        Fields.WAY,
                        true,
                        FieldModel.titles(office.desk().codes().on(CodeList.WAY, FormDay.of(call)), v)),
                FieldModel.of(Kind.DATE, Fields.AGREED, true),
                FieldModel.of(Kind.DATE, Fields.BEGAN, false),
                FieldModel.of(Kind.SELECT, Fields.POINT, false, points));
    }

    Map<String, String> freshMobilisation(Call call, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.AGREED, v.date(FormDay.of(call)));
        values.put(Fields.POINT, call.query(Fields.POINT).orElse(""));
        return values;
    }

    Map<String, String> standing(Mobilisation one, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        LocalDate began = one.began();
        values.put(Fields.WAY, one.way());
        values.put(Fields.AGREED, v.date(one.agreed()));
        values.put(Fields.BEGAN, began == null ? "" : v.date(began));
        values.put(Fields.POINT, text(one.pointId()));
        return values;
    }

    /** The commune of a record that is corrected stays: the person may have moved since. */
    MobilisationInput readMobilisation(Call call, long person, @Nullable Mobilisation before, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        return new MobilisationInput(
                person,
                before == null ? null : before.unitId(),
                typed.id(Fields.POINT),
                typed.text(Fields.WAY),
                typed.date(Fields.AGREED),
                typed.date(Fields.BEGAN));
    }

    private static String text(@Nullable Object said) {
        return said == null ? "" : said.toString();
    }
}
