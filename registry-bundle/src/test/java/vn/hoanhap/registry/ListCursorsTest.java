package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.contacts.ContactEntry;
import vn.hoanhap.registry.hanging.UnitsLeft;
import vn.hoanhap.registry.people.PersonQuery;
import vn.hoanhap.registry.people.Timeline;
import vn.hoanhap.registry.people.TimelineEntry;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/**
 * Somebody goes through a list page by page while others write: each record that was there from the start comes once, also when
 * many stand on the same day and pages end among them.
 */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class ListCursorsTest {
    private static final LocalDate SAME_DAY = TODAY.minusDays(3);
    private static final int EACH = 7;
    private static final int PAGE = 2;

    private final RegisterWorld world;
    private final Register register;
    private final Care care;
    private final Principal reader = RegisterWorld.officer(null, RegisterRights.PEOPLE_READ);
    private long person;
    private long volunteer;

    ListCursorsTest(OpenStore store) {
        world = new RegisterWorld(store);
        register = world.register();
        care = new Care(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void people() {
        person = world.person(care.here(), "N.G.X.", 1995);
        volunteer = world.person(care.here(), "V.L.T.", 1970);
    }

    @Test
    void givesEachContactOfOneDayOnce() {
        List<Long> there = meetOften();

        List<Long> read = through(this::contacts, ContactEntry::id, () -> meet(SAME_DAY));

        assertThat(read).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void givesEachContactOnceWhenNewerAndOlderOnesComeIn() {
        List<Long> there = meetOften();
        there.add(meet(SAME_DAY.minusDays(5)));

        List<Long> read = through(this::contacts, ContactEntry::id, () -> {
            meet(TODAY);
            meet(SAME_DAY.minusDays(1));
        });

        assertThat(read).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void goesOnAfterAContactThatWasRemovedMeanwhile() {
        List<Long> there = meetOften();
        List<ContactEntry> first = world.read(() -> contacts(0));
        long edge = first.get(first.size() - 1).id();
        world.write(() -> {
            register.contacts().remove(edge);
            return true;
        });

        List<ContactEntry> next = world.read(() -> contacts(edge));

        assertThat(next)
                .hasSize(PAGE)
                .allSatisfy(entry -> assertThat(there).contains(entry.id()))
                .doesNotContainAnyElementsOf(first);
        assertThat(world.read(() -> contacts(1))).isEmpty();
    }

    @Test
    void goesOnAfterAnEndedUnitWhoseSuccessorWasRecordedMeanwhile() {
        List<UnitsLeft.Left> all = left();
        List<UnitsLeft.Left> first = world.read(() -> register.unitsLeft().page(all, 0, PAGE));
        UnitsLeft.Left edge = first.get(PAGE - 1);
        List<UnitsLeft.Left> fewer =
                all.stream().filter(one -> one.unit().id() != edge.unit().id()).toList();

        List<UnitsLeft.Left> next =
                world.read(() -> register.unitsLeft().page(fewer, edge.unit().id(), PAGE));

        assertThat(next).isEqualTo(all.subList(PAGE, 2 * PAGE));
    }

    private List<UnitsLeft.Left> left() {
        return world.read(() -> register.unitsLeft().withoutSuccessor(TODAY, Scope.EVERYTHING));
    }

    @Test
    void givesEachLineOfATimelineOnce() {
        meetOften();
        List<Long> there = through(this::timeline, TimelineEntry::lineId, () -> {});
        assertThat(there).hasSizeGreaterThanOrEqualTo(EACH).doesNotHaveDuplicates();

        List<Long> read = through(this::timeline, TimelineEntry::lineId, () -> meet(SAME_DAY));

        assertThat(read).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void givesPeopleWhoLookAlikeOnceEach() {
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            there.add(world.person(care.there(), "T.V.C.", 1980));
        }

        List<Long> read = through(this::alike, Person::id, () -> world.person(care.there(), "T.V.C.", 1980));

        assertThat(read).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void givesNeighbourhoodsOfOneNameOnceEach() {
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            there.add(neighbourhood());
        }

        List<Long> read = through(this::neighbourhoods, Neighbourhood::id, this::neighbourhood);

        assertThat(read).doesNotHaveDuplicates().containsAll(there);
    }

    /** Reads a page that begins after an id; 0 from the start. */
    private interface Pages<T> {
        List<T> after(long id);
    }

    /** Goes through a list to its end; between two pages somebody writes, as long as that is not for ever. */
    private <T> List<Long> through(Pages<T> list, ToLongFunction<T> id, Runnable meanwhile) {
        List<Long> read = new ArrayList<>();
        long cursor = 0;
        List<T> page;
        do {
            long from = cursor;
            page = world.read(() -> list.after(from));
            page.forEach(item -> read.add(id.applyAsLong(item)));
            if (!page.isEmpty()) {
                cursor = id.applyAsLong(page.get(page.size() - 1));
            }
            if (read.size() <= EACH) {
                meanwhile.run();
            }
        } while (page.size() == PAGE);
        return read;
    }

    private List<ContactEntry> contacts(long before) {
        return register.contacts().ofPerson(person, Scope.EVERYTHING, before, PAGE);
    }

    private List<TimelineEntry> timeline(long before) {
        return register.timeline().of(person, Scope.EVERYTHING, reader, new Timeline.Page(before, PAGE));
    }

    private List<Person> alike(long after) {
        return register.people().list(new PersonQuery(null, care.there(), after, PAGE), Scope.EVERYTHING);
    }

    private List<Neighbourhood> neighbourhoods(long after) {
        return register.neighbourhoods().list(care.there(), TODAY, after, PAGE);
    }

    private long neighbourhood() {
        return world.write(() -> register.neighbourhoods()
                .create(new Neighbourhood.Draft(care.there(), "Tổ 4", "RESIDENTIAL_GROUP", null, null)));
    }

    private List<Long> meetOften() {
        List<Long> met = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            met.add(meet(SAME_DAY));
        }
        return met;
    }

    private long meet(LocalDate on) {
        ContactDraft.Said said = new ContactDraft.Said("thăm hỏi", null, null, null);
        return world.write(() -> register.contacts()
                .create(new ContactDraft(person, volunteer, null, care.here(), on, "PHONE", null, said)));
    }
}
