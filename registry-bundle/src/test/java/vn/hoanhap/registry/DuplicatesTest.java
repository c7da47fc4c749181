package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.db.Tables.DUPLICATE_LOOK;
import static vn.hoanhap.registry.db.Tables.DUPLICATE_SWEEP;
import static vn.hoanhap.registry.db.Tables.PERSON;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;
import vn.hoanhap.registry.people.duplicates.DuplicateRegister;
import vn.hoanhap.registry.people.duplicates.PairQuery;
import vn.hoanhap.registry.people.duplicates.PairState;
import vn.hoanhap.registry.people.duplicates.Reason;
import vn.hoanhap.registry.people.duplicates.Strength;
import vn.hoanhap.registry.sheets.RegisterSheets;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Which records the server takes for one human being, and who sees that. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class DuplicatesTest {
    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Đỗ");
    private static final List<String> MIDDLES = List.of("Văn", "Thị");
    private static final List<String> GIVEN = List.of("Hùng", "Hoà", "Lệ", "Sơn");
    private static final int PAGE = 7;

    private final RegisterWorld world;
    private final Doubles doubles;
    private final DuplicateRegister duplicates;

    private record Somebody(long id, String name, @Nullable Integer year, int place) {
        boolean far() {
            return place == 3;
        }
    }

    DuplicatesTest(OpenStore store) {
        world = new RegisterWorld(store);
        doubles = new Doubles(world);
        duplicates = world.register().duplicates();
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void findsThePairsThatNamesInClearWouldGive() {
        List<Somebody> everybody = severalHundred();
        Set<Long> ids = new HashSet<>();
        everybody.forEach(somebody -> ids.add(somebody.id()));

        doubles.look();

        Set<String> expected = new TreeSet<>();
        for (Somebody one : everybody) {
            everybody.stream().filter(other -> one.id() < other.id()).forEach(other -> expect(one, other, expected));
        }
        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(walk(Scope.EVERYTHING).stream()
                        .filter(pair -> ids.contains(pair.low().id())))
                .extracting(pair -> pair.low().id() + " " + pair.high().id() + " "
                        + pair.likeness().strength())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<Somebody> severalHundred() {
        long[] units = {doubles.here(), doubles.successor(), doubles.neighbour(), doubles.elsewhere()};
        Integer[] years = {null, 1980, 1981, 1983, 1990, 1995};
        Random random = new Random(11);
        List<Somebody> everybody = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            List<String> words =
                    new ArrayList<>(List.of(any(FAMILIES, random), any(MIDDLES, random), any(GIVEN, random)));
            if (number % 5 == 0) {
                words.add(words.remove(0));
            }
            String name = String.join(" ", words);
            int place = random.nextInt(units.length);
            Integer year = years[random.nextInt(years.length)];
            everybody.add(new Somebody(
                    doubles.enter(units[place], number % 2 == 0 ? name : ToneFree.fold(name), year, null),
                    name,
                    year,
                    place));
        }
        return everybody;
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static void expect(Somebody one, Somebody other, Set<String> expected) {
        boolean named = Set.copyOf(ToneFree.words(one.name())).equals(Set.copyOf(ToneFree.words(other.name())));
        Integer year = one.year();
        Integer otherYear = other.year();
        int apart = year == null || otherYear == null ? 1 : Math.abs(year - otherYear);
        boolean alike = apart <= 1 ? one.far() == other.far() : one.place() == other.place();
        if (named && alike) {
            expected.add(one.id() + " " + other.id() + " " + (apart == 0 ? Strength.STRONG : Strength.WEAK));
        }
    }

    /** Walks through all pages and sees that the surest come first. */
    private List<DuplicatePair> walk(Scope scope) {
        List<DuplicatePair> all = new ArrayList<>();
        List<DuplicatePair> page;
        do {
            long after = all.isEmpty() ? 0 : all.get(all.size() - 1).id();
            page = world.read(() -> duplicates.list(new PairQuery(true, after, PAGE), scope));
            all.addAll(page);
        } while (page.size() == PAGE);
        assertThat(all)
                .doesNotHaveDuplicates()
                .extracting(pair -> pair.likeness().strength())
                .isSorted();
        return all;
    }

    @Test
    void pairsTheSameNumberWhereverItIsEntered() {
        long one = doubles.enter(doubles.here(), "Giang Thanh Bình", 1971, "082171000001");
        long other = doubles.enter(doubles.elsewhere(), "Giang Bình", 1978, "082171000001");

        doubles.look();

        assertThat(doubles.only(other)).satisfies(pair -> {
            assertThat(pair.low().id()).isEqualTo(one);
            assertThat(pair.likeness().strength()).isEqualTo(Strength.CERTAIN);
            assertThat(pair.likeness().reasons()).containsExactly(Reason.ID_NUMBER);
        });
    }

    @Test
    void takesARowOfASheetWithSomebodyElsesNumberAndPairsIt() {
        long one = doubles.enter(doubles.here(), "Ngô Gia Tự Do", 1908, "082108000004");
        ImportSheet people = RegisterSheets.of(world.register(), new FewSheets()).stream()
                .filter(sheet -> sheet.name().equals("people"))
                .findFirst()
                .orElseThrow();
        TestRow row = TestRow.of(
                        Map.of("initials", "N.T.", "birth_year", "1908", "id_number", "082108000004", "unit", "82"))
                .knowing((column, reference) -> doubles.elsewhere())
                .by(RegisterWorld.officer(null, people.permission()));
        Violations faults = new Violations();

        long other = world.write(() -> {
            people.check(row, faults);
            return people.apply(row, null);
        });
        doubles.look();

        assertThat(faults.errors()).isEmpty();
        assertThat(doubles.only(one).high().id()).isEqualTo(other);
    }

    @Test
    void pairsNobodyByInitialsAlone() {
        long one = world.person(doubles.here(), "K.Q.", 1966);
        world.person(doubles.here(), "K.Q.", 1966);

        doubles.look();

        assertThat(doubles.of(one)).isEmpty();
    }

    @Test
    void forgetsAPairWhenACorrectionTellsThemApartAndFindsItWhenItMakesThemAlike() {
        long one = doubles.enter(doubles.here(), "Mai Văn Tường", 1960, null);
        long other = doubles.enter(doubles.here(), "Mai Văn Tường", 1960, null);
        doubles.look();
        assertThat(doubles.of(one)).hasSize(1);

        doubles.correct(other, Doubles.draft(doubles.here(), "Mai Văn Quý", 1960, null));
        doubles.look();
        assertThat(doubles.of(one)).isEmpty();

        doubles.correct(other, Doubles.draft(doubles.here(), "Mai văn Tuờng", 1961, null));
        doubles.look();
        assertThat(doubles.only(one).likeness().reasons()).contains(Reason.BIRTH_YEAR_NEAR);

        doubles.correct(other, RegisterWorld.draft(doubles.here(), "M.V.T.", 1960, Identity.NONE));
        doubles.look();
        assertThat(doubles.of(one)).isEmpty();
    }

    @Test
    void findsThoseWhoWereEnteredBeforePairsWereLookedFor() {
        long one = doubles.enter(doubles.here(), "Quách Văn Nhớ", 1952, null);
        long other = doubles.enter(doubles.here(), "Quách Văn Nhớ", 1952, null);
        world.write(() -> {
            world.dsl()
                    .update(PERSON)
                    .setNull(PERSON.NAME_KEY)
                    .where(PERSON.ID.in(one, other))
                    .execute();
            world.dsl().deleteFrom(DUPLICATE_LOOK).execute();
            return world.dsl()
                    .update(DUPLICATE_SWEEP)
                    .set(DUPLICATE_SWEEP.AFTER_ID, one - 1)
                    .setNull(DUPLICATE_SWEEP.ENDED_AT)
                    .execute();
        });

        doubles.look();

        assertThat(doubles.only(one).high().id()).isEqualTo(other);
    }

    @Test
    void showsAPairOnlyToThoseWhoReachBothPeople() {
        long here = doubles.here();
        long one = doubles.enter(here, "Hồ Minh Đạo", 1979, "082179000002");
        long other = doubles.enter(doubles.elsewhere(), "Hồ Minh Đạo", 1979, "082179000002");
        doubles.look();
        DuplicatePair pair = doubles.only(one);
        Scope officerHere = RegisterWorld.in(here);
        Scope officerElsewhere = RegisterWorld.in(doubles.elsewhere());
        Scope province = RegisterWorld.in(world.unit("82", RegisterWorld.JUNE));

        assertThat(doubles.of(one, officerHere)).isEmpty();
        assertThat(doubles.of(other, officerElsewhere)).isEmpty();
        assertThat(walk(officerHere)).extracting(DuplicatePair::id).doesNotContain(pair.id());
        assertThat(world.read(() -> duplicates.find(pair.id(), officerHere))).isEmpty();
        var verdict = new DuplicateRegister.Verdict(PairState.DIFFERENT, null, pair.version());
        assertThatThrownBy(() -> doubles.decide(pair, verdict, officerHere))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(404));
        assertThat(doubles.of(one, province)).extracting(DuplicatePair::id).containsExactly(pair.id());
        assertThat(walk(province)).extracting(DuplicatePair::id).contains(pair.id());
        assertThat(walk(Scope.NOTHING)).isEmpty();
    }

    @Test
    void countsAsManyAsTheListHoldsUpToABound() {
        long unit = world.unit("28252", RegisterWorld.JUNE);
        for (int number = 0; number < 4; number++) {
            doubles.enter(unit, "Ông Thị Ngọc Ẩn", 1931, null);
        }
        doubles.look();

        assertThat(count(RegisterWorld.in(unit), 100))
                .isEqualTo(walk(RegisterWorld.in(unit)).size());
        assertThat(count(RegisterWorld.in(unit), 3)).isEqualTo(3);
        assertThat(count(Scope.EVERYTHING, 2)).isEqualTo(2);
        assertThat(count(Scope.NOTHING, 100)).isZero();
    }

    private int count(Scope scope, int most) {
        return world.read(() -> duplicates.open(scope, most));
    }

    @Test
    void tellsWhoeverEntersSomebodyWhoIsAlreadyThereButNotOutOfReach() {
        long here = doubles.here();
        long there = doubles.enter(here, "La Văn Cầu", 1932, null);
        doubles.enter(doubles.elsewhere(), "Nông Văn Dền", 1929, "082129000003");
        var same = Doubles.draft(doubles.successor(), "la van cau", 1933, "082129000003");

        assertThat(alike(same, RegisterWorld.in(here)))
                .extracting(alike -> alike.person().id())
                .containsExactly(there);
        assertThat(alike(same, Scope.EVERYTHING))
                .extracting(alike -> alike.likeness().strength())
                .containsExactly(Strength.CERTAIN, Strength.WEAK);
    }

    private List<DuplicateRegister.Alike> alike(vn.hoanhap.registry.people.PersonDraft draft, Scope scope) {
        return world.read(() -> duplicates.alike(draft, scope));
    }
}
