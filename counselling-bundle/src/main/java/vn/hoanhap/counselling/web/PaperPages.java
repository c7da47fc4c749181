package vn.hoanhap.counselling.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.parts.page.Renderer;

/**
 * Prints: a slip for who is expected, and the list of a point's day. The slip is carried in a pocket: it names nobody, and says
 * nothing of what it is about. Notes are read on a page of their own.
 */
final class PaperPages {

    private final CounsellingOffice office;
    private final Renderer renderer;
    private final Words words;

    PaperPages(CounsellingOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.words = new Words(office);
    }

    PageAnswer slip(Call call) {
        View v = renderer.view(call);
        Session one = office.sessions().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        Point point = words.point(one.place().pointId()).orElse(null);
        String place = point == null ? v.t("mode." + one.place().mode()) : point.name();
        SlipModel model = new SlipModel(
                words.when(one, v),
                place,
                labels.unit(one.place().unitId()),
                Objects.requireNonNullElse(
                        labels.organisation(
                                point == null ? one.by().organisationId() : point.hostId(),
                                one.at().day()),
                        Labels.NOTHING),
                Long.toString(one.id()),
                Addresses.session(one.id()));
        return PageAnswer.html(v.t("slip.title"), renderer.html("slip.jte", v, model));
    }

    PageAnswer day(Call call) {
        View v = renderer.view(call);
        Point point = office.points().open(call.pathId("id"), call.scope());
        LocalDate day = call.queryDate(Fields.DAY).orElse(call.asOf());
        List<Session> sessions = office.sessions().table().ofDay(point.id(), day, call.scope()).stream()
                .sorted(java.util.Comparator.comparing((Session one) ->
                                Objects.requireNonNullElse(one.at().time(), "99"))
                        .thenComparing(Session::id))
                .toList();
        Labels labels = Labels.of(
                office.desk(),
                sessions.stream()
                        .flatMap(one -> one.clients().stream().map(Session.Client::personId))
                        .toList(),
                call.asOf());
        String page = Addresses.point(point.id()) + "/day";
        DayModel model = new DayModel(
                point.name(),
                v.date(day),
                Addresses.point(point.id()),
                page + "?day=" + day.minusDays(1),
                page + "?day=" + day.plusDays(1),
                sessions.stream()
                        .map(one -> new DayModel.Row(
                                Objects.requireNonNullElse(one.at().time(), Labels.NOTHING),
                                words.people(one, labels, v),
                                v.t("mode." + one.place().mode()),
                                Pill.of(one.state(), v),
                                Addresses.session(one.id())))
                        .toList());
        return PageAnswer.html(v.t("day.title", point.name()), renderer.html("day.jte", v, model));
    }

    PageAnswer notes(Call call) {
        View v = renderer.view(call);
        Session one = office.sessions().open(call.pathId("id"), call.scope());
        Labels labels = Labels.of(
                office.desk(),
                one.clients().stream().map(Session.Client::personId).toList(),
                call.asOf());
        NotesModel model = new NotesModel(
                words.when(one, v),
                v.t(labels.codes(CodeList.TOPIC, one.topics())),
                Addresses.session(one.id()),
                office.sessions().notes().read(one.id(), call.scope()).stream()
                        .map(note -> new NotesModel.Line(
                                labels.person(note.personId()), note.text().orElse(v.t("notes.gone"))))
                        .toList());
        return PageAnswer.html(v.t("notes.title"), renderer.html("notes.jte", v, model));
    }
}
