package vn.hoanhap.counselling.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.counselling.fixture.CounsellingFixture.TODAY;
import static vn.hoanhap.counselling.fixture.CounsellingFixture.call;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
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
import vn.hoanhap.counselling.CounsellingProgramme;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.counselling.fixture.CounsellingFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "counselling", of = CounsellingProgramme.class)
class RoutesTest {

    private static final Scope ELSEWHERE = new Scope(false, Set.of(SmallProvince.OTHER_COMMUNE), null);

    private final ServedProgramme served;

    RoutesTest(TransactionRunner transactions, Database database, Ids ids) {
        served = new CounsellingFixture(transactions, database, ids).served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CounsellingFixture.createRegister(source);
    }

    private static SessionBody body(LocalDate day, @Nullable LocalDate next, Long... people) {
        return new SessionBody(
                null,
                null,
                Session.Mode.TELEPHONE,
                null,
                day,
                "09:15",
                30,
                List.of("LEGAL"),
                null,
                null,
                Arrays.stream(people)
                        .map(id -> new SessionBody.ClientBody(new Id(id), "GOES_ON", "Ghi riêng " + id))
                        .toList(),
                1,
                Session.Sex.FEMALE,
                null,
                null,
                null,
                next);
    }

    private Answers.Kept enter(SessionBody body) {
        return Objects.requireNonNull(served.answer("POST /counselling-sessions", Answers.Kept.class, call(), body)
                .body());
    }

    private Answers.SessionItem session(Id id) {
        return Objects.requireNonNull(
                served.answer("GET /counselling-sessions/{id}", Answers.SessionItem.class, call().path("id", id))
                        .body());
    }

