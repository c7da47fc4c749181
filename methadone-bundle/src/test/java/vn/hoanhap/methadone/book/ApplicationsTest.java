package vn.hoanhap.methadone.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.methadone.MethadoneProgramme;
import vn.hoanhap.methadone.book.Applications.Step;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.Concern;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.methadone.domain.Opioids;
import vn.hoanhap.methadone.fixture.MethadoneFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "methadone", of = MethadoneProgramme.class)
class ApplicationsTest {

    private static final LocalDate TODAY = MethadoneFixture.TODAY;
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final Entry ENTRY = MethadoneFixture.entry();

    private final MethadoneFixture fixture;
    private final MethadoneOffice office;

    ApplicationsTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new MethadoneFixture(transactions, database, ids);
        office = fixture.office;
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        MethadoneFixture.createRegister(source);
    }

    @Test
    void takesSeveralStepsAtOnceAndCountsOnlyTheScreening() {
        Application one = fixture.consented(1, MAY);

        assertThat(one.state()).isEqualTo(ApplicationState.CONSENTED);
        assertThat(one.homeId()).isEqualTo(SmallProvince.COMMUNE);
        assertThat(fixture.lines(one.id())).containsExactly("methadone.screened 2024-05-06");
    }

    @Test
    void goesStepByStep() {
        Application one = enter(2, new Whole.Own(MAY, Opioids.UNCLEAR, null, null, null));
        Application two = step(one, ApplicationAction.COUNSEL, MAY.plusDays(1), null);
        Application three = step(two, ApplicationAction.CONSENT, MAY.plusDays(2), null);

        assertThat(three.state()).isEqualTo(ApplicationState.CONSENTED);
        assertThat(three.screening().consentBy()).isEqualTo(ConsentBy.SELF);
        assertThat(refused(() -> step(three, ApplicationAction.COUNSEL, TODAY, null))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void namesWhatIsWrongWithEachField() {
        Whole whole =
                new Whole(3L, null, new Whole.Own(TODAY.plusDays(1), null, LocalDate.of(1979, 1, 1), null, null), null);

        Problem refused = refused(() -> write(() -> office.entering().enter(whole, ENTRY, office.faults())));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .extracting(Problem.FieldError::field)
                .containsExactlyInAnyOrder("screened", "opioids", "counselled");
    }

    @Test
    void consentsNobodyWhoUsesNoOpioids() {
        Whole.Own own = new Whole.Own(MAY, Opioids.NO, MAY, MAY, null);

        assertThat(fields(refused(() -> enter(3, own)))).containsExactly("opioids");
    }

    @Test
    void wantsARepresentativeForWhoeverIsSurelyTooYoungAndFlagsTheRest() {
        fixture.province.people.put(31L, new Person(31, "T.N.", 2010, SmallProvince.COMMUNE));
        fixture.province.people.put(32L, new Person(32, "L.H.", 2008, SmallProvince.COMMUNE));
        fixture.province.people.put(33L, new Person(33, "K.B.", null, SmallProvince.COMMUNE));
        Problem alone = refused(() -> fixture.consented(31, MAY));
        Application together = enter(31, new Whole.Own(MAY, Opioids.YES, MAY, MAY, ConsentBy.MOTHER));

        assertThat(fields(alone)).containsExactly("consentBy");
        assertThat(alone.errors().get(0).message().vi()).contains("16", "90/2016/NĐ-CP");
        assertThat(concerns(together)).isEmpty();
        assertThat(concerns(fixture.consented(32, MAY))).containsExactly(Concern.AGE_UNSURE);
        assertThat(concerns(fixture.consented(33, MAY))).containsExactly(Concern.AGE_UNKNOWN);
    }

    private Set<Concern> concerns(Application one) {
        return fixture.transactions.read(() -> office.concerns().of(one));
    }

    @Test
    void keepsNobodyOnTheWayTwiceAtOnce() {
        Application first = fixture.consented(4, MAY);

        assertThat(fields(refused(() -> fixture.consented(4, TODAY)))).containsExactly("person");

        step(first, ApplicationAction.DECLINE, TODAY, "FAMILY");
        assertThat(fixture.consented(4, TODAY).state()).isEqualTo(ApplicationState.CONSENTED);
    }

    @Test
    void seesTwoRecordsOfOneHumanBeingAsOne() {
        fixture.consented(5, MAY);
        fixture.merge(6, 5L);

        assertThat(fields(refused(() -> fixture.consented(6, TODAY)))).containsExactly("person");

        fixture.merge(6, null);
        assertThat(fixture.consented(6, TODAY).personId()).isEqualTo(6);
    }

    @Test
    void flagsASecondOpenWayAfterAMerge() {
        Application one = fixture.consented(7, MAY);
        Application other = fixture.consented(8, MAY.plusDays(1));
        fixture.merge(8, 7L);

        assertThat(concerns(one)).containsExactly(Concern.OTHER_OPEN);
        assertThat(concerns(other)).containsExactly(Concern.OTHER_OPEN);
        fixture.merge(8, null);
        assertThat(concerns(one)).isEmpty();
    }

    @Test
    void endsAndGoesOnAgain() {
        Application one = fixture.consented(9, MAY);
        Application ended = step(one, ApplicationAction.DECLINE, TODAY, "NOT_READY");
        Application again = step(ended, ApplicationAction.REOPEN, TODAY, null);

        assertThat(ended.reason()).isEqualTo("NOT_READY");
        assertThat(again.state()).isEqualTo(ApplicationState.COUNSELLED);
        assertThat(again.reason()).isNull();
        assertThat(again.steps().consented()).isNull();
        assertThat(fields(refused(() -> step(again, ApplicationAction.EXCLUDE, TODAY, "NO_SUCH"))))
                .containsExactly("reason");
    }

    @Test
    void takesBackAMistakeAndItsLine() {
        Application one = fixture.consented(10, MAY);
        step(one, ApplicationAction.TAKE_BACK, null, null);

        assertThat(fixture.written(one.id())).containsExactly("+methadone.screened", "-methadone.screened");
        assertThat(refused(() -> correct(fixture.now(one.id()), MAY)).status()).isEqualTo(409);
    }

    @Test
    void refusesWhoeverComesSecond() {
        Application one = fixture.consented(11, MAY);
        step(one, ApplicationAction.DECLINE, TODAY, "COST");

        assertThat(refused(() -> step(one, ApplicationAction.DECLINE, TODAY, "COST"))
                        .status())
                .isEqualTo(412);
        assertThat(refused(() -> correct(one, TODAY)).status()).isEqualTo(412);
    }

    @Test
    void correctsADayAndItsLine() {
        Application one = fixture.consented(12, MAY);

        Application after = correct(one, MAY.minusDays(2));

        assertThat(after.state()).isEqualTo(ApplicationState.CONSENTED);
        assertThat(fixture.lines(one.id())).containsExactly("methadone.screened 2024-05-04");
    }

    @Test
    void checksPapersOff() {
        Application one = fixture.consented(13, MAY);
        assertThat(missing(one)).containsExactly("APPLICATION_FORM", "IDENTITY_COPY");

        Application after = papers(one, Set.of("IDENTITY_COPY"));

        assertThat(after.papers()).isEqualTo(Map.of("IDENTITY_COPY", TODAY));
        assertThat(missing(after)).containsExactly("APPLICATION_FORM");
        assertThat(fields(refused(() -> papers(after, Set.of("NO_SUCH"))))).containsExactly("papers");
    }

    private List<String> missing(Application one) {
        return fixture.transactions.read(() -> office.applications().papers().missing(one));
    }

    @Test
    void reachesNobodyElsewhere() {
        Application one = fixture.consented(14, MAY);
        Entry elsewhere = new Entry(2, new Scope(false, Set.of(SmallProvince.OTHER_COMMUNE), null), null, TODAY);
        Step step = new Step(ApplicationAction.DECLINE, TODAY, "COST", null);

        assertThat(refused(() -> write(() ->
                                office.applications().step(one.id(), one.version(), step, elsewhere, office.faults())))
                        .status())
                .isEqualTo(404);
        Whole whole = new Whole(15L, null, new Whole.Own(MAY, Opioids.YES, null, null, null), null);
        assertThat(fields(refused(() -> write(() -> office.entering().enter(whole, elsewhere, office.faults())))))
                .containsExactly("person");
    }

    private Application enter(long person, Whole.Own own) {
        return write(() -> office.entering().enter(new Whole(person, null, own, null), ENTRY, office.faults()));
    }

    private Application step(
            Application one, ApplicationAction action, @Nullable LocalDate on, @Nullable String reason) {
        Step step = new Step(action, on, reason, null);
        return write(() -> office.applications().step(one.id(), one.version(), step, ENTRY, office.faults()));
    }

    private Application correct(Application one, LocalDate on) {
        Whole.Own own = new Whole.Own(on, Opioids.YES, on, on, null);
        return write(() -> office.entering().correct(one.id(), one.version(), own, ENTRY, office.faults()));
    }

    private Application papers(Application one, Set<String> codes) {
        return write(() -> office.applications().papers(one.id(), one.version(), codes, ENTRY, office.faults()));
    }

    private <T> T write(TransactionRunner.Work<T> work) {
        return fixture.transactions.write(work);
    }

    private static List<String> fields(Problem refused) {
        return refused.errors().stream().map(Problem.FieldError::field).toList();
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
