package vn.hoanhap.reporting.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.reporting.ReportingProgramme;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.entry.Trace;
import vn.hoanhap.reporting.fixture.Registered;
import vn.hoanhap.reporting.fixture.ReportingFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Every test declares for a unit or an indicator of its own: the tests of this class share one database. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class DeclaredFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 6);
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final Entry ENTRY = new Entry(7, Scope.EVERYTHING, DAY);
    private static final String SOURCE = "Báo cáo của tỉnh, 06/06/2024";

    private final ReportingFixture fixture;
    private final DeclaredBook book;

    DeclaredFiguresTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
        book = fixture.office.said().declaredBook();
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        new Registered(transactions, database, ids).country();
    }

    @Test
    void keepsWhatAnOfficeSaysAsItSaysIt() {
        long id = enter(flow("outreach.attendances", value(1_535), Qualifier.ABOUT));

        DeclaredFigure figure = find(id);

        assertThat(figure.statement().value()).isEqualTo(1_535);
        assertThat(figure.statement().qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(figure.from()).isEqualTo(JANUARY);
        assertThat(figure.to()).isEqualTo(DAY);
        assertThat(figure.source()).isEqualTo(SOURCE);
        assertThat(figure.trace().by()).isEqualTo(7);
        assertThat(figure.stands()).isTrue();
        assertThat(fixture.audit.told()).containsExactly("declared-figure.entered declared-figure " + id);
    }

    @Test
    void keepsTheDenominatorThatTheOfficeCountsBy() {
        long id = enter(stock("teams.coverage", new DeclaredInput.Said(null, 114L, 172L, null)));

        assertThat(find(id).statement().denominator()).isEqualTo(172);
        assertThat(find(id).from()).isEqualTo(DAY);
    }

    @Test
    void takesAnOutcomeInWordsWithoutANumber() {
        long id = enter(flow("rehab.home-community", new DeclaredInput.Said(null, null, null, "đạt"), null));

        assertThat(find(id).statement().outcome()).isEqualTo("đạt");
        assertThat(find(id).statement().value()).isNull();
    }

    @Test
    void correctsByWithdrawingTheOldFigureAndKeepsBothReadable() {
        long old = enter(flow("jobs.stable", value(40), null));

        long now = fixture.transactions.write(() -> book.correct(
                old, "Gõ nhầm một số không", flow("jobs.stable", value(4), null), ENTRY, fixture.office.faults()));

        assertThat(find(old).statement().value()).isEqualTo(40);
        assertThat(find(old).trace().withdrawn())
                .extracting(Trace.Withdrawal::reason)
                .isEqualTo("Gõ nhầm một số không");
        assertThat(find(now).trace().corrects()).isEqualTo(old);
        assertThat(standing("jobs.stable")).containsExactly(now);
        assertThat(fixture.audit.told())
                .containsExactly(
                        "declared-figure.entered declared-figure " + old,
                        "declared-figure.withdrawn declared-figure " + old,
                        "declared-figure.entered declared-figure " + now + " corrects " + old);
    }

    @Test
    void refusesToWithdrawTwiceOrWithoutAReason() {
        long id = enter(flow("jobs.placed", value(4), null));

        assertThat(refusal(() -> withdraw(id, " ")).errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("reason");
        withdraw(id, "Nguồn đã rút");
        assertThat(refusal(() -> withdraw(id, "Lần nữa")).status()).isEqualTo(409);
        assertThat(standing("jobs.placed")).isEmpty();
    }

    @Test
    void refusesTheSameFigureFromTheSameSourceTwice() {
        enter(flow("jobs.referred", value(4), null));

        assertThat(faulty(flow("jobs.referred", value(5), null))).containsExactly("source");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        DeclaredInput empty =
                new DeclaredInput(null, null, null, null, new DeclaredInput.Said(null, null, null, null), null, null);

        assertThat(faulty(empty)).containsExactlyInAnyOrder("indicator", "to", "unit", "value", "source");
        assertThat(faulty(flow("no.such", value(1), null))).containsExactly("indicator");
        assertThat(faulty(flow("jobs.stable", value(-1), null))).containsExactly("value");
        assertThat(faulty(flow("jobs.stable", new DeclaredInput.Said(1L, null, null, "đạt"), null)))
                .containsExactly("value");
        assertThat(faulty(flow("jobs.stable", new DeclaredInput.Said(null, 1L, 2L, null), null)))
                .containsExactly("numerator");
        assertThat(faulty(stock("teams.coverage", value(114)))).containsExactly("value");
        assertThat(faulty(stock("teams.coverage", new DeclaredInput.Said(null, 114L, 0L, null))))
                .containsExactly("denominator");
        assertThat(faulty(stock("jobs.stable", value(4)))).containsExactly("from");
        assertThat(faulty(flow("jobs.stable", new DeclaredInput.Said(null, null, null, "đạt"), Qualifier.ABOUT)))
                .containsExactly("qualifier");
        assertThat(faulty(new DeclaredInput("jobs.stable", 2L, JANUARY, DAY, value(4), null, SOURCE)))
                .containsExactly("unit");
        assertThat(faulty(new DeclaredInput("jobs.stable", 1L, JANUARY, DAY.plusDays(1), value(4), null, SOURCE)))
                .containsExactly("to");
    }

    @Test
    void keepsToTheUnitsThatSomebodyServes() {
        long id = enter(flow("support.in-kind", value(3), null));
        Entry commune = new Entry(8, new Scope(false, Set.of(10L), null), DAY);

        assertThat(refusal(() -> book.enter(
                                flow("support.in-kind.value", value(3), null), commune, fixture.office.faults()))
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("unit");
        assertThat(refusal(() -> book.withdraw(id, "Không phải việc của tôi", commune))
                        .status())
                .isEqualTo(404);
    }

    private static DeclaredInput.Said value(long value) {
        return new DeclaredInput.Said(value, null, null, null);
    }

    private static DeclaredInput flow(String code, DeclaredInput.Said said, @Nullable Qualifier qualifier) {
        return new DeclaredInput(code, 1L, JANUARY, DAY, said, qualifier, SOURCE);
    }

    private static DeclaredInput stock(String code, DeclaredInput.Said said) {
        return new DeclaredInput(code, 1L, null, DAY, said, null, SOURCE);
    }

    private long enter(DeclaredInput input) {
        return fixture.transactions.write(() -> book.enter(input, ENTRY, fixture.office.faults()));
    }

    private void withdraw(long id, String reason) {
        fixture.transactions.change(() -> book.withdraw(id, reason, ENTRY));
    }

    private DeclaredFigure find(long id) {
        return fixture.transactions.read(
                () -> fixture.office.said().declared().find(id).orElseThrow());
    }

    private List<Long> standing(String code) {
        return fixture.transactions.read(() -> fixture.office.said().declared().standing(1, JANUARY, DAY)).stream()
                .filter(figure -> figure.indicator().equals(code))
                .map(DeclaredFigure::id)
                .toList();
    }

    private List<String> faulty(DeclaredInput input) {
        return refusal(() -> book.enter(input, ENTRY, fixture.office.faults())).errors().stream()
                .map(Problem.FieldError::field)
                .toList();
    }

    private Problem refusal(ThrowingCallable call) {
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> fixture.transactions.change(() -> call(call)))
                .actual()
                .problem();
    }

    private static void call(ThrowingCallable call) {
        try {
            call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
