package ${package}.book;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ${package}.catalogue.Kinds;
import ${package}.domain.Enrolment;
import ${package}.store.EnrolmentTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Enrols people and records when they leave. What is written and its lines in the journal commit together: every method that
 * writes runs in the writing unit of work of its caller.
 */
public final class Enrolments {

    /** Field with the person, on the form, in the body and in the sheet. */
    public static final String PERSON = "person";

    /** Field with the need. */
    public static final String NEED = "need";

    /** Field with the first day. */
    public static final String BEGAN = "began";

    /** Field with the last day. */
    public static final String ENDED = "ended";

    private final EnrolmentTable table;
    private final Ids ids;
    private final ActivityJournal journal;
    private final Register register;
    private final Sentences words;

    /** Keeps enrolments in the given table. */
    public Enrolments(
            EnrolmentTable table, Ids ids, ActivityJournal journal, Register register, Sentences words) {
        this.table = table;
        this.ids = ids;
        this.journal = journal;
        this.register = register;
        this.words = words;
    }

    /** Returns what is on record. */
    public EnrolmentTable table() {
        return table;
    }

    /** Returns the register's services. */
    public Register register() {
        return register;
    }

    /** Returns the sentences of the bundle. */
    public Sentences words() {
        return words;
    }

    /** Starts noting faults of a form or body. */
    public Faults faults() {
        return new Faults(words);
    }

    /** Returns an enrolment that a right reaches; others look as if there were none. */
    public Enrolment open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(words.both("enrolment.not-found", Long.toString(id)))
                        .raise());
    }

    /** Notes what is wrong with an input by itself, and writes nothing. */
    public void check(EnrolmentInput input, Entry entry, Faults faults) {
        faults.text(input.need(), NEED, Enrolment.MOST_NEED);
        LocalDate began = input.began();
        LocalDate ended = input.ended();
        if (faults.require(began != null, BEGAN, "fault.missing") && began != null) {
            faults.require(!began.isAfter(entry.today()), BEGAN, "fault.future", entry.today());
            faults.require(ended == null || !ended.isBefore(began), ENDED, "fault.before", began);
        }
        faults.require(ended == null || !ended.isAfter(entry.today()), ENDED, "fault.future", entry.today());
        Long person = input.person();
        if (faults.require(person != null, PERSON, "fault.missing") && person != null && began != null) {
            checkPerson(person, began, entry, faults);
        }
    }

    private void checkPerson(long id, LocalDate began, Entry entry, Faults faults) {
        if (id == EnrolmentInput.PENDING) {
            return;
        }
        Optional<Person> person = register.people().find(id, entry.scope());
        if (faults.require(person.isPresent(), PERSON, "fault.person")) {
            boolean there = person.flatMap(one -> register.units().find(one.unitId(), began))
                    .isPresent();
            faults.require(there, PERSON, "fault.unit", began);
        }
    }

    /** Nobody takes part twice at once; two records of one human being are one person. */
    private void checkOthers(Enrolment enrolment, Faults faults) {
        boolean twice = table.ofPerson(enrolment.personId(), Scope.EVERYTHING).stream()
                .filter(one -> one.id() != enrolment.id())
                .anyMatch(one -> one.meets(enrolment.began(), enrolment.ended()));
        faults.require(!twice, PERSON, "fault.twice");
        faults.raise();
    }

    /**
     * Enrols somebody.
     *
     * @return id of the record
     * @throws vn.hoanhap.core.programme.ProblemException naming each field that is wrong and what to do
     */
    public long enrol(EnrolmentInput input, Entry entry, Faults faults) {
        check(input, entry, faults);
        faults.raise();
        Enrolment enrolment = enrolment(ids.next(), input, entry, 1);
        checkOthers(enrolment, faults);
        table.insert(enrolment, entry.accountId());
        journal(enrolment);
        return enrolment.id();
    }

    /**
     * Corrects an enrolment: its lines in the journal are reversed and written anew.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 out of reach, 412 when somebody changed it meanwhile, 422 naming
     *     each field that is wrong
     */
    public void correct(long id, int version, EnrolmentInput input, Entry entry, Faults faults) {
        open(id, entry.scope());
        check(input, entry, faults);
        faults.raise();
        Enrolment corrected = enrolment(id, input, entry, version);
        checkOthers(corrected, faults);
        table.update(corrected, entry.accountId());
        journal.reverseAll(Kinds.PROGRAMME, Long.toString(id), "corrected");
        journal(corrected);
    }

    /** Records the last day; otherwise like {@link #correct}. */
    public void end(long id, int version, @Nullable LocalDate ended, Entry entry, Faults faults) {
        Enrolment before = open(id, entry.scope());
        faults.require(ended != null, ENDED, "fault.missing");
        faults.raise();
        correct(id, version, new EnrolmentInput(before.personId(), before.need(), before.began(), ended), entry, faults);
    }

    /** Takes back an enrolment that was entered by mistake; its lines are reversed, never deleted. */
    public void takeBack(long id, Entry entry) {
        open(id, entry.scope());
        table.delete(id);
        journal.reverseAll(Kinds.PROGRAMME, Long.toString(id), "taken back");
    }

    private Enrolment enrolment(long id, EnrolmentInput input, Entry entry, int version) {
        LocalDate began = input.began();
        String need = input.need();
        Person person = Optional.ofNullable(input.person())
                .flatMap(one -> register.people().find(one, entry.scope()))
                .orElseThrow();
        if (began == null || need == null) {
            throw new IllegalStateException("an input is checked before it is written");
        }
        return new Enrolment(id, person.id(), person.unitId(), need.strip(), began, input.ended(), version);
    }

    private void journal(Enrolment enrolment) {
        line(Kinds.ENROLLED, enrolment.began(), enrolment);
        LocalDate ended = enrolment.ended();
        if (ended != null) {
            line(Kinds.LEFT, ended, enrolment);
        }
    }

    private void line(String kind, LocalDate on, Enrolment enrolment) {
        Quantity one = Quantity.of(1, Measure.CASES);
        journal.write(
                Kinds.PROGRAMME,
                ActivityLine.of(kind, on, enrolment.unitId(), one, Long.toString(enrolment.id()))
                        .withPerson(enrolment.personId(), null));
    }
}
