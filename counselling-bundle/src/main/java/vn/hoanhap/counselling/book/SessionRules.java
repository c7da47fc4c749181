package vn.hoanhap.counselling.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.counselling.store.SessionTable;
import vn.hoanhap.parts.entry.Faults;

/** Says what is wrong with a session that somebody enters, field by field. */
final class SessionRules {

    /** So many people of the register are in one session at most. */
    static final int MOST_CLIENTS = 50;

    private static final int MOST_HEADS = 500;
    private static final int MOST_MINUTES = 720;
    private static final int MOST_NOTE = 2000;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private final Desk desk;
    private final PointBook points;
    private final SessionTable table;

    SessionRules(Desk desk, PointBook points, SessionTable table) {
        this.desk = desk;
        this.points = points;
        this.table = table;
    }

    /** Is what an input says once nothing of it is wrong. */
    record Prepared(Session.Place place, Session.At at, Session.Form form, List<Person> people) {}

    /** Notes what is wrong with an input by itself; {@code before} is what it corrects, null for a new one. */
    Optional<Prepared> prepared(SessionInput input, @Nullable Session before, Entry entry, Faults faults) {
        LocalDate day = input.at().day();
        checkDay(input, before, entry, faults);
        checkTime(input.at(), faults);
        checkHeads(input, faults);
        List<Person> people = people(input, day, entry, faults);
        if (day == null) {
            faults.require(!input.topics().isEmpty(), Fields.TOPICS, "fault.missing");
            return Optional.empty();
        }
        checkCodes(input, before, day, faults);
        checkCounsellor(input.by(), day, faults);
        Point point = point(input, before, day, entry.today(), faults);
        Long unit = unit(input, point, people, faults);
        Session.Form form = form(input, faults);
        if (unit == null || !faults.none()) {
            return Optional.empty();
        }
        new Place(desk, entry, faults).unit(unit, day);
        if (faults.none()) {
            new Place(desk, entry, faults)
                    .reach(unit, people.isEmpty() ? 0 : people.get(0).id());
        }
        Session.Mode mode = mode(input.where());
        return Optional.of(new Prepared(
                new Session.Place(unit, input.where().pointId(), mode),
                new Session.At(day, input.at().time(), input.at().minutes()),
                form,
                people));
    }

    private static SessionState state(SessionInput input, @Nullable Session before) {
        SessionState said = input.state();
        return before != null ? before.state() : said == null ? SessionState.HELD : said;
    }

    private void checkDay(SessionInput input, @Nullable Session before, Entry entry, Faults faults) {
        LocalDate day = input.at().day();
        if (day == null) {
            faults.add(Fields.DAY, "fault.missing");
            return;
        }
        SessionState state = state(input, before);
        faults.require(
                state == SessionState.PLANNED || state == SessionState.HELD || state == SessionState.MISSED,
                Fields.STATE,
                "fault.choice");
        if (state == SessionState.PLANNED) {
            boolean stays = before != null && before.at().day().equals(day);
            faults.require(stays || !day.isBefore(entry.today()), Fields.DAY, "fault.planned-past", entry.today());
        } else {
            faults.require(!day.isAfter(entry.today()), Fields.DAY, "fault.future-session", entry.today());
        }
        LocalDate next = input.next();
        if (next != null) {
            faults.require(
                    next.isAfter(day) && !next.isBefore(entry.today()), Fields.NEXT, "fault.next", entry.today());
        }
    }

    private static void checkTime(SessionInput.When at, Faults faults) {
        String time = at.time();
        faults.require(time == null || TIME.matcher(time).matches(), Fields.TIME, "fault.time");
        Integer minutes = at.minutes();
        faults.require(
                minutes == null || (minutes > 0 && minutes <= MOST_MINUTES),
                Fields.MINUTES,
                "fault.range",
                1,
                MOST_MINUTES);
    }

    private static void checkHeads(SessionInput input, Faults faults) {
        Session.Heads heads = input.heads();
        faults.require(
                heads.walkIns() >= 0 && heads.walkIns() <= MOST_HEADS, Fields.WALK_INS, "fault.range", 0, MOST_HEADS);
        faults.require(
                heads.family() >= 0 && heads.family() <= MOST_HEADS, Fields.FAMILY, "fault.range", 0, MOST_HEADS);
        faults.require(heads.walkIns() > 0 || heads.sex() == null, Fields.WALK_IN_SEX, "fault.no-walk-ins");
        faults.require(heads.walkIns() > 0 || heads.age() == null, Fields.WALK_IN_AGE, "fault.no-walk-ins");
        faults.require(
                !input.clients().isEmpty() || heads.walkIns() + heads.family() > 0, Fields.PERSON, "fault.nobody");
        faults.require(input.clients().size() <= MOST_CLIENTS, Fields.CLIENTS, "fault.range", 0, MOST_CLIENTS);
        for (SessionInput.Somebody client : input.clients()) {
            String note = client.note();
            faults.require(
                    note == null || note.strip().length() <= MOST_NOTE, Fields.NOTE, "fault.too-long", MOST_NOTE);
        }
    }

