package vn.hoanhap.registry.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.people.Initials;
import vn.hoanhap.registry.people.PersonQuery;
import vn.hoanhap.registry.people.SealedFields;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Whom a search finds does not depend on where it begins: at a word, an area, an assignment, or nowhere. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class JooqPeopleSearchTest {

    private static final List<String> FAMILIES = List.of("Nguyễn", "Nguyễn", "Trần", "Đỗ");
    private static final List<String> GIVEN = List.of("Văn An", "Thị Anh", "Văn Bình", "Hoà", "Thị Lan", "Lan Anh");
    private static final List<String> TYPED = List.of(
            "",
            "nguyen",
            "ng",
            "lan",
            "nguyen lan",
            "an nguyen",
            "thi an",
            "do van",
            "nva",
            "ntl",
            "tv",
            "d",
            "hoa zz",
            "1990",
            "lan 1990",
            "nguyen thi lan anh",
            "xyz");
    private static final int PAGE = 7;

    private final RegisterWorld world;
    private final List<Somebody> everybody = new ArrayList<>();
    private long here;
    private long elsewhere;
    private long volunteer;

    private record Somebody(long id, String name, long unit, boolean assigned) {}

    JooqPeopleSearchTest(OpenStore store) {
        world = new RegisterWorld(store);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void fillsAnOffice() {
        here = world.unit("28249", RegisterWorld.JUNE);
        elsewhere = world.unit("28252", RegisterWorld.JUNE);
        volunteer = world.person(here, "Q.Q.", 1951);
        Random random = new Random(7);
        for (int number = 0; number < 60; number++) {
            String name = FAMILIES.get(random.nextInt(FAMILIES.size())) + " " + GIVEN.get(random.nextInt(GIVEN.size()));
            long unit = number % 3 == 0 ? elsewhere : here;
            long id = world.named(unit, name);
            everybody.add(new Somebody(id, name, unit, number % 5 == 0));
            if (number % 5 == 0) {
                assign(id);
            }
        }
    }

    @Test
    void findsTheSamePeopleWhereverItBegins() {
        for (int few : new int[] {1, 20, 5_000}) {
            JooqPeopleSearch search = search(few);
            for (String typed : TYPED) {
                assertThat(found(search, typed, Scope.EVERYTHING))
                        .as("%s, %d are few", typed, few)
                        .containsExactlyElementsOf(expected(typed, somebody -> true));
                assertThat(found(search, typed, new Scope(false, Set.of(here), null)))
                        .as("%s in one unit, %d are few", typed, few)
                        .containsExactlyElementsOf(expected(typed, somebody -> somebody.unit() == here));
                assertThat(found(search, typed, new Scope(false, Set.of(), volunteer)))
                        .as("%s of a volunteer, %d are few", typed, few)
                        .containsExactlyElementsOf(expected(typed, Somebody::assigned));
                assertThat(found(search, typed, new Scope(false, Set.of(elsewhere), volunteer)))
                        .as("%s of a leader, %d are few", typed, few)
                        .containsExactlyElementsOf(
                                expected(typed, somebody -> somebody.assigned() || somebody.unit() == elsewhere));
            }
        }
    }

    @Test
    void findsNobodyForMarksAlone() {
        assertThat(found(search(5_000), "%%%", Scope.EVERYTHING)).isEmpty();
        assertThat(found(search(5_000), " ", Scope.EVERYTHING)).hasSameSizeAs(everybody);
    }

    private JooqPeopleSearch search(int few) {
        return new JooqPeopleSearch(world.sql(), world.protection(), new SealedFields(world.protection()), few);
    }

    /** Walks through all pages; of those who were here before the test only its own are told. */
    private List<Long> found(JooqPeopleSearch search, String typed, Scope scope) {
        List<Long> found = new ArrayList<>();
        long after = everybody.get(0).id() - 1;
        while (true) {
            PersonQuery query = new PersonQuery(typed, null, after, PAGE);
            List<Person> page = world.read(() -> search.find(query, scope));
            page.forEach(person -> found.add(person.id()));
            if (page.size() < PAGE) {
                return found;
            }
            after = page.get(PAGE - 1).id();
        }
    }

    private List<Long> expected(String typed, Predicate<Somebody> reached) {
        return everybody.stream()
                .filter(reached)
                .filter(somebody -> meant(somebody.name(), ToneFree.words(typed)))
                .map(Somebody::id)
                .sorted()
                .toList();
    }

    /** Says the rule once more, over names in clear. */
    private static boolean meant(String name, List<String> typed) {
        List<String> words = typed.stream().filter(word -> !word.equals("1990")).toList();
        boolean named = words.stream()
                .allMatch(word ->
                        word.length() > 1 && ToneFree.words(name).stream().anyMatch(part -> part.startsWith(word)));
        String letters = String.join("", words);
        boolean begun =
                letters.length() <= 8 && Initials.fold(Initials.of(name)).startsWith(letters);
        return named || begun;
    }

    private void assign(long person) {
        Assignment.Subject subject = new Assignment.Subject(person, null, null, null, null);
        world.write(() -> world.register()
                .assignments()
                .create(new Assignment.Draft("PERSON", volunteer, 1L, subject, RegisterWorld.JUNE, null)));
    }
}
