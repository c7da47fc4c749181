package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.DateSpan;
import vn.hoanhap.casework.domain.Intake;
import vn.hoanhap.casework.domain.Need;
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
class IntakeBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;

    private final CareFixture fixture;

    IntakeBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void keepsWhatSomebodyToldAndNotesTheirNeeds() {
        Intake entered = enter(told(1, "2026-11-02", "7-8 năm trước", Set.of("JOB", "PAPERS")));

        Intake kept = read(() -> fixture.office.intakes().open(entered.id(), Scope.EVERYTHING));
        assertThat(kept.uses())
                .containsExactly(new Intake.Use(
                        "HEROIN",
                        "INJECTED",
                        new DateSpan("7-8 năm trước", LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31))));
        assertThat(kept.treatments()).extracting(Intake.Treatment::form).containsExactly("COMPULSORY");
        assertThat(kept.note()).isEqualTo("Ở với mẹ già");
        assertThat(needs(1)).containsExactly("JOB", "PAPERS");
    }

    @Test
    void sealsTheWordsUnderThePersonsKey() {
        Intake entered = enter(told(2, "2026-11-02", "2016", Set.of()));

        fixture.protection.erase(2);

        assertThat(read(() -> fixture.office.intakes().open(entered.id(), Scope.EVERYTHING))
                        .note())
                .isNull();
    }

    @Test
    void saysThatTheKeysDoNotFitInsteadOfShowingNothing() {
        Intake entered = enter(told(3, "2026-11-02", "2016", Set.of()));
        fixture.protection.anotherKeystore(true);

        Problem shut = problem(() -> read(() -> fixture.office.intakes().open(entered.id(), Scope.EVERYTHING)));

        assertThat(shut.status()).isEqualTo(503);
        assertThat(shut.detail().vi()).contains("kho khóa");
    }

    @Test
    void takesTheNewestAsCurrentOverBothRecordsOfOneHumanBeingAndApartAfterTheEndOfTheMerge() {
        Intake older = enter(told(4, "2026-08-03", "2016", Set.of("HEALTH")));
        Intake newer = enter(told(5, "2026-10-05", "2015", Set.of("HEALTH")));

        fixture.register("insert into register.person_merged values (5, 4)");
        List<Long> together = ids(4);
        boolean oldCurrent = read(() -> fixture.office.intakes().current(older));
        fixture.register("delete from register.person_merged where person_id = 5");

        assertThat(together).containsExactly(newer.id(), older.id());
        assertThat(oldCurrent).isFalse();
        assertThat(ids(4)).containsExactly(older.id());
        assertThat(read(() -> fixture.office.intakes().current(older))).isTrue();
    }

    @Test
    void notesANeedOfOneHumanBeingOnce() {
        fixture.register("insert into register.person_merged values (7, 6)");

        enter(told(6, "2026-08-03", "2016", Set.of("LEGAL")));
        enter(told(7, "2026-10-05", "2016", Set.of("LEGAL", "JOB")));

        assertThat(needs(6)).containsExactly("LEGAL", "JOB");
    }

    @Test
    void makesTheOneBeforeCurrentAgainWhenTheNewestIsTakenBack() {
        Intake older = enter(told(8, "2026-08-03", "2016", Set.of()));
        Intake newer = enter(told(8, "2026-10-05", "2015", Set.of()));

        fixture.transactions.change(() -> fixture.office.intakes().takeBack(newer.id(), 1, CareFixture.entry()));

        assertThat(ids(8)).containsExactly(older.id());
        assertThat(problem(() -> fixture.transactions.change(
                                () -> fixture.office.intakes().takeBack(newer.id(), 2, CareFixture.entry())))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void correctsTheOneThatTheCallerSaw() {
        Intake entered = enter(told(9, "2026-08-03", "2016", Set.of()));
        IntakeInput right = told(9, "2026-08-03", "2014", Set.of("JOB"));

        fixture.transactions.write(() ->
                fixture.office.intakes().correct(entered.id(), 1, right, CareFixture.entry(), fixture.office.faults()));
        Problem late = problem(() -> fixture.transactions.write(() -> fixture.office
                .intakes()
                .correct(entered.id(), 1, right, CareFixture.entry(), fixture.office.faults())));

        assertThat(late.status()).isEqualTo(412);
        assertThat(read(() -> fixture.office.intakes().ofPerson(9, Scope.EVERYTHING)))
                .singleElement()
                .satisfies(one -> assertThat(one.uses().get(0).since()).hasFieldOrPropertyWithValue("written", "2014"));
        assertThat(needs(9)).containsExactly("JOB");
    }

    @Test
    void namesEveryLineThatIsWrong() {
        IntakeInput wrong = new IntakeInput(
                10L,
                HERE,
                Dated.day(LocalDate.of(2026, 11, 24)),
                List.of(
                        new IntakeInput.Use(null, null, null),
                        new IntakeInput.Use("COFFEE", "INJECTED", "lâu rồi"),
                        new IntakeInput.Use(null, "SMOKED", null)),
                List.of(new IntakeInput.Treatment("COMPULSORY", "2030", "DONE")),
                new Intake.Living("CAT", null, null),
                Set.of("LUCK"),
                "x".repeat(2001));

        assertThat(problem(() -> enter(wrong)).errors())
                .extracting(Problem.FieldError::field)
                .containsExactlyInAnyOrder(
                        "asked", "substance2", "since2", "substance3", "when1", "treated1", "family", "needs", "note");
    }

    @Test
    void takesBackANeedThatWasNone() {
        enter(told(11, "2026-08-03", "2016", Set.of("JOB")));
        Need need = read(() -> fixture.office.needs().ofPerson(11, Scope.EVERYTHING))
                .get(0);

        fixture.transactions.change(() -> fixture.office.needs().takeBack(need.id(), 1, CareFixture.entry()));

        assertThat(needs(11)).isEmpty();
        assertThat(problem(() -> fixture.transactions.change(
                                () -> fixture.office.needs().takeBack(need.id(), 2, CareFixture.entry())))
                        .status())
                .isEqualTo(409);
    }

    private Intake enter(IntakeInput input) {
        return fixture.transactions.write(
                () -> fixture.office.intakes().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private static IntakeInput told(long person, String asked, String since, Set<String> needs) {
        return new IntakeInput(
                person,
                HERE,
                Dated.day(LocalDate.parse(asked)),
                List.of(new IntakeInput.Use("HEROIN", "INJECTED", since)),
                List.of(new IntakeInput.Treatment("COMPULSORY", "2019-2020", "COMPLETED")),
                new Intake.Living("WITH_FAMILY", "FAMILY_HOUSE", "NONE"),
                needs,
                "Ở với mẹ già");
    }

    private List<Long> ids(long person) {
        return read(() -> fixture.office.intakes().ofPerson(person, Scope.EVERYTHING)).stream()
                .map(Intake::id)
                .toList();
    }

    private List<String> needs(long person) {
        return read(() -> fixture.office.needs().ofPerson(person, Scope.EVERYTHING)).stream()
                .map(Need::code)
                .toList();
    }

    private <T> T read(TransactionRunner.Work<T> work) {
        return fixture.transactions.read(work);
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
