package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.casework.catalogue.Kinds;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.casework.store.TestTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/** Records drug tests, corrects them and takes them back. Every method that writes runs in the unit of work of its caller. */
public final class TestBook {

    private static final int MOST_PLACE = 200;

    private final Desk desk;
    private final TestTable table;
    private final Improvements improvements;

    /** Works with what the books share; {@code improvements} follow every change. */
    public TestBook(Desk desk, TestTable table, Improvements improvements) {
        this.desk = desk;
        this.table = table;
        this.improvements = improvements;
    }

    /** Returns what is on record. */
    public TestTable table() {
        return table;
    }

    /** Returns a test in reach; others look as if there were none. */
    public DrugTest open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("test.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists the tests of a human being that count, in order. */
    public List<DrugTest> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Tells whether the last test with a result in a time was positive, or the person did not take it. */
    public boolean openPositive(long personId, LocalDate from, LocalDate to) {
        return ofPerson(personId, Scope.EVERYTHING).stream()
                .filter(test -> !test.taken().last().isBefore(from)
                        && !test.taken().first().isAfter(to))
                .filter(test -> test.result() != TestResult.INVALID)
                .reduce((earlier, later) -> later)
                .filter(test -> test.result() != TestResult.NEGATIVE)
                .isPresent();
    }

    /** Notes what is wrong with an input, and writes nothing; {@code replaced} is the test that it corrects, 0 for a new one. */
    public void check(TestInput input, long replaced, Entry entry, Faults faults) {
        checkAlone(input, entry, faults);
        faults.require(!twice(input, replaced), Fields.TAKEN, "fault.test-twice");
    }

    /** Notes what is wrong with an input by itself, whatever is on record. */
    public void checkAlone(TestInput input, Entry entry, Faults faults) {
        prepared(input, entry, faults);
    }

    /**
     * Tells whether such a test is on record, beside the one that is replaced. The same sample of one human being is not taken
     * twice a day for the same reason; a confirmation is another reason.
     */
    public boolean twice(TestInput input, long replaced) {
        Long person = input.personId();
        Dated taken = input.taken();
        return person != null
                && taken != null
                && taken.exact()
                && ofPerson(person, Scope.EVERYTHING).stream()
                        .anyMatch(other -> other.id() != replaced
                                && other.taken().equals(taken)
                                && other.occasion() == input.occasion()
                                && other.sample() == input.sample());
    }

    private record Prepared(Person person, long unitId, Dated taken, DrugTest.Occasion occasion, TestResult result) {}

    private Optional<Prepared> prepared(TestInput input, Entry entry, Faults faults) {
        Dated taken = input.taken();
        DrugTest.Occasion occasion = input.occasion();
        TestResult result = input.result();
        Place place = new Place(desk, entry, faults);
        Optional<Person> person = place.person(input.personId(), taken, Fields.TAKEN);
        faults.require(taken != null, Fields.TAKEN, "fault.missing");
        faults.require(occasion != null, Fields.OCCASION, "fault.missing");
        faults.require(result != null, Fields.RESULT, "fault.missing");
        boolean refused = result == TestResult.REFUSED;
        faults.require(!refused || input.sample() == null, Fields.SAMPLE, "fault.refused-sample");
        String where = input.place();
        faults.require(
                where == null || where.strip().length() <= MOST_PLACE, Fields.PLACE, "fault.too-long", MOST_PLACE);
        if (person.isEmpty() || taken == null || occasion == null || result == null) {
            return Optional.empty();
        }
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        long unit = place.unit(person.get(), input.unitId(), taken, concerns);
        if (faults.none()) {
            place.reach(unit, person.get().id());
        }
        return Optional.of(new Prepared(person.get(), unit, taken, occasion, result));
    }

    /**
     * Records a test.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public DrugTest enter(TestInput input, Entry entry, Faults faults) {
        DrugTest test = test(desk.ids().next(), 1, input, 0, entry, faults);
        table.insert(test, entry.accountId());
        write(test, entry.today());
        improvements.refresh(test.personId(), entry.today());
        return test;
    }

    /** Corrects a test: its line is taken back and written again. */
    public DrugTest correct(long id, int version, TestInput input, Entry entry, Faults faults) {
        DrugTest before = standing(id, entry.scope());
        DrugTest test = test(id, version, input, id, entry, faults);
        table.update(test, entry.accountId());
        desk.journal().reverseAll(Kinds.PROGRAMME, Long.toString(id), "corrected");
        write(test, entry.today());
        improvements.refresh(before.personId(), entry.today());
        improvements.refresh(test.personId(), entry.today());
        return open(id, Scope.EVERYTHING);
    }

    /** Takes back a test that was entered by mistake: it stays on record, marked, and counts nowhere. */
    public void takeBack(long id, int version, Entry entry) {
        DrugTest before = standing(id, entry.scope());
        table.update(
                new DrugTest(
                        id,
                        before.personId(),
                        before.unitId(),
                        before.taken(),
                        before.occasion(),
                        before.place(),
                        before.sample(),
                        before.officer(),
                        before.result(),
                        true,
                        version),
                entry.accountId());
        desk.journal().reverseAll(Kinds.PROGRAMME, Long.toString(id), "taken back");
        improvements.refresh(before.personId(), entry.today());
    }

    private DrugTest standing(long id, Scope scope) {
        DrugTest test = open(id, scope);
        if (test.takenBack()) {
            throw Problem.conflict(desk.words().both("test.taken-back", Long.toString(id)))
                    .raise();
        }
        return test;
    }

    private DrugTest test(long id, int version, TestInput input, long replaced, Entry entry, Faults faults) {
        Optional<Prepared> prepared = prepared(input, entry, faults);
        desk.takeTurn(input.personId());
        faults.require(!twice(input, replaced), Fields.TAKEN, "fault.test-twice");
        faults.raise();
        Prepared known = prepared.orElseThrow();
        String where = input.place();
        return new DrugTest(
                id,
                known.person().id(),
                known.unitId(),
                known.taken(),
                known.occasion(),
                where == null || where.isBlank() ? null : where.strip(),
                input.sample(),
                input.officer(),
                known.result(),
                false,
                version);
    }

    private void write(DrugTest test, LocalDate today) {
        ActivityLine line = ActivityLine.of(
                        Kinds.TESTED,
                        test.taken().surelyBy(today),
                        test.unitId(),
                        Quantity.of(1, Measure.CASES),
                        Long.toString(test.id()))
                .withPerson(test.personId(), null)
                .with(Kinds.RESULT, test.result().name().toLowerCase(Locale.ROOT));
        Dated.Precision precision = test.taken().precision();
        desk.journal()
                .write(
                        Kinds.PROGRAMME,
                        precision == Dated.Precision.DAY ? line : line.with(Kinds.PRECISION, precision.name()));
    }
}
