package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.households.HouseholdDraft;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.registry.people.PersonQuery;
import vn.hoanhap.registry.people.Timeline;
import vn.hoanhap.registry.people.TimelineEntry;
import vn.hoanhap.registry.teams.TeamQuery;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Who sees whom: by unit with its predecessors, by assignment, and by the right on each kind of line. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class ScopeTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final RegisterWorld world;
    private final Register register;

    ScopeTest(OpenStore store) {
        world = new RegisterWorld(store);
        register = world.register();
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void showsAVolunteerOnlyThePeopleAssignedToThem() {
        long unit = world.unit("28249", JUNE);
        long volunteer = world.person(unit, "V.L.T.", 1970);
        long assigned = world.person(unit, "A.S.G.", 1990);
        world.person(unit, "N.O.T.", 1990);
        long past = world.person(unit, "P.A.S.", 1990);
        assign(volunteer, assigned, JUNE, null);
        assign(volunteer, past, JUNE, TODAY.minusYears(1));
        Scope scope = new Scope(false, Set.of(), volunteer);

        assertThat(visible(scope)).containsExactly(assigned);
    }

    @Test
    void showsAVolunteerEveryRecordOfTheHumanBeing() {
        long unit = world.unit("28252", JUNE);
        long volunteer = world.person(unit, "V.L.T.", 1971);
        long assigned = world.person(unit, "T.W.I.", 1991);
        long root = world.person(unit, "T.W.N.", 1991);
        long sibling = world.person(unit, "T.W.S.", 1991);
        assign(volunteer, assigned, JUNE, null);
        merge(assigned, root);
        merge(sibling, root);

        assertThat(visible(new Scope(false, Set.of(), volunteer))).containsExactlyInAnyOrder(assigned, root, sibling);
    }

    @Test
    void showsAnOfficerOfASuccessorWhatThePredecessorsLeft() {
        Succession whole = succession(false);
        long person = world.person(whole.predecessorId(), "O.L.D.", 1980);
        long team = world.team(whole.predecessorId(), JUNE);
        Scope scope = RegisterWorld.in(whole.successorId());

        assertThat(visible(scope)).contains(person);
        assertThat(world.<List<Team>>read(() -> register.teams().list(TeamQuery.all(TODAY, 500), scope)))
                .extracting(Team::id)
                .contains(team);
    }

    @Test
    void leavesPeopleOfASplitUnitToTheProvinceUntilTheyAreAssigned() {
        Succession split = succession(true);
        long person = world.person(split.predecessorId(), "S.P.L.", 1980);
        long volunteer = world.person(split.successorId(), "V.L.T.", 1972);
        long province = world.unit("82", REFORM);

        assertThat(visible(RegisterWorld.in(split.successorId()))).doesNotContain(person);
        assertThat(visible(RegisterWorld.in(province))).contains(person);

        assign(volunteer, person, JUNE, null);

        assertThat(visible(new Scope(false, Set.of(split.successorId()), volunteer)))
                .contains(person);
    }

    @Test
    void showsAHouseholdToWhomOneOfItsPeopleIsAssigned() {
        long unit = world.unit("28255", JUNE);
        long volunteer = world.person(unit, "V.L.T.", 1973);
        long head = world.person(unit, "H.E.D.", 1960);
        long son = world.person(unit, "S.O.N.", 1990);
        assign(volunteer, son, JUNE, null);
        HouseholdDraft draft = new HouseholdDraft(unit, null, head, List.of(son));
        long household = world.write(() -> register.households().create(draft, true));

        assertThat(world.<Object>read(() -> register.households().find(household, scopeOf(volunteer))))
                .isEqualTo(world.<Object>read(() -> register.households().find(household, Scope.EVERYTHING)));
        assertThat(world.<Boolean>read(() ->
                        register.households().find(household, scopeOf(head)).isPresent()))
                .isFalse();
        assertThat(world.<Object>read(() -> register.households()
                        .find(household, Scope.EVERYTHING)
                        .orElseThrow()
                        .label()))
                .isEqualTo("Hộ H.E.D.");
    }

    @Test
    void showsOnATimelineOnlyKindsThatTheReaderMaySee() {
        long unit = world.unit("28258", JUNE);
        long person = world.person(unit, "T.M.L.", 1988);
        long team = world.team(unit, LocalDate.of(2015, 1, 1));
        world.member(team, person, "VOLUNTEER", LocalDate.of(2016, 1, 1));
        ContactDraft.Said said = new ContactDraft.Said("thăm hỏi", null, null, null);
        world.write(() ->
                register.contacts().create(new ContactDraft(person, person, team, unit, JUNE, "PHONE", null, said)));

        Principal carer = RegisterWorld.officer(unit, RegisterRights.PEOPLE_READ);
        Principal both = RegisterWorld.officer(unit, RegisterRights.PEOPLE_READ, RegisterRights.TEAMS_READ);

        assertThat(kinds(person, carer)).containsExactly("contact.made");
        assertThat(kinds(person, both)).containsExactly("contact.made", "team.member");
    }

    private List<String> kinds(long person, Principal reader) {
        return world.read(
                () -> register.timeline().of(person, Scope.EVERYTHING, reader, new Timeline.Page(0, 50)).stream()
                        .map(TimelineEntry::kind)
                        .toList());
    }

    private static Scope scopeOf(long volunteer) {
        return new Scope(false, Set.of(), volunteer);
    }

    private List<Long> visible(Scope scope) {
        return world.read(() -> register.people().list(new PersonQuery(null, null, 0, 500), scope).stream()
                .map(Person::id)
                .toList());
    }

    private Succession succession(boolean split) {
        long province = world.unit("82", REFORM);
        return world.read(
                () -> register.units().units().list(new UnitQuery(REFORM, province, "COMMUNE", null, 0, 500)).stream()
                        .flatMap(unit -> register.units().units().predecessors(unit.id()).stream())
                        .filter(one -> one.split() == split)
                        .findFirst()
                        .orElseThrow());
    }

    private void merge(long alias, long into) {
        world.write(() -> {
            register.people()
                    .merges()
                    .merge(new PersonMerges.Merge(alias, into, "cùng một người"), Scope.EVERYTHING, 7);
            return true;
        });
    }

    private void assign(long volunteer, long person, LocalDate from, @Nullable LocalDate to) {
        Assignment.Subject subject = new Assignment.Subject(person, null, null, null, null);
        world.write(
                () -> register.assignments().create(new Assignment.Draft("PERSON", volunteer, 1L, subject, from, to)));
    }
}
