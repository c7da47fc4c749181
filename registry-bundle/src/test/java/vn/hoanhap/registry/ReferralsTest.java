package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.core.referral.ReferralState.ACCEPTED;
import static vn.hoanhap.core.referral.ReferralState.COMPLETED;
import static vn.hoanhap.core.referral.ReferralState.DROPPED;
import static vn.hoanhap.core.referral.ReferralState.RECEIVED;
import static vn.hoanhap.core.referral.ReferralState.REFUSED;
import static vn.hoanhap.core.referral.ReferralState.SENT;
import static vn.hoanhap.core.referral.ReferralState.STARTED;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralDraft;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralService;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.journal.JournalLine;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** One engine of referrals: which step after which, whose step it is, who sees it, what the journal keeps. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class ReferralsTest {
    private static final LocalDate MONDAY = TODAY.minusDays(4);

    private final RegisterWorld world;
    private final Register register;
    private final Care care;
    private long person;
    private long clinic;
    private ReferralReach commune;
    private ReferralReach clinician;

    ReferralsTest(OpenStore store) {
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
        clinic = care.organisation("CLINIC", care.there());
        commune = Care.units(care.here());
        clinician = Care.officer(care.officerOf(clinic, LocalDate.of(2020, 1, 1), null));
    }

    @Test
    void goesFromSentToCompletedAndLeavesALineForEachStepWhereItWasSent() {
        long id = sent();

        care.step(id, RECEIVED, MONDAY, clinician);
        care.step(id, ACCEPTED, MONDAY.plusDays(1), clinician);
        care.step(id, STARTED, TODAY, clinician);
        care.step(id, COMPLETED, TODAY, clinician);

        assertThat(care.referral(id).state()).isEqualTo(COMPLETED);
        List<JournalLine> lines = care.lines("referral:" + id);
        assertThat(lines)
                .extracting(JournalLine::kind)
                .containsExactly(
                        "referral.sent",
                        "referral.received",
                        "referral.accepted",
                        "referral.started",
                        "referral.completed");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.line().unitId()).isEqualTo(care.here());
            assertThat(line.line().personId()).isEqualTo(person);
            assertThat(line.attributes()).containsEntry("service", "METHADONE").containsEntry("to", "organisation");
        });
        assertThat(world.<List<ReferralStep>>read(() -> register.referrals().steps(id, clinician)))
                .extracting(ReferralStep::note)
                .startsWith("cần được tư vấn liều");
    }

    @Test
    void refusesAStepThatCannotFollow() {
        long id = sent();

        refused(409, () -> care.step(id, ACCEPTED, MONDAY, clinician));
        care.step(id, RECEIVED, MONDAY, clinician);
        refused(409, () -> care.step(id, STARTED, MONDAY, clinician));
        care.step(id, REFUSED, MONDAY, clinician);
        refused(409, () -> care.step(id, RECEIVED, TODAY, clinician));
        refused(409, () -> care.step(id, DROPPED, TODAY, commune));
        assertThat(care.lines("referral:" + id)).hasSize(3);
    }

    @Test
    void asksForDatesInOrderNotAheadAndForAReasonOfWhatCameToNothing() {
        long id = sent();
        care.step(id, RECEIVED, MONDAY.plusDays(1), clinician);

        assertThat(faults(() -> care.step(id, ACCEPTED, MONDAY, clinician))).containsExactly("on");
        assertThat(faults(() -> care.step(id, ACCEPTED, TODAY.plusDays(1), clinician)))
                .containsExactly("on");
        assertThat(faults(() -> care.step(id, new ReferralStep(REFUSED, TODAY, "  ", 8), clinician)))
                .containsExactly("note");
        assertThat(faults(() -> care.step(id, new ReferralStep(ACCEPTED, TODAY, "x".repeat(1001), 8), clinician)))
                .containsExactly("note");
    }

    @Test
    void saysEverythingThatIsWrongWithADraft() {
        ReferralDraft draft = new ReferralDraft(
                "NOTHING",
                person,
                ReferralParty.unit(care.there()),
                ReferralParty.organisation(4L),
                TODAY.plusDays(1),
                "x".repeat(1001),
                7);

        assertThat(faults(() -> care.send(draft, commune)))
                .containsExactlyInAnyOrder("sent_on", "service", "reason", "to", "from");
        refused(404, () -> care.send(Care.draft(person, toClinic(), TODAY), Care.units(care.there())));
        assertThat(faults(() -> care.send(Care.draft(person, toClinic(), LocalDate.of(1994, 12, 31)), commune)))
                .contains("sent_on");
        assertThat(faults(() -> care.send(
                        new ReferralDraft("JOB", person, toUnit(), toUnit(), TODAY, null, 7),
                        Care.units(care.here(), care.there()))))
                .containsExactly("to");
    }

    @Test
    void leavesAnswersToTheReceiverAndGivingUpToBoth() {
        long id = sent();

        refused(403, () -> care.step(id, RECEIVED, MONDAY, commune));
        refused(404, () -> care.step(id, RECEIVED, MONDAY, Care.units(care.elsewhere())));
        refused(404, () -> care.step(id, RECEIVED, MONDAY, Care.units(care.there())));
        refused(403, () -> care.step(id, RECEIVED, MONDAY, ReferralReach.EVERYTHING));
        care.step(id, DROPPED, MONDAY, commune);

        assertThat(care.referral(id).state()).isEqualTo(DROPPED);
    }

    @Test
    void letsTheSenderNoteTheAnswersOfAnOrganisationWithoutOfficers() {
        long shop = care.organisation("EMPLOYER", null);
        care.officerOf(shop, LocalDate.of(2020, 1, 1), TODAY.minusDays(1));
        long id = care.send(Care.draft(person, ReferralParty.organisation(shop), MONDAY), commune);

        care.step(id, RECEIVED, MONDAY, commune);
        care.step(id, ACCEPTED, TODAY, commune);

        assertThat(care.referral(id).state()).isEqualTo(ACCEPTED);
    }

    @Test
    void reachesAnOrganisationByAFunctionThatLastsAndNotByItsUnit() {
        long id = sent();
        long former = care.officerOf(clinic, LocalDate.of(2020, 1, 1), TODAY.minusDays(1));

        assertThat(sees(id, clinician)).isTrue();
        assertThat(sees(id, commune)).isTrue();
        assertThat(sees(id, Care.units(care.there()))).isFalse();
        assertThat(sees(id, Care.units(care.elsewhere()))).isFalse();
        assertThat(sees(id, Care.officer(former))).isFalse();
        assertThat(sees(id, Care.officer(person))).isFalse();
        assertThat(sees(id, new ReferralReach(Scope.NOTHING, null))).isFalse();
    }

    @Test
    void reachesAUnitAndATeamByTheirArea() {
        long team = world.team(care.there(), TODAY.minusYears(1));
        long toTeam = care.send(Care.draft(person, ReferralParty.team(team), MONDAY), commune);
        long toUnit = care.send(Care.draft(person, toUnit(), MONDAY), commune);
        ReferralReach there = Care.units(care.there());

        assertThat(sees(toTeam, there)).isTrue();
        assertThat(sees(toUnit, there)).isTrue();
        assertThat(sees(toTeam, Care.units(care.elsewhere()))).isFalse();
        care.step(toTeam, RECEIVED, MONDAY, there);
        care.step(toUnit, RECEIVED, MONDAY, there);
        assertThat(open("METHADONE", there)).extracting(Referral::id).contains(toTeam, toUnit);
        assertThat(open("JOB", there)).isEmpty();
    }

    @Test
    void takesTheLastStepBackByAReversingLine() {
        long id = sent();
        care.step(id, RECEIVED, MONDAY, clinician);

        refused(403, () -> undo(id, 99, clinician));
        undo(id, Care.CLINICIAN, clinician);
        assertThat(care.referral(id).state()).isEqualTo(SENT);
        assertThat(care.referral(id).stateOn()).isEqualTo(MONDAY);
        assertThat(care.lines("referral:" + id)).extracting(JournalLine::kind).containsExactly("referral.sent");

        undo(id, Care.SENDER, commune);
        assertThat(sees(id, ReferralReach.EVERYTHING)).isFalse();
        assertThat(care.lines("referral:" + id)).isEmpty();
    }

    @Test
    void keepsAStepOfAnotherDay(OpenStore store) {
        long id = sent();
        RegisterWorld tomorrow = new RegisterWorld(store, TODAY.plusDays(1));

        refused(
                403,
                () -> tomorrow.write(() -> {
                    tomorrow.register().referrals().undo(id, 1, Care.SENDER, commune);
                    return true;
                }));
        assertThat(sees(id, commune)).isTrue();
    }

    @Test
    void refusesWhoSawAnOlderVersion() {
        long id = sent();
        care.step(id, RECEIVED, MONDAY, clinician);

        refused(
                412,
                () -> world.write(() -> {
                    register.referrals().step(id, 1, new ReferralStep(ACCEPTED, TODAY, null, 8), clinician);
                    return true;
                }));
    }

    @Test
    void followsMergesOfRecords() {
        long id = sent();
        long root = world.person(care.there(), "N.G.X.", 1995);
        assertThat(sees(id, Care.units(care.there()))).isFalse();

        world.write(() -> {
            register.people().merges().merge(new PersonMerges.Merge(person, root, "một người"), Scope.EVERYTHING, 7);
            return true;
        });

        assertThat(sees(id, Care.units(care.there()))).isTrue();
        assertThat(world.<List<Referral>>read(() -> register.referrals().ofPerson(root, ReferralReach.EVERYTHING)))
                .extracting(Referral::id)
                .containsExactly(id);
    }

    @Test
    void takesServicesOfProgrammesByDate() {
        ReferralService clubs = new ReferralService("CLUB", new Text("Câu lạc bộ", "Club"), MONDAY, MONDAY.plusDays(1));
        publish("clubs", clubs);

        assertThat(services(MONDAY)).contains("CLUB", "METHADONE", "JOB", "LEGAL");
        assertThat(services(TODAY)).doesNotContain("CLUB");
        refused(409, () -> publish("others", clubs));
        publish("clubs", new ReferralService("CLUB", new Text("Câu lạc bộ", "Club"), MONDAY, null));
        assertThat(services(TODAY)).contains("CLUB");
    }

    private void publish(String programme, ReferralService service) {
        world.write(() -> {
            register.referrals().publish(programme, List.of(service));
            return true;
        });
    }

    private List<String> services(LocalDate on) {
        return world.read(() -> register.referrals().services(on).stream()
                .map(ReferralService::code)
                .toList());
    }

    private void undo(long id, long account, ReferralReach by) {
        int version = care.referral(id).version();
        world.write(() -> {
            register.referrals().undo(id, version, account, by);
            return true;
        });
    }

    private long sent() {
        return care.send(Care.draft(person, toClinic(), MONDAY), commune);
    }

    private ReferralParty toClinic() {
        return ReferralParty.organisation(clinic);
    }

    private ReferralParty toUnit() {
        return ReferralParty.unit(care.there());
    }

    private boolean sees(long id, ReferralReach reach) {
        return world.<Boolean>read(() -> register.referrals().find(id, reach).isPresent());
    }

    private List<Referral> open(String service, ReferralReach reach) {
        return world.read(() -> register.referrals().open(service, reach, 0, 50));
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }

    private static List<String> faults(ThrowingCallable call) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, call);
        return problem.problem().errors().stream()
                .map(Problem.FieldError::field)
                .toList();
    }
}
