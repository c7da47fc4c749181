package vn.hoanhap.registry.contacts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.assignments.AssignmentRegister;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Records contacts and writes each to the journal with the category that the person had on that day. */
public final class ContactBook {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NOTE = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final JooqContacts table;
    private final NextSteps nextSteps;
    private final PeopleRegister people;
    private final Journal journal;
    private final ContactPlaces places;
    private final Tools tools;

    /** Is what the book of contacts works with. */
    public record Tools(
            UnitRegister units, TeamRegister teams, AssignmentRegister assignments, Ids ids, LegalClock clock) {}

    /** Keeps contacts in the register's tables. */
    public ContactBook(Sql sql, PeopleRegister people, Journal journal, Tools tools) {
        table = new JooqContacts(sql, people.sealedFields());
        nextSteps = new NextSteps(new JooqNextSteps(sql), table);
        this.people = people;
        this.journal = journal;
        places = new ContactPlaces(people, new ContactPlaces.Nouns(tools.units(), tools.teams(), tools.assignments()));
        this.tools = tools;
    }

    /**
     * Returns the contacts with a person (all records of that human being), the newest first.
     *
     * @param before continue after the contact of this id, also when it was removed meanwhile; 0 from the start
     */
    public List<ContactEntry> ofPerson(long personId, Scope scope, long before, int limit) {
        requirePerson(personId, scope);
        Set<Long> records = people.everyRecord(personId);
        return before == 0
                ? table.ofPerson(records, null, limit)
                : day(before)
                        .map(on -> table.ofPerson(records, new JooqContacts.Edge(on, before), limit))
                        .orElseGet(List::of);
    }

    /** Returns the day of a contact; the journal remembers that of a removed one. */
    private Optional<LocalDate> day(long id) {
        return table.day(id).or(() -> journal.day(Journal.REGISTER, record(id)));
    }

    /** Returns a contact if the right reaches its person. */
    public Optional<ContactEntry> find(long id, Scope scope) {
        return table.find(id)
                .filter(entry -> people.find(entry.draft().personId(), scope).isPresent());
    }

    /** Returns a contact with this person, by any record of that human being, if the right reaches them. */
    public Optional<ContactEntry> find(long personId, long id, Scope scope) {
        return find(id, scope).filter(entry -> people.everyRecord(personId)
                .contains(entry.draft().personId()));
    }

    /** Returns which of these contacts an account entered by hand today: such a slip is taken back at once. */
    public Set<Long> enteredToday(Set<Long> ids, long accountId) {
        return ids.isEmpty()
                ? Set.of()
                : table.enteredSince(
                        ids,
                        accountId,
                        tools.clock().today().atStartOfDay(LegalClock.ZONE).toInstant());
    }

    /**
     * Returns what is to be done next with human beings in reach, the earliest day first: the last contact with them up to a day
     * counts, by any record of theirs.
     *
     * @param until due on this day or before
     */
    public List<NextStep> nextSteps(LocalDate day, LocalDate until, Scope scope, int limit) {
        return nextSteps.list(day, until, scope, limit);
    }

    /** Notes what is wrong with a draft; refuses a person out of reach as not found. */
    public void check(ContactDraft draft, Scope scope, Violations faults) {
        Person person = people.find(draft.personId(), scope)
                .orElseThrow(() -> Words.notFound("person.unknown", draft.personId()));
        LocalDate today = tools.clock().today();
        Checks.notFuture(faults, "met_on", draft.on(), today);
        LocalDate earliest = earliest(person);
        Checks.holds(faults, !draft.on().isBefore(earliest), "met_on", "contact.too-early", earliest);
        Checks.code(faults, "channel", draft.channel(), Codes.CHANNELS);
        if (draft.category() != null) {
            Checks.code(faults, "category", draft.category(), Codes.CATEGORIES);
        }
        places.check(draft, person.unitId(), scope, faults);
        ContactDraft.Said said = draft.said();
        Checks.text(faults, "topic", said.topic(), LONGEST_LINE);
        Checks.optional(faults, "note", said.note(), LONGEST_NOTE);
        Checks.optional(faults, "next_step", said.nextStep(), LONGEST_LINE);
        LocalDate next = said.nextStepOn();
        Checks.holds(faults, next == null || !next.isBefore(draft.on()), "next_step_on", "contact.next-before");
        if (faults.none()) {
            tools.units().requireStood("unit", draft.unitId(), draft.on(), today);
        }
    }

    private static LocalDate earliest(Person person) {
        Integer year = person.birthYear();
        return year == null || year <= EARLIEST.getYear() ? EARLIEST : LocalDate.of(year, 1, 1);
    }

    /** Records a checked contact that somebody enters by hand and returns its id. */
    public long enter(ContactDraft draft, long accountId) {
        return insert(draft, accountId);
    }

    /** Records a checked contact of a file and returns its id. */
    public long create(ContactDraft draft) {
        return insert(draft, null);
    }

    private long insert(ContactDraft draft, @Nullable Long enteredBy) {
        long id = tools.ids().next();
        table.insert(id, draft, new JooqContacts.Entered(tools.clock().now(), enteredBy));
        write(id, draft);
        return id;
    }

    /** Corrects a contact: its journal line is taken back and written anew. */
    public void correct(long id, ContactDraft draft, Scope scope, @Nullable Long ifVersion) {
        ContactEntry before = find(id, scope).orElseThrow(() -> Words.notFound("contact.unknown", id));
        if (ContactPlaces.own(scope)
                && !people.everyRecord(before.draft().metById()).contains(scope.assignee())) {
            throw Problem.forbidden(Words.text("contact.others")).raise();
        }
        if (ifVersion != null) {
            Checks.sameVersion(ifVersion, before.version());
        }
        table.update(before, draft);
        journal.reverseAll(Journal.REGISTER, record(id), "contact corrected");
        write(id, draft);
    }

    /** Takes a contact back, as just after a slip: its journal line is reversed, and it is shown no more. */
    public void withdraw(long id, Scope scope, String reason) {
        if (find(id, scope).isEmpty()) {
            throw Words.notFound("contact.unknown", id);
        }
        table.withdraw(id, tools.clock().now());
        journal.reverseAll(Journal.REGISTER, record(id), reason);
    }

    /** Takes back a contact that was entered by mistake, as when an import is taken back: its journal line is reversed. */
    public void remove(long id) {
        table.remove(id);
        journal.reverseAll(Journal.REGISTER, record(id), "import undone");
    }

    /** Returns the day of the newest contact with each of these records; those without a contact are left out. */
    public Map<Long, LocalDate> lastDays(Collection<Long> personIds) {
        return personIds.isEmpty() ? Map.of() : table.lastDays(personIds);
    }

    private void write(long id, ContactDraft draft) {
        journal.write(
                Journal.REGISTER,
                ActivityLine.of("contact.made", draft.on(), draft.unitId(), Quantity.of(1, Measure.EVENTS), record(id))
                        .withTeam(draft.teamId())
                        .withPerson(draft.personId(), draft.category())
                        .with("channel", draft.channel()));
    }

    private static String record(long id) {
        return "contact:" + id;
    }

    private void requirePerson(long id, Scope scope) {
        if (people.find(id, scope).isEmpty()) {
            throw Words.notFound("person.unknown", id);
        }
    }
}
