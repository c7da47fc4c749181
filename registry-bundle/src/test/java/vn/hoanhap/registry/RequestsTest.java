package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.registry.db.Tables;
import vn.hoanhap.registry.journal.JournalLine;
import vn.hoanhap.registry.requests.RequestQuery;
import vn.hoanhap.registry.requests.RequestState;
import vn.hoanhap.registry.requests.SupportRequest;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What people ask for: noted, seen to, met or not, and only by who may see the person. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class RequestsTest {
    private static final LocalDate MONDAY = TODAY.minusDays(4);

    private final RegisterWorld world;
    private final Register register;
    private final Care care;
    private long person;
    private Scope commune;

    RequestsTest(OpenStore store) {
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
        commune = Care.scope(care.here());
    }

    @Test
    void goesFromOpenToMetWithALineForEach() {
        long id = note("JOB");

        answer(id, RequestState.IN_PROGRESS, MONDAY, null);
        answer(id, RequestState.MET, TODAY, "xưởng may nhận vào làm");

        assertThat(found(id).answer().text()).isEqualTo("xưởng may nhận vào làm");
        assertThat(kinds(id)).containsExactly("request.noted", "request.met");
        assertThat(care.lines("request:" + id).get(1).attributes()).containsEntry("about", "JOB");
        assertThat(stored(id)).doesNotContain("xưởng may", "muốn đi làm");
    }

    @Test
    void asksWhyItCouldNotBeMetAndTakesItUpAgain() {
        long id = note("LOAN");

        assertThat(faults(() -> answer(id, RequestState.NOT_MET, TODAY, null))).containsExactly("answer");
        answer(id, RequestState.NOT_MET, MONDAY, "quỹ đã hết hạn mức");
        refused(409, () -> answer(id, RequestState.MET, TODAY, null));
        answer(id, RequestState.IN_PROGRESS, TODAY, null);
        assertThat(kinds(id)).containsExactly("request.noted");
        refused(409, () -> answer(id, RequestState.OPEN, TODAY, null));
        answer(id, RequestState.WITHDRAWN, TODAY, null);
        assertThat(kinds(id)).containsExactly("request.noted");
    }

    @Test
    void refusesDaysThatCannotBeAndKindsThatNobodyKnows() {
        assertThat(faults(() -> note(new SupportRequest.Draft(person, "MOON", TODAY.plusDays(1), null, null))))
                .containsExactlyInAnyOrder("asked_on", "kind");
        assertThat(faults(() -> note(new SupportRequest.Draft(person, "JOB", TODAY, "x".repeat(1001), 5L))))
                .containsExactlyInAnyOrder("note", "referral");
        long id = note("PAPERS");
        assertThat(faults(() -> answer(id, RequestState.MET, MONDAY.minusDays(1), null)))
                .containsExactly("on");
        assertThat(faults(() -> answer(id, RequestState.MET, TODAY.plusDays(1), null)))
                .containsExactly("on");
    }

    @Test
    void isSeenByWhoSeesThePersonNow() {
        long id = note("HEALTH");
        Scope there = Care.scope(care.there());
        assertThat(sees(id, commune)).isTrue();
        assertThat(sees(id, there)).isFalse();

        care.receive(care.move(person, care.there(), MONDAY, commune), TODAY, there);

        assertThat(sees(id, commune)).isFalse();
        assertThat(sees(id, there)).isTrue();
        RequestQuery open = new RequestQuery(Set.of(RequestState.OPEN), "HEALTH", 0, 500);
        List<SupportRequest> listed = world.read(() -> register.requests().list(open, there));
        assertThat(listed).extracting(SupportRequest::id).contains(id);
        assertThat(listed)
                .hasSize(world.<Integer>read(() -> register.requests().count(open, there)))
                .allSatisfy(request -> assertThat(request.draft().note()).isNull());
    }

    @Test
    void isAnsweredByAReferralOfTheSamePerson() {
        long clinic = care.organisation("CLINIC", null);
        long referral =
                care.send(Care.draft(person, ReferralParty.organisation(clinic), MONDAY), Care.units(care.here()));
        long other = world.person(care.here(), "O.K.", 1980);
        long id = note("HEALTH");

        assertThat(faults(() -> note(new SupportRequest.Draft(other, "HEALTH", TODAY, null, referral))))
                .containsExactly("referral");
        SupportRequest.Answer linked = new SupportRequest.Answer(RequestState.IN_PROGRESS, TODAY, null, referral);
        change(id, 1, linked);
        answer(id, RequestState.MET, TODAY, null);

        assertThat(found(id).draft().referralId()).isEqualTo(referral);
        refused(412, () -> change(id, 1, linked));
    }

    private long note(String kind) {
        return note(new SupportRequest.Draft(person, kind, MONDAY, "muốn đi làm", null));
    }

    private long note(SupportRequest.Draft draft) {
        return world.write(() -> {
            Violations faults = new Violations();
            register.requests().check(draft, commune, faults);
            faults.raise();
            return register.requests().note(draft, commune, 7);
        });
    }

    private void answer(long id, RequestState state, LocalDate on, @Nullable String text) {
        change(id, found(id).version(), new SupportRequest.Answer(state, on, text, null));
    }

    private void change(long id, long version, SupportRequest.Answer answer) {
        world.write(() -> {
            register.requests().answer(id, version, answer, commune);
            return true;
        });
    }

    private SupportRequest found(long id) {
        return world.read(() -> register.requests().find(id, Scope.EVERYTHING).orElseThrow());
    }

    private List<String> kinds(long id) {
        return care.lines("request:" + id).stream().map(JournalLine::kind).toList();
    }

    private String stored(long id) {
        return world.read(() -> String.valueOf(world.dsl()
                .selectFrom(Tables.SUPPORT_REQUEST)
                .where(Tables.SUPPORT_REQUEST.ID.eq(id))
                .fetchOne()));
    }

    private boolean sees(long id, Scope scope) {
        return world.<Boolean>read(() -> register.requests().find(id, scope).isPresent());
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
