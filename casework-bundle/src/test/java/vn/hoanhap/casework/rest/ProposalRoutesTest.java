package vn.hoanhap.casework.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.casework.fixture.CareFixture.call;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.care.Finding;
import vn.hoanhap.casework.care.ManagementInput;
import vn.hoanhap.casework.care.TestInput;
import vn.hoanhap.casework.care.TurningPointBook;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.domain.ProposalAction;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.Regime.Completes;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class ProposalRoutesTest {

    private static final LocalDate DRAFTED = LocalDate.of(2026, 11, 16);

    private final CareFixture fixture;
    private final ServedProgramme served;

    ProposalRoutesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void leadAProposalThroughReturnToAgreement() {
        Id management = managed(1);
        tested(1, TestResult.NEGATIVE);
        Id id = kept("POST /proposals", call(), body(management)).id();
        kept("PUT /proposals/{id}", call().path("id", id).ifMatch(1), body(management));
        kept("POST /proposals/{id}/send", call().path("id", id).ifMatch(2), new StepBody.OnDay(DRAFTED));
        ProposalBody.Answered answered =
                new ProposalBody.Answered(LocalDate.of(2026, 11, 20), "9/QĐ", "Thiếu biên bản");
        kept("POST /proposals/{id}/return", call().path("id", id).ifMatch(3), answered);
        Problem early = problem(
                () -> kept("POST /proposals/{id}/agree", call().path("id", id).ifMatch(4), answered));
        kept(
                "POST /proposals/{id}/send",
                call().path("id", id).ifMatch(4),
                new StepBody.OnDay(LocalDate.of(2026, 11, 20)));
        kept("POST /proposals/{id}/agree", call().path("id", id).ifMatch(5), answered);

        ProposalRoutes.Detail detail = detail(call().path("id", id));
        ProposalRoutes.Items agreed = of(served.answer(
                "GET /proposals",
                ProposalRoutes.Items.class,
                call().query("person", 1).query("state", "AGREED")));

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.detail().vi()).contains("được trả lại để bổ sung", "gửi người có thẩm quyền");
        assertThat(detail.certificate()).isTrue();
        assertThat(detail.number()).isEqualTo("9/QĐ");
        assertThat(detail.possible()).containsExactly(ProposalAction.TAKE_BACK);
        assertThat(agreed.items()).extracting(ProposalRoutes.Item::id).containsExactly(id);
    }

    @Test
    void hideWhatTestsAndPlansSayFromWhoMayNotKnow() {
        Id management = managed(2);
        tested(2, TestResult.POSITIVE);
        TurningPointBook.Input house = new TurningPointBook.Input(
                2L, SmallProvince.OTHER_COMMUNE, "HOUSE", Dated.day(LocalDate.of(2026, 9, 2)), null);
        fixture.transactions.write(
                () -> fixture.office.turningPoints().enter(house, CareFixture.entry(), fixture.office.faults()));
        Id id = kept("POST /proposals", call(), body(management)).id();
        TestCall reader = TestCall.with("casework.leaving.read")
                .today(CareFixture.TODAY)
                .asOf(CareFixture.TODAY)
                .path("id", id);

        ProposalRoutes.Detail all = detail(call().path("id", id));
        ProposalRoutes.Detail few = detail(reader);

        assertThat(all.evidence()).extracting(ProposalRoutes.Spoken::code).containsExactly("OVER", "POSITIVE", "HOUSE");
        assertThat(all.against()).containsExactly(Finding.OPEN_POSITIVE);
        assertThat(few.evidence()).extracting(ProposalRoutes.Spoken::code).containsExactly("OVER", null);
        assertThat(few.against()).isEmpty();
    }

    @Test
    void declineWithdrawAndTakeBack() {
        Id management = managed(3);
        Id declined = kept("POST /proposals", call(), body(management)).id();
        kept("POST /proposals/{id}/send", call().path("id", declined).ifMatch(1), new StepBody.OnDay(DRAFTED));
        ProposalBody.Answered why = new ProposalBody.Answered(LocalDate.of(2026, 11, 20), null, "Cần theo dõi thêm");
        kept("POST /proposals/{id}/decline", call().path("id", declined).ifMatch(2), why);
        Id withdrawn = kept("POST /proposals", call(), body(management)).id();
        kept("POST /proposals/{id}/withdraw", call().path("id", withdrawn).ifMatch(1), None.NONE);
        kept("POST /proposals/{id}/take-back", call().path("id", withdrawn).ifMatch(2), None.NONE);

        assertThat(detail(call().path("id", declined)).answer()).isEqualTo("Cần theo dõi thêm");
        assertThat(detail(call().path("id", withdrawn)).proposal().state()).isEqualTo(ProposalState.TAKEN_BACK);
    }

    private Id managed(long person) {
        ManagementInput input = new ManagementInput(
                person,
                SmallProvince.OTHER_COMMUNE,
                "POST_REHAB",
                Completes.VOLUNTARY,
                Dated.day(LocalDate.of(2025, 10, 1)),
                null,
                null,
                null);
        return new Id(fixture.transactions
                .write(() -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()))
                .id());
    }

    private void tested(long person, TestResult result) {
        TestInput input = new TestInput(
                person,
                SmallProvince.OTHER_COMMUNE,
                Dated.day(LocalDate.of(2026, 9, 1)),
                DrugTest.Occasion.PERIODIC,
                null,
                null,
                null,
                result);
        fixture.transactions.write(
                () -> fixture.office.tests().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private static ProposalBody body(Id management) {
        return new ProposalBody(management, Proposal.By.CLUB_BOARD, "TERM_ENDED", DRAFTED, null);
    }

    private ProposalRoutes.Detail detail(Call call) {
        return of(served.answer("GET /proposals/{id}", ProposalRoutes.Detail.class, call));
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
