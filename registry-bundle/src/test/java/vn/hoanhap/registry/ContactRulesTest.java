package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** A contact is written in the own name, in the own commune, on a day that can be: nobody changes other communes' figures. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class ContactRulesTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private final RegisterWorld world;
    private final Register register;
    private long unit;
    private long elsewhere;
    private long volunteer;
    private long person;
    private long stranger;
    private long team;
    private long otherTeam;

    ContactRulesTest(OpenStore store) {
        world = new RegisterWorld(store);
        register = world.register();
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void people() {
        unit = world.unit("28249", JUNE);
        elsewhere = world.unit("28252", JUNE);
        volunteer = world.person(unit, "V.L.T.", 1970);
        person = world.person(unit, "N.G.X.", 1995);
        stranger = world.person(elsewhere, "X.A.L.", 1980);
        team = world.team(unit, LONG_AGO);
        otherTeam = world.team(elsewhere, LONG_AGO);
        world.member(team, volunteer, "VOLUNTEER", LocalDate.of(2020, 1, 1));
        world.member(otherTeam, stranger, "VOLUNTEER", LocalDate.of(2020, 1, 1));
        Assignment.Subject subject = new Assignment.Subject(person, null, null, null, null);
        world.write(() -> register.assignments()
                .create(new Assignment.Draft("PERSON", volunteer, team, subject, LONG_AGO, null)));
    }

    @Test
    void letsAVolunteerWriteOnlyOwnMeetingsWhereThePersonLives() {
        Scope own = new Scope(false, Set.of(), volunteer);

        assertThat(faults(contact(volunteer, team, unit, JUNE), own)).isEmpty();
        assertThat(faults(contact(volunteer, null, heir(), TODAY), own)).isEmpty();
        assertThat(faults(contact(stranger, null, unit, JUNE), own)).containsExactly("met_by");
        assertThat(faults(contact(volunteer, null, elsewhere, JUNE), own)).containsExactly("unit");
        assertThat(faults(contact(volunteer, otherTeam, unit, JUNE), own)).containsExactly("team");
        assertThat(faults(contact(volunteer, 999L, unit, JUNE), own)).containsExactly("team");
    }

    @Test
    void letsAnOfficerWriteForWhomTheySeeOrWhoBelongsToTheTeam() {
        Scope officer = RegisterWorld.in(unit);
        long helper = world.person(elsewhere, "H.L.P.", 1985);
        world.member(team, helper, "VOLUNTEER", LocalDate.of(2023, 1, 1));

        assertThat(faults(contact(volunteer, null, unit, JUNE), officer)).isEmpty();
        assertThat(faults(contact(helper, team, unit, JUNE), officer)).isEmpty();
        assertThat(faults(contact(helper, null, unit, JUNE), officer)).containsExactly("met_by");
        assertThat(faults(contact(helper, team, unit, LocalDate.of(2022, 12, 31)), officer))
                .containsExactly("met_by", "met_by");
        assertThat(faults(contact(stranger, null, unit, JUNE), officer)).containsExactly("met_by");
        assertThat(faults(contact(volunteer, null, elsewhere, JUNE), officer)).containsExactly("unit");
        assertThat(faults(contact(stranger, otherTeam, elsewhere, JUNE), Scope.EVERYTHING))
                .isEmpty();
    }

    @Test
    void refusesDaysBeforeThePersonWasBorn() {
        assertThat(faults(contact(volunteer, null, unit, LocalDate.of(1994, 12, 31)), Scope.EVERYTHING))
                .containsExactly("met_on");
        assertThat(faults(contact(volunteer, null, unit, LocalDate.of(0, 1, 1)), Scope.EVERYTHING))
                .containsExactly("met_on");
    }

    @Test
    void leavesAColleaguesContactToWhoMayCorrectIt() {
        long colleague = world.person(unit, "C.L.G.", 1971);
        long written = world.write(() -> register.contacts().create(contact(colleague, null, unit, JUNE)));
        Scope own = new Scope(false, Set.of(), volunteer);

        assertThatThrownBy(() -> correct(written, contact(volunteer, null, unit, JUNE), own))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(403));
        correct(written, contact(volunteer, null, unit, JUNE), RegisterWorld.in(unit));
    }

    private void correct(long id, ContactDraft draft, Scope scope) {
        world.write(() -> {
            register.contacts().correct(id, draft, scope, null);
            return true;
        });
    }

    private long heir() {
        return world.<Long>read(
                () -> register.units().units().successors(unit).get(0).successorId());
    }

    private ContactDraft contact(long metBy, @Nullable Long inName, long where, LocalDate on) {
        ContactDraft.Said said = new ContactDraft.Said("thăm hỏi", null, null, null);
        return new ContactDraft(person, metBy, inName, where, on, "PHONE", null, said);
    }

    private List<String> faults(ContactDraft draft, Scope scope) {
        return world.read(() -> {
            Violations faults = new Violations();
            register.contacts().check(draft, scope, faults);
            return faults.errors().stream().map(Problem.FieldError::field).toList();
        });
    }
}
