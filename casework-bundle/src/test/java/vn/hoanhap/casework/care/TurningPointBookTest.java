package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.fixture.CareFixture;
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
class TurningPointBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;

    private final CareFixture fixture;

    TurningPointBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void countsARelapseAndAnOutcomeEachByItsKind() {
        TurningPoint relapse = enter(turned(1, TurningPoint.RELAPSE, "2026-10-05"));
        TurningPoint house = enter(turned(1, "HOUSE", "2026-11-02"));

        assertThat(fixture.lines(relapse.id())).containsExactly("casework.relapsed 2026-10-05 102 1");
        assertThat(fixture.lines(house.id())).containsExactly("casework.outcome 2026-11-02 102 1");
        assertThat(house.note()).isEqualTo("Xây xong nhà cấp bốn");
    }

    @Test
    void countsACorrectedOneOnItsNewDayAndNoneThatWasTakenBack() {
        TurningPoint entered = enter(turned(2, TurningPoint.RELAPSE, "2026-10-05"));

        fixture.transactions.write(() -> fixture.office
                .turningPoints()
                .correct(entered.id(), 1, turned(2, "JOB", "2026-10"), CareFixture.entry(), fixture.office.faults()));
        List<String> corrected = fixture.lines(entered.id());
        Problem late = problem(() -> takeBack(entered.id(), 1));
        takeBack(entered.id(), 2);
        Problem twice = problem(() -> takeBack(entered.id(), 3));

        assertThat(corrected).containsExactly("casework.outcome 2026-10-31 102 1");
        assertThat(late.status()).isEqualTo(412);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(fixture.lines(entered.id())).isEmpty();
        assertThat(of(2)).isEmpty();
    }

    @Test
    void isToldOfOneHumanBeingUnderEitherRecordAndNotTwice() {
        TurningPoint entered = enter(turned(3, TurningPoint.RELAPSE, "2026-10-05"));
        fixture.register("insert into register.person_merged values (4, 3)");

        List<TurningPoint> together = of(4);
        List<String> twice = fields(() -> enter(turned(4, TurningPoint.RELAPSE, "2026-10-05")));
        fixture.register("delete from register.person_merged where person_id = 4");

        assertThat(together).extracting(TurningPoint::id).containsExactly(entered.id());
        assertThat(twice).containsExactly("happened");
        assertThat(of(4)).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        TurningPointBook.Input wrong =
                new TurningPointBook.Input(5L, HERE, "LUCK", Dated.day(LocalDate.of(2026, 11, 24)), "x".repeat(1001));

        assertThat(fields(() -> enter(wrong))).containsExactlyInAnyOrder("turn", "happened", "note");
        assertThat(fields(() -> enter(new TurningPointBook.Input(5L, HERE, null, null, null))))
                .containsExactlyInAnyOrder("turn", "happened");
    }

    private TurningPoint enter(TurningPointBook.Input input) {
        return fixture.transactions.write(
                () -> fixture.office.turningPoints().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private void takeBack(long id, int version) {
        fixture.transactions.change(() -> fixture.office.turningPoints().takeBack(id, version, CareFixture.entry()));
    }

    private List<TurningPoint> of(long person) {
        return fixture.transactions.read(() -> fixture.office.turningPoints().ofPerson(person, Scope.EVERYTHING));
    }

    private static TurningPointBook.Input turned(long person, String turn, String happened) {
        return new TurningPointBook.Input(
                person, HERE, turn, Dated.read(happened).orElseThrow(), "Xây xong nhà cấp bốn");
    }

    private static List<String> fields(ThrowingCallable call) {
        return problem(call).errors().stream().map(Problem.FieldError::field).toList();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
