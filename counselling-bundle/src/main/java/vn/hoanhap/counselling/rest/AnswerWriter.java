package vn.hoanhap.counselling.rest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;

/** Writes records as answers, in the reader's language. */
final class AnswerWriter {

    private final CounsellingOffice office;
    private final Labels labels;
    private final Language language;
    private final Map<Long, String> points = new HashMap<>();

    private AnswerWriter(CounsellingOffice office, Labels labels, Language language) {
        this.office = office;
        this.labels = labels;
        this.language = language;
    }

    /** Writes answers about these people and points. */
    static AnswerWriter of(CounsellingOffice office, Call call, Collection<Long> people, Collection<Long> points) {
        Labels labels = Labels.of(office.desk(), people, call.asOf());
        AnswerWriter writer = new AnswerWriter(office, labels, call.language());
        office.points().table().findAll(points).forEach(one -> writer.points.put(one.id(), one.name()));
        return writer;
    }

    /** Writes answers about sessions. */
    static AnswerWriter ofSessions(CounsellingOffice office, Call call, List<Session> found) {
        List<Long> people = found.stream()
                .flatMap(one -> java.util.stream.Stream.concat(
                        one.clients().stream().map(Session.Client::personId),
                        java.util.stream.Stream.ofNullable(one.by().personId())))
                .toList();
        List<Long> points = found.stream()
                .map(one -> one.place().pointId())
                .filter(Objects::nonNull)
                .toList();
        return of(office, call, people, points);
    }

    /** Writes answers about people who were encouraged. */
    static AnswerWriter ofMobilisations(CounsellingOffice office, Call call, List<Mobilisation> found) {
        List<Long> points = found.stream()
                .map(Mobilisation::pointId)
                .filter(Objects::nonNull)
                .toList();
        return of(office, call, found.stream().map(Mobilisation::personId).toList(), points);
    }

    private Answers.Named unit(long id) {
        return new Answers.Named(new Id(id), labels.unit(id));
    }

    Answers.Named person(long id) {
        return new Answers.Named(new Id(id), labels.person(id));
    }

    private Answers.@Nullable Named point(@Nullable Long id) {
        return id == null ? null : new Answers.Named(new Id(id), points.getOrDefault(id, Labels.NOTHING));
    }

    private Answers.Titled titled(CodeList list, String code) {
        return new Answers.Titled(code, labels.code(list, code).in(language));
    }

    Answers.PointItem item(Point one) {
        Long host = one.hostId();
        Long team = one.teamId();
        String hostName = labels.organisation(host, one.last());
        return new Answers.PointItem(
                new Id(one.id()),
                one.name(),
                unit(one.unitId()),
                host == null || hostName == null ? null : new Answers.Named(new Id(host), hostName),
                team == null
                        ? null
                        : new Answers.Named(
                                new Id(team),
                                office.desk()
                                        .register()
                                        .teams()
                                        .find(team, one.last())
                                        .map(Team::name)
                                        .orElse(Labels.NOTHING)),
                one.opened().written(),
                one.servicesInOrder().stream()
                        .map(code -> titled(CodeList.SERVICE, code))
                        .toList(),
                one.state(),
                one.last(),
                List.copyOf(PointState.table().possible(one.state())),
                one.version());
    }

    Answers.SessionItem item(Session one) {
        Session.Heads heads = one.heads();
        Long person = one.by().personId();
        return new Answers.SessionItem(
                new Id(one.id()),
                unit(one.place().unitId()),
                point(one.place().pointId()),
                one.place().mode(),
                one.form(),
                one.at().day(),
                one.at().time(),
                one.at().minutes(),
                one.topicsInOrder().stream()
                        .map(code -> titled(CodeList.TOPIC, code))
                        .toList(),
                person == null
                        ? labels.organisation(
                                one.by().organisationId(), one.at().day())
                        : labels.person(person),
                one.clients().stream()
                        .map(client -> new Answers.Client(person(client.personId()), client.outcome(), client.noted()))
                        .toList(),
                one.others(),
                heads.walkIns(),
                heads.sex(),
                heads.age(),
                heads.family(),
                one.state(),
                List.copyOf(SessionState.table().possible(one.state())),
                one.version());
    }

    Answers.MobilisationItem item(Mobilisation one) {
        return new Answers.MobilisationItem(
                new Id(one.id()),
                person(one.personId()),
                unit(one.unitId()),
                point(one.pointId()),
                titled(CodeList.WAY, one.way()),
                one.agreed(),
                one.began(),
                one.state(),
                List.copyOf(MobilisationState.table().possible(one.state())),
                one.version());
    }
}
