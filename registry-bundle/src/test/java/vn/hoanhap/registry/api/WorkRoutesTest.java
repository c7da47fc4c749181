package vn.hoanhap.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Care;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.api.MoveRoutes.MoveDetail;
import vn.hoanhap.registry.api.MoveRoutes.MoveList;
import vn.hoanhap.registry.api.MoveRoutes.NewMove;
import vn.hoanhap.registry.api.MoveRoutes.Receipt;
import vn.hoanhap.registry.api.MoveRoutes.Refusal;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItem;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItems;
import vn.hoanhap.registry.api.ReferralAnswers.NewReferral;
import vn.hoanhap.registry.api.ReferralAnswers.NewStep;
import vn.hoanhap.registry.api.ReferralAnswers.PartyBody;
import vn.hoanhap.registry.api.ReferralAnswers.ReferralDetail;
import vn.hoanhap.registry.api.ReferralAnswers.ReferralItem;
import vn.hoanhap.registry.api.ReferralAnswers.ReferralList;
import vn.hoanhap.registry.api.RequestRoutes.NewAnswer;
import vn.hoanhap.registry.api.RequestRoutes.NewRequest;
import vn.hoanhap.registry.api.RequestRoutes.RequestDetail;
import vn.hoanhap.registry.api.RequestRoutes.RequestList;
import vn.hoanhap.registry.moves.MoveState;
import vn.hoanhap.registry.requests.RequestState;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Referrals, moves and requests as another system meets them. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class WorkRoutesTest {
    private static final LocalDate MONDAY = TODAY.minusDays(4);

    private final RegisterWorld world;
    private final Care care;
    private final ServedProgramme served;
    private long person;
    private long clinic;
    private Principal clinician;

    WorkRoutesTest(OpenStore store) {
        world = new RegisterWorld(store);
        care = new Care(world);
        served = world.serve(new RegistryProgramme(world.register(), new FewSheets(), new PlainTables()));
        clinician = RegisterWorld.officer(null);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void people() {
        person = world.person(care.here(), "N.G.X.", 1995);
        clinic = care.organisation("CLINIC", null);
        Set<String> rights = Stream.of(RegisterRights.REFERRALS_READ, RegisterRights.REFERRALS_ANSWER)
                .map(Permission::name)
                .collect(Collectors.toSet());
        long officer = care.officerOf(clinic, LocalDate.of(2020, 1, 1), null);
        clinician = new Principal(8, "clinic", officer, List.of(new Principal.Grant("clinic", rights, null, false)));
    }

    @Test
    void sendsReceivesAndListsByPages() {
        long first = send();
        long second = send();

        Answer<ReferralDetail> read = detail(first, clinician);
        assertThat(read.version()).isEqualTo(1L);
        assertThat(body(read).steps()).singleElement().satisfies(step -> assertThat(step.note())
                .isEqualTo("giấy giới thiệu kèm theo"));
        assertThat(body(read).may()).contains(ReferralState.RECEIVED);
        Answer<Written> stepped = step(first, 1, "RECEIVED", clinician);
        assertThat(stepped.version()).isEqualTo(2L);
        refuses(412, () -> step(first, 1, "ACCEPTED", clinician));
        refuses(422, () -> step(first, 2, "MAYBE", clinician));
        refuses(403, () -> step(first, 2, "ACCEPTED", officer(care.here())));
        refuses(404, () -> step(first, 2, "ACCEPTED", officer(care.elsewhere())));

        ReferralList page = list(clinician, "box", "in", "limit", "1");
        assertThat(page.items()).extracting(ReferralItem::id).containsExactly(new Id(first));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.next()).isEqualTo(new Id(first));
        assertThat(list(clinician, "box", "in", "cursor", String.valueOf(first), "limit", "1")
                        .items())
                .extracting(ReferralItem::id)
                .containsExactly(new Id(second));
        assertThat(list(clinician, "state", "closed").items()).isEmpty();
        assertThat(list(clinician, "service", "LEGAL").items()).isEmpty();
        refuses(422, () -> list(clinician, "box", "moon"));
        refuses(422, () -> list(clinician, "state", "moon"));
    }

    @Test
    void takesAStepBack() {
        long id = send();
        step(id, 1, "RECEIVED", clinician);

        served.answer(
                "POST /referrals/{id}/undo", Written.class, on(id, clinician).ifMatch(2), None.NONE);

        assertThat(body(detail(id, clinician)).referral().state()).isEqualTo(ReferralState.SENT);
        refuses(
                403,
                () -> served.answer(
                        "POST /referrals/{id}/undo",
                        Written.class,
                        on(id, clinician).ifMatch(3),
                        None.NONE));
    }

    @Test
    void namesTheServicesAndTheKindsOfRequests() {
        assertThat(codes("GET /referral-services")).contains("METHADONE", "JOB", "LEGAL");
        assertThat(codes("GET /request-kinds")).contains("PAPERS", "HARDSHIP");
        refuses(
                422,
                () -> served.answer(
                        "POST /referrals",
                        Written.class,
                        call(officer(care.here()), RegisterRights.REFERRALS_WRITE),
                        new NewReferral("JOB", new Id(person), null, new PartyBody(null, null, null), TODAY, null)));
    }

    @Test
    void handsOverConfirmsAndRefuses() {
        long id = move();
        assertThat(moves(care.there()).items()).anySatisfy(item -> {
            assertThat(item.id()).isEqualTo(new Id(id));
            assertThat(item.overdue()).isFalse();
        });
        refuses(403, () -> receive(id, 1, care.here()));
        refuses(404, () -> receive(id, 1, care.elsewhere()));
        refuses(412, () -> receive(id, 7, care.there()));
        assertThat(receive(id, 1, care.there()).version()).isEqualTo(2L);
        MoveDetail detail = body(served.answer(
                "GET /moves/{id}",
                MoveDetail.class,
                call(officer(care.here()), RegisterRights.PEOPLE_READ).path("id", id)));
        assertThat(detail.move().state()).isEqualTo(MoveState.RECEIVED);
        assertThat(detail.note()).isEqualTo("nhờ theo tiếp");

        person = world.person(care.here(), "T.H.K.", 1990);
        long other = move();
        served.answer(
                "POST /moves/{id}/refusal",
                Written.class,
                call(officer(care.there()), RegisterRights.MOVES_WRITE)
                        .path("id", other)
                        .ifMatch(1),
                new Refusal(TODAY, "không có ở địa bàn"));
        refuses(
                409,
                () -> served.answer(
                        "POST /moves/{id}/withdrawal",
                        Written.class,
                        call(officer(care.here()), RegisterRights.MOVES_WRITE)
                                .path("id", other)
                                .ifMatch(2),
                        None.NONE));
    }

    @Test
    void notesAndAnswersRequests() {
        NewRequest asked = new NewRequest(new Id(person), "JOB", MONDAY, "muốn đi làm", null);
        Answer<Written> noted = served.answer(
                "POST /support-requests",
                Written.class,
                call(officer(care.here()), RegisterRights.REQUESTS_WRITE),
                asked);
        long id = body(noted).id().value();
        Answer<Written> answered = served.answer(
                "POST /support-requests/{id}/answers",
                Written.class,
                call(officer(care.here()), RegisterRights.REQUESTS_WRITE)
                        .path("id", id)
                        .ifMatch(1),
                new NewAnswer("MET", TODAY, "đã có việc", null));
        assertThat(answered.version()).isEqualTo(2L);
        RequestDetail detail = body(served.answer(
                "GET /support-requests/{id}",
                RequestDetail.class,
                call(officer(care.here()), RegisterRights.PEOPLE_READ).path("id", id)));
        assertThat(detail.request().state()).isEqualTo(RequestState.MET);
        assertThat(detail.answer()).isEqualTo("đã có việc");
        RequestList open = body(served.answer(
                "GET /support-requests",
                RequestList.class,
                call(officer(care.here()), RegisterRights.PEOPLE_READ).query("state", "open")));
        assertThat(open.items()).noneSatisfy(item -> assertThat(item.id()).isEqualTo(new Id(id)));
        refuses(
                404,
                () -> served.answer(
                        "GET /support-requests/{id}",
                        RequestDetail.class,
                        call(officer(care.there()), RegisterRights.PEOPLE_READ).path("id", id)));
    }

    private long send() {
        PartyBody to = new PartyBody(new Id(clinic), null, null);
        NewReferral body = new NewReferral("METHADONE", new Id(person), null, to, MONDAY, "giấy giới thiệu kèm theo");
        return body(served.answer(
                        "POST /referrals",
                        Written.class,
                        call(officer(care.here()), RegisterRights.REFERRALS_WRITE),
                        body))
                .id()
                .value();
    }

    private long move() {
        NewMove body = new NewMove(new Id(person), String.valueOf(care.there()), MONDAY, null, "nhờ theo tiếp");
        return body(served.answer(
                        "POST /moves", Written.class, call(officer(care.here()), RegisterRights.MOVES_WRITE), body))
                .id()
                .value();
    }

    private Answer<Written> receive(long id, long version, long unit) {
        return served.answer(
                "POST /moves/{id}/receipt",
                Written.class,
                call(officer(unit), RegisterRights.MOVES_WRITE).path("id", id).ifMatch(version),
                new Receipt(TODAY));
    }

    private MoveList moves(long unit) {
        return body(served.answer(
                "GET /moves",
                MoveList.class,
                call(officer(unit), RegisterRights.PEOPLE_READ)
                        .query("box", "in")
                        .query("state", "open")
                        .query("limit", 500)));
    }

    private Answer<ReferralDetail> detail(long id, Principal reader) {
        return served.answer("GET /referrals/{id}", ReferralDetail.class, on(id, reader));
    }

    private Answer<Written> step(long id, long version, String state, Principal by) {
        return served.answer(
                "POST /referrals/{id}/steps",
                Written.class,
                on(id, by).ifMatch(version),
                new NewStep(state, TODAY, null));
    }

    private ReferralList list(Principal reader, String... question) {
        TestCall call = call(reader, RegisterRights.REFERRALS_READ);
        for (int i = 0; i < question.length; i += 2) {
            call.query(question[i], question[i + 1]);
        }
        return body(served.answer("GET /referrals", ReferralList.class, call));
    }

    private List<String> codes(String route) {
        CodeItems items =
                body(served.answer(route, CodeItems.class, call(officer(care.here()), RegisterRights.PEOPLE_READ)));
        return items.items().stream().map(CodeItem::code).toList();
    }

    private static TestCall on(long id, Principal by) {
        return call(by, RegisterRights.REFERRALS_ANSWER).path("id", id);
    }

    private static TestCall call(Principal by, Permission right) {
        return TestCall.by(by).scope(by.scope(right)).today(TODAY).asOf(TODAY);
    }

    private static Principal officer(long unit) {
        return RegisterWorld.officer(
                unit,
                RegisterRights.PEOPLE_READ,
                RegisterRights.REFERRALS_READ,
                RegisterRights.REFERRALS_WRITE,
                RegisterRights.REFERRALS_ANSWER,
                RegisterRights.MOVES_WRITE,
                RegisterRights.REQUESTS_WRITE);
    }

    private static <A> A body(Answer<A> answer) {
        return Objects.requireNonNull(answer.body());
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }
}
