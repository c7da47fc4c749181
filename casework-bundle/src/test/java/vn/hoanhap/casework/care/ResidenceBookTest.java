package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ResidenceCheck;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.Deadline;
import vn.hoanhap.casework.law.Regime.Completes;
import vn.hoanhap.core.access.Scope;
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
class ResidenceBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;

    private final CareFixture fixture;

    ResidenceBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void countsEachLookAndNoneThatWasTakenBack() {
        managed(1, "USER", "2026-07-01");
        ResidenceCheck check = enter(1, "2026-11-02", "AWAY_TOLD");
        assertThat(fixture.lines(check.id())).containsExactly("casework.residence-checked 2026-11-02 102 1");

        fixture.transactions.change(
                () -> fixture.office.residence().takeBack(check.id(), check.version(), CareFixture.entry()));

        assertThat(fixture.lines(check.id())).isEmpty();
        assertThat(of(1)).isEmpty();
        assertThat(problem(() -> fixture.office.residence().takeBack(check.id(), 2, CareFixture.entry()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void isOneADayOfAHumanBeing() {
        managed(2, "USER", "2026-07-01");
        enter(2, "2026-11-02", "PRESENT");
        fixture.register("insert into register.person_merged values (3, 2)");

        Problem again = problem(() -> fixture.office
                .residence()
                .enter(input(3L, "2026-11-02", "PRESENT"), CareFixture.entry(), fixture.office.faults()));

        assertThat(again.errors()).extracting(error -> error.field()).containsExactly(Fields.CHECKED);
        assertThat(of(3)).hasSize(1);
        fixture.register("delete from register.person_merged where person_id = 3");
        assertThat(of(3)).isEmpty();
    }

    @Test
    void namesEachFieldThatIsWrong() {
        assertThat(refused(null, "2026-11-02", "NOWHERE")).containsExactlyInAnyOrder(Fields.PERSON, Fields.RESIDENCE);
        assertThat(refused(7L, "2026-11-24", "PRESENT")).contains(Fields.CHECKED);
    }

    private List<String> refused(@Nullable Long person, String on, String found) {
        return problem(() -> fixture.office
                        .residence()
                        .enter(input(person, on, found), CareFixture.entry(), fixture.office.faults()))
                .errors()
                .stream()
                .map(error -> error.field())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // Whom, since when, the last look, the next: both sides of the laws, and a last day that is a Sunday.
        "USER, 2026-07-01, 2026-10-21, 2026-11-23",
        "USER, 2026-07-01, , 2026-08-03",
        "USER, 2022-01-12, , 2022-02-14",
        "USER, 2021-12-31, , 2026-08-03",
        "POST_REHAB, 2026-06-01, , 2026-08-03",
        "POST_REHAB, 2026-07-10, 2026-09-15, 2026-10-15",
    })
    void isDueAMonthAfterTheLastByTheLawOfThatDay(String regime, String began, @Nullable String last, String next) {
        Management management = managed(10, regime, began);

        Optional<Deadline.Due> due = fixture.office
                .residence()
                .due(management, last == null ? null : LocalDate.parse(last), CareFixture.TODAY);

        assertThat(due).hasValueSatisfying(one -> assertThat(one.lastDay()).isEqualTo(next));
        fixture.transactions.change(() -> fixture.office
                .managementSteps()
                .takeBack(new ManagementSteps.Target(management.id(), management.version(), CareFixture.entry())));
    }

    @Test
    void isOfWhoIsManagedOnThatDay() {
        managed(4, "USER", "2026-07-01");

        for (long person : new long[] {4, 5}) {
            Problem problem = problem(() -> fixture.office
                    .residence()
                    .enter(input(person, "2026-06-30", "PRESENT"), CareFixture.entry(), fixture.office.faults()));
            assertThat(problem.errors()).extracting(error -> error.field()).containsExactly(Fields.PERSON);
        }
    }

    private Management managed(long person, String regime, String began) {
        ManagementInput input = new ManagementInput(
                person,
                HERE,
                regime,
                regime.equals("USER") ? null : Completes.VOLUNTARY,
                Dated.day(LocalDate.parse(began)),
                null,
                null,
                null);
        return fixture.transactions.write(
                () -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private static ResidenceBook.Input input(@Nullable Long person, String on, String found) {
        return new ResidenceBook.Input(person, HERE, LocalDate.parse(on), found);
    }

    private ResidenceCheck enter(long person, String on, String found) {
        return fixture.transactions.write(() -> fixture.office
                .residence()
                .enter(input(person, on, found), CareFixture.entry(), fixture.office.faults()));
    }

    private List<ResidenceCheck> of(long person) {
        return fixture.transactions.read(() -> fixture.office.residence().ofPerson(person, Scope.EVERYTHING));
    }

    private Problem problem(TransactionRunner.Change call) {
        return catchThrowableOfType(ProblemException.class, () -> fixture.transactions.change(call))
                .problem();
    }
}