    private List<Person> people(SessionInput input, @Nullable LocalDate day, Entry entry, Faults faults) {
        Place place = new Place(desk, entry, faults);
        List<Person> people = new ArrayList<>();
        input.clients().stream().limit(MOST_CLIENTS).forEach(client -> place.person(client.personId(), day, Fields.DAY)
                .ifPresent(people::add));
        Set<Long> known = people.stream()
                .map(Person::id)
                .filter(id -> id != Entry.PENDING)
                .collect(Collectors.toSet());
        Map<Long, Long> roots = desk.sql().roots(known);
        Set<Long> humans = new HashSet<>();
        boolean once = people.stream().allMatch(person -> humans.add(roots.getOrDefault(person.id(), person.id())));
        faults.require(once, Fields.PERSON, "fault.client-twice");
        return people;
    }

    /** A code that stood before stays allowed: whoever corrects a day does not have to know which lists changed since. */
    private void checkCodes(SessionInput input, @Nullable Session before, LocalDate day, Faults faults) {
        faults.require(!input.topics().isEmpty(), Fields.TOPICS, "fault.missing");
        faults.require(
                input.topics().stream().allMatch(code -> desk.codes().has(CodeList.TOPIC, code, day)),
                Fields.TOPICS,
                "fault.choice");
        Set<String> stood = before == null
                ? Set.of()
                : before.clients().stream()
                        .map(Session.Client::outcome)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        for (SessionInput.Somebody client : input.clients()) {
            String outcome = client.outcome();
            faults.require(
                    outcome == null || stood.contains(outcome) || desk.codes().has(CodeList.OUTCOME, outcome, day),
                    Fields.OUTCOME,
                    "fault.choice");
        }
    }

    private void checkCounsellor(Session.Counsellor by, LocalDate day, Faults faults) {
        Long person = by.personId();
        Long organisation = by.organisationId();
        faults.require(person == null || organisation == null, Fields.COUNSELLOR, "fault.counsellor-one");
        faults.require(
                organisation == null
                        || organisation == Entry.PENDING
                        || desk.register()
                                .organisations()
                                .find(organisation, day)
                                .isPresent(),
                Fields.COUNSELLOR,
                "fault.counsellor");
        faults.require(
                person == null
                        || person == Entry.PENDING
                        || desk.register()
                                .people()
                                .find(person, Scope.EVERYTHING)
                                .isPresent(),
                Fields.COUNSELLOR,
                "fault.counsellor");
    }

    private @Nullable Point point(
            SessionInput input, @Nullable Session before, LocalDate day, LocalDate today, Faults faults) {
        Long id = input.where().pointId();
        if (id == null) {
            faults.require(input.where().mode() != Session.Mode.POINT, Fields.POINT, "fault.point-missing");
            return null;
        }
        if (id == Entry.PENDING) {
            return null;
        }
        Optional<Point> point = points.table().find(id, Scope.EVERYTHING);
        if (!faults.require(point.isPresent(), Fields.POINT, "fault.point")) {
            return null;
        }
        Point found = point.orElseThrow();
        boolean ahead = state(input, before) == SessionState.PLANNED && day.isAfter(today);
        boolean works = ahead ? found.state() == PointState.OPEN : found.worked(day);
        faults.require(works, Fields.POINT, "fault.point-day");
        return found;
    }

    private static @Nullable Long unit(SessionInput input, @Nullable Point point, List<Person> people, Faults faults) {
        Long named = input.where().unitId();
        if (point != null) {
            faults.require(named == null || named == point.unitId(), Fields.UNIT, "fault.unit-point");
            return point.unitId();
        }
        if (named != null) {
            return named;
        }
        if (Objects.equals(input.where().pointId(), Entry.PENDING)) {
            return Entry.PENDING;
        }
        faults.require(!people.isEmpty(), Fields.UNIT, "fault.missing");
        return people.isEmpty() ? null : Long.valueOf(people.get(0).unitId());
    }

    private static Session.Mode mode(SessionInput.Where where) {
        Session.Mode said = where.mode();
        if (said != null) {
            return said;
        }
        return where.pointId() == null ? Session.Mode.HOME : Session.Mode.POINT;
    }

    private static Session.Form form(SessionInput input, Faults faults) {
        Session.Form said = input.form();
        int heads = input.clients().size() + input.heads().walkIns();
        if (said == null) {
            return input.heads().family() > 0
                    ? Session.Form.FAMILY
                    : heads > 1 ? Session.Form.GROUP : Session.Form.SINGLE;
        }
        faults.require(
                said != Session.Form.SINGLE || heads + input.heads().family() <= 1, Fields.FORM, "fault.form-single");
        return said;
    }

    /** Tells whether somebody of these is in a standing session of the same day, mode and point, beside the one named. */
    boolean twice(Set<Long> people, LocalDate day, Session.Place place, long except) {
        Set<Long> known = people.stream().filter(id -> id != Entry.PENDING).collect(Collectors.toSet());
        if (known.isEmpty()) {
            return false;
        }
        return table.ofPeople(desk.sql().sameHumans(known), Scope.EVERYTHING).stream()
                .anyMatch(other -> other.id() != except
                        && other.at().day().equals(day)
                        && other.place().mode() == place.mode()
                        && Objects.equals(other.place().pointId(), place.pointId()));
    }
}
