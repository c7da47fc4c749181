package vn.hoanhap.casework.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class SheetsTest {

    private static final String MANAGEMENTS =
            "key,person,unit,regime,completed,began,decided,number,stated_until,ended,reason";
    private static final String DOSSIERS = "key,person,unit,regime,attempt,prepared,submitted,decided,admitted,ended,"
            + "outcome,number,stated_until,facility";
    private static final String TESTS = "key,person,unit,taken,occasion,place,sample,officer,result";
    private static final String HERE = "28366@2026-11-23";

    private final CareFixture fixture;
    private final Map<String, Long> ids =
            new HashMap<>(Map.of("ORG", CareFixture.PUBLIC_FACILITY, HERE, SmallProvince.OTHER_COMMUNE));

    SheetsTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        for (long person = 1; person <= 20; person++) {
            this.ids.put("P-" + person, person);
        }
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void everyRecordSaysWhatItsRowSaidAndGoesAgain() {
        TestRow open = row(MANAGEMENTS, "M-1,P-1," + HERE + ",USER,,05/2024,,,,,");
        TestRow over = row(
                MANAGEMENTS,
                "M-2,P-1," + HERE
                        + ",POST_REHAB,VOLUNTARY,2022-03-01,2022-02-25,12/QĐ,2023-03-01,2023-03-01,TERM_ENDED");
        TestRow dossier = row(
                DOSSIERS,
                "D-1,P-1," + HERE + ",FACILITY_PUBLIC,FIRST,,2026-07-02,2026-07-03,2026-07-06,,,7/QĐ,2028-07-06,ORG");
        TestRow test = row(TESTS, "T-1,P-1," + HERE + ",17/10/2026,PERIODIC,Trạm y tế,URINE,MALE,NEGATIVE");

        Map<String, Map<Long, TestRow>> made = Map.of(
                "managements", Map.of(apply("managements", open, null), open, apply("managements", over, null), over),
                "dossiers", Map.of(apply("dossiers", dossier, null), dossier),
                "tests", Map.of(apply("tests", test, null), test));

        made.forEach((sheet, rows) -> rows.forEach((id, row) -> {
            saysTheSame(sheet, id, row);
            assertThat(referring(sheet, "people", 1)).contains(new TakingBack.Reference(id, 1));
        }));
        assertThat(referring("dossiers", "organisations", CareFixture.PUBLIC_FACILITY))
                .hasSize(1);
        made.forEach((sheet, rows) -> rows.keySet().forEach(id -> {
            remove(sheet, id);
            assertThat(standing(sheet, id)).isEmpty();
            assertThat(fixture.lines(id)).isEmpty();
            assertThat(referring(sheet, "people", 1)).doesNotContain(new TakingBack.Reference(id, 1));
        }));
    }

    @Test
    void correctWhatCameUnderTheSameKeyAndReturnToWhatItWas() {
        long management = apply("managements", row(MANAGEMENTS, line("M-3,P-2,%s,USER,,2022-03-01,,,,,")), null);
        long dossier =
                apply("dossiers", row(DOSSIERS, line("D-3,P-3,%s,HOME_COMMUNITY,FIRST,2026-07-01,,,,,,,,")), null);
        long test = apply("tests", row(TESTS, line("T-3,P-2,%s,2026-10-17,PERIODIC,,URINE,,POSITIVE")), null);
        Map<String, String> managed = standing("managements", management);
        Map<String, String> prepared = standing("dossiers", dossier);

        apply(
                "managements",
                row(MANAGEMENTS, line("M-3,P-2,%s,USER,,2022-03-02,,,,2023-03-02,TERM_ENDED")),
                management);
        apply(
                "dossiers",
                row(DOSSIERS, line("D-3,P-3,%s,HOME_COMMUNITY,FIRST,2026-07-01,,,2026-07-02,2026-09-02,COMPLETED,,,")),
                dossier);
        apply("tests", row(TESTS, line("T-3,P-2,%s,2026-10-17,PERIODIC,,URINE,,NEGATIVE")), test);

        assertThat(fixture.lines(management)).contains("casework.left-list 2023-03-02 102 1");
        assertThat(fixture.lines(dossier))
                .containsExactly("rehab.home-community-started 2026-07-02 102 1", "rehab.completed 2026-09-02 102 1");
        assertThat(standing("tests", test)).containsEntry("result", "NEGATIVE");
        assertThat(opened(3)).containsExactly(ManagementState.EXPECTED);

        restore("managements", management, managed);
        restore("dossiers", dossier, prepared);

        assertThat(standing("managements", management)).isEqualTo(managed);
        assertThat(standing("dossiers", dossier)).isEqualTo(prepared);
        assertThat(fixture.lines(dossier)).isEmpty();
        assertThat(opened(3)).containsExactly(ManagementState.TAKEN_BACK);
    }

    @Test
    void tellRowsThatSayTheSameTwice() {
        TestRow listed = row(MANAGEMENTS, line("M-4,P-4,%s,USER,,2026-07-01,,,,,"));
        long management = apply("managements", listed, null);
        TestRow tested = row(TESTS, line("T-4,P-4,%s,2026-10-17,PERIODIC,,URINE,,NEGATIVE"));
        long test = apply("tests", tested, null);

        assertThat(clashes(
                        "managements",
                        numbered(2, row(MANAGEMENTS, line("M-41,P-4,%s,USER,,2026-08-01,,,,,")), null),
                        numbered(3, row(MANAGEMENTS, line("M-42,P-4,%s,DEPENDENT,,2026-08-01,,,,,")), null),
                        numbered(4, row(MANAGEMENTS, line("M-43,P-NEW,%s,USER,,2026-08-01,,,,,")), null),
                        numbered(5, row(MANAGEMENTS, line("M-44,P-NEW,%s,USER,,2026-09-01,,,,,")), null),
                        numbered(
                                6,
                                row(MANAGEMENTS, line("M-45,P-NEW,%s,USER,,2022-09-01,,,,2023-09-01,TERM_ENDED")),
                                null)))
                .containsExactly("2 person", "5 person");
        assertThat(clashes("managements", numbered(2, listed, management))).isEmpty();
        assertThat(clashes(
                        "tests",
                        numbered(2, tested, test),
                        numbered(3, row(TESTS, line("T-41,P-4,%s,17/10/2026,PERIODIC,,URINE,,NEGATIVE")), null),
                        numbered(4, row(TESTS, line("T-42,P-4,%s,2026,PERIODIC,,URINE,,NEGATIVE")), null)))
                .containsExactly("3 taken");
    }

    @Test
    void nameTheColumnThatIsWrongBeforeAnythingIsWritten() {
        assertThat(columns(check(
                        "managements",
                        row(MANAGEMENTS, line("M-5,P-5,%s,POST_REHAB,,hôm qua,2027-01-01,,,2026-01-01,")))))
                .containsExactlyInAnyOrder("began", "decided");
        assertThat(columns(check(
                        "dossiers",
                        row(DOSSIERS, line("D-5,P-5,%s,HOME_COMMUNITY,,,2026-07-02,2026-07-01,,2026-08-01,,,,")))))
                .containsExactlyInAnyOrder("decided", "outcome");
        assertThat(columns(check("tests", row(TESTS, line("T-5,P-5,%s,1979,PERIODIC,,URINE,,REFUSED")))))
                .containsExactlyInAnyOrder("taken", "sample");
    }

    @Test
    void trustReferencesThatTheSameFileBrings() {
        assertThat(columns(check("managements", row(MANAGEMENTS, line("M-6,P-NEW,%s,USER,,2026-07-01,,,,,")))))
                .isEmpty();
        assertThat(columns(check(
                        "dossiers", row(DOSSIERS, line("D-6,P-NEW,%s,FACILITY_PUBLIC,,2026-07-01,,,,,,,,O-NEW")))))
                .isEmpty();
        assertThat(columns(check("tests", row(TESTS, line("T-6,P-NEW,%s,2026,PERIODIC,,,,NEGATIVE")))))
                .isEmpty();
    }

    @Test
    void correctNothingOutOfReachOfWhoImports() {
        Map<String, TestRow> rows = Map.of(
                "managements", row(MANAGEMENTS, line("M-7,P-7,%s,USER,,2026-07-01,,,,,")),
                "dossiers", row(DOSSIERS, line("D-7,P-7,%s,HOME_COMMUNITY,,2026-07-01,,,,,,,,")),
                "tests", row(TESTS, line("T-7,P-7,%s,2026-10-17,PERIODIC,,URINE,,NEGATIVE")));

        rows.forEach((name, row) -> {
            long made = apply(name, row, null);
            assertThatThrownBy(
                            () -> fixture.transactions.write(() -> sheet(name).apply(row.by(ofElsewhere()), made)))
                    .as(name)
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                    refusal.problem().errors())
                            .extracting(Problem.FieldError::field)
                            .containsExactly("key"));
        });
    }

    @Test
    void hideWhatATestSaidFromWhoOnlyRecordsThem() {
        assertThat(back("tests").hidden(1, ofElsewhere())).containsExactly("result");
        assertThat(back("tests").hidden(1, CareFixture.OFFICER)).isEmpty();
    }

    @Test
    void readAsPartOfAWorkbook() {
        assertThat(fixture.served().offers().sheets())
                .extracting(ImportSheet::name)
                .containsExactly("managements", "dossiers", "tests", "areas");
        assertThat(fixture.served().offers().sheets()).allSatisfy(sheet -> assertThat(sheet.columns())
                .filteredOn(column -> column.refers() != null)
                .extracting(column -> column.refers())
                .isSubsetOf(sheet.after()));
    }

    private static String line(String line) {
        return line.formatted(HERE);
    }

    private List<ManagementState> opened(long person) {
        return fixture.transactions.read(() -> fixture.office.managements().ofPerson(person, Scope.EVERYTHING).stream()
                .map(one -> one.state())
                .toList());
    }

    private static RowDoubts.Numbered numbered(long number, TestRow row, @Nullable Long existing) {
        return new RowDoubts.Numbered(number, row, existing);
    }

    private List<String> clashes(String sheet, RowDoubts.Numbered... rows) {
        RowClashes.CheckedFile file = new RowClashes.CheckedFile(CareFixture.OFFICER, new HashMap<>());
        return fixture
                .transactions
                .<List<RowClashes.Clash>>read(() -> sheet(sheet).clashes(file).of(List.of(rows)))
                .stream()
                .map(clash -> clash.number() + " " + clash.fault().field())
                .toList();
    }

    private void restore(String sheet, long id, Map<String, String> cells) {
        TestRow said =
                TestRow.of(cells).knowing((column, cell) -> Long.valueOf(cell)).by(CareFixture.OFFICER);
        fixture.transactions.write(() -> sheet(sheet).apply(said, id));
    }

    private void saysTheSame(String sheet, long id, TestRow row) {
        assertThat(standing(sheet, id))
                .as(sheet)
                .isEqualTo(back(sheet).settled(SaidCells.of(row, sheet(sheet).columns())));
    }

    private Map<String, String> standing(String sheet, long id) {
        return fixture.transactions.read(() -> back(sheet)
                .standing(id)
                .map(cells -> back(sheet).settled(cells))
                .orElse(Map.of()));
    }

    private List<TakingBack.Reference> referring(String sheet, String other, long id) {
        return fixture.transactions.read(() -> back(sheet).referring(other, List.of(id)));
    }

    private void remove(String sheet, long id) {
        fixture.transactions.change(() -> back(sheet).remove(id, CareFixture.OFFICER));
    }

    private long apply(String sheet, TestRow row, @Nullable Long existing) {
        assertThat(columns(check(sheet, row))).isEmpty();
        return fixture.transactions.write(() -> sheet(sheet).apply(row, existing));
    }

    private Violations check(String sheet, TestRow row) {
        Violations faults = new Violations();
        fixture.transactions.read(() -> {
            sheet(sheet).check(row, faults);
            return true;
        });
        return faults;
    }

    private static List<String> columns(Violations faults) {
        return faults.errors().stream().map(Problem.FieldError::field).toList();
    }

    private static Principal ofElsewhere() {
        Set<String> rights = Set.of("casework.list.write", "casework.dossiers.write", "casework.tests.write");
        return new Principal(
                2,
                "commune",
                null,
                List.of(new Principal.Grant("commune-officer", rights, SmallProvince.COMMUNE, false)));
    }

    private TestRow row(String header, String line) {
        return TestRow.of(header, line).knowing(ids).by(CareFixture.OFFICER);
    }

    private TakingBack back(String sheet) {
        return sheet(sheet).takingBack().orElseThrow();
    }

    private ImportSheet sheet(String name) {
        return Stream.<ImportSheet>of(
                        new ManagementsSheet(fixture.office, CareFixture.CLOCK),
                        new DossiersSheet(fixture.office, CareFixture.CLOCK),
                        new TestsSheet(fixture.office, CareFixture.CLOCK))
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
