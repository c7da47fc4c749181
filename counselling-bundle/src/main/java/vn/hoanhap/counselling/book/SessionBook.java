package vn.hoanhap.counselling.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionAction;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.counselling.store.SessionTable;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.steps.Steps;
import vn.hoanhap.parts.unit.Heirs;

/**
 * Records sessions, planned and held. Whoever changes one must reach everybody in it. An appointment is a planned session.
 * Writes run in the unit of work of the caller.
 */
public final class SessionBook {

    private final Desk desk;
    private final SessionTable table;
    private final PointBook points;
    private final Notes notes;
    private final SessionRules rules;
    private final Steps<SessionState, SessionAction> steps;
    private final SessionLines lines;
    private final Follower follower;

    SessionBook(Desk desk, SessionTable table, PointBook points) {
        this.desk = desk;
        this.table = table;
        this.points = points;
        this.notes = new Notes(desk, table.clients());
        this.rules = new SessionRules(desk, points, table);
        this.steps = new Steps<>("session", SessionState.table(), desk.words());
        this.lines = new SessionLines(new Heirs(desk.register().units()));
        this.follower = new Follower(desk.journal());
    }

    /** Returns what is on record. */
    public SessionTable table() {
        return table;
    }

    /** Returns the notes. */
    public Notes notes() {
        return notes;
    }

    /** Returns a session in reach; others look as if there were none. */
    public Session open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("session.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists the sessions of a human being, the newest day first. */
    public List<Session> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Notes what is wrong with an input by itself, whatever is on record. */
    public void checkAlone(SessionInput input, Entry entry, Faults faults) {
        rules.prepared(input, null, entry, faults);
    }

    /** Tells whether such a session of one of its people is on record, beside the one that is replaced; 0 replaces none. */
    public boolean twice(SessionInput input, long replaced, Entry entry) {
        Faults unheard = new Faults(desk.words());
        return rules.prepared(input, null, entry, unheard)
                .filter(known -> rules.twice(ids(known.people()), known.at().day(), known.place(), replaced))
                .isPresent();
    }

    /**
     * Is what was entered.
     *
     * @param session the session
     * @param next the appointment that was made with it; null for none
     */
    public record Entered(Session session, @Nullable Session next) {}

    /**
     * Records a session, and plans the next.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Entered enter(SessionInput input, Entry entry, Faults faults) {
        long id = desk.ids().next();
        SessionState said = input.state();
        Session session =
                session(id, input, null, said == null ? SessionState.HELD : said, new Target(id, 1, entry), faults);
        LocalDate day = input.next();
        Session next = day == null ? null : planned(session, day, faults);
        faults.raise();
        write(session, input, entry, faults);
        if (next != null) {
            table.insert(next, entry.accountId());
            table.clients().keep(next.id(), next.clients());
        }
        return new Entered(session, next);
    }

    private void write(Session session, SessionInput input, Entry entry, Faults faults) {
        table.insert(session, entry.accountId());
        table.clients().keep(session.id(), session.clients());
        notes.write(session.id(), input.clients(), entry, faults);
        follower.follow(session.id(), List.of(), linesOf(session));
    }

    private Session planned(Session after, LocalDate day, Faults faults) {
        Set<Long> people =
                after.clients().stream().map(Session.Client::personId).collect(Collectors.toSet());
        faults.require(!rules.twice(people, day, after.place(), 0), Fields.NEXT, "fault.session-twice");
        Session.Heads heads = after.heads();
        return new Session(
                desk.ids().next(),
                after.place(),
                new Session.At(day, after.at().time(), null),
                after.form(),
                after.topics(),
                after.by(),
                after.clients().stream()
                        .map(client -> new Session.Client(client.personId(), null, false))
                        .toList(),
                0,
                heads,
                SessionState.PLANNED,
                1);
    }

    /** Corrects what was entered of a session: what counts is taken back and written again. */
    public Session correct(Target target, SessionInput input, Faults faults) {
        Entry entry = target.entry();
        Session before = whole(target.id(), entry.scope());
        if (!before.state().correctable()) {
            throw Problem.conflict(desk.words()
                            .both("session.not-correctable", desk.words().both("session.state." + before.state())))
                    .raise();
        }
        Session after = session(target.id(), input, before, before.state(), target, faults);
        faults.raise();
        table.update(after, entry.accountId());
        table.clients().keep(after.id(), after.clients());
        notes.write(after.id(), input.clients(), entry, faults);
        faults.raise();
        follower.follow(after.id(), linesOf(before), linesOf(after));
        return open(after.id(), Scope.EVERYTHING);
    }

    /** Returns a session with everybody in it, for who reaches them all. */
    private Session whole(long id, Scope scope) {
        Session seen = open(id, scope);
        if (seen.others() > 0) {
            throw Problem.forbidden(desk.words().both("session.others")).raise();
        }
        return seen;
    }

    private Session session(
            long id, SessionInput input, @Nullable Session before, SessionState state, Target target, Faults faults) {
        Optional<SessionRules.Prepared> prepared = rules.prepared(input, before, target.entry(), faults);
        prepared.ifPresent(known -> {
            Set<Long> people = ids(known.people());
            desk.takeTurns(people);
            boolean twice = rules.twice(people, known.at().day(), known.place(), before == null ? 0 : id);
            faults.require(!twice, Fields.DAY, "fault.session-twice");
        });
        faults.raise();
        SessionRules.Prepared known = prepared.orElseThrow();
        List<Session.Client> clients = new ArrayList<>();
        for (SessionInput.Somebody client : input.clients()) {
            Long person = client.personId();
            if (person != null) {
                clients.add(new Session.Client(person, client.outcome(), false));
            }
        }
        return new Session(
                id,
                known.place(),
                known.at(),
                known.form(),
                Set.copyOf(input.topics()),
                input.by(),
                clients,
                0,
                input.heads(),
                state,
                target.version());
    }

    /**
     * Takes a step.
     *
     * @param on the day on which it was held; null for the planned one. Only for {@code HOLD}
     * @throws vn.hoanhap.core.programme.ProblemException 409 when it cannot follow, 412 when the version is another
     */
    public Session step(Target target, SessionAction action, @Nullable LocalDate on, Faults faults) {
        Entry entry = target.entry();
        Session before = whole(target.id(), entry.scope());
        Session after = before.in(steps.take(before.state(), action));
        if (action == SessionAction.HOLD) {
            LocalDate day = on == null ? before.at().day() : on;
            after = after.on(new Session.At(day, before.at().time(), before.at().minutes()));
            rules.prepared(SessionInput.of(after), after, entry, faults);
            Set<Long> people =
                    after.clients().stream().map(Session.Client::personId).collect(Collectors.toSet());
            desk.takeTurns(people);
            faults.require(!rules.twice(people, day, after.place(), before.id()), Fields.DAY, "fault.session-twice");
        } else if (action == SessionAction.MISS) {
            faults.require(
                    !before.at().day().isAfter(entry.today()),
                    Fields.DAY,
                    "fault.not-yet",
                    before.at().day());
        }
        faults.raise();
        table.update(target.of(after), entry.accountId());
        follower.follow(after.id(), linesOf(before), linesOf(after));
        return open(after.id(), Scope.EVERYTHING);
    }

    private List<ActivityLine> linesOf(Session session) {
        Long point = session.place().pointId();
        return lines.of(
                session,
                point == null
                        ? null
                        : points.table().find(point, Scope.EVERYTHING).orElse(null));
    }

    private static Set<Long> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toSet());
    }
}
