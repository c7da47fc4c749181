package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierAction;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class DossierBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;

    private final CareFixture fixture;

    DossierBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void forAFacilityCountsOnceHoweverOftenItIsHandedIn() {
        Dossier dossier = prepare(1, "COMPULSORY", "2025-05-02");
        dossier = step(dossier, DossierAction.SUBMIT, "2025-05-10");
        dossier = step(dossier, DossierAction.RETURN, "2025-05-12");
        dossier = step(dossier, DossierAction.SUBMIT, "2025-05-14");

        assertThat(dossier.steps().submitted()).isEqualTo("2025-05-10");
        assertThat(fixture.lines(dossier.id())).containsExactly("rehab.facility-submitted 2025-05-10 102 1");
    }

    @Test
    void atHomeCountsOncePersonsBegin() {
        Dossier dossier = admitted(2, "HOME_COMMUNITY", "2026-06-30");

        assertThat(fixture.lines(dossier.id()))
                .containsExactly("rehab.decided 2026-06-30 102 1", "rehab.home-community-started 2026-06-30 102 1");
        assertThat(dossier.term().earliest()).isEqualTo("2026-12-30");
        assertThat(dossier.term().latest()).isEqualTo("2027-06-30");
    }

    @Test
    void isOfTheNewTermOnceTheNewLawIsInForce() {
        assertThat(admitted(3, "HOME_COMMUNITY", "2026-07-01").term().latest()).isEqualTo("2028-07-01");
    }

    @Test
    void isFlaggedAndNotCountedWhereTheLawIsSilent() {
        Dossier dossier = prepare(4, "COMPULSORY", "2026-06-20");
        dossier = step(dossier, DossierAction.SUBMIT, "2026-06-22");
        dossier = step(dossier, DossierAction.DECIDE, "2026-06-29");
        dossier = step(dossier, DossierAction.ADMIT, "2026-07-02");

        assertThat(dossier.concerns()).containsExactly(Concern.LAW_SILENT);
        assertThat(dossier.term().lastDay()).isNull();
        assertThat(dossier.state()).isEqualTo(DossierState.ADMITTED);
    }

    @Test
    void thatIsCompletedExpectsAManagementByTheLawOfThatDay() {
        Dossier begun = admitted(5, "HOME_COMMUNITY", "2026-01-05");

        Dossier done = step(begun, DossierAction.COMPLETE, "2026-07-06");

        List<Management> opened = managements(5);
        assertThat(done.state()).isEqualTo(DossierState.COMPLETED);
        assertThat(opened).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(ManagementState.EXPECTED);
            assertThat(one.term().latest()).isEqualTo("2027-07-06");
            assertThat(one.term().reference()).contains("120/2025/QH15, Điều 42");
            assertThat(one.origin()).isEqualTo("dossier:" + done.id());
        });
    }

    @Test
    void flagsAnAgeThatTheFormIsNotFor() {
        fixture.register.people.put(6L, new Person(6, "N.V.G", 2008, HERE));

        Dossier doubtful = prepare(6, "COMPULSORY_MINOR", "2026-07-10");
        Dossier grown = prepare(7, "COMPULSORY_MINOR", "2026-07-10");

        assertThat(doubtful.concerns()).containsExactly(Concern.AGE_DOUBTFUL);
        assertThat(grown.concerns()).containsExactly(Concern.AGE_NOT_MET);
    }

    @Test
    void takesNoStepBeforeTheOneBeforeIt() {
        Dossier dossier = prepare(8, "FACILITY_PUBLIC", "2026-08-10");

        Problem early = problem(() -> step(dossier, DossierAction.SUBMIT, "2026-08-09"));
        Problem impossible = problem(() -> step(dossier, DossierAction.ADMIT, "2026-08-11"));

        assertThat(early.errors().get(0).message().vi()).contains("10/08/2026");
        assertThat(impossible.status()).isEqualTo(409);
        assertThat(impossible.detail().vi()).contains("nộp hồ sơ", "rút hồ sơ");
    }

    @Test
    void thatIsRefusedLeavesNoDecisionInTheFigures() {
        Dossier dossier = prepare(9, "FACILITY_PUBLIC", "2026-08-10");
        dossier = step(dossier, DossierAction.SUBMIT, "2026-08-11");
        dossier = step(dossier, DossierAction.REFUSE, "2026-08-12");

        assertThat(fixture.lines(dossier.id())).containsExactly("rehab.facility-submitted 2026-08-11 102 1");
    }

    @Test
    void isSuspendedAndGoesOn() {
        Dossier begun = admitted(10, "HOME_COMMUNITY", "2026-07-01");

        Dossier paused = fixture.transactions.write(() -> fixture.office
                .dossiers()
                .step(
                        begun.id(),
                        begun.version(),
                        new DossierStep(DossierAction.SUSPEND, LocalDate.of(2026, 8, 1), null, null, null, "PRISON"),
                        CareFixture.entry(),
                        fixture.office.faults()));
        Dossier again = step(paused, DossierAction.RESUME, "2026-09-01");

        assertThat(again.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.from()).isEqualTo("2026-08-01");
            assertThat(pause.until()).isEqualTo("2026-08-31");
        });
    }

    @Test
    void isNotPreparedTwiceADayForOneForm() {
        Dossier first = prepare(17, "HOME_COMMUNITY", "2026-08-03");

        Problem again = problem(() -> prepare(17, "HOME_COMMUNITY", "2026-08-03"));
        Dossier otherForm = prepare(17, "FACILITY_PRIVATE", "2026-08-03");
        fixture.transactions.change(
                () -> fixture.office.dossiers().takeBack(first.id(), first.version(), CareFixture.entry()));
        Dossier instead = prepare(17, "HOME_COMMUNITY", "2026-08-03");

        assertThat(again.errors()).extracting(error -> error.field()).containsExactly(Fields.PREPARED);
        assertThat(List.of(otherForm.state(), instead.state())).containsOnly(DossierState.PREPARED);
        assertThat(fixture.register.turns).contains(17L);
    }

    @ParameterizedTest
    @CsvSource({
        "FACILITY_PUBLIC, 2026-08-03, 901, true",
        "FACILITY_PUBLIC, 2026-08-03, 902, false",
        "FACILITY_PRIVATE, 2026-08-03, 902, true",
        "FACILITY_PRIVATE, 2026-08-03, 900, false",
        "COMPULSORY, 2026-08-03, 902, false",
        "COMPULSORY, 2026-06-30, 902, false",
        "COMPULSORY, 2021-12-31, 902, true",
        "FACILITY_VOLUNTARY, 2026-06-30, 902, true",
        "HOME_COMMUNITY, 2026-08-03, 900, true",
    })
    void isCarriedOutByAFacilityThatMay(String form, String day, long facility, boolean may) {
        LocalDate on = LocalDate.parse(day);
        Dossier submitted = step(prepare(18, form, day), DossierAction.SUBMIT, day);
        DossierStep decided = new DossierStep(DossierAction.DECIDE, on, null, null, facility, null);
        TransactionRunner.Change decide = () -> fixture.office
                .dossiers()
                .step(submitted.id(), submitted.version(), decided, CareFixture.entry(), fixture.office.faults());

        if (may) {
            fixture.transactions.change(decide);
        } else {
            assertThat(problem(decide).errors())
                    .extracting(error -> error.field())
                    .containsExactly(Fields.FACILITY);
        }
        Dossier after =
                fixture.transactions.read(() -> fixture.office.dossiers().open(submitted.id(), Scope.EVERYTHING));
        assertThat(after.facilityId()).isEqualTo(may ? Long.valueOf(facility) : null);
        fixture.transactions.change(
                () -> fixture.office.dossiers().takeBack(after.id(), after.version(), CareFixture.entry()));
    }

    @Test
    void ofOldBooksIsFlaggedWhenTheFacilityMayNot() {
        LocalDate day = LocalDate.of(2026, 8, 3);
        DossierWhole whole = new DossierWhole(
                new DossierInput(19L, HERE, "COMPULSORY", TermCase.FIRST, day),
                new DossierWhole.Days(day, day, null, null),
                null,
                new DossierWhole.Decision(null, null, CareFixture.PRIVATE_FACILITY));

        Dossier entered = fixture.transactions.write(
                () -> fixture.office.dossierHistory().enter(whole, CareFixture.entry(), fixture.office.faults()));

        assertThat(entered.concerns()).contains(Concern.FACILITY_KIND);
        assertThat(entered.facilityId()).isEqualTo(CareFixture.PRIVATE_FACILITY);
    }

    private Dossier admitted(long person, String form, String day) {
        Dossier dossier = prepare(person, form, day);
        dossier = step(dossier, DossierAction.SUBMIT, day);
        dossier = step(dossier, DossierAction.DECIDE, day);
        return step(dossier, DossierAction.ADMIT, day);
    }

    private Dossier prepare(long person, String form, String on) {
        DossierInput input = new DossierInput(person, HERE, form, TermCase.FIRST, LocalDate.parse(on));
        return fixture.transactions.write(
                () -> fixture.office.dossiers().prepare(input, CareFixture.entry(), fixture.office.faults()));
    }

    private Dossier step(Dossier dossier, DossierAction action, String on) {
        DossierStep step = DossierStep.of(action, LocalDate.parse(on));
        return fixture.transactions.write(() -> fixture.office
                .dossiers()
                .step(dossier.id(), dossier.version(), step, CareFixture.entry(), fixture.office.faults()));
    }

    private List<Management> managements(long person) {
        return fixture.transactions.read(() -> fixture.office.managements().ofPerson(person, Scope.EVERYTHING));
    }

    private Problem problem(TransactionRunner.Change call) {
        return catchThrowableOfType(ProblemException.class, () -> fixture.transactions.change(call))
                .problem();
    }
}
