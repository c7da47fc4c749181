package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Evidence;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.domain.ProposalAction;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.Regime.Completes;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class LeavingBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;
    private static final String OVER = "2025-10-01";
    private static final String RUNNING = "2026-08-01";

    private final CareFixture fixture;

    LeavingBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void gathersByItselfWhatSpeaksForSomebodyOverBothTheirRecords() {
        Management management = managed(1, OVER);
        DrugTest test = tested(2, "2026-09-01", TestResult.NEGATIVE);
        tested(1, "2025-09-01", TestResult.POSITIVE);
        fixture.register("insert into register.journal_line (id, person_id, unit_id, on_date, kind, line_sign) values"
                + " (701, 1, 102, {d '2026-09-02'}, 'contact.made', 1)");
        TurningPoint house = turned(1, "HOUSE", "2026-09-03");
        fixture.register("insert into register.person_merged values (2, 1)");

        Proposal proposal = draft(management, "TERM_ENDED");

        assertThat(proposal.evidence())
                .containsExactly(
                        new Evidence(Evidence.Kind.TERM, management.id(), LocalDate.of(2026, 10, 1), Evidence.OVER),
                        new Evidence(Evidence.Kind.TEST, test.id(), LocalDate.of(2026, 9, 1), "NEGATIVE"),
                        new Evidence(Evidence.Kind.MET, 701L, LocalDate.of(2026, 9, 2), ""),
                        new Evidence(Evidence.Kind.OUTCOME, house.id(), LocalDate.of(2026, 9, 3), "HOUSE"));
        assertThat(findings(proposal)).isEmpty();
        assertThat(open(proposal.id()).evidence()).isEqualTo(proposal.evidence());
    }

    @Test
    void takesSomebodyOffTheListWhenTheAuthorityAgrees() {
        Management management = managed(3, OVER);
        tested(3, "2026-09-01", TestResult.NEGATIVE);
        Proposal sent = take(draft(management, "TERM_ENDED"), ProposalAction.SEND, "2026-11-20", null);

        Proposal agreed = take(sent, ProposalAction.AGREE, "2026-11-23", null);

        Management left = management(management.id());
        assertThat(agreed.state()).isEqualTo(ProposalState.AGREED);
        assertThat(left.state()).isEqualTo(ManagementState.CLOSED);
        assertThat(left.ending()).isEqualTo(new Management.Ending("TERM_ENDED", LocalDate.of(2026, 11, 23)));
        assertThat(fixture.lines(management.id())).contains("casework.left-list 2026-11-23 102 1");
        assertThat(certified(agreed)).isTrue();
    }

    @Test
    void doesNotAgreeAgainstTheLaw() {
        Management positive = managed(4, OVER);
        tested(4, "2026-09-01", TestResult.POSITIVE);
        Proposal unclean = take(draft(positive, "TERM_ENDED"), ProposalAction.SEND, "2026-11-20", null);
        Management runs = managed(5, RUNNING);
        Proposal early = take(draft(runs, "TERM_ENDED"), ProposalAction.SEND, "2026-11-20", null);

        assertThat(findings(unclean)).containsExactly(Finding.OPEN_POSITIVE);
        assertThat(fields(() -> take(unclean, ProposalAction.AGREE, "2026-11-23", null)))
                .containsExactly("reason");
        assertThat(findings(early)).containsExactlyInAnyOrder(Finding.TERM_RUNS, Finding.NO_TEST);
        assertThat(fields(() -> take(early, ProposalAction.AGREE, "2026-11-23", null)))
                .containsExactly("on");
        assertThat(management(positive.id()).state()).isEqualTo(ManagementState.RUNNING);
        assertThat(open(unclean.id()).state()).isEqualTo(ProposalState.SENT);
    }

    @Test
    void keepsWhatWasGatheredWhenItWasSent() {
        Management management = managed(6, OVER);
        Proposal draft = draft(management, "TERM_ENDED");
        DrugTest before = tested(6, "2026-09-01", TestResult.NEGATIVE);

        Proposal sent = take(draft, ProposalAction.SEND, "2026-11-20", null);
        tested(6, "2026-10-01", TestResult.POSITIVE);

        assertThat(draft.evidence()).extracting(Evidence::kind).containsExactly(Evidence.Kind.TERM);
        assertThat(open(sent.id()).evidence())
                .filteredOn(one -> one.kind() == Evidence.Kind.TEST)
                .extracting(Evidence::recordId)
                .containsExactly(before.id());
        assertThat(findings(sent)).as("what is known now").containsExactly(Finding.OPEN_POSITIVE);
    }

    @Test
    void goesBackWithAReasonAndIsSentAgain() {
        Management management = managed(7, OVER);
        Proposal sent = take(draft(management, "TERM_ENDED"), ProposalAction.SEND, "2026-11-18", null);

        List<String> why = fields(() -> take(sent, ProposalAction.RETURN, "2026-11-19", null));
        Proposal returned = take(sent, ProposalAction.RETURN, "2026-11-19", "Bổ sung kết quả xét nghiệm");
        tested(7, "2026-11-19", TestResult.NEGATIVE);
        Proposal again = take(returned, ProposalAction.SEND, "2026-11-20", null);
        Proposal declined = take(again, ProposalAction.DECLINE, "2026-11-21", "Cần theo dõi thêm");

        assertThat(why).containsExactly("answer");
        assertThat(returned.decision().answer()).isEqualTo("Bổ sung kết quả xét nghiệm");
        assertThat(returned.days().decided()).isNull();
        assertThat(again.evidence()).extracting(Evidence::kind).contains(Evidence.Kind.TEST);
        assertThat(declined.days().decided()).isEqualTo("2026-11-21");
        assertThat(management(management.id()).state()).isEqualTo(ManagementState.RUNNING);
        assertThat(findings(declined)).as("nothing is open any more").isEmpty();
    }

    @Test
    void isNotTakenBackWhileItHolds() {
        Management management = managed(8, OVER);
        tested(8, "2026-09-01", TestResult.NEGATIVE);
        Proposal sent = take(draft(management, "TERM_ENDED"), ProposalAction.SEND, "2026-11-20", null);
        Proposal agreed = take(sent, ProposalAction.AGREE, "2026-11-20", null);

        Problem holds = problem(() -> take(agreed, ProposalAction.TAKE_BACK, null, null));
        fixture.transactions.write(() -> fixture.office
                .managementSteps()
                .reopen(new ManagementSteps.Target(
                        management.id(), management(management.id()).version(), CareFixture.entry())));
        boolean still = certified(agreed);
        Proposal back = take(agreed, ProposalAction.TAKE_BACK, null, null);

        assertThat(holds.status()).isEqualTo(409);
        assertThat(holds.detail().vi()).contains(Long.toString(management.id()));
        assertThat(still).isFalse();
        assertThat(back.state()).isEqualTo(ProposalState.TAKEN_BACK);
        assertThat(proposals(8)).isEmpty();
    }

    @Test
    void isOneForATimeOnTheListAlsoUnderAnotherRecord() {
        Management management = managed(9, OVER);
        Proposal first = draft(management, "TERM_ENDED");
        fixture.register("insert into register.person_merged values (10, 9)");

        assertThat(fields(() -> draft(management, "TERM_ENDED"))).containsExactly("management");
        assertThat(proposals(10)).extracting(Proposal::id).containsExactly(first.id());
        take(first, ProposalAction.WITHDRAW, null, null);
        assertThat(draft(management, "TERM_ENDED").state()).isEqualTo(ProposalState.DRAFTED);
        fixture.register("delete from register.person_merged where person_id = 10");
        assertThat(proposals(10)).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Management management = managed(11, OVER);

        assertThat(fields(() -> draft(new ProposalInput(4711L, null, " ", LocalDate.of(2026, 11, 24), null))))
                .containsExactlyInAnyOrder("management", "by", "reason", "drafted");
        assertThat(fields(() -> draft(new ProposalInput(
                        management.id(), Proposal.By.TEAM, "LUCK", LocalDate.of(2026, 11, 20), "x".repeat(1001)))))
                .containsExactlyInAnyOrder("reason", "note");
        assertThat(fields(() -> draft(new ProposalInput(
                        management.id(), Proposal.By.TEAM, "TERM_ENDED", LocalDate.of(2025, 9, 30), null))))
                .containsExactly("drafted");
    }

    @Test
    void correctsWhatWasNotSentInTheVersionThatTheCallerSaw() {
        Management management = managed(12, OVER);
        Proposal draft = draft(management, "TERM_ENDED");
        ProposalInput other = new ProposalInput(
                management.id(), Proposal.By.TEAM, "TERM_ENDED", LocalDate.of(2026, 11, 19), "Đội thống nhất");

        Proposal corrected = correct(draft, 1, other);
        Problem late = problem(() -> correct(draft, 1, other));
        take(corrected, ProposalAction.SEND, "2026-11-20", null);
        Problem sent = problem(() -> correct(draft, 3, other));

        assertThat(corrected.asked()).isEqualTo(new Proposal.Asked(Proposal.By.TEAM, "TERM_ENDED", "Đội thống nhất"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(sent.status()).isEqualTo(409);
    }

    @Test
    void followsWhoeverMoves() {
        Management management = managed(13, OVER);
        Proposal draft = draft(management, "TERM_ENDED");
        fixture.register("insert into register.journal_line (id, person_id, unit_id, on_date, kind, line_sign) values"
                + " (713, 13, 101, {d '2026-11-02'}, 'move.received', 1)");

        fixture.transactions.change(() -> new RegisterEvents(fixture.office, CareFixture.CLOCK)
                .on(new DomainEvent.ActivityJournalled(713, "move.received")));

        assertThat(open(draft.id()).unitId()).isEqualTo(SmallProvince.COMMUNE);
        assertThat(open(draft.id()).state()).isEqualTo(ProposalState.DRAFTED);
    }

    @Test
    void tellsARelapseThatStandsAgainstIt() {
        Management management = managed(14, OVER);
        tested(14, "2026-09-01", TestResult.NEGATIVE);
        turned(14, TurningPoint.RELAPSE, "2026-08-03");

        assertThat(findings(draft(management, "TERM_ENDED"))).containsExactly(Finding.RELAPSED);
    }

    private Management managed(long person, String began) {
        ManagementInput input = new ManagementInput(
                person, HERE, "POST_REHAB", Completes.VOLUNTARY, Dated.day(LocalDate.parse(began)), null, null, null);
        return fixture.transactions.write(
                () -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private DrugTest tested(long person, String on, TestResult result) {
        TestInput input = new TestInput(
                person, HERE, Dated.day(LocalDate.parse(on)), DrugTest.Occasion.PERIODIC, null, null, null, result);
        return fixture.transactions.write(
                () -> fixture.office.tests().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private TurningPoint turned(long person, String turn, String on) {
        TurningPointBook.Input input =
                new TurningPointBook.Input(person, HERE, turn, Dated.day(LocalDate.parse(on)), null);
        return fixture.transactions.write(
                () -> fixture.office.turningPoints().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private Proposal draft(Management management, String reason) {
        return draft(
                new ProposalInput(management.id(), Proposal.By.CLUB_BOARD, reason, LocalDate.of(2026, 11, 16), null));
    }

    private Proposal draft(ProposalInput input) {
        return fixture.transactions.write(
                () -> fixture.office.leaving().draft(input, CareFixture.entry(), fixture.office.faults()));
    }

    private Proposal correct(Proposal proposal, int version, ProposalInput input) {
        return fixture.transactions.write(() -> fixture.office
                .leaving()
                .correct(proposal.id(), version, input, CareFixture.entry(), fixture.office.faults()));
    }

    private Proposal take(Proposal proposal, ProposalAction action, @Nullable String on, @Nullable String answer) {
        LeavingBook.Came came = new LeavingBook.Came(action, on == null ? null : LocalDate.parse(on), null, answer);
        return fixture.transactions.write(() -> fixture.office
                .leaving()
                .step(proposal.id(), proposal.version(), came, CareFixture.entry(), fixture.office.faults()));
    }

    private Proposal open(long id) {
        return fixture.transactions.read(() -> fixture.office.leaving().open(id, Scope.EVERYTHING));
    }

    private List<Proposal> proposals(long person) {
        return fixture.transactions.read(() -> fixture.office.leaving().ofPerson(person, Scope.EVERYTHING));
    }

    private Management management(long id) {
        return fixture.transactions.read(() -> fixture.office.managements().open(id, Scope.EVERYTHING));
    }

    private Set<Finding> findings(Proposal proposal) {
        return fixture.transactions.read(() -> fixture.office.leaving().findings(proposal, CareFixture.TODAY));
    }

    private boolean certified(Proposal proposal) {
        return fixture.transactions.read(() -> fixture.office.leaving().certified(proposal));
    }

    private static List<String> fields(ThrowingCallable call) {
        return problem(call).errors().stream().map(Problem.FieldError::field).toList();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
