package vn.hoanhap.counselling.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.counselling.book.Asking;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Entry;
import vn.hoanhap.counselling.book.Notes;
import vn.hoanhap.counselling.book.SessionBook;
import vn.hoanhap.counselling.book.SessionInput;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionAction;
import vn.hoanhap.counselling.store.Wanted;
import vn.hoanhap.parts.entry.Faults;

/** Serves sessions: lists, one of them, its notes by a right of their own, entering, correcting, steps. */
public final class SessionRoutes {

    private static final String ALL = "/" + ListFiles.SESSIONS;
    private static final String ONE = ALL + "/{id}";

    private final CounsellingOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public SessionRoutes(CounsellingOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, Answers.SessionList.class, Rights.READ, text("list"), this::list),
                office.desk().words(),
                List.of(Wanted.FORM, Wanted.MODE, Wanted.POINT, Wanted.STATE)));
        add.route(Route.get(ONE, Answers.SessionItem.class, Rights.READ, text("one"), this::one));
        add.route(Route.get(ONE + "/notes", Answers.NoteList.class, Rights.NOTES_READ, text("notes"), this::notes)
                .audited("counselling-notes.read"));
        add.route(Route.writing(Method.POST, ALL, SessionBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("enter"), this::enter)
                .audited("counselling-session.entered"));
        add.route(Route.writing(Method.PUT, ONE, SessionBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("correct"), this::correct)
                .audited("counselling-session.corrected"));
        add.route(Route.writing(Method.POST, ONE + "/hold", SessionBody.StepBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("hold"), (call, body) -> step(call, SessionAction.HOLD, body.day()))
                .audited("counselling-session.held"));
        step(add, "miss", SessionAction.MISS, "counselling-session.missed");
        step(add, "cancel", SessionAction.CANCEL, "counselling-session.cancelled");
        step(add, "take-back", SessionAction.TAKE_BACK, "counselling-session.taken-back");
    }

    private void step(Contributions add, String path, SessionAction action, String audited) {
        add.route(Route.writing(Method.POST, ONE + "/" + path, None.class, Answers.Kept.class)
                .answers(Rights.WRITE, text(path), (call, none) -> step(call, action, null))
                .audited(audited));
    }

    private Text text(String key) {
        return office.desk().words().both("route.session." + key);
    }

    private Answer<Answers.SessionList> list(Call call, None nothing) {
        Wanted wanted = asking.wanted(call, Filters.sessions());
        List<Session> found = office.sessions().table().search(wanted, call.scope(), call.cursor(), call.limit());
        AnswerWriter writer = AnswerWriter.ofSessions(office, call, found);
        return Answer.ok(new Answers.SessionList(
                found.stream().map(writer::item).toList(), Reading.next(call, found, Session::id)));
    }

    private Answer<Answers.SessionItem> one(Call call, None nothing) {
        Session session = office.sessions().open(call.pathId("id"), call.scope());
        return Answer.ok(AnswerWriter.ofSessions(office, call, List.of(session)).item(session))
                .version(session.version());
    }

    private Answer<Answers.NoteList> notes(Call call, None nothing) {
        Session session = office.sessions().open(call.pathId("id"), call.scope());
        AnswerWriter writer = AnswerWriter.ofSessions(office, call, List.of(session));
        List<Notes.Note> read = office.sessions().notes().read(session.id(), call.scope());
        return Answer.ok(new Answers.NoteList(read.stream()
                .map(note -> new Answers.Note(
                        writer.person(note.personId()), note.text().orElse(null)))
                .toList()));
    }

    private Answer<Answers.Kept> enter(Call call, SessionBody body) {
        Faults faults = office.faults();
        SessionBook.Entered entered = office.sessions().enter(input(body, faults), Entry.of(call), faults);
        Session next = entered.next();
        Session session = entered.session();
        return Answer.created(
                        ALL + "/" + session.id(),
                        new Answers.Kept(
                                new Id(session.id()), session.version(), next == null ? null : new Id(next.id())))
                .version(session.version());
    }

    private Answer<Answers.Kept> correct(Call call, SessionBody body) {
        Faults faults = office.faults();
        faults.require(body.next() == null, "next", "fault.next-new");
        Session after = office.sessions().correct(Reading.target(call), input(body, faults), faults);
        return Answer.ok(kept(after)).version(after.version());
    }

    private Answer<Answers.Kept> step(Call call, SessionAction action, @Nullable LocalDate on) {
        Session after = office.sessions().step(Reading.target(call), action, on, office.faults());
        return Answer.ok(kept(after)).version(after.version());
    }

    private static Answers.Kept kept(Session session) {
        return new Answers.Kept(new Id(session.id()), session.version(), null);
    }

    private SessionInput input(SessionBody body, Faults faults) {
        List<SessionBody.ClientBody> clients = body.clients();
        return new SessionInput(
                new SessionInput.Where(
                        asking.unit(body.unit(), body.day(), faults), Reading.value(body.point()), body.mode()),
                new SessionInput.When(body.day(), body.time(), body.minutes()),
                body.form(),
                body.topics(),
                new Session.Counsellor(
                        Reading.value(body.counsellorPerson()), Reading.value(body.counsellorOrganisation())),
                clients == null
                        ? List.of()
                        : clients.stream()
                                .map(one ->
                                        new SessionInput.Somebody(one.person().value(), one.outcome(), one.note()))
                                .toList(),
                new Session.Heads(number(body.walkIns()), body.walkInSex(), body.walkInAge(), number(body.family())),
                body.state(),
                body.next());
    }

    private static int number(@Nullable Integer said) {
        return said == null ? 0 : said;
    }
}
