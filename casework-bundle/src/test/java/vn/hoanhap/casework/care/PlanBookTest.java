package vn.hoanhap.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.Need;
import vn.hoanhap.casework.domain.NeedState;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.PlanStepAction;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class PlanBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;
    private static final LocalDate PLANNED = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    private final CareFixture fixture;

    PlanBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void plansAStepAndNotesTheNeedWithIt() {
        PlanStep step = enter(planned(1, "JOB"));

        assertThat(step.work().action()).isEqualTo("Hỏi việc ở xưởng gỗ");
        assertThat(need(1).state()).isEqualTo(NeedState.UNDER_WAY);
        assertThat(fixture.lines(step.id())).containsExactly("casework.planned 2026-11-02 102 1");
    }

    @Test
    void countsWhatIsDoneOnItsDayAndNoLongerWhenItIsReopened() {
        PlanStep step = enter(planned(2, "JOB"));

        PlanStep done = take(step, PlanStepAction.FINISH, "2026-11-20", "Vào làm từ thứ hai");
        List<String> counted = fixture.lines(step.id());
        PlanStep reopened = take(done, PlanStepAction.REOPEN, null, null);

        assertThat(done.outcome()).isEqualTo("Vào làm từ thứ hai");
        assertThat(counted)
                .containsExactlyInAnyOrder("casework.planned 2026-11-02 102 1", "casework.step-done 2026-11-20 102 1");
        assertThat(reopened.ended()).isNull();
        assertThat(fixture.lines(step.id())).containsExactly("casework.planned 2026-11-02 102 1");
        assertThat(need(2).state()).isEqualTo(NeedState.UNDER_WAY);
    }

    @Test
    void takesUpTheSameNeedUntilItIsMetAndThenFindsANewOne() {
        PlanStep first = enter(planned(3, "CAPITAL"));
        take(first, PlanStepAction.FAIL, "2026-11-10", "Chưa đủ điều kiện vay");
        NeedState afterFailing = need(3).state();
        PlanStep second = enter(planned(3, "CAPITAL"));
        take(second, PlanStepAction.FINISH, "2026-11-12", null);
        NeedState afterDoing = need(3).state();
        PlanStep third = enter(planned(3, "CAPITAL"));

        assertThat(afterFailing).isEqualTo(NeedState.UNMET);
        assertThat(second.needId()).isEqualTo(first.needId());
        assertThat(afterDoing).isEqualTo(NeedState.MET);
        assertThat(third.needId()).isNotEqualTo(first.needId());
    }

    @Test
    void countsNoStepThatWasTakenBackAndLetsItsNeedGo() {
        PlanStep step = enter(planned(4, "LEGAL"));
        Problem planned = problem(() -> fixture.transactions.change(
                () -> fixture.office.needs().takeBack(step.needId(), 1, CareFixture.entry())));

        take(step, PlanStepAction.TAKE_BACK, null, null);
        fixture.transactions.change(() -> fixture.office.needs().takeBack(step.needId(), 1, CareFixture.entry()));

        assertThat(planned.status()).isEqualTo(409);
        assertThat(fixture.lines(step.id())).isEmpty();
        assertThat(steps(4)).isEmpty();
    }

    @Test
    void findsTheStepsOfAMergedRecordAndPartsThemAgain() {
        PlanStep step = enter(planned(5, "JOB"));
        fixture.register("insert into register.person_merged values (5, 6)");

        List<PlanStep> together = steps(6);
        PlanStep more = enter(planned(6, "JOB"));
        fixture.register("delete from register.person_merged where person_id = 5");

        assertThat(together).extracting(PlanStep::id).containsExactly(step.id());
        assertThat(more.needId()).as("one need of one human being").isEqualTo(step.needId());
        assertThat(steps(6)).extracting(PlanStep::id).containsExactly(more.id());
        assertThat(steps(5)).extracting(PlanStep::id).containsExactly(step.id());
    }

    @Test
    void asksWhoDoesItAndTrustsOnlyWhoIsAssigned() {
        fixture.register("insert into register.assigned values (15, 7)");

        assertThat(fields(() -> enter(by(7, null, null)))).containsExactly("who");
        assertThat(fields(() -> enter(by(7, 16L, null)))).containsExactly("member");
        assertThat(enter(by(7, 15L, null)).work().memberId()).isEqualTo(15);
        assertThat(enter(by(7, null, "Công chức tư pháp")).work().who()).isEqualTo("Công chức tư pháp");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        PlanInput wrong = new PlanInput(8L, HERE, "LUCK", " ", null, "x".repeat(201), PLANNED, PLANNED.minusDays(1));

        assertThat(fields(() -> enter(wrong))).containsExactlyInAnyOrder("need", "action", "who", "due");
    }

    @Test
    void refusesAnEndAheadOrBeforeThePlan() {
        PlanStep step = enter(planned(9, "JOB"));

        assertThat(fields(() -> take(step, PlanStepAction.FINISH, "2026-11-24", null)))
                .containsExactly("on");
        assertThat(fields(() -> take(step, PlanStepAction.FAIL, "2026-11-01", "x".repeat(1001))))
                .containsExactlyInAnyOrder("on", "came");
        assertThat(fields(() -> take(step, PlanStepAction.DISMISS, null, null))).containsExactly("on");
    }

    @Test
    void correctsWhatIsOpenInTheVersionThatTheCallerSaw() {
        PlanStep step = enter(planned(10, "JOB"));
        PlanInput other = planned(10, "TRAINING");

        PlanStep corrected = correct(step, 1, other);
        Problem late = problem(() -> correct(step, 1, other));
        take(corrected, PlanStepAction.DISMISS, "2026-11-20", null);
        Problem over = problem(() -> correct(step, 3, other));

        assertThat(corrected.need()).isEqualTo("TRAINING");
        assertThat(late.status()).isEqualTo(412);
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.detail().vi()).contains("không cần nữa");
    }

    @Test
    void sealsTheWordsUnderThePersonsKey() {
        PlanStep step = enter(planned(11, "JOB"));

        fixture.protection.erase(11);

        PlanStep erased = steps(11).get(0);
        assertThat(erased.id()).isEqualTo(step.id());
        assertThat(erased.work().action()).isNull();
        assertThat(erased.work().who()).isNull();
        assertThat(erased.work().due()).isEqualTo(DUE);
    }

    private record Needed(Need need, NeedState state) {}

    private Needed need(long person) {
        return fixture.transactions.read(() -> {
            List<Need> needs = fixture.office.needs().ofPerson(person, Scope.EVERYTHING);
            Need last = needs.get(needs.size() - 1);
            return new Needed(last, fixture.office.needs().state(last));
        });
    }

    private List<PlanStep> steps(long person) {
        return fixture.transactions.read(() -> fixture.office.plans().ofPerson(person, Scope.EVERYTHING));
    }

    private PlanStep enter(PlanInput input) {
        return fixture.transactions.write(
                () -> fixture.office.plans().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private PlanStep correct(PlanStep step, int version, PlanInput input) {
        return fixture.transactions.write(() -> fixture.office
                .plans()
                .correct(step.id(), version, input, CareFixture.entry(), fixture.office.faults()));
    }

    private PlanStep take(PlanStep step, PlanStepAction action, @Nullable String on, @Nullable String outcome) {
        PlanBook.Came came = new PlanBook.Came(action, on == null ? null : LocalDate.parse(on), outcome);
        return fixture.transactions.write(() -> fixture.office
                .plans()
                .step(step.id(), step.version(), came, CareFixture.entry(), fixture.office.faults()));
    }

    private static PlanInput planned(long person, String need) {
        return new PlanInput(person, HERE, need, "Hỏi việc ở xưởng gỗ", null, "Tổ trưởng", PLANNED, DUE);
    }

    private static PlanInput by(long person, @Nullable Long member, @Nullable String who) {
        return new PlanInput(person, HERE, "JOB", "Hỏi việc", member, who, PLANNED, DUE);
    }

    private static List<String> fields(ThrowingCallable call) {
        return problem(call).errors().stream().map(Problem.FieldError::field).toList();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
