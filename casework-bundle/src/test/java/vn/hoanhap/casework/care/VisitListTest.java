package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.care.Visit.Reason;
import vn.hoanhap.casework.care.Visit.Why;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Reach;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class VisitListTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;
    private static final LocalDate TODAY = CareFixture.TODAY;

    private final CareFixture fixture;

    VisitListTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void namesWhoWasMetAndTestedLatelyOnlyForWhatIsDue() {
        listed(1, "2026-07-01");
        met(1, 901, "2026-11-10");
        tested(1, "2026-11-10", TestResult.NEGATIVE);
        listed(2, "2025-12-10");
        met(2, 902, "2026-11-10");
        tested(2, "2026-11-10", TestResult.NEGATIVE);

        assertThat(reasons(1, true)).isEmpty();
        assertThat(reasons(2, true)).singleElement().satisfies(reason -> {
            assertThat(reason.why()).isEqualTo(Why.TERM_ENDS);
            assertThat(reason.due()).isEqualTo("2026-12-10");
            assertThat(reason.reference()).contains("73/2021/QH14");
        });
    }

    @Test
    void namesWhoWasNeitherMetNorTestedForLong() {
        listed(3, "2026-07-01");
        listed(4, "2026-07-01");
        met(4, 904, "2026-10-24");
        tested(4, "2026-08-25", TestResult.NEGATIVE);

        assertThat(reasons(3, true)).extracting(Reason::why).containsExactly(Why.NEVER_MET, Why.NEVER_TESTED);
        assertThat(reasons(4, true))
                .containsExactlyInAnyOrder(
                        new Reason(Why.SILENT, TODAY, LocalDate.of(2026, 10, 24), reference(4, Why.SILENT)),
                        new Reason(Why.UNTESTED, TODAY, LocalDate.of(2026, 8, 25), reference(4, Why.UNTESTED)));
    }

    @Test
    void namesWhatWasAgreedUntilTheyMeetAgain() {
        listed(16, "2026-07-01");
        tested(16, "2026-11-10", TestResult.NEGATIVE);
        met(16, 916, "2026-11-10");
        agreed(16, "2026-11-10", "2026-11-20");
        agreed(16, "2026-10-10", "2026-10-12");
        listed(17, "2026-07-01");
        tested(17, "2026-11-10", TestResult.NEGATIVE);
        met(17, 917, "2026-11-10");
        agreed(17, "2026-11-03", "2026-11-09");

        assertThat(reasons(16, true)).containsExactly(new Reason(Why.AGREED, LocalDate.of(2026, 11, 20), null, ""));
        assertThat(reasons(17, true)).as("they met since").isEmpty();
    }

    @Test
    void callsWhoSeesAfterThatToLookWherePeopleLiveEveryMonth() {
        fixture.register.people.put(22L, new Person(22, "N.T.P", 1990, HERE));
        listed(22, "2026-07-01");
        met(22, 922, "2026-11-10");
        tested(22, "2026-11-10", TestResult.NEGATIVE);
        lookedAfter(22, "2026-10-21");

        assertThat(reasons(22, true)).as("a volunteer").isEmpty();
        looksAfter = true;
        assertThat(reasons(22, true)).singleElement().satisfies(reason -> {
            assertThat(reason.why()).isEqualTo(Why.RESIDENCE);
            assertThat(reason.due()).isEqualTo("2026-11-23");
        });
        lookedAfter(22, "2026-11-12");
        assertThat(reasons(22, true)).isEmpty();
    }

    private void lookedAfter(long person, String on) {
        ResidenceBook.Input input = new ResidenceBook.Input(person, HERE, LocalDate.parse(on), "PRESENT");
        fixture.transactions.write(
                () -> fixture.office.residence().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private void agreed(long person, String met, String due) {
        fixture.register(
                "insert into register.next_step values (" + person + ", {d '" + met + "'}, {d '" + due + "'})");
    }

    @Test
    void countsNoVisitThatWasTakenBackAndThoseOfAMergedRecord() {
        listed(5, "2026-07-01");
        tested(5, "2026-11-10", TestResult.NEGATIVE);
        met(5, 905, "2026-11-10");
        fixture.register("insert into register.journal_line (id, person_id, unit_id, on_date, kind, line_sign,"
                + " reverses_id) values (1905, 5, 102, {d '2026-11-10'}, 'contact.made', -1, 905)");
        listed(6, "2026-07-01");
        tested(6, "2026-11-10", TestResult.NEGATIVE);
        met(7, 907, "2026-11-10");
        fixture.register("insert into register.person_merged values (7, 6)");

        assertThat(reasons(5, true)).extracting(Reason::why).containsExactly(Why.NEVER_MET);
        assertThat(reasons(6, true)).isEmpty();
    }

    @Test
    void letsNobodyGuessWhatATestSaid() {
        listed(8, "2026-07-01");
        met(8, 908, "2026-11-10");
        tested(8, "2026-11-10", TestResult.REFUSED);

        assertThat(reasons(8, true)).extracting(Reason::why).containsExactly(Why.NEVER_TESTED);
        assertThat(reasons(8, false)).as("who may not see results").isEmpty();
    }

    @Test
    void putsTheMostUrgentFirstAndReachesNoFurtherThanTheRight() {
        listed(9, "2026-07-01");
        listed(10, "2026-06-01");

        List<Long> all = people(Scope.EVERYTHING);

        assertThat(all).containsSubsequence(10L, 9L);
        assertThat(people(new Scope(false, Set.of(SmallProvince.COMMUNE), null)))
                .doesNotContain(9L, 10L);
    }

    @Test
    void putsARelapseBeforeSilenceAndATestThatIsLongOverdueLast() {
        listed(18, "2020-01-01");
        met(18, 918, "2026-11-10");
        listed(19, "2026-07-01");
        met(19, 919, "2026-11-10");
        tested(19, "2026-11-10", TestResult.NEGATIVE);
        relapsed(19, "2026-11-20");
        listed(20, "2026-07-01");

        assertThat(people(Scope.EVERYTHING)).containsSubsequence(19L, 20L, 18L);
    }

    @Test
    void namesAStepOfThePlanForWhoMayReadPlans() {
        listed(11, "2026-07-01");
        met(11, 911, "2026-11-10");
        tested(11, "2026-11-10", TestResult.NEGATIVE);
        listed(12, "2026-07-01");
        met(12, 912, "2026-11-10");
        tested(12, "2026-11-10", TestResult.NEGATIVE);
        fixture.register("insert into register.person_merged values (13, 11)");
        planned(13, "2026-12-05");
        planned(11, "2026-12-20");
        planned(12, "2027-02-01");

        assertThat(reasons(11, true)).containsExactly(new Reason(Why.PLAN_STEP, LocalDate.of(2026, 12, 5), null, ""));
        assertThat(reasons(11, false)).as("who may not read plans").isEmpty();
        assertThat(reasons(12, true)).as("far ahead").isEmpty();
    }

    @Test
    void namesWhoUsedAgainUntilSomebodyMetThem() {
        listed(14, "2026-07-01");
        met(14, 914, "2026-11-10");
        tested(14, "2026-11-10", TestResult.NEGATIVE);
        relapsed(14, "2026-11-10");

        List<Reason> before = reasons(14, true);
        met(14, 1914, "2026-11-12");

        assertThat(before).singleElement().satisfies(reason -> {
            assertThat(reason.why()).isEqualTo(Why.RELAPSED);
            assertThat(reason.since()).isEqualTo("2026-11-10");
            assertThat(reason.due()).isEqualTo("2026-11-17");
        });
        assertThat(reasons(14, true)).isEmpty();
    }

    @Test
    void tellsARelapseOnlyToWhoMayReadPlans() {
        listed(15, "2026-07-01");
        met(15, 915, "2026-11-10");
        tested(15, "2026-11-10", TestResult.NEGATIVE);
        relapsed(15, "2026-11-10");

        assertThat(reasons(15, true)).hasSize(1);
        assertThat(reasons(15, false)).isEmpty();
    }

    private void relapsed(long person, String on) {
        TurningPointBook.Input input =
                new TurningPointBook.Input(person, HERE, TurningPoint.RELAPSE, Dated.day(LocalDate.parse(on)), null);
        fixture.transactions.write(
                () -> fixture.office.turningPoints().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private void planned(long person, String due) {
        PlanInput input = new PlanInput(
                person, HERE, "JOB", "Hỏi việc ở xưởng gỗ", null, "Tổ trưởng", TODAY, LocalDate.parse(due));
        fixture.transactions.write(
                () -> fixture.office.plans().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private String reference(long person, Why why) {
        return reasons(person, true).stream()
                .filter(reason -> reason.why() == why)
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private List<Long> people(Scope scope) {
        return visits(scope, true).stream().map(Visit::personId).toList();
    }

    private List<Reason> reasons(long person, boolean results) {
        return visits(Scope.EVERYTHING, results).stream()
                .filter(visit -> visit.personId() == person)
                .flatMap(visit -> visit.reasons().stream())
                .toList();
    }

    private boolean looksAfter;

    private List<Visit> visits(Scope scope, boolean results) {
        VisitList.Asked asked = new VisitList.Asked(
                new Reach(scope, Scope.EVERYTHING),
                results,
                results ? Scope.EVERYTHING : Scope.NOTHING,
                true,
                looksAfter,
                100);
        return fixture.transactions.read(() -> new VisitList(fixture.office).on(TODAY, asked));
    }

    private void listed(long person, String began) {
        ManagementInput input =
                new ManagementInput(person, HERE, "USER", null, Dated.day(LocalDate.parse(began)), null, null, null);
        fixture.transactions.write(
                () -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private void met(long person, long line, String on) {
        fixture.register("insert into register.journal_line (id, person_id, unit_id, on_date, kind, line_sign) values ("
                + line + ", " + person + ", 102, {d '" + on + "'}, 'contact.made', 1)");
    }

    private void tested(long person, String on, TestResult result) {
        TestInput input = new TestInput(
                person, HERE, Dated.day(LocalDate.parse(on)), DrugTest.Occasion.PERIODIC, null, null, null, result);
        fixture.transactions.write(
                () -> fixture.office.tests().enter(input, CareFixture.entry(), fixture.office.faults()));
    }
}
