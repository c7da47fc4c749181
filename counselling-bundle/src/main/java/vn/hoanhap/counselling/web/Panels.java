package vn.hoanhap.counselling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.parts.page.Renderer;

/** Shows on pages of the register what counselling knows: of a person, of a unit, of a team that works at a point. */
final class Panels {

    private static final int MOST = 3;
    private static final int MOST_POINTS = 10;
    private static final String TEAM_KIND = "COUNSELLING_POINT";

    private final CounsellingOffice office;
    private final Renderer renderer;
    private final Words words;

    Panels(CounsellingOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.words = new Words(office);
    }

    /** The button comes first of all that a volunteer does here: the form behind it is filled as far as it can be. */
    Optional<String> person(Call call, long id) {
        View v = renderer.view(call);
        boolean mayWrite = call.principal().may(Rights.WRITE)
                && office.desk().register().people().find(id, call.scope()).isPresent();
        List<PanelModel.Row> rows = new ArrayList<>();
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        for (Mobilisation one : office.mobilisations().ofPerson(id, call.scope()).stream()
                .limit(1)
                .toList()) {
            rows.add(new PanelModel.Row(
                    v.t("panel.mobilised", v.t(labels.code(CodeList.WAY, one.way()))),
                    v.date(one.agreed()),
                    Addresses.mobilisation(one.id()),
                    Pill.of(one.state(), v)));
        }
        for (Session one : office.sessions().ofPerson(id, call.scope()).stream()
                .limit(MOST)
                .toList()) {
            rows.add(new PanelModel.Row(
                    words.when(one, v) + " · " + v.t(labels.codes(CodeList.TOPIC, one.topics())),
                    words.where(one, labels, v),
                    Addresses.session(one.id()),
                    Pill.of(one.state(), v)));
        }
        List<RecordModel.Link> links = mayWrite ? links(id, v) : List.of();
        return rows.isEmpty() && links.isEmpty()
                ? Optional.empty()
                : Optional.of(renderer.html("panel.jte", v, new PanelModel(v.t("panel.none"), rows, links)));
    }

    private static List<RecordModel.Link> links(long id, View v) {
        String form = Addresses.about(Addresses.NEW_SESSION, id);
        return List.of(
                new RecordModel.Link(v.t("form.session.new"), form, "add"),
                new RecordModel.Link(
                        v.t("panel.plan"), Addresses.with(form, Map.of(Fields.STATE, "PLANNED")), "calendar"),
                new RecordModel.Link(
                        v.t("form.mobilisation.new"), Addresses.about(Addresses.NEW_MOBILISATION, id), "support"));
    }

    Optional<String> unit(Call call, long id) {
        View v = renderer.view(call);
        List<Point> points = office.points().table().ofUnit(id, call.scope()).stream()
                .limit(MOST_POINTS)
                .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(renderer.html("panel.jte", v, new PanelModel(null, rows(points, v), List.of())));
    }

    Optional<String> team(Call call, long id) {
        View v = renderer.view(call);
        Optional<Team> team = office.desk()
                .register()
                .teams()
                .find(id, call.asOf())
                .filter(one -> one.kind().equals(TEAM_KIND));
        if (team.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = office.points().table().ofTeam(id, Scope.EVERYTHING);
        List<RecordModel.Link> links = points.isEmpty() && call.principal().may(Rights.POINTS_WRITE)
                ? List.of(new RecordModel.Link(
                        v.t("form.point.new"),
                        Addresses.with(
                                Addresses.NEW_POINT,
                                Map.of(
                                        Fields.TEAM,
                                        Long.toString(id),
                                        Fields.UNIT,
                                        Long.toString(team.get().unitId()))),
                        "add"))
                : List.of();
        return Optional.of(
                renderer.html("panel.jte", v, new PanelModel(v.t("panel.no-point"), rows(points, v), links)));
    }

    private static List<PanelModel.Row> rows(List<Point> points, View v) {
        return points.stream()
                .map(one -> new PanelModel.Row(
                        one.name(),
                        v.t("panel.since", Words.dated(one.opened(), v)),
                        Addresses.point(one.id()),
                        Pill.of(one.state(), v)))
                .toList();
    }
}
