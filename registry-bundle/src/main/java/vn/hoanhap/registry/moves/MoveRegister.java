package vn.hoanhap.registry.moves;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Names;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.assignments.AssignmentRegister;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/**
 * Hands people over from one commune to another. Until the other confirms, nothing of the person changes; then they live there
 * from that day on, with every record that lived in the old commune, and who was assigned there is so no longer.
 */
public final class MoveRegister {
    /** Reason of a line of the journal that takes a move back. */
    public static final String WITHDRAWN = "move withdrawn";

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_DECREE = 200;

    private final JooqMoves table;
    private final MoveLines lines;
    private final Nouns nouns;
    private final Tools tools;

    /** Is what a move touches. */
    public record Nouns(UnitRegister units, PeopleRegister people, AssignmentRegister assignments) {}

    /** Is what the register of moves works with. */
    public record Tools(Journal journal, Ids ids, Events events, LegalClock clock) {}

    /** Keeps moves in the register's tables. */
    public MoveRegister(Sql sql, Nouns nouns, Tools tools) {
        table = new JooqMoves(sql, nouns.people().sealedFields());
        lines = new MoveLines(tools.journal(), nouns.units());
        this.nouns = nouns;
        this.tools = tools;
    }

    /** Returns a move in reach with what was written; both communes see it. */
    public Optional<Move> find(long id, Scope scope) {
        return table.find(id, scope);
    }

    /** Lists moves by id. */
    public List<Move> list(MoveQuery query, Scope scope) {
        return table.list(query, scope);
    }

    /** Counts all moves that a question is about, whatever its page. */
    public int count(MoveQuery query, Scope scope) {
        return table.count(query, scope);
    }

    /** Lists the moves of a human being, the newest first. */
    public List<Move> ofPerson(long personId, Scope scope) {
        return table.ofPeople(nouns.people().everyRecord(personId), scope);
    }

    /** Tells whether a right answers for the commune to which somebody moves. */
    public boolean receives(long id, Scope scope) {
        return table.receives(id, scope);
    }

    /** Tells whether a right reaches the commune from which somebody moves. */
    public boolean sends(long id, Scope scope) {
        return table.sends(id, scope);
    }

    /** Notes what is wrong with a draft; refuses a person out of reach as not found. */
    public void check(Move.Draft draft, Scope scope, Violations faults) {
        Person person = person(draft, scope);
        LocalDate today = tools.clock().today();
        Checks.notFuture(faults, "sent_on", draft.on(), today);
        for (long record : moving(person, draft.on())) {
            LocalDate earliest = nouns.people().relocation().earliest(record);
            Checks.holds(faults, !draft.on().isBefore(earliest), "sent_on", "move.too-early", earliest);
        }
        Optional<Unit> to = nouns.units().asOf(draft.toUnitId(), draft.on());
        Checks.holds(faults, to.map(Unit::level).filter("COMMUNE"::equals).isPresent(), "unit", "person.commune");
        long from = nouns.units().heir(person.unitId(), draft.on());
        boolean elsewhere = from != nouns.units().heir(draft.toUnitId(), draft.on());
        Checks.holds(faults, elsewhere, "unit", "move.same");
        Checks.optional(faults, "decree", draft.decree(), LONGEST_DECREE);
        Checks.optional(faults, "note", draft.note(), LONGEST_NOTE);
        if (faults.none()) {
            nouns.units().requireStood("unit", draft.toUnitId(), draft.on(), today);
        }
    }

    private Person person(Move.Draft draft, Scope scope) {
        return nouns.people()
                .find(draft.personId(), scope)
                .orElseThrow(() -> Words.notFound("person.unknown", draft.personId()));
    }

    /** Hands a person over by a checked draft and returns the id. */
    public long send(Move.Draft draft, Scope scope, long accountId) {
        hold(draft);
        Person person = person(draft, scope);
        if (table.open(nouns.people().everyRecord(person.id()))) {
            throw Words.conflict("move.open", person.id());
        }
        long id = tools.ids().next();
        long from = nouns.units().heir(person.unitId(), draft.on());
        table.insert(id, draft, from, by(accountId));
        lines.sent(id, draft, from);
        return id;
    }

    private void hold(Move.Draft draft) {
        nouns.people().relocation().hold(nouns.people().everyRecord(draft.personId()));
    }

