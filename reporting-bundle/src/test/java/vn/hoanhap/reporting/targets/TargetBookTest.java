package vn.hoanhap.reporting.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.reporting.ReportingProgramme;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.fixture.Registered;
import vn.hoanhap.reporting.fixture.ReportingFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Every test sets targets of an indicator of its own: the tests of this class share one database. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class TargetBookTest {

    private static final Entry ENTRY = new Entry(7, Scope.EVERYTHING, LocalDate.of(2024, 6, 6));

    private final ReportingFixture fixture;
    private final TargetBook book;

    TargetBookTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
        book = fixture.office.said().targetBook();
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        new Registered(transactions, database, ids).country();
    }

    @Test
    void keepsAValueOrAPercentageExactly() {
        long value = enter(target("jobs.stable", 25L, null));
        long percent = enter(target("teams.coverage", null, new BigDecimal("66.67")));

        assertThat(find(value).goal()).isEqualTo(new Goal(Comparison.AT_LEAST, 25L, null));
        assertThat(find(percent).goal()).isEqualTo(new Goal(Comparison.AT_LEAST, null, new BigDecimal("66.67")));
    }

    @Test
    void letsOneTargetStandForEachUnitIndicatorAndYear() {
        long old = enter(target("jobs.placed", 25L, null));

        assertThat(refusal(target("jobs.placed", 30L, null)).status()).isEqualTo(409);
        long now = fixture.transactions.write(() -> book.correct(
                old, "Giao lại giữa năm", target("jobs.placed", 30L, null), ENTRY, fixture.office.faults()));

        assertThat(find(old).trace().stands()).isFalse();
        assertThat(find(now).trace().corrects()).isEqualTo(old);
        assertThat(fixture.audit.told())
                .containsExactly(
                        "target.entered target " + old,
                        "target.withdrawn target " + old,
                        "target.entered target " + now + " corrects " + old);
    }

    @Test
    void setsOneTargetThoughSeveralAreSetAtOnce() {
        List<CompletableFuture<Boolean>> setters = Stream.generate(() -> CompletableFuture.supplyAsync(this::isSet))
                .limit(6)
                .toList();

        assertThat(setters.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    private boolean isSet() {
        try {
            enter(target("outreach.events", 300L, null));
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.problem().status()).isEqualTo(409);
            return false;
        }
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        TargetInput empty = new TargetInput(null, null, null, null, null, null, null);

        assertThat(faulty(empty)).containsExactlyInAnyOrder("indicator", "year", "value", "source");
        assertThat(faulty(target("jobs.stable", null, new BigDecimal("80")))).containsExactly("percent");
        assertThat(faulty(target("teams.coverage", null, new BigDecimal("66.667"))))
                .containsExactly("percent");
        assertThat(faulty(target("teams.coverage", 3L, new BigDecimal("80")))).containsExactly("value");
        assertThat(faulty(new TargetInput("jobs.stable", 2L, 2024L, null, 1L, null, "Kế hoạch")))
                .containsExactly("unit");
    }

    private static TargetInput target(String code, @Nullable Long value, @Nullable BigDecimal percent) {
        return new TargetInput(code, 1L, 2024L, null, value, percent, "Kế hoạch năm 2024");
    }

    private long enter(TargetInput input) {
        return fixture.transactions.write(() -> book.enter(input, ENTRY, fixture.office.faults()));
    }

    private Target find(long id) {
        return fixture.transactions.read(
                () -> fixture.office.said().targets().find(id).orElseThrow());
    }

    private Problem refusal(TargetInput input) {
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> enter(input))
                .actual()
                .problem();
    }

    private List<String> faulty(TargetInput input) {
        return refusal(input).errors().stream().map(Problem.FieldError::field).toList();
    }
}
