package vn.hoanhap.methadone.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.methadone.MethadoneProgramme;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.Facility;
import vn.hoanhap.methadone.domain.Opioids;
import vn.hoanhap.methadone.fixture.MethadoneFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "methadone", of = MethadoneProgramme.class)
class RoutesTest {

    private static final LocalDate TODAY = MethadoneFixture.TODAY;
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final String ONE = "/methadone/{id}";
    private static final Scope ELSEWHERE = new Scope(false, Set.of(SmallProvince.OTHER_COMMUNE), null);

    private final MethadoneFixture fixture;
    private final ServedProgramme served;

    RoutesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new MethadoneFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        MethadoneFixture.createRegister(source);
    }

    @Test
    void goFromScreeningToTreatment() {
        Bodies.New body = new Bodies.New(new Id(1), null, MAY, Opioids.YES, null, null, null);
        Answers.Kept entered = kept("POST /methadone", MethadoneFixture.call(), body);
        long id = entered.id().value();
        step(id, "counsel", new Bodies.OnDay(MAY));
        step(id, "consent", new Bodies.Consent(MAY, null));
        fixture.license(MethadoneFixture.CLINIC);
        step(id, "send", new Bodies.Send(new Id(MethadoneFixture.CLINIC), MAY, "cần gặp buổi sáng"));
        step(id, "answer", new Bodies.Answer(ApplicationAction.RECEIVE, MAY, null));
        step(id, "answer", new Bodies.Answer(ApplicationAction.ACCEPT, MAY, null));
        step(id, "answer", new Bodies.Answer(ApplicationAction.START, TODAY, null));

        Answers.Detail detail = one(id);
        assertThat(detail.application().state()).isEqualTo(ApplicationState.STARTED);
        assertThat(detail.application().due()).isEqualTo(LocalDate.of(2024, 5, 20));
        assertThat(detail.possible()).contains(ApplicationAction.COMPLETE, ApplicationAction.DROP);
        assertThat(fixture.lines(id)).contains("methadone.started 2024-06-06");
    }

    @Test
    void listByWhatIsAsked() {
        Application one = fixture.consented(2, MAY);
        fixture.consented(3, MAY);

        assertThat(list(MethadoneFixture.call().query("person", 2))).containsExactly(one.id());
        assertThat(list(MethadoneFixture.call().query("person", 2).query("state", "started")))
                .isEmpty();
        assertThat(list(MethadoneFixture.call().query("person", 2).query("state", "open")))
                .containsExactly(one.id());
        assertThat(list(MethadoneFixture.call().query("person", 2).query("unit", SmallProvince.COMMUNE)))
                .containsExactly(one.id());
        assertThat(list(MethadoneFixture.call().scope(ELSEWHERE))).isEmpty();
        assertThat(refused(() -> list(MethadoneFixture.call().query("state", "none")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void checkPapersOffAndRefuseOldVersions() {
        Application one = fixture.consented(4, MAY);
        Bodies.Papers papers = new Bodies.Papers(List.of("APPLICATION_FORM"));
        TestCall call = MethadoneFixture.call().path("id", one.id()).ifMatch(1);
        kept("PUT " + ONE + "/papers", call, papers);

        assertThat(one(one.id()).papers()).anySatisfy(paper -> {
            assertThat(paper.code()).isEqualTo("APPLICATION_FORM");
            assertThat(paper.got()).isEqualTo(TODAY);
            assertThat(paper.reference()).contains("90/2016/NĐ-CP");
        });
        assertThat(refused(() -> kept("PUT " + ONE + "/papers", call, papers)).status())
                .isEqualTo(412);
    }

    @Test
    void correctAndTakeBack() {
        Application one = fixture.consented(5, MAY);
        Bodies.Own own = new Bodies.Own(MAY.minusDays(1), Opioids.UNCLEAR, MAY, MAY, null);
        kept("PUT " + ONE, MethadoneFixture.call().path("id", one.id()).ifMatch(1), own);
        assertThat(one(one.id()).opioids()).isEqualTo(Opioids.UNCLEAR);

        served.answer(
                "POST " + ONE + "/take-back",
                Answers.Kept.class,
                MethadoneFixture.call().path("id", one.id()).ifMatch(2));
        assertThat(fixture.lines(one.id())).isEmpty();
    }

    @Test
    void showNothingToAnotherUnit() {
        Application one = fixture.consented(6, MAY);
        TestCall elsewhere = MethadoneFixture.call().scope(ELSEWHERE).path("id", one.id());

        assertThat(refused(() -> served.answer("GET " + ONE, Answers.Detail.class, elsewhere))
                        .status())
                .isEqualTo(404);
        assertThat(refused(() -> served.answer(
                                "POST " + ONE + "/counsel",
                                Answers.Kept.class,
                                elsewhere.ifMatch(1),
                                new Bodies.OnDay(TODAY)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void letAClinicSeeAndAnswerWhatWasSentToItAndNothingElse() {
        fixture.sent(fixture.consented(7, MAY), MAY);
        fixture.license(MethadoneFixture.OTHER_CLINIC);
        long other = fixture.referrals.made("METHADONE", 8, MethadoneFixture.OTHER_CLINIC, MAY);

        Answers.Box box = box(MethadoneFixture.nurse());
        Answers.Waiting waiting = box.items().get(0);
        assertThat(box.items()).hasSize(1);
        assertThat(waiting.person()).isEqualTo("N.V.H (1980)");
        assertThat(waiting.due()).isEqualTo(LocalDate.of(2024, 5, 20));
        assertThat(box(MethadoneFixture.call()).items()).isEmpty();

        answer(waiting.referral().value(), waiting.version(), ApplicationAction.RECEIVE);
        assertThat(box(MethadoneFixture.nurse()).items())
                .extracting(Answers.Waiting::state)
                .containsExactly(ApplicationState.RECEIVED);
        assertThat(refused(() -> answer(other, 1, ApplicationAction.RECEIVE)).status())
                .isEqualTo(404);
        assertThat(refused(() -> answer(waiting.referral().value(), 2, ApplicationAction.COUNSEL))
                        .status())
                .isEqualTo(422);
        assertThat(refused(() -> answer(waiting.referral().value(), 1, ApplicationAction.ACCEPT))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void keepTheListOfFacilities() {
        Bodies.FacilityBody body = new Bodies.FacilityBody(
                new Id(MethadoneFixture.OTHER_CLINIC),
                Facility.Kind.DISPENSING,
                LocalDate.of(2015, 1, 1),
                LocalDate.of(2015, 12, 31),
                null);
        Answers.KeptFacility kept = Objects.requireNonNull(
                served.answer("POST /methadone-facilities", Answers.KeptFacility.class, MethadoneFixture.call(), body)
                        .body());
        long id = kept.id().value();

        Problem twice = refused(() ->
                served.answer("POST /methadone-facilities", Answers.KeptFacility.class, MethadoneFixture.call(), body));
        Bodies.FacilityBody longer = new Bodies.FacilityBody(
                new Id(MethadoneFixture.OTHER_CLINIC),
                Facility.Kind.FULL,
                LocalDate.of(2015, 1, 1),
                LocalDate.of(2016, 12, 31),
                "Gò Công");
        served.answer(
                "PUT /methadone-facilities/{id}",
                Answers.KeptFacility.class,
                MethadoneFixture.call().path("id", id).ifMatch(1),
                longer);

        Answers.FacilityItem item = Objects.requireNonNull(served.answer(
                        "GET /methadone-facilities/{id}",
                        Answers.FacilityItem.class,
                        MethadoneFixture.call().path("id", id))
                .body());
        assertThat(twice.errors()).extracting(Problem.FieldError::field).containsExactly("organisation");
        assertThat(item.kind()).isEqualTo(Facility.Kind.FULL);
        assertThat(item.version()).isEqualTo(2);
        Problem backwards = refused(() -> served.answer(
                "POST /methadone-facilities",
                Answers.KeptFacility.class,
                MethadoneFixture.call(),
                new Bodies.FacilityBody(new Id(1), Facility.Kind.FULL, TODAY, MAY, null)));
        assertThat(backwards.errors())
                .extracting(Problem.FieldError::field)
                .containsExactlyInAnyOrder("licensedTo", "organisation");
    }

    @Test
    void tellTheRulesOfADay() {
        Answers.RulesOfDay now = rules(null);
        Answers.RulesOfDay later = rules(LocalDate.of(2025, 1, 1));
        Answers.RulesOfDay before = rules(LocalDate.of(2010, 1, 1));

        assertThat(now.answerWorkingDays()).isEqualTo(10);
        assertThat(later.consentBelow()).isEqualTo(18);
        assertThat(later.consentAtLeast()).isEqualTo(12);
        assertThat(before.answerWorkingDays()).isNull();
        assertThat(before.papers()).isEmpty();
    }

    private Answers.RulesOfDay rules(@Nullable LocalDate on) {
        TestCall call =
                on == null ? MethadoneFixture.call() : MethadoneFixture.call().asOf(on);
        return Objects.requireNonNull(served.answer("GET /methadone-rules", Answers.RulesOfDay.class, call)
                .body());
    }

    private Answers.Box box(TestCall call) {
        return Objects.requireNonNull(
                served.answer("GET /methadone-inbox", Answers.Box.class, call).body());
    }

    private void answer(long referral, long version, ApplicationAction action) {
        served.answer(
                "POST /methadone-inbox/{id}/answer",
                Answers.Answered.class,
                MethadoneFixture.nurse().path("id", referral).ifMatch(version),
                new Bodies.Answer(action, TODAY, null));
    }

    private void step(long id, String path, Object body) {
        int version = fixture.now(id).version();
        TestCall call = MethadoneFixture.call().path("id", id).ifMatch(version);
        kept("POST " + ONE + "/" + path, call, body);
    }

    private Answers.Kept kept(String route, TestCall call, Object body) {
        Answer<Answers.Kept> answer = served.answer(route, Answers.Kept.class, call, body);
        return Objects.requireNonNull(answer.body());
    }

    private Answers.Detail one(long id) {
        TestCall call = MethadoneFixture.call().path("id", id);
        return Objects.requireNonNull(
                served.answer("GET " + ONE, Answers.Detail.class, call).body());
    }

    private List<Long> list(TestCall call) {
        return Objects.requireNonNull(served.answer("GET /methadone", Answers.Listed.class, call)
                        .body())
                .items()
                .stream()
                .map(item -> item.id().value())
                .toList();
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
