package vn.hoanhap.registry.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.registry.Doubles;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.Officers;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What an import of people asks before it writes. Every test has names of its own. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class PeopleDoubtsTest {
    private final RegisterWorld world;
    private final Doubles doubles;
    private final ImportSheet sheet;
    private final Principal officer;
    private final List<RowDoubts.Numbered> rows = new ArrayList<>();

    PeopleDoubtsTest(OpenStore store) {
        world = new RegisterWorld(store);
        doubles = new Doubles(world);
        sheet = RegisterSheets.of(world.register(), new FewSheets()).stream()
                .filter(each -> each.name().equals("people"))
                .findFirst()
                .orElseThrow();
        officer = RegisterWorld.officer(null, sheet.permission());
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void asksAboutTheSameNameAndCommuneWithAnotherBirthYear() {
        row(12, "Lưu Thị Đào", 1985, doubles.here());
        row(13, "Lưu Văn Đào", 1985, doubles.here());
        row(40, "lưu thị đào", 1990, doubles.here());
        row(41, "Lưu Thị Đào", 1990, doubles.elsewhere());

        assertThat(doubts())
                .containsExactly(
                        "40: Trùng tên và xã với dòng 12, khác năm sinh: 1985 và 1990. Nếu là một người thì bỏ bớt "
                                + "một dòng; nếu là hai người thì cứ ghi.");
    }

    @Test
    void findsARowOfAnEarlierPortion() {
        RowDoubts asked = sheet.doubts(officer);
        row(2, "Cao Bá Quát Tử", 1960, doubles.here());
        assertThat(world.<List<RowDoubts.Doubt>>read(() -> asked.of(rows))).isEmpty();
        rows.clear();
        row(300, "Cao Bá Quát Tử", 1960, doubles.here());

        assertThat(world.<List<RowDoubts.Doubt>>read(() -> asked.of(rows)))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.question().vi())
                        .startsWith("Trùng tên và xã với dòng 2, cùng năm sinh 1960."));
    }

    @Test
    void asksAboutSomebodyOnRecordAndNotAboutTheirOwnRow() {
        long known = doubles.enter(doubles.here(), "Hứa Minh Châu", 1985, null);
        row(2, "Hứa Minh Châu", 1985, doubles.here(), known, null);
        row(3, "Hứa Thanh Châu", 1971, doubles.here());
        assertThat(doubts()).isEmpty();

        rows.clear();
        row(9, "Hứa Minh Châu", 1990, doubles.here());
        assertThat(doubts())
                .singleElement()
                .asString()
                .startsWith("9: Trùng tên và xã với hồ sơ H.M.C. đã có trong sổ, khác năm sinh: 1985 và 1990.");
    }

    @Test
    void asksAboutTheSameNumberWhereverTheyLive() {
        doubles.enter(doubles.elsewhere(), "Tạ Quang Bửu Tân", 1970, "082070000009");
        row(5, "Tạ Q. B.", 1970, doubles.here(), null, "082070000009");

        assertThat(doubts()).singleElement().asString().contains("Cùng số căn cước với hồ sơ T.Q.B.T.");
    }

    @Test
    void tellsNothingOfWhomTheImporterDoesNotReach() {
        doubles.enter(doubles.elsewhere(), "Phùng Khắc Khoan Dung", 1970, "082070000010");
        row(5, "Phùng K.", 1970, doubles.here(), null, "082070000010");

        Principal commune = RegisterWorld.officer(doubles.here(), sheet.permission());
        assertThat(doubts(commune)).isEmpty();
    }

    @Test
    void hidesWhatLeadsToSomebodyFromThoseWhoMayNotOpenIt() {
        long known = doubles.enter(doubles.here(), "Ông Ích Khiêm Ái", 1970, null);
        TakingBack back = sheet.takingBack().orElseThrow();

        assertThat(world.<Set<String>>read(() -> back.hidden(known, officer)))
                .contains("full_name", "phone", "id_number", "address", "birth_date");
        Principal opener = RegisterWorld.officer(null, RegisterRights.PEOPLE_IDENTITY);
        assertThat(world.<Set<String>>read(() -> back.hidden(known, opener))).isEmpty();
        assertThat(world.<Set<String>>read(() -> back.hidden(known, Officers.everywhere())))
                .isNotEmpty();
    }

    private void row(long number, String name, int year, long unit) {
        row(number, name, year, unit, null, null);
    }

    private void row(long number, String name, int year, long unit, @Nullable Long existing, @Nullable String card) {
        Map<String, String> cells = new HashMap<>(
                Map.of("key", "K" + number, "full_name", name, "birth_year", String.valueOf(year), "unit", "unit"));
        if (card != null) {
            cells.put("id_number", card);
        }
        TestRow row = TestRow.of(cells).knowing((column, reference) -> unit).by(officer);
        rows.add(new RowDoubts.Numbered(number, row, existing));
    }

    private List<String> doubts() {
        return doubts(officer);
    }

    private List<String> doubts(Principal importer) {
        return world.<List<RowDoubts.Doubt>>read(() -> sheet.doubts(importer).of(rows)).stream()
                .map(doubt -> doubt.number() + ": " + doubt.question().vi())
                .toList();
    }
}
