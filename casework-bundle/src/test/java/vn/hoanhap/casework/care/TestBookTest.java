package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.catalogue.Kinds;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.clock.LegalClock;
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
class TestBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;
    private static final LocalDate TODAY = CareFixture.TODAY;

    private final CareFixture fixture;

    TestBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void countsATestAndKnowsWhoImproved() {
        manage(1);
        DrugTest first = enter(negative(1, "2026-08-03"));
        LocalDate dayBefore = LocalDate.of(2026, 9, 6);
        long before = fixture.stock(Kinds.IMPROVED, TODAY);
        long earlier = fixture.stock(Kinds.IMPROVED, dayBefore);

        enter(negative(1, "2026-09-07"));

        assertThat(fixture.lines(first.id())).containsExactly("casework.tested 2026-08-03 102 1");
        assertThat(fixture.stock(Kinds.IMPROVED, TODAY)).isEqualTo(before + 1);
        assertThat(fixture.stock(Kinds.IMPROVED, dayBefore)).isEqualTo(earlier);
    }

    @Test
    void knowsOnlyWhoIsManagedAsImproved() {
        long before = fixture.stock(Kinds.IMPROVED, TODAY);

        enter(negative(2, "2026-08-03"));
        enter(negative(2, "2026-09-07"));
        long unmanaged = fixture.stock(Kinds.IMPROVED, TODAY);
        manage(2);

        assertThat(unmanaged).isEqualTo(before);
        assertThat(fixture.stock(Kinds.IMPROVED, TODAY)).isEqualTo(before + 1);
    }

    @Test
    void forgetsAnImprovementWithATestThatIsTakenBackOrTurnsPositive() {
        manage(3);
        enter(negative(3, "2026-08-03"));
        DrugTest second = enter(negative(3, "2026-09-07"));
        long improved = fixture.stock(Kinds.IMPROVED, TODAY);

        fixture.transactions.change(
                () -> fixture.office.tests().takeBack(second.id(), second.version(), CareFixture.entry()));
        long without = fixture.stock(Kinds.IMPROVED, TODAY);
        enter(negative(3, "2026-09-08"));
        enter(test(3, "2026-10-05", TestResult.POSITIVE));

        assertThat(without).isEqualTo(improved - 1);
        assertThat(fixture.stock(Kinds.IMPROVED, LocalDate.of(2026, 10, 4))).isEqualTo(improved);
        assertThat(fixture.stock(Kinds.IMPROVED, LocalDate.of(2026, 10, 5))).isEqualTo(without);
        assertThat(fixture.lines(second.id())).isEmpty();
    }

    @Test
    void refusesATestThatIsEnteredTwiceAlsoUnderAnotherRecord() {
        enter(negative(4, "2026-08-03"));
        fixture.register("insert into register.person_merged values (5, 4)");

        assertThat(problem(() -> enter(negative(4, "2026-08-03"))).errors())
                .extracting(error -> error.field())
                .containsExactly(Fields.TAKEN);
        assertThat(problem(() -> enter(negative(5, "2026-08-03"))).errors()).hasSize(1);
        assertThat(enter(new TestInput(
                                5L,
                                HERE,
                                Dated.day(LocalDate.of(2026, 8, 3)),
                                DrugTest.Occasion.CONFIRMATION,
                                null,
                                DrugTest.Sample.URINE,
                                null,
                                TestResult.NEGATIVE))
                        .id())
                .isPositive();
    }

    @Test
    void refusesATestBeforeBirthAndOneAhead() {
        assertThat(problem(() -> enter(negative(6, "1979-12-31")))
                        .errors()
                        .get(0)
                        .message()
                        .vi())
                .contains("1980");
        assertThat(problem(() -> enter(negative(6, "2026-11-24"))).errors()).hasSize(1);
    }

    @Test
    void takesATestOfWhichOnlyTheYearIsKnownAndDoesNotCountItAsRepeated() {
        manage(7);
        long before = fixture.stock(Kinds.IMPROVED, TODAY);

        DrugTest old = enter(new TestInput(
                7L, HERE, Dated.year(2011), DrugTest.Occasion.FACILITY, null, null, null, TestResult.NEGATIVE));
        enter(negative(7, "2026-08-03"));

        assertThat(fixture.lines(old.id())).containsExactly("casework.tested 2011-12-31 102 1");
        assertThat(fixture.stock(Kinds.IMPROVED, TODAY)).isEqualTo(before);
    }

    @Test
    void countsTwoRecordsOfOneHumanBeingOnceAndAgainApartAfterTheEndOfTheMerge() {
        manage(8);
        enter(negative(8, "2026-08-03"));
        enter(negative(9, "2026-09-07"));
        long before = fixture.stock(Kinds.IMPROVED, TODAY);
        RegisterEvents events = new RegisterEvents(fixture.office, CareFixture.CLOCK);

        fixture.register("insert into register.person_merged values (9, 8)");
        fixture.transactions.change(() -> events.on(new DomainEvent.PeopleMerged(9, 8)));
        long merged = fixture.stock(Kinds.IMPROVED, TODAY);
        fixture.register("delete from register.person_merged where person_id = 9");
        fixture.transactions.change(() -> events.on(new DomainEvent.PeopleUnmerged(9, 8)));

        assertThat(merged).isEqualTo(before + 1);
        assertThat(fixture.stock(Kinds.IMPROVED, TODAY)).isEqualTo(before);
    }

    @Test
    void endsAnImprovementWhenItsTestsAreTooOld() {
        manage(10);
        enter(negative(10, "2026-08-03"));
        enter(negative(10, "2026-09-07"));
        long improved = fixture.stock(Kinds.IMPROVED, TODAY);
        LocalDate later = LocalDate.of(2027, 8, 4);
        LegalClock clock =
                new LegalClock(Clock.fixed(later.atStartOfDay(LegalClock.ZONE).toInstant(), ZoneOffset.UTC));

        new ImprovementEnds(fixture.office.improvements(), fixture.transactions, clock).run();

        assertThat(fixture.stock(Kinds.IMPROVED, LocalDate.of(2027, 8, 3))).isEqualTo(improved);
        assertThat(fixture.stock(Kinds.IMPROVED, later)).isLessThan(improved);
    }

    @Test
    void keepsSomebodyOnTheListWhoseLastTestWasPositive() {
        Management managed = fixture.transactions.write(() -> fixture.office
                .managements()
                .enter(
                        new ManagementInput(
                                11L, HERE, "USER", null, Dated.day(LocalDate.of(2025, 11, 20)), null, null, null),
                        CareFixture.entry(),
                        fixture.office.faults()));
        enter(test(11, "2026-10-01", TestResult.POSITIVE));

        Problem refused = problem(() -> close(managed));
        enter(negative(11, "2026-11-01"));
        Management closed = close(managed);

        assertThat(refused.errors().get(0).message().vi()).contains("dương tính");
        assertThat(closed.ending()).isNotNull();
    }

    private Management close(Management managed) {
        return fixture.transactions.write(() -> fixture.office
                .managementSteps()
                .close(
                        new ManagementSteps.Target(managed.id(), managed.version(), CareFixture.entry()),
                        LocalDate.of(2026, 11, 20),
                        "TERM_ENDED",
                        fixture.office.faults()));
    }

    private void manage(long person) {
        fixture.transactions.change(() -> fixture.office
                .managements()
                .enter(
                        new ManagementInput(
                                person, HERE, "DEPENDENT", null, Dated.day(LocalDate.of(2026, 7, 1)), null, null, null),
                        CareFixture.entry(),
                        fixture.office.faults()));
    }

    private DrugTest enter(TestInput input) {
        return fixture.transactions.write(
                () -> fixture.office.tests().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private static TestInput negative(long person, String day) {
        return test(person, day, TestResult.NEGATIVE);
    }

    private static TestInput test(long person, String day, TestResult result) {
        return new TestInput(
                person,
                HERE,
                Dated.day(LocalDate.parse(day)),
                DrugTest.Occasion.PERIODIC,
                "Trạm y tế",
                DrugTest.Sample.URINE,
                DrugTest.Sex.MALE,
                result);
    }

    private Problem problem(TransactionRunner.Change call) {
        return catchThrowableOfType(ProblemException.class, () -> fixture.transactions.change(call))
                .problem();
    }
}
