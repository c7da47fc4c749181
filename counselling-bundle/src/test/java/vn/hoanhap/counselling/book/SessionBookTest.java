package vn.hoanhap.counselling.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.counselling.fixture.CounsellingFixture.TODAY;
import static vn.hoanhap.counselling.fixture.CounsellingFixture.entry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.counselling.CounsellingProgramme;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionAction;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.counselling.fixture.CounsellingFixture;
import vn.hoanhap.counselling.fixture.FewTeams;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "counselling", of = CounsellingProgramme.class)
class SessionBookTest {

    private static final long VOLUNTEER = 5000;
    private static final Scope ASSIGNED = new Scope(false, Set.of(), VOLUNTEER);
    private static final Scope HERE = new Scope(false, Set.of(SmallProvince.COMMUNE), null);
    private static final Scope THERE = new Scope(false, Set.of(SmallProvince.OTHER_COMMUNE), null);

    private final CounsellingFixture fixture;
    private final SessionBook book;

    SessionBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CounsellingFixture(transactions, database, ids);
        book = fixture.office.sessions();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CounsellingFixture.createRegister(source);
    }

    private static SessionInput home(LocalDate day, Long... people) {
        return new SessionInput(
                new SessionInput.Where(null, null, null),
                new SessionInput.When(day, null, null),
                null,
                List.of("PSYCHOLOGICAL", "VOCATIONAL"),
                new Session.Counsellor(null, null),
                Arrays.stream(people)
                        .map(id -> new SessionInput.Somebody(id, null, null))
                        .toList(),
                Session.Heads.NONE,
                null,
                null);
    }

    private static SessionInput at(@Nullable Long point, LocalDate day, Session.Heads heads, Long... people) {
        SessionInput home = home(day, people);
        return new SessionInput(
                new SessionInput.Where(null, point, null),
                home.at(),
                null,
                home.topics(),
                home.by(),
                home.clients(),
                heads,
                null,
                null);
    }

    private static SessionInput planned(SessionInput held, @Nullable SessionState state, @Nullable LocalDate next) {
        return new SessionInput(
                held.where(),
                held.at(),
                held.form(),
                held.topics(),
                held.by(),
                held.clients(),
                held.heads(),
                state,
                next);
    }

    private static SessionInput noting(SessionInput one, String note) {
        return one.with(one.clients().stream()
                .map(client -> new SessionInput.Somebody(client.personId(), client.outcome(), note))
                .toList());
    }

    private Session enter(SessionInput input) {
        return enter(input, entry());
    }

    private Session enter(SessionInput input, Entry entry) {
        return fixture.transactions.write(
                () -> book.enter(input, entry, fixture.office.faults()).session());
    }

    private Session correct(Session one, SessionInput input, Entry entry) {
        return fixture.transactions.write(
                () -> book.correct(new Target(one.id(), one.version(), entry), input, fixture.office.faults()));
    }

    private Session step(Session one, SessionAction action, @Nullable LocalDate day) {
        return fixture.transactions.write(
                () -> book.step(new Target(one.id(), one.version(), entry()), action, day, fixture.office.faults()));
    }

    private Point point() {
        return fixture.transactions.write(() -> fixture.office
                .points()
                .enter(
                        new PointInput(
                                "Điểm " + System.nanoTime(),
                                SmallProvince.COMMUNE,
                                null,
                                FewTeams.AT_POINT,
                                Dated.day(LocalDate.of(2020, 8, 1)),
                                List.of("COUNSELLING")),
                        entry(),
                        fixture.office.faults()));
    }

    private static Problem refused(ThrowingCallable what) {
        return Objects.requireNonNull(catchThrowableOfType(ProblemException.class, what))
                .problem();
    }

    private static String field(ThrowingCallable what) {
        return refused(what).errors().get(0).field();
    }

    @Test
    void countsEachPersonAndOnlyHeadsOfPeopleWhomNobodyKnows() {
        Point point = point();

        Session one = enter(at(point.id(), TODAY, new Session.Heads(3, Session.Sex.MALE, null, 2), 1L, 2L));

        assertThat(fixture.lines(one.id()))
                .containsExactly(
                        "counselling.given 2024-06-06 101 1 1",
                        "counselling.given 2024-06-06 101 2 1",
                        "counselling.anonymous 2024-06-06 101 null 3",
                        "counselling.family 2024-06-06 101 null 2");
        assertThat(fixture.transactions.read(
                        () -> fixture.journal.of(one.id()).get(0).attributes()))
                .contains("psychological=yes", "vocational=yes", "mode=point", "point=" + point.id());
        assertThat(one.form()).isEqualTo(Session.Form.FAMILY);
    }

    @Test
    void countsNothingThatIsPlannedMissedOrTakenBack() {
        SessionInput later = planned(home(TODAY.plusDays(3), 3L), SessionState.PLANNED, null);
        Session planned = enter(later);
        Session missed = enter(planned(home(TODAY.minusDays(1), 3L), SessionState.MISSED, null));
        Session held = enter(home(TODAY.minusDays(2), 3L));

        Session back = step(held, SessionAction.TAKE_BACK, null);

        assertThat(fixture.lines(planned.id())).isEmpty();
        assertThat(fixture.lines(missed.id())).isEmpty();
        assertThat(fixture.lines(held.id())).isEmpty();
        assertThat(back.state()).isEqualTo(SessionState.TAKEN_BACK);
        assertThat(fixture.transactions.read(() -> book.ofPerson(3, Scope.EVERYTHING)))
                .extracting(Session::id)
                .containsExactly(planned.id(), missed.id());
    }

    @Test
    void makesTheNextAppointmentASessionOfItsOwnThatIsThenHeld() {
        SessionBook.Entered entered = fixture.transactions.write(
                () -> book.enter(planned(home(TODAY.minusDays(1), 4L), null, TODAY), entry(), fixture.office.faults()));
        Session next = Objects.requireNonNull(entered.next());

        Session held = step(next, SessionAction.HOLD, null);

        assertThat(next.state()).isEqualTo(SessionState.PLANNED);
        assertThat(held.state()).isEqualTo(SessionState.HELD);
        assertThat(fixture.lines(held.id())).containsExactly("counselling.given 2024-06-06 101 4 1");
    }

    @Test
    void reversesWhatCountedWhenItIsCorrected() {
        Session one = enter(home(TODAY, 5L));

        Session after = correct(one, home(TODAY.minusDays(4), 5L), entry());

        assertThat(after.version()).isEqualTo(one.version() + 1);
        assertThat(fixture.lines(one.id())).containsExactly("counselling.given 2024-06-02 101 5 1");
        assertThat(fixture.transactions.read(() -> fixture.journal.of(one.id())))
                .hasSize(3);
        assertThat(refused(() -> correct(one, home(TODAY, 5L), entry())).status())
                .isEqualTo(412);
    }

    @Test
    void namesEachFieldThatIsWrong() {
        fixture.register.people.put(30L, new Person(30, "T.K.", 2020, SmallProvince.COMMUNE));

        assertThat(field(() -> enter(home(TODAY.plusDays(1), 6L)))).isEqualTo("day");
        assertThat(field(() -> enter(home(LocalDate.of(2019, 1, 1), 30L)))).isEqualTo("day");
        assertThat(field(() -> enter(home(TODAY)))).isEqualTo("person");
        assertThat(field(() -> enter(home(TODAY, 999L)))).isEqualTo("person");
        assertThat(field(() -> enter(home(TODAY, 6L, 6L)))).isEqualTo("person");
        assertThat(field(() -> enter(at(424242L, TODAY, Session.Heads.NONE, 6L))))
                .isEqualTo("point");
        assertThat(field(() -> enter(planned(home(TODAY.minusDays(1), 6L), SessionState.PLANNED, null))))
                .isEqualTo("day");
        assertThat(field(() -> enter(planned(home(TODAY, 6L), null, TODAY)))).isEqualTo("next");
    }

    @Test
    void refusesTheSameSessionOfOneHumanBeingTwice() {
        fixture.register("insert into register.person_merged values (8, 7)");
        enter(home(TODAY, 7L));

        assertThat(field(() -> enter(home(TODAY, 7L)))).isEqualTo("day");
        assertThat(field(() -> enter(home(TODAY, 8L)))).isEqualTo("day");

        fixture.register("delete from register.person_merged");
        Session other = enter(home(TODAY, 8L));
        assertThat(fixture.lines(other.id())).hasSize(1);
    }

    @Test
    void countsTwoRecordsOfOneHumanBeingOnceUntilTheyAreTwoAgain() {
        long before = fixture.people("counselling.given");
        enter(home(TODAY.minusDays(10), 16L));
        enter(home(TODAY.minusDays(11), 17L));

        fixture.register("insert into register.person_merged values (17, 16)");
        long merged = fixture.people("counselling.given");
        List<Session> ofOne = fixture.transactions.read(() -> book.ofPerson(17, Scope.EVERYTHING));
        fixture.register("delete from register.person_merged");

        assertThat(merged).isEqualTo(before + 1);
        assertThat(ofOne).hasSize(2);
        assertThat(fixture.people("counselling.given")).isEqualTo(before + 2);
    }

    @Test
    void doesNotHappenAtAPointThatDidNotWorkThatDay() {
        Point point = point();
        fixture.transactions.write(() -> fixture.office
                .points()
                .step(
                        new Target(point.id(), point.version(), entry()),
                        PointAction.CLOSE,
                        TODAY.minusDays(5),
                        fixture.office.faults()));

        assertThat(field(() -> enter(at(point.id(), TODAY, Session.Heads.NONE, 9L))))
                .isEqualTo("point");
        assertThat(enter(at(point.id(), TODAY.minusDays(5), Session.Heads.NONE, 9L))
                        .state())
                .isEqualTo(SessionState.HELD);
    }

    @Test
    void showsAVolunteerTheOwnPeopleOfAGroupAndTheOthersAsANumber() {
        fixture.register("insert into register.assigned values (" + VOLUNTEER + ", 10)");
        Session group = enter(home(TODAY, 10L, 11L, 12L));

        Session seen = fixture.transactions.read(() -> book.open(group.id(), ASSIGNED));

        assertThat(seen.clients()).extracting(Session.Client::personId).containsExactly(10L);
        assertThat(seen.others()).isEqualTo(2);
        assertThat(refused(() -> correct(seen, home(TODAY.minusDays(1), 10L), entry(ASSIGNED)))
                        .status())
                .isEqualTo(403);
        assertThat(fixture.transactions.read(() -> book.open(group.id(), HERE)).others())
                .isZero();
        assertThat(refused(() -> fixture.transactions.read(() -> book.open(group.id(), THERE)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sealsNotesAndLetsNobodyReplaceOneUnseen() {
        Session one = enter(noting(home(TODAY, 13L), "Lo cho con nhỏ"));

        assertThat(fixture.transactions.read(() -> book.notes().read(one.id(), HERE)))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("Lo cho con nhỏ"));
        assertThat(fixture.transactions.read(() -> book.notes().read(one.id(), THERE)))
                .isEmpty();
        Entry withoutNotes = new Entry(1, Scope.EVERYTHING, Scope.NOTHING, TODAY);
        assertThat(field(() -> correct(one, noting(home(TODAY, 13L), "Khác"), withoutNotes)))
                .isEqualTo("note");
        Session after = correct(one, home(TODAY.minusDays(1), 13L), withoutNotes);
        assertThat(after.clients().get(0).noted()).isTrue();
        correct(after, noting(home(TODAY, 13L), ""), entry());
        assertThat(fixture.transactions.read(() -> book.notes().read(one.id(), HERE)))
                .isEmpty();
    }

    @Test
    void keepsNoNoteOfSomebodyWhoWasErased() {
        Session one = enter(noting(home(TODAY, 14L), "Riêng tư"));

        fixture.protection.erase(14);

        assertThat(fixture.transactions.read(() -> book.notes().read(one.id(), HERE)))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEmpty());
    }

    @Test
    void isNotMissedBeforeItsDayAndSaysWhatIsPossible() {
        Session planned = enter(planned(home(TODAY.plusDays(3), 15L), SessionState.PLANNED, null));

        assertThat(field(() -> step(planned, SessionAction.MISS, null))).isEqualTo("day");
        Session off = step(planned, SessionAction.CANCEL, null);
        Problem refused = refused(() -> step(off, SessionAction.HOLD, TODAY));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail().en()).contains("take back");
    }
}
