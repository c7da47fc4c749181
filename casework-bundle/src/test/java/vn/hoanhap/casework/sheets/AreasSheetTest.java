package vn.hoanhap.casework.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
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
class AreasSheetTest {

    private static final String COLUMNS = "key,commune,spot,area_class,began,number,authority";
    private static final Map<String, Long> UNITS =
            Map.of("28366", SmallProvince.OTHER_COMMUNE, "28579", SmallProvince.COMMUNE, "82", SmallProvince.PROVINCE);

    private final CareFixture fixture;
    private final AreasSheet sheet;

    AreasSheetTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        sheet = new AreasSheet(fixture.office, CareFixture.CLOCK);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void saysWhatItsRowSaidAndGoesAgain() {
        TestRow row = row("A-1,28366,ngõ  Một,LEVELS.CITY,2003,12/QĐ,Công an Thành phố");
        long id = apply(row, null);

        assertThat(standing(id)).isEqualTo(sheet.settled(SaidCells.of(row, sheet.columns())));
        assertThat(standing(id)).containsEntry("spot", "ngõ Một").containsEntry("began", "2003");

        fixture.transactions.change(() -> sheet.remove(id, CareFixture.OFFICER));
        assertThat(standing(id)).isEmpty();
    }

    @Test
    void correctsWhatCameUnderTheSameKey() {
        long id = apply(row("A-2,28366,ngõ Hai,LEVELS.CITY,05/2003,,"), null);
        assertThat(apply(row("A-2,28366,ngõ Hai,LEVELS.DISTRICT,2003-06-01,,"), id))
                .isEqualTo(id);

        assertThat(standing(id)).containsEntry("area_class", "LEVELS.DISTRICT").containsEntry("began", "2003-06-01");
    }

    @Test
    void namesTheCellThatIsWrong() {
        assertThat(wrong("A-3,28366,ngõ Ba,TTG_2025.I,2025-08-23,,")).containsExactly("area_class");
        assertThat(wrong("A-3,28366,ngõ Ba,LEVELS.CITY,2025-08-24,,")).containsExactly("area_class");
        assertThat(wrong("A-3,28366,ngõ Ba,TTG_2025.I,hôm qua,,")).containsExactly("began");
        assertThat(wrong("A-3,28366,ngõ Ba,TTG_2025.I,2026-11-24,,")).containsExactly("began");
        assertThat(wrong("A-3,28579,ngõ Ba,TTG_2025.I,2025-09-01,,")).containsExactly("commune");
        assertThat(wrong("A-3,82,,LEVELS.CITY,2024-01-01,,")).containsExactly("commune");
        assertThat(wrong("A-3,28366," + "x".repeat(121) + ",TTG_2025.I,2025-09-01," + "9".repeat(101) + ","))
                .containsExactlyInAnyOrder("spot", "number");
        assertThat(message("A-3,28579,ngõ Ba,TTG_2025.I,2025-09-01,,")).contains("Xã Tân Hội");
    }

    @Test
    void tellsRowsThatSayTheSameTwice() {
        long id = apply(row("A-4,28366,ngõ Bốn,LEVELS.CITY,2003,,"), null);
        List<RowDoubts.Numbered> rows = List.of(
                numbered(2, "A-41,28366,NGÕ BỐN,LEVELS.DISTRICT,2003-01-01,,", null),
                numbered(3, "A-42,28366,ngõ Bốn,LEVELS.DISTRICT,2017,,", null),
                numbered(4, "A-43,28366,ngõ bốn,LEVELS.NONE,01/2017,,", null),
                numbered(5, "A-44,28366,ngõ Bốn,BCA_2010.I,2017,,", null),
                numbered(6, "A-4,28366,ngõ Bốn,LEVELS.CITY,2003,,", id));
        RowClashes.CheckedFile file = new RowClashes.CheckedFile(CareFixture.OFFICER, new HashMap<>());

        List<RowClashes.Clash> clashes =
                fixture.transactions.read(() -> sheet.clashes(file).of(rows));

        assertThat(clashes).extracting(RowClashes.Clash::number).containsExactly(2L, 4L, 6L);
    }

    @Test
    void leavesAloneWhatIsOutOfReach() {
        TestRow row = row("A-5,28366,ngõ Năm,LEVELS.CITY,2003,,");
        long id = apply(row, null);
        Principal elsewhere = new Principal(
                2,
                "officer-of-elsewhere",
                null,
                List.of(new Principal.Grant("officer", Set.of("casework.areas.write"), SmallProvince.COMMUNE, false)));
        Violations faults = new Violations();
        fixture.transactions.read(() -> {
            sheet.checkCorrection(row.by(elsewhere), id, faults);
            return true;
        });

        assertThat(columns(faults)).containsExactly("key");
        assertThatThrownBy(() -> fixture.transactions.write(() -> sheet.apply(row.by(elsewhere), id)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.problem().errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly("key"));
        assertThat(columns(check(row("A-6,28366,ngõ Sáu,LEVELS.CITY,2003,,").by(elsewhere))))
                .containsExactly("commune");
    }

    private static RowDoubts.Numbered numbered(long number, String line, @Nullable Long existing) {
        return new RowDoubts.Numbered(number, row(line), existing);
    }

    private static TestRow row(String line) {
        return TestRow.of(COLUMNS, line).knowing(UNITS).by(CareFixture.OFFICER);
    }

    private long apply(TestRow row, @Nullable Long existing) {
        assertThat(columns(check(row))).isEmpty();
        return fixture.transactions.write(() -> sheet.apply(row, existing));
    }

    private Map<String, String> standing(long id) {
        return fixture.transactions.read(
                () -> sheet.standing(id).map(sheet::settled).orElse(Map.of()));
    }

    private List<String> wrong(String line) {
        return columns(check(row(line)));
    }

    private String message(String line) {
        return check(row(line)).errors().get(0).message().vi();
    }

    private Violations check(TestRow row) {
        Violations faults = new Violations();
        fixture.transactions.read(() -> {
            sheet.check(row, faults);
            return true;
        });
        return faults;
    }

    private static List<String> columns(Violations faults) {
        return faults.errors().stream().map(Problem.FieldError::field).toList();
    }
}
