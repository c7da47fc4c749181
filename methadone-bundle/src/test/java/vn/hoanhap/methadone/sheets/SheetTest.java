package vn.hoanhap.methadone.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.methadone.MethadoneProgramme;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.fixture.MethadoneFixture;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "methadone", of = MethadoneProgramme.class)
class SheetTest {

    private static final String HEAD = "key,person,unit,facility,screened,consented,sent,started,ended,outcome";
    private static final String HERE = SmallProvince.COMMUNE + "";

    private final MethadoneFixture fixture;
    private final ImportSheet sheet;

    SheetTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new MethadoneFixture(transactions, database, ids);
        sheet = fixture.served().offers().sheet("methadone");
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        MethadoneFixture.createRegister(source);
    }

    @Test
    void countsHistoryAsStartedWithoutARunningReferral() {
        long id = apply(row("H1,P-1,,ORG,2023-01-02,2023-01-03,2023-01-04,2023-01-10,,"), null);

        assertThat(fixture.now(id).state()).isEqualTo(ApplicationState.STARTED);
        assertThat(fixture.now(id).sending().referralId()).isNull();
        assertThat(fixture.lines(id)).containsExactly("methadone.screened 2023-01-02", "methadone.started 2023-01-10");
    }

    @Test
    void saysWhatItsRowSaidAndGoesAgain() {
        for (String line : List.of(
                "H2,P-2," + HERE + ",ORG,2023-01-02,2023-01-03,2023-01-04,2023-01-10,2023-09-01,COMPLETED",
                "H3,P-2," + HERE + ",ORG,2022-01-02,2022-01-03,2022-01-04,,2022-01-20,REFUSED",
                "H4,P-2," + HERE + ",,2021-01-02,,,,2021-01-02,DECLINED",
                "H5,P-2," + HERE + ",,,,,2020-03-02,2020-04-02,DROPPED")) {
            TestRow row = row(line);
            long id = apply(row, null);

            assertThat(standing(id)).isEqualTo(Optional.of(SaidCells.of(row, sheet.columns())));
            back().remove(id, row.principal());
            assertThat(standing(id)).isEmpty();
            assertThat(fixture.lines(id)).isEmpty();
        }
    }

    @Test
    void fillsInWhereSomebodyLives() {
        TestRow row = row("H6,P-3,,,2023-01-02,,,,,");
        long id = apply(row, null);

        Map<String, String> said = back().settled(SaidCells.of(row, sheet.columns()));

        assertThat(standing(id)).contains(said);
    }

    @Test
    void correctsWhatCameUnderTheSameKey() {
        long id = apply(row("H7,P-4," + HERE + ",ORG,2023-01-02,2023-01-03,2023-01-04,,,"), null);

        apply(row("H7,P-4," + HERE + ",ORG,2023-01-02,2023-01-03,2023-01-04,2023-02-01,,"), id);

        assertThat(fixture.lines(id)).contains("methadone.started 2023-02-01");
    }

    @Test
    void namesEachFaultOfARow() {
        assertThat(faults("B1,P-5,,,,,,,,")).containsExactly("screened");
        assertThat(faults("B2,P-5,,,2023-01-02,2023-01-01,,,,")).containsExactly("consented");
        assertThat(faults("B3,P-5,,,1970-01-02,,,,,")).containsExactly("screened");
        assertThat(faults("B4,P-5,,,2099-01-02,,,,,")).containsExactly("screened");
        assertThat(faults("B5,P-5,,,2023-01-02,,,,2023-02-01,")).containsExactly("outcome");
        assertThat(faults("B6,P-5,,,2023-01-02,,,,,COMPLETED")).containsExactlyInAnyOrder("ended", "started");
        assertThat(faults("B7,P-5,,NOWHERE,2023-01-02,,,,,")).containsExactly("facility");
        assertThat(faults("B8,P-5,52,,2023-01-02,,,,,")).containsExactly("unit");
        assertThat(faults("B9,P-99,,,2023-01-02,,,,,")).containsExactly("person");
        assertThat(faults("B10,P-5,,,,,,2023-01-02,2023-01-03,REFUSED")).containsExactly("outcome");
    }

    @Test
    void seesTwoOpenRowsOfOneHumanBeingBeforeTheyAreWritten() {
        apply(row("C1,P-6,,,2023-01-02,,,,,"), null);
        RowClashes clashes = sheet.clashes(new RowClashes.CheckedFile(MethadoneFixture.OFFICER, Map.of()));

        List<RowClashes.Clash> found = fixture.transactions.read(() -> clashes.of(List.of(
                new RowDoubts.Numbered(2, row("C2,P-6,,,2023-03-02,,,,,"), null),
                new RowDoubts.Numbered(3, row("C3,P-7,,,2023-03-02,,,,,"), null),
                new RowDoubts.Numbered(4, row("C4,P-7,,,2023-04-02,,,,,"), null),
                new RowDoubts.Numbered(5, row("C5,P-7,,,2022-04-02,,,,2022-05-01,DECLINED"), null))));

        assertThat(found).extracting(RowClashes.Clash::number).containsExactly(2L, 4L);
    }

    @Test
    void refusesACorrectionOfWhatFollowsAReferralByNow() {
        long id = fixture.sent(fixture.consented(8, MethadoneFixture.TODAY), MethadoneFixture.TODAY)
                .id();
        Violations faults = new Violations();

        fixture.transactions.change(() -> sheet.checkCorrection(row("D1,P-8,,,2023-01-02,,,,,"), id, faults));

        assertThat(faults.errors()).extracting(error -> error.field()).containsExactly("key");
    }

    private List<String> faults(String line) {
        Violations faults = new Violations();
        fixture.transactions.change(() -> sheet.check(row(line), faults));
        return faults.errors().stream().map(error -> error.field()).toList();
    }

    private TakingBack back() {
        return new TakingBackInWork(sheet.takingBack().orElseThrow());
    }

    private Optional<Map<String, String>> standing(long id) {
        return back().standing(id);
    }

    private long apply(TestRow row, @Nullable Long existing) {
        return fixture.transactions.write(() -> sheet.apply(row, existing));
    }

    private static TestRow row(String line) {
        Map<String, Long> known = new java.util.HashMap<>(
                Map.of("ORG", MethadoneFixture.CLINIC, "NOWHERE", 1L, HERE, SmallProvince.COMMUNE, "52", 52L));
        for (long person = 1; person <= 8; person++) {
            known.put("P-" + person, person);
        }
        known.put("P-99", 99L);
        return TestRow.of(HEAD, line).knowing(known).by(MethadoneFixture.OFFICER);
    }

    /** Calls within a unit of work, as the import does. */
    private final class TakingBackInWork implements TakingBack {
        private final TakingBack inside;

        private TakingBackInWork(TakingBack inside) {
            this.inside = inside;
        }

        @Override
        public Optional<Map<String, String>> standing(long id) {
            return Objects.requireNonNull(fixture.transactions.read(() -> inside.standing(id)));
        }

        @Override
        public Map<String, String> settled(Map<String, String> cells) {
            return fixture.transactions.read(() -> inside.settled(cells));
        }

        @Override
        public void remove(long id, vn.hoanhap.core.access.Principal by) {
            fixture.transactions.change(() -> inside.remove(id, by));
        }
    }
}
