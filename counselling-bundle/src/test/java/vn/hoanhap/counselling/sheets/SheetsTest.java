package vn.hoanhap.counselling.sheets;

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
import vn.hoanhap.core.access.Principal;
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
import vn.hoanhap.counselling.CounsellingProgramme;
import vn.hoanhap.counselling.fixture.CounsellingFixture;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "counselling", of = CounsellingProgramme.class)
class SheetsTest {

    private static final String POINTS = "key,name,unit,host,team,opened,services";
    private static final String SESSIONS =
            "key,person,walk_ins,walk_in_sex,walk_in_age,family,unit,point,mode,form,day,"
                    + "time,minutes,topics,counsellor,outcome,state";
    private static final String MOBILISED = "key,person,unit,point,way,agreed,began";
    private static final String HERE = "28579@2024-06-06";

    private final CounsellingFixture fixture;
    private final Map<String, Long> ids =
            new HashMap<>(Map.of("ORG", SmallProvince.LENDER, HERE, SmallProvince.COMMUNE));

    SheetsTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CounsellingFixture(transactions, database, ids);
        for (long person = 1; person <= 20; person++) {
            this.ids.put("P-" + person, person);
        }
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CounsellingFixture.createRegister(source);
    }

    @Test
    void everyRecordSaysWhatItsRowSaidAndGoesAgain() {
        TestRow point = row(POINTS, "C-1,Điểm Bàn Long," + HERE + ",ORG,,08/2020,Tư vấn; medical care");
        long madePoint = apply("counselling_points", point, null);
        ids.put("C-1", madePoint);
        TestRow known =
                row(SESSIONS, line("S-1,P-1,,,,,%s,C-1,,,2024-05-02,08:30,45,Tâm lý; LEGAL,ORG,Còn tư vấn tiếp,"));
        TestRow walkIns = row(SESSIONS, line("S-2,,4,MALE,FROM_18_TO_29,,%s,C-1,,,2024-05-02,,,Xã hội,,,"));
        TestRow family = row(SESSIONS, line("S-3,P-1,,,,2,%s,,TELEPHONE,,2024-05-03,,,FAMILY,,,"));
        TestRow mobilised = row(MOBILISED, line("M-1,P-1,%s,C-1,SUBSTITUTION,2024-05-02,2024-05-20"));

        Map<String, Map<Long, TestRow>> made = Map.of(
                "counselling_sessions",
                        Map.of(
                                apply("counselling_sessions", known, null), known,
                                apply("counselling_sessions", walkIns, null), walkIns,
                                apply("counselling_sessions", family, null), family),
                "counselling_mobilised", Map.of(apply("counselling_mobilised", mobilised, null), mobilised));

        saysTheSame("counselling_points", madePoint, point);
        made.forEach((sheet, rows) -> rows.forEach((id, row) -> saysTheSame(sheet, id, row)));
        assertThat(referring("counselling_sessions", "people", 1)).hasSize(2);
        assertThat(referring("counselling_sessions", "counselling_points", madePoint))
                .hasSize(2);
        assertThat(referring("counselling_mobilised", "people", 1)).hasSize(1);
        assertThat(referring("counselling_points", "organisations", SmallProvince.LENDER))
                .contains(new TakingBack.Reference(madePoint, SmallProvince.LENDER));
        assertThatThrownBy(() -> remove("counselling_points", madePoint)).isInstanceOf(ProblemException.class);
        made.forEach((sheet, rows) -> rows.keySet().forEach(id -> {
            remove(sheet, id);
            assertThat(standing(sheet, id)).isEmpty();
            assertThat(fixture.lines(id)).isEmpty();
        }));
        remove("counselling_points", madePoint);
        assertThat(standing("counselling_points", madePoint)).isEmpty();
    }

    @Test
    void correctWhatCameUnderTheSameKeyAndReturnToWhatItWas() {
        String sheet = "counselling_sessions";
        long id = apply(sheet, row(SESSIONS, line("S-4,P-2,,,,,%s,,,,2024-05-02,,,LEGAL,,,")), null);
        Map<String, String> before = standing(sheet, id);

        apply(sheet, row(SESSIONS, line("S-4,P-2,3,,,,%s,,CLUB,,2024-05-04,,,SOCIAL,,,")), id);

        assertThat(fixture.lines(id))
                .containsExactly("counselling.given 2024-05-04 101 2 1", "counselling.anonymous 2024-05-04 101 null 3");
        TestRow said =
                TestRow.of(before).knowing((column, cell) -> Long.valueOf(cell)).by(CounsellingFixture.COUNSELLOR);
        fixture.transactions.write(() -> sheet(sheet).apply(said, id));
        assertThat(standing(sheet, id)).isEqualTo(before);
    }

    @Test
    void tellRowsThatSayTheSameTwice() {
        TestRow held = row(SESSIONS, line("S-5,P-4,,,,,%s,,,,2024-05-02,,,LEGAL,,,"));
        long session = apply("counselling_sessions", held, null);

        assertThat(clashes(
                        "counselling_sessions",
                        numbered(2, held, session),
                        numbered(3, row(SESSIONS, line("S-51,P-4,,,,,%s,,HOME,,2024-05-02,,,SOCIAL,,,")), null),
                        numbered(4, row(SESSIONS, line("S-52,P-4,,,,,%s,,CLUB,,2024-05-02,,,SOCIAL,,,")), null),
                        numbered(5, row(SESSIONS, line("S-53,,2,,,,%s,,,,2024-05-02,,,SOCIAL,,,")), null),
                        numbered(6, row(SESSIONS, line("S-54,,2,,,,%s,,,,2024-05-02,,,SOCIAL,,,")), null),
                        numbered(7, row(SESSIONS, line("S-55,P-NEW,,,,,%s,,,,2024-05-02,,,SOCIAL,,,")), null),
                        numbered(8, row(SESSIONS, line("S-56,P-NEW,,,,,%s,,,,2024-05-02,,,SOCIAL,,,")), null)))
                .containsExactly("3 day", "8 day");
        assertThat(clashes(
                        "counselling_mobilised",
                        numbered(2, row(MOBILISED, line("M-2,P-4,%s,,COUNSELLING,2024-05-02,")), null),
                        numbered(3, row(MOBILISED, line("M-3,P-4,%s,,COUNSELLING,2024-05-02,")), null)))
                .containsExactly("3 way");
    }

    @Test
    void nameTheColumnThatIsWrongBeforeAnythingIsWritten() {
        assertThat(columns(check(
                        "counselling_sessions",
                        row(SESSIONS, line("S-6,,,MALE,,,%s,,,,2024-06-07,25:00,0,Nấu ăn,,,")))))
                .containsExactlyInAnyOrder("day", "time", "minutes", "walk_in_sex", "person", "topics");
        assertThat(columns(check("counselling_points", row(POINTS, line("C-6,Điểm,%s,,,hôm qua,Tư vấn")))))
                .containsExactly("opened");
        assertThat(columns(check("counselling_mobilised", row(MOBILISED, line("M-6,P-5,%s,,COUNSELLING,1979-01-01,")))))
                .as("before birth, and before there was such a code")
                .containsExactly("agreed", "way");
    }

    @Test
    void trustReferencesThatTheSameFileBrings() {
        assertThat(columns(check(
                        "counselling_sessions",
                        row(SESSIONS, line("S-7,P-NEW,,,,,%s,C-NEW,,,2024-05-02,,,LEGAL,O-NEW,,")))))
                .isEmpty();
        assertThat(columns(check(
                        "counselling_mobilised", row(MOBILISED, line("M-7,P-NEW,%s,C-NEW,COUNSELLING,2024-05-02,")))))
                .isEmpty();
        assertThat(columns(check("counselling_points", row(POINTS, line("C-7,Điểm,%s,O-NEW,T-NEW,2020,Tư vấn")))))
                .isEmpty();
    }

    @Test
    void correctNothingOutOfReachOfWhoImports() {
        Map<String, TestRow> rows = Map.of(
                "counselling_points", row(POINTS, line("C-8,Điểm tám,%s,,,2020,Tư vấn")),
                "counselling_sessions", row(SESSIONS, line("S-8,P-8,,,,,%s,,,,2024-05-02,,,LEGAL,,,")),
                "counselling_mobilised", row(MOBILISED, line("M-8,P-8,%s,,COUNSELLING,2024-05-02,")));

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
    void readAsPartOfAWorkbookAndAskForNoNote() {
        assertThat(fixture.served().offers().sheets())
                .extracting(ImportSheet::name)
                .containsExactly("counselling_points", "counselling_sessions", "counselling_mobilised");
        assertThat(fixture.served().offers().sheets()).allSatisfy(sheet -> {
            assertThat(sheet.columns())
                    .filteredOn(column -> column.refers() != null)
                    .extracting(column -> column.refers())
                    .isSubsetOf(sheet.after());
            assertThat(sheet.columns()).noneMatch(column -> column.name().contains("note"));
        });
    }

    private static String line(String line) {
        return line.formatted(HERE);
    }

    private static RowDoubts.Numbered numbered(long number, TestRow row, @Nullable Long existing) {
        return new RowDoubts.Numbered(number, row, existing);
    }

    private List<String> clashes(String sheet, RowDoubts.Numbered... rows) {
        RowClashes.CheckedFile file = new RowClashes.CheckedFile(CounsellingFixture.COUNSELLOR, new HashMap<>());
        return fixture
                .transactions
                .<List<RowClashes.Clash>>read(() -> sheet(sheet).clashes(file).of(List.of(rows)))
                .stream()
                .map(clash -> clash.number() + " " + clash.fault().field())
                .toList();
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
        fixture.transactions.change(() -> back(sheet).remove(id, CounsellingFixture.COUNSELLOR));
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
        Set<String> rights = Set.of("counselling.write", "counselling.points.write");
        return new Principal(
                2,
                "commune",
                null,
                List.of(new Principal.Grant("commune-officer", rights, SmallProvince.OTHER_COMMUNE, false)));
    }

    private TestRow row(String header, String line) {
        return TestRow.of(header, line).knowing(ids).by(CounsellingFixture.COUNSELLOR);
    }

    private TakingBack back(String sheet) {
        return sheet(sheet).takingBack().orElseThrow();
    }

    private ImportSheet sheet(String name) {
        return Stream.<ImportSheet>of(
                        new PointsSheet(fixture.office, CounsellingFixture.CLOCK),
                        new SessionsSheet(fixture.office, CounsellingFixture.CLOCK),
                        new MobilisedSheet(fixture.office, CounsellingFixture.CLOCK))
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
