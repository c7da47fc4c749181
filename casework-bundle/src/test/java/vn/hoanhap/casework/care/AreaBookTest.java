package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.domain.AreaStanding;
import vn.hoanhap.casework.domain.AreaStanding.State;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.store.AreaTable;
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
class AreaBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;
    private static final long ENDED = SmallProvince.COMMUNE;
    private static final Scope OF_HERE = new Scope(false, Set.of(HERE), null);

    private final CareFixture fixture;
    private final AreaBook book;

    AreaBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        book = fixture.office.areas();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void letsANewClassEndTheOneBefore() {
        AreaClass city = enter(HERE, "ngõ Một", "LEVELS.CITY", "2003");
        AreaClass district = enter(HERE, "ngõ Một", "LEVELS.DISTRICT", "2017");

        AreaStanding then = standing(city, "2016-12-31");
        AreaStanding after = standing(city, "2017-01-01");
        AreaStanding newest = standing(district, "2025-08-23");

        assertThat(then.state()).isEqualTo(State.STANDS);
        assertThat(then.hot()).isTrue();
        assertThat(after.state()).isEqualTo(State.REPLACED);
        assertThat(after.hot()).isFalse();
        assertThat(after.last()).isEqualTo("2016-12-31");
        assertThat(after.after()).isEqualTo(district);
        assertThat(newest.state()).isEqualTo(State.STANDS);
        assertThat(newest.before()).isEqualTo(city);
        assertThat(district.began().written()).isEqualTo("2017");
    }

    @Test
    void endsWithItsSchemeWhenNobodyDecidedAnew() {
        AreaClass old = enter(HERE, "ngõ Hai", "LEVELS.CITY", "2024-03-01");
        enter(HERE, "ngõ Hai", "TTG_2025.II", "2025-09-01");

        assertThat(standing(old, "2025-08-23").state()).isEqualTo(State.STANDS);
        AreaStanding over = standing(old, "2025-08-24");
        assertThat(over.state()).isEqualTo(State.SCHEME_OVER);
        assertThat(over.last()).isEqualTo("2025-08-23");
        assertThat(over.hot()).isFalse();
        assertThat(hot("2025-08-23", "ngõ Hai")).containsExactly("LEVELS.CITY");
        assertThat(hot("2025-08-24", "ngõ Hai")).isEmpty();
        assertThat(hot("2025-09-01", "ngõ Hai")).containsExactly("TTG_2025.II");
    }

    @Test
    void takesAClassOnlyOnADayOnWhichItsSchemeHolds() {
        assertThat(fields(() -> enter(HERE, "ngõ Ba", "LEVELS.CITY", "2025-08-24")))
                .containsExactly("areaClass");
        assertThat(fields(() -> enter(HERE, "ngõ Ba", "TTG_2025.I", "2025-08-23")))
                .containsExactly("areaClass");
        assertThat(fields(() -> enter(HERE, "ngõ Ba", "TTG_2025.IV", "2025-09-01")))
                .containsExactly("areaClass");
        assertThat(enter(HERE, "ngõ Ba", "LEVELS.CITY", "2025-08-23").version()).isEqualTo(1);
        assertThat(enter(HERE, "ngõ Ba", "TTG_2025.I", "2025-08-24").version()).isEqualTo(1);
        assertThat(enter(HERE, "ngõ Ba bis", "TTG_2025.I", "2025").began().written())
                .isEqualTo("2025");
    }

    @Test
    void knowsAPlaceHoweverItWasTyped() {
        enter(HERE, "ngõ Cống  Trắng ", "LEVELS.CITY", "2003");

        assertThat(fields(() -> enter(HERE, "Ngõ cống trắng", "LEVELS.DISTRICT", "2003")))
                .containsExactly("began");
        assertThat(enter(HERE, "Ngõ cống trắng", "BCA_2010.I", "2011").spot().place())
                .isEqualTo("Ngõ cống trắng");
        assertThat(fixture.transactions.read(
                        () -> book.holding(new AreaSpot(HERE, "NGÕ CỐNG TRẮNG"), "LEVELS", CareFixture.TODAY)))
                .get()
                .extracting(one -> one.code().written())
                .isEqualTo("LEVELS.CITY");
    }

    @Test
    void namesWhoStoodInThePlaceOfACommuneThatEnded() {
        Problem late = problem(() -> enter(ENDED, null, "TTG_2025.I", "2025-09-01"));

        assertThat(late.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("commune");
            assertThat(fault.message().vi()).contains("01/09/2025", "Xã Tân Hội");
        });
        assertThat(enter(ENDED, "chợ cũ", "LEVELS.CITY", "2025-06-30").version())
                .isEqualTo(1);
        assertThat(fields(() -> enter(SmallProvince.PROVINCE, null, "LEVELS.CITY", "2024-01-01")))
                .containsExactly("commune");
        assertThat(fields(() -> enter(999_999, null, "LEVELS.CITY", "2024-01-01")))
                .containsExactly("commune");
    }

    @Test
    void showsWhatAPredecessorLeftToItsSuccessorUnderItsOldName() {
        AreaClass old = enter(ENDED, "bến đò", "LEVELS.CITY", "2019");
        assertThat(found(OF_HERE, HERE, "bến đò")).isEmpty();
        fixture.register("insert into register.unit_cover values (" + HERE + ", " + ENDED + ", false)");
        try {
            assertThat(found(OF_HERE, HERE, "bến đò")).containsExactly(old);
            AreaNames names = new AreaNames(fixture.office.desk(), CareFixture.TODAY);
            assertThat(names.spot(old.spot())).isEqualTo("bến đò, Xã Bàn Long");
            assertThat(names.heirs(ENDED)).isEqualTo("Xã Tân Hội");
            assertThat(names.heirs(HERE)).isNull();
        } finally {
            fixture.register("delete from register.unit_cover where root_id = " + HERE + " and unit_id = " + ENDED);
        }
    }

    @Test
    void hidesAreasFromTheClerkOfAnotherCommune() {
        AreaClass area = enter(HERE, "ngõ Năm", "LEVELS.CITY", "2019");
        Scope elsewhere = new Scope(false, Set.of(ENDED), null);
        Entry entry = new Entry(2, elsewhere, CareFixture.TODAY);

        assertThat(found(elsewhere, null, "ngõ Năm")).isEmpty();
        assertThat(problem(() -> fixture.transactions.read(() -> book.open(area.id(), elsewhere)))
                        .status())
                .isEqualTo(404);
        assertThat(problem(() -> fixture.transactions.change(() -> book.takeBack(area.id(), 1, entry)))
                        .status())
                .isEqualTo(404);
        assertThat(problem(() -> fixture.transactions.write(() -> book.enter(
                                input(HERE, "ngõ Sáu", "LEVELS.CITY", "2019"), null, entry, fixture.office.faults())))
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("commune");
    }

    @Test
    void letsTheClassBeforeHoldAgainWhenOneIsTakenBack() {
        AreaClass city = enter(HERE, "ngõ Bảy", "LEVELS.CITY", "2003");
        AreaClass mistake = enter(HERE, "ngõ Bảy", "LEVELS.NONE", "2020");
        fixture.transactions.change(() -> book.takeBack(mistake.id(), 1, CareFixture.entry()));

        assertThat(standing(city, "2021-01-01").state()).isEqualTo(State.STANDS);
        assertThat(fixture.transactions
                        .read(() -> book.open(mistake.id(), Scope.EVERYTHING))
                        .takenBack())
                .isTrue();
        assertThat(problem(() -> fixture.transactions.change(() -> book.takeBack(mistake.id(), 2, CareFixture.entry())))
                        .status())
                .isEqualTo(409);
        assertThat(found(Scope.EVERYTHING, HERE, "ngõ Bảy")).containsExactly(city);
    }

    @Test
    void correctsWhatWasReadAndNothingNewer() {
        AreaClass area = enter(HERE, "ngõ Tám", "LEVELS.CITY", "2003");
        AreaClass after = fixture.transactions.write(() -> book.correct(
                area.id(),
                1,
                new AreaInput(HERE, "ngõ Tám", "LEVELS.DISTRICT", Dated.year(2004), " 12/QĐ ", "Công an Thành phố"),
                CareFixture.entry(),
                fixture.office.faults()));

        assertThat(after.code().written()).isEqualTo("LEVELS.DISTRICT");
        assertThat(after.decision()).isEqualTo(new AreaClass.Decision("12/QĐ", "Công an Thành phố"));
        assertThat(after.version()).isEqualTo(2);
        assertThat(problem(() -> fixture.transactions.write(() -> book.correct(
                                area.id(),
                                1,
                                input(HERE, "ngõ Tám", "LEVELS.CITY", "2003"),
                                CareFixture.entry(),
                                fixture.office.faults())))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        String longer = "x".repeat(121);
        AreaInput nothing = new AreaInput(null, null, " ", null, null, null);
        AreaInput much = new AreaInput(
                HERE, longer, "LEVELS.CITY", Dated.day(LocalDate.of(2026, 11, 24)), "y".repeat(101), "z".repeat(201));

        assertThat(fields(() -> enter(nothing))).containsExactlyInAnyOrder("commune", "areaClass", "began");
        assertThat(fields(() -> enter(much)))
                .containsExactlyInAnyOrder("spot", "areaClass", "began", "number", "authority");
    }

    private AreaClass enter(long unit, @Nullable String place, String areaClass, String began) {
        return enter(input(unit, place, areaClass, began));
    }

    private AreaClass enter(AreaInput input) {
        return fixture.transactions.write(() -> book.enter(input, null, CareFixture.entry(), fixture.office.faults()));
    }

    private static AreaInput input(long unit, @Nullable String place, String areaClass, String began) {
        return new AreaInput(unit, place, areaClass, Dated.read(began).orElseThrow(), null, null);
    }

    private AreaStanding standing(AreaClass one, String day) {
        return fixture.transactions.read(
                () -> book.standing(one, book.table().ofUnits(List.of(one.spot().unitId())), LocalDate.parse(day)));
    }

    private List<String> hot(String day, String place) {
        AreaTable.Wanted wanted = book.wanted(LocalDate.parse(day), HERE, null, AreaBook.Narrowed.HOT);
        return fixture.transactions.read(() -> book.table().search(wanted, Scope.EVERYTHING, 0, 500)).stream()
                .filter(one -> place.equals(one.spot().place()))
                .map(one -> one.code().written())
                .toList();
    }

    private List<AreaClass> found(Scope scope, @Nullable Long unit, String place) {
        AreaTable.Wanted wanted = book.wanted(CareFixture.TODAY, unit, null, null);
        return fixture.transactions.read(() -> book.table().search(wanted, scope, 0, 500)).stream()
                .filter(one -> place.equals(one.spot().place()))
                .toList();
    }

    private static List<String> fields(ThrowingCallable call) {
        return problem(call).errors().stream().map(Problem.FieldError::field).toList();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