    @Test
    void recordASessionAndAnswerWithoutItsNotes() {
        Answer<Answers.Kept> entered = served.answer(
                "POST /counselling-sessions", Answers.Kept.class, call(), body(TODAY, TODAY.plusDays(7), 1L));
        Answers.Kept kept = Objects.requireNonNull(entered.body());

        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.location()).isEqualTo("/counselling-sessions/" + kept.id());
        Answers.SessionItem one = session(kept.id());
        assertThat(one.toString()).doesNotContain("Ghi riêng");
        assertThat(one.clients()).singleElement().satisfies(client -> {
            assertThat(client.noted()).isTrue();
            assertThat(client.outcome()).isEqualTo("GOES_ON");
        });
        assertThat(one.unit().id().value()).isEqualTo(SmallProvince.COMMUNE);
        assertThat(session(Objects.requireNonNull(kept.next())).state()).isEqualTo(SessionState.PLANNED);
    }

    @Test
    void openNotesOnlyAsFarAsTheRightToThemReaches() {
        Id id = enter(body(TODAY.minusDays(1), null, 2L)).id();

        Answers.NoteList notes = Objects.requireNonNull(
                served.answer("GET /counselling-sessions/{id}/notes", Answers.NoteList.class, call().path("id", id))
                        .body());

        assertThat(notes.items()).singleElement().satisfies(note -> assertThat(note.text())
                .isEqualTo("Ghi riêng 2"));
        assertThat(status(() -> served.answer(
                        "GET /counselling-sessions/{id}/notes",
                        Answers.NoteList.class,
                        call().path("id", id).scope(ELSEWHERE))))
                .isEqualTo(404);
    }

    @Test
    void correctWithIfMatchAndTakeStepsThatAreRefusedWithWhatIsPossible() {
        Answers.Kept kept = enter(body(TODAY.minusDays(2), null, 3L));

        served.answer(
                "PUT /counselling-sessions/{id}",
                Answers.Kept.class,
                call().path("id", kept.id()).ifMatch(kept.version()),
                body(TODAY.minusDays(3), null, 3L));

        assertThat(session(kept.id()).day()).isEqualTo(TODAY.minusDays(3));
        assertThat(status(() -> served.answer(
                        "PUT /counselling-sessions/{id}",
                        Answers.Kept.class,
                        call().path("id", kept.id()).ifMatch(kept.version()),
                        body(TODAY.minusDays(4), null, 3L))))
                .isEqualTo(412);
        assertThat(status(() -> served.answer(
                        "POST /counselling-sessions/{id}/miss",
                        Answers.Kept.class,
                        call().path("id", kept.id()).ifMatch(2))))
                .isEqualTo(409);
        assertThat(status(() -> served.answer(
                        "PUT /counselling-sessions/{id}",
                        Answers.Kept.class,
                        call().path("id", kept.id()).ifMatch(2),
                        body(TODAY.minusDays(4), TODAY.plusDays(1), 3L))))
                .isEqualTo(422);
    }

    @Test
    void listByPersonStateAndMode() {
        Id id = enter(body(TODAY, TODAY.plusDays(2), 4L)).id();

        assertThat(list("TELEPHONE", "HELD"))
                .extracting(Answers.SessionItem::id)
                .containsExactly(id);
        assertThat(list("TELEPHONE", "OPEN")).hasSize(1);
        assertThat(list("HOME", "HELD")).isEmpty();
        assertThat(status(() -> list("FLYING", "HELD"))).isEqualTo(422);
    }

    private List<Answers.SessionItem> list(String mode, String state) {
        return Objects.requireNonNull(served.answer(
                                "GET /counselling-sessions",
                                Answers.SessionList.class,
                                call().query("person", 4).query("mode", mode).query("state", state))
                        .body())
                .items();
    }

    @Test
    void openPauseAndCloseAPoint() {
        PointBody body = new PointBody(
                "Điểm gọi", Long.toString(SmallProvince.COMMUNE), null, null, "2020-08", List.of("COUNSELLING"));
        Answers.Kept kept =
                Objects.requireNonNull(served.answer("POST /counselling-points", Answers.Kept.class, call(), body)
                        .body());

        served.answer(
                "POST /counselling-points/{id}/pause",
                Answers.Kept.class,
                call().path("id", kept.id()).ifMatch(1),
                new DayBody(TODAY));

        Answers.PointItem point = Objects.requireNonNull(
                served.answer("GET /counselling-points/{id}", Answers.PointItem.class, call().path("id", kept.id()))
                        .body());
        assertThat(point.state()).isEqualTo(PointState.PAUSED);
        assertThat(point.opened()).isEqualTo("2020-08");
        assertThat(point.services()).singleElement().satisfies(one -> assertThat(one.title())
                .isEqualTo("Tư vấn"));
        assertThat(status(() -> served.answer(
                        "POST /counselling-points/{id}/pause",
                        Answers.Kept.class,
                        call().path("id", kept.id()).ifMatch(2),
                        new DayBody(TODAY))))
                .isEqualTo(409);
    }

    @Test
    void recordWhoAgreedAndThatTheyBegan() {
        MobilisationBody body = new MobilisationBody(new Id(5), null, null, "SUBSTITUTION", TODAY.minusDays(9), null);
        Answers.Kept kept = Objects.requireNonNull(
                served.answer("POST /counselling-mobilisations", Answers.Kept.class, call(), body)
                        .body());

        served.answer(
                "POST /counselling-mobilisations/{id}/begin",
                Answers.Kept.class,
                call().path("id", kept.id()).ifMatch(1),
                new DayBody(TODAY));

        Answers.MobilisationItem one = Objects.requireNonNull(served.answer(
                        "GET /counselling-mobilisations/{id}",
                        Answers.MobilisationItem.class,
                        call().path("id", kept.id()))
                .body());
        assertThat(one.state()).isEqualTo(MobilisationState.BEGAN);
        assertThat(one.began()).isEqualTo(TODAY);
    }

    private static int status(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        Problem problem = Objects.requireNonNull(catchThrowableOfType(ProblemException.class, what))
                .problem();
        return problem.status();
    }
}
