package vn.hoanhap.methadone.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.methadone.MethadoneProgramme;
import vn.hoanhap.methadone.book.Applications.Step;
import vn.hoanhap.methadone.book.Sendings.Said;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.Concern;
import vn.hoanhap.methadone.fixture.MethadoneFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "methadone", of = MethadoneProgramme.class)
class MirrorTest {

    private static final LocalDate TODAY = MethadoneFixture.TODAY;
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 19);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final Entry ENTRY = MethadoneFixture.entry();

    private final MethadoneFixture fixture;
    private final MethadoneOffice office;

    MirrorTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new MethadoneFixture(transactions, database, ids);
        office = fixture.office;
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        MethadoneFixture.createRegister(source);
    }

    @Test
    void countsSomebodyWhenTreatmentBeginsAndNeverAtSending() {
        Application one = fixture.sent(fixture.consented(1, APRIL), APRIL);
        engine(one, ReferralState.RECEIVED, MAY);
        engine(one, ReferralState.ACCEPTED, MAY);
        assertThat(fixture.lines(one.id())).containsExactly("methadone.screened 2024-04-19");

        engine(one, ReferralState.STARTED, MAY.plusDays(3));

        assertThat(fixture.now(one.id()).state()).isEqualTo(ApplicationState.STARTED);
        assertThat(fixture.lines(one.id()))
                .containsExactly("methadone.screened 2024-04-19", "methadone.started 2024-05-09");
    }

    @Test
    void hearsTheSameTwiceAndCountsItOnce() {
        Application one = started(2);
        int version = fixture.now(one.id()).version();

        hear(one);
        hear(one);

        assertThat(fixture.now(one.id()).version()).isEqualTo(version);
        assertThat(fixture.written(one.id())).containsExactly("+methadone.screened", "+methadone.started");
    }

    @Test
    void takesTheLineBackWithTheStep() {
        Application one = started(3);

        fixture.referrals.undo(referral(one));
        hear(one);

        assertThat(fixture.now(one.id()).state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(fixture.lines(one.id())).containsExactly("methadone.screened 2024-04-19");
    }

    @Test
    void tellsThatTreatmentWasCompleted() {
        Application one = started(4);
        engine(one, ReferralState.COMPLETED, TODAY);

        assertThat(fixture.lines(one.id())).contains("methadone.completed 2024-06-06");
        assertThat(fixture.transactions.read(() -> fixture.journal.of(one.id())))
                .anySatisfy(row -> assertThat(row.attributes()).isEqualTo("{service=METHADONE}"));
    }

    @Test
    void tellsADropBeforeTreatmentFromOneDuringIt() {
        Application before = fixture.sent(fixture.consented(5, APRIL), APRIL);
        engine(before, ReferralState.DROPPED, MAY);
        Application during = started(6);
        engine(during, ReferralState.DROPPED, TODAY);

        assertThat(attributes(before)).contains("{stage=before}");
        assertThat(attributes(during)).contains("{stage=during}");
    }

    private List<String> attributes(Application one) {
        return fixture.transactions.read(() -> fixture.journal.of(one.id()).stream()
                .map(row -> row.attributes())
                .toList());
    }

    @Test
    void waitsTenWorkingDaysFromSendingThenFromWhenTheFacilityHasIt() {
        Application one = fixture.sent(fixture.consented(7, APRIL), APRIL);
        // 20, 21, 27 and 28 April and 4 May are weekends; 30 April and 1 May are holidays.
        assertThat(one.sending().dueOn()).isEqualTo(LocalDate.of(2024, 5, 7));
        assertThat(one.sending().dueReference()).contains("90/2016/NĐ-CP");

        engine(one, ReferralState.RECEIVED, MAY);

        assertThat(fixture.now(one.id()).sending().dueOn()).isEqualTo(LocalDate.of(2024, 5, 20));
    }

    @Test
    void computesNoDeadlineWhereNoRuleOrNoCalendarIsKnownAndRefusesNothing() {
        LocalDate before = LocalDate.of(2023, 5, 4);
        Application one = fixture.sent(fixture.consented(8, before), before);

        assertThat(one.sending().dueOn()).isNull();
        assertThat(fixture.transactions.read(() -> office.concerns().of(one))).containsExactly(Concern.NO_RULE);
    }

    @Test
    void isWhereItWasWhenTheReferralIsWithdrawn() {
        Application one = fixture.sent(fixture.consented(9, APRIL), APRIL);
        long referral = referral(one);

        fixture.referrals.undo(referral);
        hear(referral);
        hear(referral);

        Application now = fixture.now(one.id());
        assertThat(now.state()).isEqualTo(ApplicationState.CONSENTED);
        assertThat(now.sending()).isEqualTo(Application.Sending.NOWHERE);
        assertThat(now.steps().sent()).isNull();
    }

    @Test
    void takesUpAReferralThatWasMadeInTheRegister() {
        long referral = fixture.referrals.made("METHADONE", 10, MethadoneFixture.CLINIC, MAY);
        hear(referral);
        Application one = only(10);
        assertThat(one.state()).isEqualTo(ApplicationState.SENT);

        engine(one, ReferralState.RECEIVED, MAY);
        engine(one, ReferralState.ACCEPTED, MAY);
        engine(one, ReferralState.STARTED, MAY);

        assertThat(fixture.lines(one.id())).containsExactly("methadone.started 2024-05-06");
        assertThat(only(10).id()).isEqualTo(one.id());
    }

    @Test
    void bindsSuchAReferralToTheWayThatIsOpen() {
        Application one = fixture.consented(11, APRIL);
        long referral = fixture.referrals.made("METHADONE", 11, MethadoneFixture.CLINIC, MAY);

        hear(referral);

        assertThat(only(11).id()).isEqualTo(one.id());
        assertThat(referral(fixture.now(one.id()))).isEqualTo(referral);
    }

    @Test
    void leavesOtherServicesAlone() {
        hear(fixture.referrals.made("JOBS", 12, MethadoneFixture.CLINIC, MAY));

        assertThat(fixture.transactions.read(() -> office.applications().ofPerson(12, Scope.EVERYTHING)))
                .isEmpty();
    }

    @Test
    void sendsWhoWasRefusedToAnotherAndIsNotMovedByTheOldReferral() {
        Application one = fixture.sent(fixture.consented(13, APRIL), APRIL);
        long old = referral(one);
        engine(one, ReferralState.RECEIVED, MAY);
        engine(one, ReferralState.REFUSED, MAY);
        Application again = step(fixture.now(one.id()), ApplicationAction.REOPEN);
        assertThat(again.state()).isEqualTo(ApplicationState.CONSENTED);
        hear(old);
        assertThat(fixture.now(one.id()).state()).isEqualTo(ApplicationState.CONSENTED);

        fixture.license(MethadoneFixture.OTHER_CLINIC);
        Application sent = fixture.transactions.write(() -> office.sendings()
                .send(
                        again.id(),
                        again.version(),
                        MethadoneFixture.OTHER_CLINIC,
                        new Said(TODAY, null),
                        ENTRY,
                        office.faults()));
        hear(old);

        assertThat(referral(sent)).isNotEqualTo(old);
        assertThat(fixture.now(one.id()).state()).isEqualTo(ApplicationState.SENT);
        assertThat(only(13).id()).isEqualTo(one.id());
    }

    @Test
    void sendsOnlyToALicensedFacility() {
        Application one = fixture.consented(14, APRIL);
        fixture.license(MethadoneFixture.CLINIC);

        Problem none = refused(() -> send(one, null, TODAY));
        Problem unknown = refused(() -> send(one, 900L, TODAY));
        Problem early = refused(() -> send(one, MethadoneFixture.CLINIC, APRIL.minusDays(1)));

        assertThat(none.errors()).extracting(Problem.FieldError::field).containsExactly("facility");
        assertThat(unknown.errors()).extracting(Problem.FieldError::field).containsExactly("facility");
        assertThat(early.errors()).extracting(Problem.FieldError::field).containsExactly("on");
    }

    @Test
    void notesAnAnswerForAFacilityByTheEngine() {
        Application one = fixture.sent(fixture.consented(15, APRIL), APRIL);

        Application received = answer(one, ApplicationAction.RECEIVE, null);
        Problem silent = refused(() -> answer(received, ApplicationAction.REFUSE, null));
        Application refused = answer(received, ApplicationAction.REFUSE, "đã đủ người");

        assertThat(received.state()).isEqualTo(ApplicationState.RECEIVED);
        assertThat(silent.errors()).extracting(Problem.FieldError::field).containsExactly("note");
        assertThat(refused.state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(refused(() -> answer(refused, ApplicationAction.START, null)).status())
                .isEqualTo(409);
    }

    @Test
    void keepsWhatWasSentFromBeingTakenBackHere() {
        Application one = fixture.sent(fixture.consented(16, APRIL), APRIL);

        assertThat(refused(() -> step(one, ApplicationAction.TAKE_BACK))
                        .detail()
                        .vi())
                .contains("phiếu chuyển gửi");
    }

    @Test
    void isReachedWhereThePersonLivesNowAndCountsWhereItBegan() {
        Application one = started(17);
        fixture.province.people.put(17L, new Person(17, "N.V.R", 1980, SmallProvince.OTHER_COMMUNE));

        hear(new DomainEvent.PersonMoved(17, SmallProvince.COMMUNE, SmallProvince.OTHER_COMMUNE));
        engine(one, ReferralState.COMPLETED, TODAY);

        Application now = fixture.now(one.id());
        assertThat(now.homeId()).isEqualTo(SmallProvince.OTHER_COMMUNE);
        assertThat(fixture.transactions.read(() -> fixture.journal.of(one.id())))
                .allSatisfy(row -> assertThat(row.unitId()).isEqualTo(SmallProvince.COMMUNE));
    }

    @Test
    void followsAMergeAndItsEndToWhereTheHumanBeingLives() {
        fixture.province.people.put(40L, new Person(40, "T.T.", 1990, SmallProvince.OTHER_COMMUNE));
        Application one = fixture.consented(18, APRIL);

        fixture.merge(18, 40L);
        hear(new DomainEvent.PeopleMerged(18, 40));
        assertThat(fixture.now(one.id()).homeId()).isEqualTo(SmallProvince.OTHER_COMMUNE);

        fixture.merge(18, null);
        hear(new DomainEvent.PeopleUnmerged(18, 40));
        assertThat(fixture.now(one.id()).homeId()).isEqualTo(SmallProvince.COMMUNE);
    }

    private Application started(long person) {
        Application one = fixture.sent(fixture.consented(person, APRIL), APRIL);
        engine(one, ReferralState.RECEIVED, MAY);
        engine(one, ReferralState.ACCEPTED, MAY);
        engine(one, ReferralState.STARTED, MAY);
        return one;
    }

    /** The facility takes a step in the register, and the event is delivered. */
    private void engine(Application one, ReferralState to, LocalDate on) {
        long id = referral(fixture.now(one.id()));
        int version = fixture.referrals
                .find(id, ReferralReach.EVERYTHING)
                .orElseThrow()
                .version();
        fixture.referrals.step(id, version, new ReferralStep(to, on, "lý do", 5), ReferralReach.EVERYTHING);
        hear(id);
    }

    private static long referral(Application one) {
        return Objects.requireNonNull(one.sending().referralId());
    }

    private void hear(Application one) {
        hear(referral(fixture.now(one.id())));
    }

    private void hear(long referral) {
        hear(new DomainEvent.ReferralChanged(referral, ""));
    }

    private void hear(DomainEvent event) {
        fixture.transactions.change(() -> fixture.events.on(event));
    }

    private Application only(long person) {
        List<Application> found =
                fixture.transactions.read(() -> office.applications().ofPerson(person, Scope.EVERYTHING));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Application step(Application one, ApplicationAction action) {
        Step step = new Step(action, TODAY, null, null);
        return fixture.transactions.write(
                () -> office.applications().step(one.id(), one.version(), step, ENTRY, office.faults()));
    }

    private Application send(Application one, @Nullable Long facility, LocalDate on) {
        return fixture.transactions.write(() ->
                office.sendings().send(one.id(), one.version(), facility, new Said(on, null), ENTRY, office.faults()));
    }

    private Application answer(Application one, ApplicationAction action, @Nullable String note) {
        return fixture.transactions.write(() -> office.sendings()
                .answer(one.id(), one.version(), action, new Said(TODAY, note), ENTRY, office.faults()));
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
