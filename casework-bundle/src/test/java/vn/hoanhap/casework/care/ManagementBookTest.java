package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class ManagementBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;
    private static final long OLD = SmallProvince.COMMUNE;

    private final CareFixture fixture;

    ManagementBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void countsTheTermByTheLawOfTheDayItBegan() {
        Management old = enter(input(1, "USER", "2026-06-30", null));
        Management young = enter(input(2, "USER", "2026-07-01", null));

        assertThat(old.term().latest()).isEqualTo("2027-06-30");
        assertThat(old.term().reference()).contains("73/2021/QH14, Điều 23");
        assertThat(young.term().reference()).contains("120/2025/QH15, Điều 24");
        assertThat(fixture.lines(young.id()))
                .containsExactly("rehab.file 2026-07-01 102 1", "casework.managed 2026-07-01 102 1");
    }

    @Test
    void recordsAndFlagsWhatBeganBeforeAnyShippedLaw() {
        Management known = enter(new ManagementInput(
                3L,
                HERE,
                "DEPENDENT",
                null,
                Dated.day(LocalDate.of(2021, 12, 31)),
                null,
                null,
                LocalDate.of(2023, 5, 1)));
        Management later = enter(input(4, "DEPENDENT", "2022-01-01", null));

        assertThat(known.concerns()).containsExactly(Concern.NO_RULE);
        assertThat(known.term().lastDay()).isEqualTo("2023-05-01");
        assertThat(known.term().latest()).isNull();
        assertThat(later.concerns()).isEmpty();
    }

    @Test
    void countsNothingFromAYearAlone() {
        Management known = enter(new ManagementInput(5L, HERE, "USER", null, Dated.year(2024), null, null, null));

        assertThat(known.concerns()).containsExactly(Concern.IMPRECISE);
        assertThat(known.term().lastDay()).isNull();
        assertThat(known.stays()).hasSize(1);
        assertThat(fixture.lines(known.id()))
                .as("surely on the list by the end of that year")
                .containsExactly("rehab.file 2024-12-31 102 1", "casework.managed 2024-12-31 102 1");
    }

    @Test
    void prolongsTheTermByPrisonAndDoesNotCountThePersonMeanwhile() {
        Management begun = enter(postRehab(6, "2026-07-10", Regime.Completes.VOLUNTARY));
        Management paused = fixture.transactions.write(
                () -> steps().suspend(target(begun), LocalDate.of(2026, 8, 1), "PRISON", fixture.office.faults()));
        Management again = fixture.transactions.write(
                () -> steps().resume(target(paused), LocalDate.of(2026, 9, 1), fixture.office.faults()));

        assertThat(fixture.office.managements().term(paused))
                .hasValueSatisfying(term -> assertThat(term.lastDay()).isNull());
        assertThat(fixture.office.managements().term(again))
                .hasValueSatisfying(term -> assertThat(term.lastDay()).isEqualTo("2027-08-10"));
        assertThat(fixture.lines(begun.id()))
                .containsExactly(
                        "rehab.file 2026-07-10 102 1",
                        "casework.managed 2026-07-10 102 1",
                        "casework.managed 2026-08-01 102 -1",
                        "casework.managed 2026-09-01 102 1");
    }

    @Test
    void isNeverServedWhenPrisonCutItOffByTheLawOfThatDay() {
        Management begun = enter(postRehab(18, "2022-02-01", Regime.Completes.COMPULSORY));
        Management paused = suspended(begun, "2022-03-01", "PRISON");

        Problem goneOn = problem(() -> resumed(paused, "2022-03-02"));
        Problem served = problem(() -> close(paused, "2022-03-10", "TERM_ENDED"));
        Management closed = close(paused, "2022-03-10", "PRISON");

        assertThat(goneOn.errors()).extracting(error -> error.field()).containsExactly(Fields.ON);
        assertThat(goneOn.errors().get(0).message().vi()).contains("chấm dứt");
        assertThat(served.errors()).extracting(error -> error.field()).containsExactly(Fields.REASON);
        assertThat(closed.ending()).isEqualTo(new Management.Ending("PRISON", LocalDate.of(2022, 3, 10)));
    }

    @Test
    void forgetsAnInterruptionThatEndsOnItsOwnFirstDay() {
        Management begun = enter(postRehab(19, "2022-02-01", Regime.Completes.VOLUNTARY));

        Management again = resumed(suspended(begun, "2022-03-01", "PRISON"), "2022-03-01");

        assertThat(again.pauses()).isEmpty();
        assertThat(fixture.office.managements().term(again))
                .hasValueSatisfying(term -> assertThat(term.servedOn()).isEqualTo("2023-02-01"));
    }

    @Test
    void isInterruptedForAReasonOfTheListOnly() {
        Management begun = enter(postRehab(20, "2026-07-10", Regime.Completes.VOLUNTARY));

        Problem free = problem(() -> suspended(begun, "2026-08-01", "đi làm xa"));

        assertThat(free.errors()).extracting(error -> error.field()).containsExactly(Fields.REASON);
    }

    private Management suspended(Management before, String on, String reason) {
        return fixture.transactions.write(
                () -> steps().suspend(target(before), LocalDate.parse(on), reason, fixture.office.faults()));
    }

    private Management resumed(Management before, String on) {
        return fixture.transactions.write(
                () -> steps().resume(target(before), LocalDate.parse(on), fixture.office.faults()));
    }

    @Test
    void endsWithAReasonOfTheLawOfThatDayAndNotBeforeItsTerm() {
        Management begun = enter(postRehab(7, "2025-11-20", Regime.Completes.VOLUNTARY));

        Problem unknown = problem(() -> close(begun, "2026-11-20", "LONG_CUSTODY"));
        Problem early = problem(() -> close(begun, "2026-11-19", "TERM_ENDED"));
        Management closed = close(begun, "2026-11-20", "TERM_ENDED");

        assertThat(unknown.errors()).extracting(error -> error.field()).containsExactly(Fields.REASON);
        assertThat(early.errors().get(0).message().vi()).contains("20/11/2026");
        assertThat(closed.state()).isEqualTo(ManagementState.CLOSED);
        assertThat(fixture.lines(begun.id()))
                .containsExactly(
                        "rehab.file 2025-11-20 102 1",
                        "rehab.file 2026-11-20 102 -1",
                        "casework.managed 2025-11-20 102 1",
                        "casework.managed 2026-11-20 102 -1",
                        "casework.left-list 2026-11-20 102 1");
    }

    @Test
    void acceptsAnyReasonForADayBeforeAnyShippedLaw() {
        Management begun = enter(input(8, "DEPENDENT", "2011-03-01", null));

        Management closed = close(begun, "2013-06-01", "CLUB_PROPOSED");

        assertThat(closed.ending()).isEqualTo(new Management.Ending("CLUB_PROPOSED", LocalDate.of(2013, 6, 1)));
    }

    @Test
    void goesOnWhereThePersonLivesNowAndHearsOfItOnlyOnce() {
        Management begun = enter(
                new ManagementInput(9L, OLD, "USER", null, Dated.day(LocalDate.of(2025, 1, 10)), null, null, null));
        fixture.register(
                "insert into register.journal_line (id, person_id, unit_id, on_date) values (77, 9, 102, {d '2025-03-05'})");
        RegisterEvents events = new RegisterEvents(fixture.office, CareFixture.CLOCK);
        DomainEvent moved = new DomainEvent.ActivityJournalled(77, "move.received");

        fixture.transactions.change(() -> events.on(moved));
        fixture.transactions.change(() -> events.on(moved));

        Management known = reread(begun);
        assertThat(known.unitId()).isEqualTo(HERE);
        assertThat(known.term()).isEqualTo(begun.term());
        assertThat(known.stays())
                .containsExactly(
                        new Management.Stay(OLD, LocalDate.of(2025, 1, 10), LocalDate.of(2025, 3, 4)),
                        new Management.Stay(HERE, LocalDate.of(2025, 3, 5), null));
        assertThat(fixture.lines(begun.id()))
                .containsExactly(
                        "rehab.file 2025-01-10 101 1",
                        "rehab.file 2025-03-05 101 -1",
                        "rehab.file 2025-03-05 102 1",
                        "casework.managed 2025-01-10 101 1",
                        "casework.managed 2025-03-05 101 -1",
                        "casework.managed 2025-03-05 102 1");
    }

    @Test
    void isExpectedAfterSubstitutionTreatmentByTheLawOfItsLastDayAndHearsOfItOnlyOnce() {
        substituted(81, 11, "2026-07-01");
        DomainEvent completed = new DomainEvent.ActivityJournalled(81, "methadone.completed");
        RegisterEvents events = new RegisterEvents(fixture.office, CareFixture.CLOCK);

        fixture.transactions.change(() -> events.on(completed));
        fixture.transactions.change(() -> events.on(completed));

        assertThat(of(11)).singleElement().satisfies(expected -> {
            assertThat(expected.state()).isEqualTo(ManagementState.EXPECTED);
            assertThat(expected.regime()).isEqualTo("POST_REHAB");
            assertThat(expected.term().lastDay()).isEqualTo("2027-07-01");
        });
        fixture.transactions.change(() -> events.on(new DomainEvent.ActivityReversed(81, 82, "methadone.completed")));
        assertThat(of(11)).extracting(Management::state).containsExactly(ManagementState.TAKEN_BACK);
    }

    @Test
    void isNotExpectedAfterTreatmentThatEndedBeforeAnyShippedLaw() {
        substituted(83, 12, "2021-12-31");

        fixture.transactions.change(() -> new RegisterEvents(fixture.office, CareFixture.CLOCK)
                .on(new DomainEvent.ActivityJournalled(83, "methadone.completed")));

        assertThat(of(12)).isEmpty();
    }

    private void substituted(long line, long person, String on) {
        fixture.register("insert into register.journal_line (id, person_id, unit_id, on_date) values (" + line + ", "
                + person + ", 102, {d '" + on + "'})");
    }

    private List<Management> of(long person) {
        return fixture.transactions.read(() -> fixture.office.managements().ofPerson(person, Scope.EVERYTHING));
    }

    @Test
    void isSeenByTheCommuneWhereThePersonLivesNow() {
        Management begun = enter(input(10, "USER", "2026-07-01", null));

        Scope here = new Scope(false, java.util.Set.of(HERE), null);
        Scope there = new Scope(false, java.util.Set.of(OLD), null);

        assertThat(fixture.transactions.<Boolean>read(() -> fixture.office
                        .managements()
                        .table()
                        .find(begun.id(), here)
                        .isPresent()))
                .isTrue();
        assertThat(problem(() -> fixture.office.managements().open(begun.id(), there))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void putsNobodyTwiceOnOneListNotEvenUnderTwoRecords() {
        enter(input(11, "USER", "2026-07-01", null));
        fixture.register("insert into register.person_merged values (12, 11)");

        Problem twice = problem(() -> enter(input(12, "USER", "2026-07-05", null)));

        assertThat(twice.errors()).extracting(error -> error.field()).containsExactly(Fields.PERSON);
        assertThat(enter(input(12, "DEPENDENT", "2026-07-05", null)).id()).isPositive();
    }

    @Test
    void namesEachFault() {
        Problem faults = problem(() -> enter(new ManagementInput(
                13L,
                HERE,
                "EXILE",
                null,
                Dated.day(LocalDate.of(1979, 1, 1)),
                LocalDate.of(2027, 1, 1),
                "x".repeat(101),
                null)));

        assertThat(faults.errors())
                .extracting(error -> error.field())
                .containsExactlyInAnyOrder(Fields.BEGAN, Fields.REGIME, Fields.DECIDED, Fields.NUMBER);
        assertThat(problem(() -> enter(input(13, "POST_REHAB", "2026-07-01", null)))
                        .errors())
                .extracting(error -> error.field())
                .containsExactly(Fields.COMPLETED);
        assertThat(problem(() -> enter(input(13, "USER", "2026-11-24", null))).errors())
                .extracting(error -> error.field())
                .containsExactly(Fields.BEGAN);
    }

    @Test
    void countsNoMistake() {
        Management begun = enter(input(14, "USER", "2026-07-01", null));

        fixture.transactions.write(() -> steps().takeBack(target(begun)));

        assertThat(fixture.lines(begun.id())).isEmpty();
    }

    @Test
    void refusesAChangeOfAVersionThatIsGone() {
        Management begun = enter(input(15, "USER", "2026-07-01", null));
        fixture.transactions.write(
                () -> steps().suspend(target(begun), LocalDate.of(2026, 8, 1), "CUSTODY", fixture.office.faults()));

        assertThat(problem(() -> fixture.transactions.write(() -> steps().takeBack(target(begun))))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void expectsOneManagementForOneOrigin() {
        ManagementInput input = postRehab(16, "2026-07-15", Regime.Completes.SUBSTITUTION);

        List<Management> expected = List.of(expect(input), expect(input));

        assertThat(expected.get(0).id()).isEqualTo(expected.get(1).id());
        assertThat(expected.get(0).state()).isEqualTo(ManagementState.EXPECTED);
        assertThat(expected.get(0).term().latest()).isEqualTo("2027-07-15");
        assertThat(fixture.lines(expected.get(0).id())).containsExactly("rehab.file 2026-07-15 102 1");
    }

    private Management expect(ManagementInput input) {
        return fixture.transactions.write(() ->
                fixture.office.managements().expect(input, "referral:9", CareFixture.entry(), fixture.office.faults()));
    }

    private ManagementSteps steps() {
        return fixture.office.managementSteps();
    }

    private Management enter(ManagementInput input) {
        return fixture.transactions.write(
                () -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private Management close(Management begun, String on, String reason) {
        return fixture.transactions.write(
                () -> steps().close(target(begun), LocalDate.parse(on), reason, fixture.office.faults()));
    }

    private Management reread(Management management) {
        return fixture.transactions.read(() -> fixture.office.managements().open(management.id(), Scope.EVERYTHING));
    }

    private static ManagementSteps.Target target(Management management) {
        return new ManagementSteps.Target(management.id(), management.version(), CareFixture.entry());
    }

    private Problem problem(TransactionRunner.Change call) {
        return catchThrowableOfType(ProblemException.class, () -> fixture.transactions.change(call))
                .problem();
    }

    private static ManagementInput input(long person, String regime, String began, @Nullable String stated) {
        return new ManagementInput(
                person,
                HERE,
                regime,
                null,
                Dated.day(LocalDate.parse(began)),
                null,
                null,
                stated == null ? null : LocalDate.parse(stated));
    }

    private static ManagementInput postRehab(long person, String began, Regime.Completes completed) {
        return new ManagementInput(
                person, HERE, "POST_REHAB", completed, Dated.day(LocalDate.parse(began)), null, null, null);
    }
}
