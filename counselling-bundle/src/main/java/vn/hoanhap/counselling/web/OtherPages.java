package vn.hoanhap.counselling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.MobilisationAction;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.rest.ListFiles;
import vn.hoanhap.counselling.web.FieldModel.Kind;
import vn.hoanhap.counselling.web.StepsModel.Refused;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;

/** Shows a point, and somebody who was encouraged: what is known, and what can be done now. */
final class OtherPages {

    private final CounsellingOffice office;
    private final Renderer renderer;
    private final Words words;

    OtherPages(CounsellingOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.words = new Words(office);
    }

    PageAnswer point(Call call) {
        View v = renderer.view(call);
        return PageAnswer.html(v.t("point.one"), pointHtml(call, Refused.NONE, v));
    }

    PageAnswer step(Call call, PointAction action) {
        View v = renderer.view(call);
        return Renderer.attempt(
                v,
                () -> {
                    Faults faults = office.faults();
                    var on = new Typed(call::field, faults).date(Fields.ON);
                    office.points().step(FormPages.target(call), action, on, faults);
                    return PageAnswer.redirect(
                            Addresses.point(call.pathId("id")),
                            office.desk().words().both("done.point." + action));
                },
                errors -> PageAnswer.invalid(v.t("point.one"), pointHtml(call, new Refused(action.name(), errors), v)));
    }

    private String pointHtml(Call call, Refused refused, View v) {
        Point one = office.points().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        boolean mayWrite = call.principal().may(Rights.POINTS_WRITE);
        String page = Addresses.point(one.id());
        RecordModel model = new RecordModel(
                ListFiles.POINTS,
                Addresses.POINTS,
                one.name(),
                Pill.of(one.state(), v),
                facts(one, labels, v),
                List.of(),
                null,
                null,
                List.of(),
                pointLinks(call, one, v),
                StepsModel.of(
                        call,
                        new StepsModel.Owner("point.action.", page, one.version()),
                        mayWrite ? PointState.table().possible(one.state()) : Set.<PointAction>of(),
                        action -> action == PointAction.TAKE_BACK ? List.of() : day(call, v),
                        refused,
                        v),
                mayWrite && one.state() != PointState.TAKEN_BACK ? Addresses.edit(page) : null);
        return renderer.html("record.jte", v, model);
    }

    private static List<FieldModel> day(Call call, View v) {
        return List.of(FieldModel.of(Kind.DATE, Fields.ON, true)
                .filled(Map.of(Fields.ON, v.date(FormDay.of(call))), Map.of()));
    }

    private List<RecordModel.Link> pointLinks(Call call, Point one, View v) {
        List<RecordModel.Link> links = new ArrayList<>();
        Map<String, String> at = Map.of(Fields.POINT, Long.toString(one.id()));
        links.add(new RecordModel.Link(v.t("point.day"), Addresses.point(one.id()) + "/day", "print"));
        links.add(new RecordModel.Link(v.t("point.sessions"), Addresses.with(Addresses.LIST, at), "counselling"));
        if (call.principal().may(Rights.WRITE) && one.state() == PointState.OPEN) {
            links.add(new RecordModel.Link(v.t("form.session.new"), Addresses.with(Addresses.NEW_SESSION, at), "add"));
        }
        Long team = one.teamId();
        if (team != null) {
            links.add(new RecordModel.Link(v.t("point.team"), "/p/register/teams/" + team, "team"));
        }
        return links;
    }

    private Map<String, String> facts(Point one, Labels labels, View v) {
        Map<String, String> facts = new LinkedHashMap<>();
        Long team = one.teamId();
        facts.put(v.t("field.unit"), labels.unit(one.unitId()));
        facts.put(
                v.t("field.host"),
                Objects.requireNonNullElse(labels.organisation(one.hostId(), one.last()), Labels.NOTHING));
        facts.put(v.t("field.opened"), Words.dated(one.opened(), v));
        facts.put(v.t("field.services"), v.t(labels.codes(CodeList.SERVICE, one.services())));
        facts.put(
                v.t("field.team"),
                team == null
                        ? Labels.NOTHING
                        : office.desk()
                                .register()
                                .teams()
                                .find(team, v.asOf())
                                .map(Team::name)
                                .orElse(Labels.NOTHING));
        for (Point.Step step : one.steps()) {
            facts.merge(
                    v.t("point.action." + step.action()),
                    v.date(step.on()),
                    (earlier, later) -> earlier + ", " + later);
        }
        return facts;
    }

    PageAnswer mobilisation(Call call) {
        View v = renderer.view(call);
        return PageAnswer.html(v.t("mobilisation.one"), mobilisationHtml(call, Refused.NONE, v));
    }

    PageAnswer step(Call call, MobilisationAction action) {
        View v = renderer.view(call);
        return Renderer.attempt(
                v,
                () -> {
                    Faults faults = office.faults();
                    var on = new Typed(call::field, faults).date(Fields.ON);
                    office.mobilisations().step(FormPages.target(call), action, on, faults);
                    return PageAnswer.redirect(
                            Addresses.mobilisation(call.pathId("id")),
                            office.desk().words().both("done.mobilisation." + action));
                },
                errors -> PageAnswer.invalid(
                        v.t("mobilisation.one"), mobilisationHtml(call, new Refused(action.name(), errors), v)));
    }

    private String mobilisationHtml(Call call, Refused refused, View v) {
        Mobilisation one = office.mobilisations().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(one.personId()), call.asOf());
        boolean mayWrite = call.principal().may(Rights.WRITE);
        String page = Addresses.mobilisation(one.id());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(v.t("field.way"), v.t(labels.code(CodeList.WAY, one.way())));
        facts.put(v.t("field.agreed"), v.date(one.agreed()));
        facts.put(v.t("field.began"), Words.day(one.began(), v));
        facts.put(v.t("field.unit"), labels.unit(one.unitId()));
        facts.put(
                v.t("field.point"), words.point(one.pointId()).map(Point::name).orElse(Labels.NOTHING));
        RecordModel model = new RecordModel(
                ListFiles.MOBILISATIONS,
                Addresses.MOBILISED,
                labels.person(one.personId()),
                Pill.of(one.state(), v),
                facts,
                List.of(),
                null,
                null,
                List.of(),
                List.of(new RecordModel.Link(v.t("person.register"), Addresses.person(one.personId()), "person")),
                StepsModel.of(
                        call,
                        new StepsModel.Owner("mobilisation.action.", page, one.version()),
                        mayWrite ? MobilisationState.table().possible(one.state()) : Set.<MobilisationAction>of(),
                        action -> action == MobilisationAction.BEGIN ? day(call, v) : List.of(),
                        refused,
                        v),
                mayWrite && one.state().correctable() ? Addresses.edit(page) : null);
        return renderer.html("record.jte", v, model);
    }
}
