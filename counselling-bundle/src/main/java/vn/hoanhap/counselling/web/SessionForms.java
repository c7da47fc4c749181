package vn.hoanhap.counselling.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.counselling.book.Asking;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Fields;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.book.SessionInput;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.counselling.web.FieldModel.Kind;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.unit.UnitsThen;

/** Knows the fields of the form for a session: those that every entry needs, and the rarer ones. */
final class SessionForms {

    private static final int MOST_POINTS = 100;
    private static final String ME = "me";
    private static final String KEPT = "kept";

    private final CounsellingOffice office;
    private final Asking asking;

    SessionForms(CounsellingOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /**
     * Is what a form is about.
     *
     * @param person the one person in it; null for people whom nobody knows
     * @param before the session that is corrected; null for a new one
     */
    record Subject(@Nullable Person person, @Nullable Session before) {}

    List<FieldModel> fields(Call call, Subject subject, View v) {
        List<FieldModel> fields = new ArrayList<>();
        if (subject.person() == null && subject.before() == null) {
            fields.add(FieldModel.of(Kind.NUMBER, Fields.WALK_INS, true));
        }
        fields.add(FieldModel.of(
                Kind.CHECKS,
                Fields.TOPICS,
                true,
                FieldModel.titles(office.desk().codes().on(CodeList.TOPIC, FormDay.of(call)), v)));
        fields.add(FieldModel.of(Kind.CHOICE, Fields.MODE, true, FieldModel.titles("mode.", v, Session.Mode.values())));
        Map<String, String> points = points(call, subject);
        if (!points.isEmpty()) {
            fields.add(FieldModel.of(Kind.SELECT, Fields.POINT, false, points));
        }
        fields.add(FieldModel.of(Kind.DATE, Fields.DAY, true));
        Map<String, String> then = unitsThen(call, subject);
        if (!then.isEmpty()) {
            fields.add(FieldModel.of(Kind.SELECT, Fields.UNIT, false, then));
        }
        if (subject.before() == null) {
            fields.add(FieldModel.of(Kind.DATE, Fields.NEXT, false));
        }
        return fields;
    }

    List<FieldModel> more(Call call, Subject subject, View v) {
        List<FieldModel> fields = new ArrayList<>();
        boolean fresh = subject.before() == null;
        if (fresh) {
            fields.add(FieldModel.of(
                    Kind.CHOICE,
                    Fields.STATE,
                    true,
                    FieldModel.titles("entered.", v, SessionState.HELD, SessionState.PLANNED, SessionState.MISSED)));
        }
        if (fresh && subject.person() != null) {
            fields.add(FieldModel.of(
                    Kind.SELECT,
                    Fields.OUTCOME,
                    false,
                    FieldModel.titles(office.desk().codes().on(CodeList.OUTCOME, FormDay.of(call)), v)));
            fields.add(FieldModel.of(Kind.AREA, Fields.NOTE, false));
        }
        fields.add(FieldModel.of(Kind.TEXT, Fields.TIME, false));
        fields.add(FieldModel.of(Kind.NUMBER, Fields.MINUTES, false));
        fields.add(FieldModel.of(Kind.SELECT, Fields.COUNSELLOR, false, counsellors(call, subject, v)));
        fields.add(
                FieldModel.of(Kind.SELECT, Fields.FORM, false, FieldModel.titles("form.", v, Session.Form.values())));
        if (subject.person() != null || !fresh) {
            fields.add(FieldModel.of(Kind.NUMBER, Fields.WALK_INS, false));
        }
        fields.add(FieldModel.of(
                Kind.SELECT, Fields.WALK_IN_SEX, false, FieldModel.titles("sex.", v, Session.Sex.values())));
        fields.add(FieldModel.of(
                Kind.SELECT, Fields.WALK_IN_AGE, false, FieldModel.titles("age.", v, Session.Age.values())));
        fields.add(FieldModel.of(Kind.NUMBER, Fields.FAMILY, false));
        if (unitsThen(call, subject).isEmpty()) {
            fields.add(FieldModel.of(Kind.TEXT, Fields.UNIT, false));
        }
        return fields;
    }

    /** Returns the communes to choose from: the one on record, and where several stood in its place, or the person's, on the day. */
    private Map<String, String> unitsThen(Call call, Subject subject) {
        Units units = office.desk().register().units();
        Person person = subject.person();
        Session before = subject.before();
        LocalDate sent = new Typed(call::field, office.faults()).date(Fields.DAY);
        if (before != null) {
            long unit = before.place().unitId();
            Map<String, String> options = new LinkedHashMap<>();
            units.latest(unit).ifPresent(one -> options.put(Long.toString(unit), one.name()));
            options.putAll(UnitsThen.of(units, unit, sent == null ? before.at().day() : sent));
            return options;
        }
        Map<String, String> then = person == null
                ? Map.of()
                : UnitsThen.of(units, person.unitId(), sent == null ? FormDay.of(call) : sent);
        return then.size() > 1 ? then : Map.of();
    }

    /** A volunteer reaches no unit, and still counsels at the points of the commune where the person lives. */
    private Map<String, String> points(Call call, Subject subject) {
        Scope scope = call.scope();
        Person person = subject.person();
        List<Point> found = List.of();
        if (scope.everything() || !scope.units().isEmpty()) {
            found = office.points().table().standing(scope, MOST_POINTS);
        } else if (person != null) {
            found = office.points().table().ofUnit(person.unitId(), Scope.EVERYTHING);
        }
        Map<String, String> options = new LinkedHashMap<>();
        found.stream()
                .filter(one -> one.state() == PointState.OPEN)
                .forEach(one -> options.put(Long.toString(one.id()), one.name()));
        Session before = subject.before();
        if (before != null) {
            new Words(office)
                    .point(before.place().pointId())
                    .ifPresent(one -> options.putIfAbsent(Long.toString(one.id()), one.name()));
        }
        return options;
    }

    private Map<String, String> counsellors(Call call, Subject subject, View v) {
        Map<String, String> options = new LinkedHashMap<>();
        Long me = call.principal().personId();
        if (me != null) {
            options.put(ME, v.t("counsellor.me"));
        }
        Long kept = kept(call, subject);
        if (kept != null) {
            options.put(
                    KEPT, Labels.of(office.desk(), List.of(kept), call.asOf()).person(kept));
        }
        for (Organisation one : office.desk().register().organisations().list(null, call.asOf())) {
            options.put(Long.toString(one.id()), one.name());
        }
        return options;
    }

    private static @Nullable Long kept(Call call, Subject subject) {
        Session before = subject.before();
        Long person = before == null ? null : before.by().personId();
        return person == null || person.equals(call.principal().personId()) ? null : person;
    }

    /** Returns what a new form starts with: today, and what the account did last. */
    Map<String, String> fresh(Call call, Subject subject, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<Session> last =
                office.sessions().table().lastOf(call.principal().accountId());
        Set<String> points = points(call, subject).keySet();
        String point = call.query(Fields.POINT)
                .or(() -> last.map(one -> one.place().pointId()).map(String::valueOf))
                .filter(points::contains)
                .orElse("");
        String mode = last.map(one -> one.place().mode())
                .filter(said -> said != Session.Mode.POINT)
                .orElse(Session.Mode.HOME)
                .name();
        boolean planned = call.query(Fields.STATE).filter("PLANNED"::equals).isPresent();
        values.put(
                Fields.TOPICS,
                last.map(one -> String.join(";", one.topicsInOrder())).orElse(""));
        values.put(Fields.MODE, point.isEmpty() ? mode : Session.Mode.POINT.name());
        values.put(Fields.POINT, point);
        values.put(Fields.DAY, planned ? "" : v.date(FormDay.of(call)));
        values.put(Fields.STATE, (planned ? SessionState.PLANNED : SessionState.HELD).name());
        values.put(Fields.COUNSELLOR, call.principal().personId() == null ? "" : ME);
        if (subject.person() == null) {
            values.put(Fields.WALK_INS, "1");
            Set<Long> units = call.scope().units();
            values.put(
                    Fields.UNIT,
                    units.size() == 1 ? String.valueOf(units.iterator().next()) : "");
        }
        return values;
    }

    /** Returns what is on record. */
    Map<String, String> standing(Call call, Session one, View v) {
        Map<String, String> values = new LinkedHashMap<>();
        Long person = one.by().personId();
        String by = person == null
                ? text(one.by().organisationId())
                : person.equals(call.principal().personId()) ? ME : KEPT;
        values.put(Fields.TOPICS, String.join(";", one.topicsInOrder()));
        values.put(Fields.MODE, one.place().mode().name());
        values.put(Fields.POINT, text(one.place().pointId()));
        values.put(Fields.DAY, v.date(one.at().day()));
        values.put(Fields.TIME, text(one.at().time()));
        values.put(Fields.MINUTES, text(one.at().minutes()));
        values.put(Fields.COUNSELLOR, by);
        values.put(Fields.FORM, one.form().name());
        values.put(Fields.WALK_INS, Integer.toString(one.heads().walkIns()));
        values.put(Fields.WALK_IN_SEX, text(one.heads().sex()));
        values.put(Fields.WALK_IN_AGE, text(one.heads().age()));
        values.put(Fields.FAMILY, Integer.toString(one.heads().family()));
        values.put(Fields.UNIT, Long.toString(one.place().unitId()));
        return values;
    }

    private static String text(@Nullable Object said) {
        return said == null ? "" : said.toString();
    }

    /** Reads what was sent. */
    SessionInput read(Call call, Subject subject, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        LocalDate day = typed.date(Fields.DAY);
        return new SessionInput(
                where(typed, day == null ? FormDay.of(call) : day, faults),
                new SessionInput.When(day, typed.text(Fields.TIME), number(typed, Fields.MINUTES)),
                typed.choice(Fields.FORM, Session.Form.class),
                call.form().getOrDefault(Fields.TOPICS, List.of()),
                counsellor(call, subject, typed),
                clients(subject, typed),
                new Session.Heads(
                        count(typed, Fields.WALK_INS),
                        typed.choice(Fields.WALK_IN_SEX, Session.Sex.class),
                        typed.choice(Fields.WALK_IN_AGE, Session.Age.class),
                        count(typed, Fields.FAMILY)),
                typed.choice(Fields.STATE, SessionState.class),
                typed.date(Fields.NEXT));
    }

    private static List<SessionInput.Somebody> clients(Subject subject, Typed typed) {
        Session before = subject.before();
        Person person = subject.person();
        if (before != null) {
            return SessionInput.of(before).clients();
        }
        return person == null
                ? List.of()
                : List.of(new SessionInput.Somebody(person.id(), typed.text(Fields.OUTCOME), typed.text(Fields.NOTE)));
    }

    /** Away from a point the list of points still says the last one; what was tapped goes first. */
    private SessionInput.Where where(Typed typed, LocalDate day, Faults faults) {
        Session.Mode mode = typed.choice(Fields.MODE, Session.Mode.class);
        Long point = typed.id(Fields.POINT);
        boolean away = mode != null && mode != Session.Mode.POINT && mode != Session.Mode.TELEPHONE;
        Long unit = asking.unit(typed.text(Fields.UNIT), day, faults);
        return new SessionInput.Where(point != null && !away ? null : unit, away ? null : point, mode);
    }

    private static Session.Counsellor counsellor(Call call, Subject subject, Typed typed) {
        String said = call.field(Fields.COUNSELLOR);
        if (said.equals(ME)) {
            return new Session.Counsellor(call.principal().personId(), null);
        }
        return said.equals(KEPT)
                ? new Session.Counsellor(kept(call, subject), null)
                : new Session.Counsellor(null, typed.id(Fields.COUNSELLOR));
    }

    private static @Nullable Integer number(Typed typed, String field) {
        Long said = typed.number(field);
        return said == null ? null : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, said));
    }

    private static int count(Typed typed, String field) {
        Integer said = number(typed, field);
        return said == null ? 0 : said;
    }
}
