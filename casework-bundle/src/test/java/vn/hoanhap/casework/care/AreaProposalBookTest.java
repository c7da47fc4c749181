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
import vn.hoanhap.casework.care.AreaProposalBook.Came;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposal;
import vn.hoanhap.casework.domain.AreaProposal.Managed;
import vn.hoanhap.casework.domain.AreaProposalAction;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.Regime.Completes;
import vn.hoanhap.core.access.Scope;
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
class AreaProposalBookTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;
    private static final LocalDate PROPOSED = LocalDate.of(2026, 11, 2);
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 20);

    private final CareFixture fixture;
    private final AreaProposalBook book;

    AreaProposalBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        book = fixture.office.areaProposals();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void putTheAreaIntoItsClassOnTheDayOfTheAgreement() {
        classed("ngõ Một", "TTG_2025.II", "2025-09-01");
        AreaProposal waiting = propose("ngõ Một", "TTG_2025.NONE");
        AreaProposal agreed = step(waiting, decision(AreaProposalAction.AGREE, DECIDED, null));

        AreaClass before = holding("ngõ Một", DECIDED.minusDays(1));
        AreaClass after = holding("ngõ Một", DECIDED);

        assertThat(agreed.state()).isEqualTo(AreaProposalState.AGREED);
        assertThat(before.code().written()).isEqualTo("TTG_2025.II");
        assertThat(after.code().written()).isEqualTo("TTG_2025.NONE");
        assertThat(after.began()).isEqualTo(Dated.day(DECIDED));
        assertThat(after.decision()).isEqualTo(new AreaClass.Decision("15/QĐ", "Công an tỉnh"));
        assertThat(after.proposalId()).isEqualTo(waiting.id());
    }

    @Test
    void waitAgainOnlyOnceTheirClassIsTakenBack() {
        AreaProposal agreed =
                step(propose("ngõ Hai", "TTG_2025.III"), decision(AreaProposalAction.AGREE, DECIDED, null));
        Problem holds = problem(() -> step(agreed, Came.plain(AreaProposalAction.REOPEN)));
        AreaClass put = holding("ngõ Hai", DECIDED);
        fixture.transactions.change(() -> fixture.office.areas().takeBack(put.id(), 1, CareFixture.entry()));
        AreaProposal again = step(agreed, Came.plain(AreaProposalAction.REOPEN));

        assertThat(holds.status()).isEqualTo(409);
        assertThat(holds.detail().vi()).contains("rút lại lần xếp loại ấy trước");
        assertThat(again.state()).isEqualTo(AreaProposalState.PROPOSED);
        assertThat(again.decision()).isEqualTo(AreaProposal.Decision.NONE);
        assertThat(step(again, decision(AreaProposalAction.AGREE, DECIDED, null))
                        .state())
                .isEqualTo(AreaProposalState.AGREED);
    }

    @Test
    void sayWhyWhenTheyAreRefused() {
        AreaProposal waiting = propose("ngõ Ba", "TTG_2025.DRUG_FREE");
        Problem silent = problem(() -> step(waiting, decision(AreaProposalAction.REFUSE, DECIDED, " ")));
        AreaProposal refused = step(waiting, decision(AreaProposalAction.REFUSE, DECIDED, "Còn một điểm"));

        assertThat(silent.errors()).extracting(Problem.FieldError::field).containsExactly("answer");
        assertThat(refused.decision().answer()).isEqualTo("Còn một điểm");
        assertThat(fixture.transactions.read(() ->
                        fixture.office.areas().holding(new AreaSpot(HERE, "ngõ Ba"), "TTG_2025", CareFixture.TODAY)))
                .isEmpty();
        assertThat(problem(() -> step(refused, Came.plain(AreaProposalAction.WITHDRAW)))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void waitOneAtATimeAndForSomethingNew() {
        classed("ngõ Bốn", "TTG_2025.I", "2025-09-01");
        AreaProposal first = propose("ngõ Bốn", "TTG_2025.II");

        assertThat(fields(() -> propose("NGÕ BỐN", "TTG_2025.III"))).containsExactly("areaClass");
        step(first, Came.plain(AreaProposalAction.WITHDRAW));
        assertThat(fields(() -> propose("ngõ Bốn", "TTG_2025.I"))).containsExactly("areaClass");
        AreaProposal second = propose("ngõ Bốn", "TTG_2025.III");
        AreaProposal withdrawn = fixture.transactions.read(() -> book.open(first.id(), Scope.EVERYTHING));
        assertThat(problem(() -> step(withdrawn, Came.plain(AreaProposalAction.REOPEN)))
                        .status())
                .isEqualTo(409);
        assertThat(second.version()).isEqualTo(1);
    }

    @Test
    void refuseADayOnWhichTheClassDoesNotHoldOrSomethingStands() {
        AreaProposal old = fixture.transactions.write(() -> book.propose(
                new AreaProposalInput(
                        HERE,
                        "ngõ Năm",
                        "LEVELS.NONE",
                        Proposal.By.CLUB_BOARD,
                        "Đã yên nhiều năm",
                        LocalDate.of(2022, 5, 4)),
                CareFixture.entry(),
                fixture.office.faults()));

        assertThat(fields(() -> step(old, decision(AreaProposalAction.AGREE, LocalDate.of(2025, 8, 24), null))))
                .containsExactly("on");
        assertThat(fields(() -> step(old, decision(AreaProposalAction.AGREE, LocalDate.of(2022, 5, 3), null))))
                .containsExactly("on");
        assertThat(fields(() -> step(old, decision(AreaProposalAction.AGREE, LocalDate.of(2026, 11, 24), null))))
                .containsExactly("on");
        classed("ngõ Năm", "LEVELS.DISTRICT", "2023-01-05");
        assertThat(fields(() -> step(old, decision(AreaProposalAction.AGREE, LocalDate.of(2023, 1, 5), null))))
                .containsExactly("on");
        assertThat(step(old, decision(AreaProposalAction.AGREE, LocalDate.of(2025, 8, 23), null))
                        .state())
                .isEqualTo(AreaProposalState.AGREED);
    }

    @Test
    void countEachHumanBeingOnceThenAndNow() {
        long commune = SmallProvince.OTHER_COMMUNE;
        for (long person : List.of(7L, 8L, 9L)) {
            managed(person, commune, "2024-01-10");
        }
        managed(10, commune, "2026-01-10");
        managed(11, SmallProvince.COMMUNE, "2024-01-10");
        fixture.register("insert into register.person_merged values (9, 8)");
        classed("ngõ Sáu", "TTG_2025.I", "2025-09-01");

        AreaProposal proposal = propose("ngõ Sáu", "TTG_2025.II");
        AreaProposal fresh = propose("ngõ Bảy", "TTG_2025.II");

        assertThat(proposal.evidence())
                .isEqualTo(new AreaProposal.Evidence(
                        new Managed(LocalDate.of(2025, 9, 1), 2), new Managed(CareFixture.TODAY, 3)));
        assertThat(fresh.evidence().then()).isNull();
        AreaProposal kept = fixture.transactions.read(() -> book.open(proposal.id(), Scope.EVERYTHING));
        assertThat(kept).isEqualTo(proposal);
    }

    @Test
    void areNotOfAnotherCommune() {
        AreaProposal waiting = propose("ngõ Tám", "TTG_2025.II");
        Scope elsewhere = new Scope(false, Set.of(SmallProvince.COMMUNE), null);
        Entry entry = new Entry(2, elsewhere, CareFixture.TODAY);

        assertThat(problem(() -> fixture.transactions.write(() -> book.step(
                                waiting.id(),
                                1,
                                decision(AreaProposalAction.AGREE, DECIDED, null),
                                entry,
                                fixture.office.faults())))
                        .status())
                .isEqualTo(404);
        assertThat(problem(() -> fixture.transactions.write(
                                () -> book.propose(input("ngõ Chín", "TTG_2025.II"), entry, fixture.office.faults())))
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("commune");
    }

    @Test
    void areCorrectedWhileTheyWaitAndOnlyAsTheyWereRead() {
        AreaProposal waiting = propose("ngõ Mười", "TTG_2025.II");
        AreaProposal after = correct(waiting, "TTG_2025.III");

        assertThat(after.code().written()).isEqualTo("TTG_2025.III");
        assertThat(problem(() -> correct(waiting, "TTG_2025.I")).status()).isEqualTo(412);
        AreaProposal gone = step(after, Came.plain(AreaProposalAction.WITHDRAW));
        assertThat(problem(() -> correct(gone, "TTG_2025.I")).status()).isEqualTo(409);
        assertThat(problem(() -> step(waiting, Came.plain(AreaProposalAction.WITHDRAW)))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void nameEveryFieldThatIsWrong() {
        AreaProposalInput nothing = new AreaProposalInput(null, null, null, null, " ", null);

        assertThat(fields(() -> fixture.transactions.write(
                        () -> book.propose(nothing, CareFixture.entry(), fixture.office.faults()))))
                .containsExactlyInAnyOrder("commune", "areaClass", "by", "why", "proposed");
    }

    private AreaProposal correct(AreaProposal read, String areaClass) {
        return fixture.transactions.write(() -> book.correct(
                read.id(), read.version(), input("ngõ Mười", areaClass), CareFixture.entry(), fixture.office.faults()));
    }

    private AreaProposal propose(String place, String areaClass) {
        return fixture.transactions.write(
                () -> book.propose(input(place, areaClass), CareFixture.entry(), fixture.office.faults()));
    }

    private static AreaProposalInput input(String place, String areaClass) {
        return new AreaProposalInput(HERE, place, areaClass, Proposal.By.TEAM, "Đã yên một năm", PROPOSED);
    }

    private AreaProposal step(AreaProposal read, Came came) {
        return fixture.transactions.write(
                () -> book.step(read.id(), read.version(), came, CareFixture.entry(), fixture.office.faults()));
    }

    private static Came decision(AreaProposalAction action, LocalDate on, @Nullable String answer) {
        return new Came(action, on, new AreaClass.Decision("15/QĐ", "Công an tỉnh"), answer);
    }

    private void classed(String place, String areaClass, String began) {
        AreaInput input = new AreaInput(HERE, place, areaClass, Dated.day(LocalDate.parse(began)), null, null);
        fixture.transactions.write(
                () -> fixture.office.areas().enter(input, null, CareFixture.entry(), fixture.office.faults()));
    }

    private AreaClass holding(String place, LocalDate day) {
        return fixture.transactions
                .read(() -> fixture.office.areas().holding(new AreaSpot(HERE, place), "TTG_2025", day))
                .orElseThrow();
    }

    private void managed(long person, long unit, String began) {
        ManagementInput input = new ManagementInput(
                person, unit, "POST_REHAB", Completes.VOLUNTARY, Dated.day(LocalDate.parse(began)), null, null, null);
        fixture.transactions.write(
                () -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()));
    }

    private static List<String> fields(ThrowingCallable call) {
        return problem(call).errors().stream().map(Problem.FieldError::field).toList();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