    /** Says which move, in the version that the caller saw, and who answers. */
    public record Target(long id, long version, long accountId) {}

    /** Confirms that somebody lives here since a day. */
    public void receive(Target target, LocalDate on, Scope scope) {
        Move move = answerable(target, scope);
        hold(move.draft());
        Person person = person(move.draft(), Scope.EVERYTHING);
        checkReceipt(move, person, on);
        table.answer(move, MoveState.RECEIVED, new Move.Answer(on, null), by(target.accountId()));
        long to = nouns.units().heir(move.draft().toUnitId(), on);
        Set<Long> records = moving(person, on);
        records.forEach(record -> nouns.people().relocation().move(record, to, on));
        nouns.assignments().endBefore(records, on);
        lines.received(move, to, on);
        tools.events().publish(new DomainEvent.PersonMoved(person.id(), move.fromUnitId(), to));
    }

    private void checkReceipt(Move move, Person person, LocalDate on) {
        if (!related(person.unitId(), move.fromUnitId(), on)) {
            throw Words.conflict("move.elsewhere", person.id());
        }
        Violations faults = new Violations();
        checkAnswer(move, on, faults);
        for (long record : moving(person, on)) {
            LocalDate earliest = nouns.people().relocation().earliest(record);
            Checks.holds(faults, !on.isBefore(earliest), "on", "move.too-early", earliest);
        }
        if (faults.none()) {
            long to = nouns.units().heir(move.draft().toUnitId(), on);
            nouns.units().refuseNewWork("on", to, on, tools.clock().today());
        }
        faults.raise();
    }

    /** Refuses to take somebody over, for a reason; the old commune stays responsible. */
    public void refuse(Target target, LocalDate on, @Nullable String reason, Scope scope) {
        Move move = answerable(target, scope);
        Violations faults = new Violations();
        checkAnswer(move, on, faults);
        Checks.holds(faults, reason != null && !Names.blank(reason), "reason", "move.reason");
        Checks.optional(faults, "reason", reason, LONGEST_NOTE);
        faults.raise();
        table.answer(move, MoveState.REFUSED, new Move.Answer(on, reason), by(target.accountId()));
        lines.refused(move, on);
    }

    private void checkAnswer(Move move, LocalDate on, Violations faults) {
        Checks.notFuture(faults, "on", on, tools.clock().today());
        LocalDate sent = move.draft().on();
        Checks.holds(faults, !on.isBefore(sent), "on", "move.before", sent);
    }

    private Move answerable(Target target, Scope scope) {
        Move move = open(target, scope);
        if (!table.receives(target.id(), scope)) {
            throw Problem.forbidden(Words.text("move.others")).raise();
        }
        return move;
    }

    /** Takes a move back that nobody has answered: the old commune's, as after a slip. Its line of the journal is reversed. */
    public void withdraw(Target target, Scope scope) {
        Move move = open(target, scope);
        if (!table.sends(target.id(), scope)) {
            throw Problem.forbidden(Words.text("move.others-back")).raise();
        }
        Move.Answer answer = new Move.Answer(tools.clock().today(), null);
        table.answer(move, MoveState.WITHDRAWN, answer, by(target.accountId()));
        lines.withdrawn(move);
    }

    private Move open(Target target, Scope scope) {
        Move move = find(target.id(), scope).orElseThrow(() -> Words.notFound("move.unknown", target.id()));
        Checks.sameVersion(target.version(), move.version());
        if (move.state() != MoveState.SENT) {
            throw Words.conflict("move.answered", Words.text("code.move." + move.state()));
        }
        return move;
    }

    /** Returns the records of a human being that live where the given one does; another record elsewhere stays there. */
    private Set<Long> moving(Person person, LocalDate on) {
        Set<Long> all = nouns.people().everyRecord(person.id());
        return nouns.people().findAll(all, Scope.EVERYTHING).stream()
                .filter(record -> related(record.unitId(), person.unitId(), on))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private boolean related(long one, long other, LocalDate on) {
        return nouns.units().heir(one, on) == nouns.units().heir(other, on);
    }

    private JooqMoves.By by(long accountId) {
        return new JooqMoves.By(accountId, tools.clock().now());
    }
}
