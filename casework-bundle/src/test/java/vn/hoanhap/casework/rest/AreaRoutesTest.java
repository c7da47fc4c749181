package vn.hoanhap.casework.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.casework.fixture.CareFixture.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.AreaProposalAction;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.AreaStanding;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class AreaRoutesTest {

    private static final String HERE = "28366@2026-11-23";
    private static final LocalDate ON = LocalDate.of(2026, 11, 20);

    private final CareFixture fixture;
    private final ServedProgramme served;

    AreaRoutesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void enterCorrectAndTakeBack() {
        Id city = entered("ngõ Một", "LEVELS.CITY", "2003");
        Id district = entered("ngõ Một", "LEVELS.DISTRICT", "2017");
        kept(
                "PUT /areas/{id}",
                call().path("id", district).ifMatch(1),
                new AreaBody(HERE, "ngõ Một", "LEVELS.DISTRICT", "2017", "9/QĐ", "Công an Thành phố"));

        AreaAnswers.Detail detail = detail(city);
        assertThat(detail.area().last()).isEqualTo("2016-12-31");
        assertThat(detail.area().state()).isEqualTo(AreaStanding.State.REPLACED);
        assertThat(detail.after()).isEqualTo(district);
        assertThat(detail(district).area().number()).isEqualTo("9/QĐ");
        assertThat(detail(district).area().began()).isEqualTo("2017");

        served.answer(
                "POST /areas/{id}/take-back",
                None.class,
                call().path("id", district).ifMatch(2),
                None.NONE);
        assertThat(detail(district).area().state()).isEqualTo(AreaStanding.State.TAKEN_BACK);
        assertThat(detail(city).area().state()).isEqualTo(AreaStanding.State.SCHEME_OVER);
    }

    @Test
    void tellWhichAreHotOnADay() {
        Id old = entered("ngõ Hai", "LEVELS.CITY", "2024-03-01");
        Id hot = entered("ngõ Hai", "TTG_2025.I", "2025-09-01");
        Id free = entered("ngõ Ba", "TTG_2025.DRUG_FREE", "2025-09-01");

        assertThat(hot(LocalDate.of(2025, 8, 23)).items())
                .extracting(AreaAnswers.Item::id)
                .contains(old)
                .doesNotContain(hot, free);
        assertThat(hot(CareFixture.TODAY).items())
                .extracting(AreaAnswers.Item::id)
                .contains(hot)
                .doesNotContain(old, free);
        assertThat(hot(CareFixture.TODAY).items()).allMatch(AreaAnswers.Item::hot);
        assertThat(of(served.answer(
                                "GET /areas",
                                AreaAnswers.Items.class,
                                call().query("class", "TTG_2025.DRUG_FREE").query("unit", HERE)))
                        .items())
                .extracting(AreaAnswers.Item::id)
                .containsExactly(free);
        assertThat(problem(() -> served.answer("GET /areas", AreaAnswers.Items.class, call().query("state", "COLD")))
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("state");
    }

    @Test
    void leadAProposalToItsDecision() {
        Id id = kept("POST /area-proposals", call(), proposed("ngõ Bốn")).id();
        kept("PUT /area-proposals/{id}", call().path("id", id).ifMatch(1), proposed("ngõ Bốn"));
        AreaProposalBody.Answered answered = new AreaProposalBody.Answered(ON, "15/QĐ", "Công an tỉnh", "Còn một điểm");
        kept("POST /area-proposals/{id}/refuse", call().path("id", id).ifMatch(2), answered);
        Problem late = problem(() ->
                kept("POST /area-proposals/{id}/agree", call().path("id", id).ifMatch(3), answered));
        kept("POST /area-proposals/{id}/reopen", call().path("id", id).ifMatch(3), None.NONE);
        kept("POST /area-proposals/{id}/withdraw", call().path("id", id).ifMatch(4), None.NONE);
        kept("POST /area-proposals/{id}/reopen", call().path("id", id).ifMatch(5), None.NONE);
        kept("POST /area-proposals/{id}/agree", call().path("id", id).ifMatch(6), answered);

        AreaAnswers.Proposed detail =
                of(served.answer("GET /area-proposals/{id}", AreaAnswers.Proposed.class, call().path("id", id)));
        AreaAnswers.Proposals agreed = of(served.answer(
                "GET /area-proposals",
                AreaAnswers.Proposals.class,
                call().query("state", "AGREED").query("class", "TTG_2025.NONE")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail().vi()).contains("không được đồng ý", "mở lại vì ghi nhầm");
        assertThat(detail.state()).isEqualTo(AreaProposalState.AGREED);
        assertThat(detail.possible()).containsExactly(AreaProposalAction.REOPEN);
        assertThat(detail.now().on()).isEqualTo(CareFixture.TODAY);
        assertThat(agreed.items()).extracting(AreaAnswers.Proposed::id).containsExactly(id);
    }

    @Test
    void areCutToTheReachOfTheCaller() {
        entered("ngõ Năm", "TTG_2025.I", "2025-09-01");
        Scope elsewhere = new Scope(false, Set.of(SmallProvince.COMMUNE), null);

        assertThat(of(served.answer("GET /areas", AreaAnswers.Items.class, call().scope(elsewhere)))
                        .items())
                .isEmpty();
        assertThat(csv("areas", call().scope(elsewhere))).doesNotContain("ngõ Năm");
        assertThat(csv("areas", call())).contains("ngõ Năm", "TTG_2025.I", "2025-09-01", "STANDS");
    }

    @Test
    void giveProposalsAsAFile() {
        kept("POST /area-proposals", call(), proposed("ngõ Sáu"));

        assertThat(csv("area-proposals", call()))
                .contains("ngõ Sáu", "TTG_2025.NONE", "CLUB_BOARD")
                .doesNotContain("Đã yên một năm");
    }

    @Test
    void tellTheClassesOfTheDayWithTheirSources() {
        LawAnswers.OfDay before =
                of(served.answer("GET /care-law", LawAnswers.OfDay.class, call().query("on", "2025-08-23")));
        LawAnswers.OfDay after =
                of(served.answer("GET /care-law", LawAnswers.OfDay.class, call().query("on", "2025-08-24")));

        assertThat(before.areas()).extracting(LawAnswers.Area::areaClass).contains("LEVELS.CITY", "BCA_2010.I");
        assertThat(after.areas()).hasSize(5).first().satisfies(area -> {
            assertThat(area.areaClass()).isEqualTo("TTG_2025.I");
            assertThat(area.hot()).isTrue();
            assertThat(area.source().reference()).contains("28/2025/QĐ-TTg");
        });
    }

    @Test
    void nameWhatIsWrongInABody() {
        AreaBody wrong = new AreaBody("99999", null, "TTG_2025.I", "hôm qua", null, null);

        assertThat(problem(() -> kept("POST /areas", call(), wrong)).errors())
                .extracting(Problem.FieldError::field)
                .containsExactlyInAnyOrder("began", "commune");
    }

    private Id entered(@Nullable String spot, String areaClass, String began) {
        return kept("POST /areas", call(), new AreaBody(HERE, spot, areaClass, began, null, null))
                .id();
    }

    private static AreaProposalBody proposed(String spot) {
        return new AreaProposalBody(
                HERE, spot, "TTG_2025.NONE", Proposal.By.CLUB_BOARD, "Đã yên một năm", LocalDate.of(2026, 11, 2));
    }

    private AreaAnswers.Items hot(LocalDate day) {
        return of(served.answer(
                "GET /areas", AreaAnswers.Items.class, call().asOf(day).query("state", "HOT")));
    }

    private AreaAnswers.Detail detail(Id id) {
        return of(served.answer("GET /areas/{id}", AreaAnswers.Detail.class, call().path("id", id)));
    }

    private String csv(String list, Call call) {
        Download file = of(served.answer("GET /" + list + "/export", Download.class, call));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.writer().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Answers.Kept kept(String route, Call call, Object body) {
        return of(served.answer(route, Answers.Kept.class, call, body));
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }

    private static <A> A of(Answer<A> answer) {
        return Objects.requireNonNull(answer.body());
    }
}
