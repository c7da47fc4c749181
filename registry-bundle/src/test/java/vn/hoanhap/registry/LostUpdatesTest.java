package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.households.HouseholdDraft;
import vn.hoanhap.registry.organisations.OrganisationDraft;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Of several who change the same version of a record at the same time, one succeeds and the others hear of it. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class LostUpdatesTest {
    private static final int WRITERS = 6;
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);

    private final RegisterWorld world;
    private final Register register;
    private long unit;
    private long person;
    private long team;

    LostUpdatesTest(OpenStore store) {
        world = new RegisterWorld(store);
        register = world.register();
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void records() {
        unit = world.unit("28249", JUNE);
        person = world.person(unit, "N.V.T.", 1980);
        team = world.team(unit, LocalDate.of(2020, 1, 1));
    }

    @Test
    void letsOneWriterOfAPersonThrough() throws Exception {
        lets(() -> register.people()
                .correct(person, RegisterWorld.draft(unit, "N.V.A.", 1980, Identity.NONE), Scope.EVERYTHING, 1L));
    }

    @Test
    void letsOneWriterOfATeamThrough() throws Exception {
        lets(() -> register.teams().rename(team, new TeamRegister.Naming("Đội khác", null), Scope.EVERYTHING, 1L));
        TeamEvent suspended = new TeamEvent(TeamEvent.Kind.SUSPENDED, JANUARY, null, "thiếu người", null);
        lets(() -> register.teams().happen(team, suspended, Scope.EVERYTHING, 2L));
    }

    @Test
    void letsOneWriterOfAMembershipThrough() throws Exception {
        long member = world.member(team, person, "VOLUNTEER", JANUARY);
        lets(() -> register.teams().members().end(member, JUNE, Scope.EVERYTHING, 1L));
    }

    @Test
    void letsOneWriterOfAnAssignmentThrough() throws Exception {
        Assignment.Subject subject = new Assignment.Subject(person, null, null, null, null);
        long assignment = world.write(() ->
                register.assignments().create(new Assignment.Draft("PERSON", person, team, subject, JANUARY, null)));
        lets(() -> register.assignments().end(assignment, JUNE, Scope.EVERYTHING, 1L));
    }

    @Test
    void letsOneWriterOfAContactThrough() throws Exception {
        ContactDraft.Said said = new ContactDraft.Said("thăm hỏi", null, null, null);
        ContactDraft draft = new ContactDraft(person, person, null, unit, JUNE, "PHONE", null, said);
        long contact = world.write(() -> register.contacts().create(draft));
        lets(() -> register.contacts().correct(contact, draft, Scope.EVERYTHING, 1L));
    }

    @Test
    void letsOneWriterOfAHouseholdThrough() throws Exception {
        HouseholdDraft draft = new HouseholdDraft(unit, null, person, List.of());
        long household = world.write(() -> register.households().create(draft, true));
        lets(() -> register.households().correct(household, draft, Scope.EVERYTHING, 1L));
    }

    @Test
    void letsOneWriterOfAnOrganisationThrough() throws Exception {
        OrganisationDraft draft = new OrganisationDraft("Hội", "WOMENS_UNION", unit, null, null, null);
        long organisation = world.write(() -> register.organisations().create(draft));
        lets(() -> register.organisations().correct(organisation, draft, Scope.EVERYTHING, 1L));
    }

    @Test
    void letsOneWriterOfANeighbourhoodThrough() throws Exception {
        Neighbourhood.Draft draft = new Neighbourhood.Draft(unit, "Ấp 1", "HAMLET", null, null);
        long place = world.write(() -> register.neighbourhoods().create(draft));
        lets(() -> register.neighbourhoods().correct(place, draft, Scope.EVERYTHING, 1L));
    }

    @Test
    void letsThemAskOneAfterTheOtherAboutOneHumanBeing() throws Exception {
        long other = world.person(unit, "N.V.T.", 1980);
        world.write(() -> {
            register.people()
                    .merges()
                    .merge(new PersonMerges.Merge(other, person, "cùng một người"), Scope.EVERYTHING, 1);
            return true;
        });
        AtomicBoolean entered = new AtomicBoolean();
        AtomicInteger turn = new AtomicInteger();

        lets(() -> {
            register.people().takeTurn(turn.incrementAndGet() % 2 == 0 ? person : other);
            boolean there = entered.get();
            // Whoever did not wait for their turn asks meanwhile.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            if (there) {
                throw Problem.changedMeanwhile(1L).raise();
            }
            entered.set(true);
        });
    }

    private void lets(Runnable change) throws Exception {
        CountDownLatch ready = new CountDownLatch(WRITERS);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                answers.add(writers.submit(() -> {
                    ready.countDown();
                    ready.await(10, TimeUnit.SECONDS);
                    return answer(change);
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(60, TimeUnit.SECONDS));
            }
            List<Integer> expected = new ArrayList<>(Collections.nCopies(WRITERS - 1, 412));
            expected.add(200);
            assertThat(statuses).containsExactlyInAnyOrderElementsOf(expected);
        } finally {
            writers.shutdownNow();
        }
    }

    private int answer(Runnable change) {
        try {
            world.write(() -> {
                change.run();
                return true;
            });
            return 200;
        } catch (ProblemException refused) {
            return refused.problem().status();
        }
    }
}
