package vn.hoanhap.reporting.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.SaidCells;
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
    void takesAFigureBackSoThatItCountsNowhereAndCanComeAgain() {
        TestRow row = row("d4,classes.held,82@2024-06-06,2024-04-07,2024-05-06,4,,,,,Báo cáo tháng");
        long first = apply(row, null);
        assertThat(standing(first)).isEqualTo(sheet.settled(SaidCells.of(row, sheet.columns())));

        fixture.transactions.change(() -> sheet.remove(first, row.principal()));

        assertThat(standing(first)).isEmpty();
        assertThat(find(first).stands()).as("it stays readable").isFalse();
        assertThat(find(apply(row, null)).stands()).isTrue();
    }

    @Test
    void takesATargetBackSoThatAnotherCanStand() {
        TargetSheet targets = new TargetSheet(fixture.office);
        TestRow row = TestRow.of(
                        "key,indicator,unit,year,comparison,value,percent,source",
                        "t1,classes.held,82@2024-06-06,2024,,6,,Kế hoạch")
                .knowing(Map.of("82@2024-06-06", 1L))
                .by(Officers.everywhere("reporting.targets"));
        long first = fixture.transactions.write(() -> targets.apply(row, null));
        assertThat(fixture.transactions.<Map<String, String>>read(
                        () -> targets.standing(first).orElseThrow()))
                .isEqualTo(targets.settled(SaidCells.of(row, targets.columns())));

        fixture.transactions.change(() -> targets.remove(first, row.principal()));

        assertThat(fixture.transactions.<Boolean>read(
                        () -> targets.standing(first).isEmpty()))
                .isTrue();
        assertThat(fixture.transactions.<Long>write(() -> targets.apply(row, null)))
                .isNotEqualTo(first);
    }

    private Map<String, String> standing(long id) {
        return fixture.transactions.read(
                () -> sheet.standing(id).map(sheet::settled).orElse(Map.of()));
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

    @Test
    void tellsAFigureThatIsThereOrComesTwice() {
        String said = "%s,classes.held,82@2024-06-06,2023-01-01,2023-06-06,%s,,,,,%s";
        long first = apply(row(said.formatted("e1", 3, "Báo cáo A")), null);

        assertThat(clashes(
                        sheet,
                        numbered(2, row(said.formatted("e2", 4, "Báo cáo A")), null),
                        numbered(3, row(said.formatted("e3", 4, "Báo cáo B")), null),
                        numbered(4, row(said.formatted("e4", 5, "Báo cáo B")), null)))
                .containsExactly(
                        "2 source: Số này đã được ghi từ cùng nguồn (số hiệu " + first
                                + "). Đính chính số đã ghi thay vì ghi thêm.",
                        "4 source: Dòng 3 đã ghi số này từ cùng nguồn. Giữ lại một dòng; nếu là nguồn khác thì ghi rõ "
                                + "nguồn.");
        assertThat(clashes(
                        sheet,
                        numbered(2, row(said.formatted("e1", 4, "Báo cáo C")), first),
                        numbered(3, row(said.formatted("e2", 4, "Báo cáo A")), null)))
                .as("a correction leaves its place to a later row")
                .isEmpty();
    }

    @Test
    void tellsASecondTargetOfAUnitAndYear() {
        TargetSheet targets = new TargetSheet(fixture.office);
        long first = fixture.transactions.write(() -> targets.apply(target("f1", 2023, 6), null));

        assertThat(clashes(
                        targets,
                        numbered(2, target("f2", 2023, 7), null),
                        numbered(3, target("f3", 2022, 7), null),
                        numbered(4, target("f4", 2022, 8), null),
                        numbered(5, target("f1", 2023, 9), first)))
                .containsExactly(
                        "2 indicator: Đơn vị này đã có chỉ tiêu cho năm đó (số hiệu " + first
                                + "). Rút hoặc đính chính chỉ tiêu cũ; nếu dòng này sửa nó thì dùng lại khóa của nó.",
                        "4 indicator: Dòng 3 đã đặt chỉ tiêu này cho cùng đơn vị và năm. Giữ lại một dòng.");
    }

    private static TestRow target(String key, int year, int value) {
        return TestRow.of(
                        "key,indicator,unit,year,comparison,value,percent,source",
                        key + ",classes.held,82@2024-06-06," + year + ",," + value + ",,Kế hoạch")
                .knowing(Map.of("82@2024-06-06", 1L))
                .by(Officers.everywhere("reporting.targets"));
    }

    private static RowDoubts.Numbered numbered(long number, TestRow row, @Nullable Long existing) {
        return new RowDoubts.Numbered(number, row, existing);
    }

    private List<String> clashes(ImportSheet checked, RowDoubts.Numbered... rows) {
        RowClashes.CheckedFile file = new RowClashes.CheckedFile(Officers.everywhere(), new HashMap<>());
        return fixture
                .transactions
                .<List<RowClashes.Clash>>read(() -> checked.clashes(file).of(List.of(rows)))
                .stream()
                .map(clash -> clash.number() + " " + clash.fault().field() + ": "
                        + clash.fault().message().vi() + " "
                        + clash.fault().remedy().vi())
                .toList();
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
