package vn.hoanhap.counselling.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.counselling.fixture.CounsellingFixture.TODAY;
import static vn.hoanhap.counselling.fixture.CounsellingFixture.entry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.counselling.CounsellingProgramme;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.MobilisationAction;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.fixture.CounsellingFixture;
import vn.hoanhap.counselling.fixture.FewTeams;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "counselling", of = CounsellingProgramme.class)
class OtherBooksTest {

    private static final String STOCK = "counselling.point-opened";

    private final CounsellingFixture fixture;
    private final PointBook points;
    private final MobilisationBook mobilisations;

    OtherBooksTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CounsellingFixture(transactions, database, ids);
        points = fixture.office.points();
        mobilisations = fixture.office.mobilisations();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CounsellingFixture.createRegister(source);
    }

    private static PointInput input(String name, String opened) {
        return new PointInput(
                name,
                SmallProvince.COMMUNE,
                SmallProvince.LENDER,
                FewTeams.AT_POINT,
                Dated.read(opened).orElseThrow(),
                List.of("COUNSELLING", "MEDICAL_CARE"));
    }

    private Point open(PointInput input) {
        return fixture.transactions.write(() -> points.enter(input, entry(), fixture.office.faults()));
    }

    private Point step(Point one, PointAction action, @Nullable LocalDate on) {
        return fixture.transactions.write(
                () -> points.step(new Target(one.id(), one.version(), entry()), action, on, fixture.office.faults()));
    }

    private Mobilisation agree(long person, LocalDate agreed, @Nullable LocalDate began) {
        return fixture.transactions.write(() -> mobilisations.enter(
                new MobilisationInput(person, null, null, "HOME_COMMUNITY_REHAB", agreed, began),
                entry(),
                fixture.office.faults()));
    }

    private Mobilisation step(Mobilisation one, MobilisationAction action, @Nullable LocalDate on) {
        return fixture.transactions.write(() ->
                mobilisations.step(new Target(one.id(), one.version(), entry()), action, on, fixture.office.faults()));
    }

    private static Problem refused(ThrowingCallable what) {
        return Objects.requireNonNull(catchThrowableOfType(ProblemException.class, what))
                .problem();
    }

    @Test
    void aPointCountsWhileItWorksAndItsOpeningMayBeAMonth() {
        List<Long> before = stock();
        Point point = open(input("Điểm tháng tám", "08/2020"));

        Point paused = step(point, PointAction.PAUSE, LocalDate.of(2021, 7, 1));
        Point again = step(paused, PointAction.RESUME, LocalDate.of(2021, 10, 1));

        assertThat(more(before)).containsExactly(0L, 1L, 0L, 1L);
        Point closed = step(again, PointAction.CLOSE, TODAY);
        assertThat(more(before)).containsExactly(0L, 1L, 0L, 0L);
        Point open = step(closed, PointAction.REOPEN, TODAY);
        assertThat(more(before)).containsExactly(0L, 1L, 0L, 1L);
        assertThat(step(open, PointAction.TAKE_BACK, null).state()).isEqualTo(PointState.TAKEN_BACK);
        assertThat(stock()).isEqualTo(before);
    }

    /** Returns what stood before the opening, after it, during the pause, and today. */
    private List<Long> stock() {
        return Stream.of(LocalDate.of(2020, 8, 30), LocalDate.of(2020, 8, 31), LocalDate.of(2021, 7, 1), TODAY)
                .map(day -> fixture.stock(STOCK, day))
                .toList();
    }

    private List<Long> more(List<Long> before) {
        List<Long> now = stock();
        return IntStream.range(0, now.size())
                .mapToObj(day -> now.get(day) - before.get(day))
                .toList();
    }

    @Test
    void aPointKeepsItsStepsWhenItIsCorrected() {
        Point point = open(input("Điểm sửa", "2020-08-10"));
        Point paused = step(point, PointAction.PAUSE, LocalDate.of(2021, 7, 1));

        Point after = fixture.transactions.write(() -> points.correct(
                paused.id(), paused.version(), input("Điểm đã sửa", "2020-08-12"), entry(), fixture.office.faults()));

        assertThat(after.state()).isEqualTo(PointState.PAUSED);
        assertThat(fixture.lines(point.id()))
                .containsExactly(STOCK + " 2020-08-12 101 null 1", STOCK + " 2021-07-01 101 null -1");
        assertThat(refused(() -> fixture.transactions.write(() -> points.correct(
                                after.id(),
                                after.version(),
                                input("Điểm đã sửa", "2022-01-01"),
                                entry(),
                                fixture.office.faults())))
                        .errors()
                        .get(0)
                        .field())
                .isEqualTo("opened");
    }

    @Test
    void aPointNamesWhatIsWrongWithIt() {
        open(input("Điểm một", "2020"));

        assertThat(refused(() -> open(input("điểm MỘT", "2021")))
                        .errors()
                        .get(0)
                        .field())
                .isEqualTo("name");
        assertThat(refused(() -> open(input("Điểm mai", "2024-06-07")))
                        .errors()
                        .get(0)
                        .field())
                .isEqualTo("opened");
        PointInput volunteers = new PointInput(
                "Điểm đội", SmallProvince.COMMUNE, null, FewTeams.OF_VOLUNTEERS, Dated.year(2020), List.of("SOON"));
        assertThat(refused(() -> open(volunteers)).errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("services", "team");
    }

    @Test
    void whoAgreedCountsOnceItBegan() {
        Mobilisation agreed = agree(1, TODAY.minusDays(10), null);
        assertThat(fixture.lines(agreed.id())).isEmpty();

        Mobilisation began = step(agreed, MobilisationAction.BEGIN, TODAY.minusDays(2));

        assertThat(began.state()).isEqualTo(MobilisationState.BEGAN);
        assertThat(fixture.lines(agreed.id())).containsExactly("counselling.mobilised 2024-06-04 101 1 1");
        assertThat(refused(() -> step(began, MobilisationAction.DROP, null)).status())
                .isEqualTo(409);
        step(began, MobilisationAction.TAKE_BACK, null);
        assertThat(fixture.lines(agreed.id())).isEmpty();
    }

    @Test
    void nobodyAgreesTwiceToTheSameWhileItIsOpenUnderAnyRecord() {
        fixture.register("insert into register.person_merged values (3, 2)");
        Mobilisation first = agree(2, TODAY.minusDays(10), null);

        assertThat(refused(() -> agree(3, TODAY, null)).errors().get(0).field()).isEqualTo("way");

        step(first, MobilisationAction.DROP, null);
        assertThat(agree(3, TODAY, TODAY).state()).isEqualTo(MobilisationState.BEGAN);
        fixture.register("delete from register.person_merged");
    }

    @Test
    void nobodyBeginsBeforeAgreeingNorInTheFuture() {
        assertThat(refused(() -> agree(4, TODAY, TODAY.minusDays(1)))
                        .errors()
                        .get(0)
                        .field())
                .isEqualTo("began");
        assertThat(refused(() -> agree(4, TODAY.plusDays(1), null))
                        .errors()
                        .get(0)
                        .field())
                .isEqualTo("agreed");
    }
}
