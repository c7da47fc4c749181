package vn.hoanhap.reporting.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.reporting.ReportingProgramme;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.fixture.Registered;
import vn.hoanhap.reporting.fixture.ReportingFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.Officers;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
@WithSchema(value = "reporting", of = ReportingProgramme.class)
class DeclaredSheetTest {

    private static final String HEADER =
            "key,indicator,unit,from,to,value,numerator,denominator,outcome,qualifier,source";

    private final ReportingFixture fixture;
    private final DeclaredSheet sheet;

    DeclaredSheetTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ReportingFixture(transactions, database, ids);
        sheet = new DeclaredSheet(fixture.office);
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        new Registered(transactions, database, ids).country();
    }

    @Test
    void writesARowAndReplacesItByACorrectedOne() {
        long first = apply(row("d1,classes.attendances,82@2024-06-06,2024-01-01,2024-06-06,58,,,,,Báo cáo"), null);
        long second = apply(row("d1,classes.attendances,82@2024-06-06,2024-01-01,2024-06-06,580,,,,,Báo cáo"), first);

        assertThat(second).isNotEqualTo(first);
        assertThat(find(first).stands()).isFalse();
        assertThat(find(second).statement().value()).isEqualTo(580);
        assertThat(find(second).trace().corrects()).isEqualTo(first);
    }

    @Test
    void replacesAFigureThatSomebodyHasWithdrawnMeanwhile() {
        String line = "d2,classes.held,82@2024-06-06,2024-01-01,2024-06-06,3,,,,,Báo cáo";
        long first = apply(row(line), null);
        fixture.transactions.change(() -> fixture.office
                .said()
                .declaredBook()
                .withdraw(
                        first,
                        "Nhầm",
                        new Entry(1, Scope.EVERYTHING, fixture.office.clock().today())));

        assertThat(find(apply(row(line), first)).stands()).isTrue();
    }

    @Test
    void namesTheColumnsThatAreWrong() {
        Violations noted = new Violations();

        fixture.transactions.read(() -> {
            sheet.check(row("d3,teams.coverage,82@2024-06-06,,2024-06-06,114,,,,,"), noted);
            return noted;
        });

        assertThat(noted.errors()).extracting(Problem.FieldError::field).containsExactlyInAnyOrder("value", "source");
        assertThat(sheet.columns()).extracting(column -> column.name()).contains("denominator", "outcome");
    }

    private static TestRow row(String line) {
        return TestRow.of(HEADER, line)
                .knowing(Map.of("82@2024-06-06", 1L))
                .by(Officers.everywhere("reporting.declare"));
    }

    private long apply(TestRow row, @Nullable Long existing) {
        return fixture.transactions.write(() -> sheet.apply(row, existing));
    }

    private DeclaredFigure find(long id) {
        return fixture.transactions.read(
                () -> fixture.office.said().declared().find(id).orElseThrow());
    }
}
