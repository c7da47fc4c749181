package vn.hoanhap.registry.units.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hoanhap.registry.shipped.ShippedFileException;

/** What the reader accepts and how it refuses: every complaint names the file and the line. */
class UnitFilesTest {
    private static final String HEAD = """
            @format\thoanhap-units\t1
            @baseline\t2021-11-01
            @level\tPROVINCE\t1\tCấp tỉnh\tProvince level\t
            @level\tDISTRICT\t2\tCấp huyện\tDistrict level\t2025-06-30
            @level\tCOMMUNE\t3\tCấp xã\tCommune level\t
            @kind\tt\tPROVINCE\tPROVINCE\tTỉnh\tProvince
            @kind\th\tRURAL_DISTRICT\tDISTRICT\tHuyện\tDistrict
            @kind\tx\tCOMMUNE\tCOMMUNE\tXã\tCommune
            # a comment
            """;
    private static final String PROVINCE = "1\t82\tt\t\t\t2025-06-30\tTiền Giang\n";
    private static final int FIRST = 10;

    @Test
    void readsVersionsWithOpenStartAndOpenEnd() throws IOException {
        UnitCatalogue units = read(PROVINCE + "2\t82\tt\t\t2025-07-01\t\tĐồng Tháp\n", "");

        UnitVersion tienGiang = units.versions().get(0);
        assertThat(tienGiang.openStart()).isTrue();
        assertThat(tienGiang.isValidOn(LocalDate.of(1999, 1, 1))).isTrue();
        assertThat(tienGiang.isValidOn(LocalDate.of(2025, 7, 1))).isFalse();
        UnitVersion dongThap = units.versions().get(1);
        assertThat(dongThap.openStart()).isFalse();
        assertThat(dongThap.isValidOn(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(dongThap.name()).isEqualTo("Tỉnh Đồng Tháp");
        assertThat(dongThap.nameEn()).isEqualTo("Dong Thap Province");
    }

    @Test
    void refusesOverlappingVersionsOfOneUnit() {
        refused(PROVINCE + "1\t82\tt\t\t2025-06-30\t\tTiền Giang\n", FIRST + 1, "overlap or leave a gap");
    }

    @Test
    void refusesAGapBetweenTheVersionsOfOneUnit() {
        refused(PROVINCE + "1\t82\tt\t\t2025-07-02\t\tTiền Giang\n", FIRST + 1, "overlap or leave a gap");
    }

    @Test
    void refusesOneCodeForTwoUnitsOnTheSameDay() {
        refused(PROVINCE + "2\t82\tt\t\t2025-06-30\t\tĐồng Tháp\n", FIRST + 1, "names unit 1 and unit 2");
    }

    @Test
    void refusesAnUnknownParent() {
        refused(PROVINCE + "2\t816\th\t7\t\t2025-06-30\tGò Công\n", FIRST + 1, "parent 7 is unknown");
    }

    @Test
    void refusesParentsThatCloseACircle() {
        String circle = "2\t816\th\t3\t\t2025-06-30\tGò Công\n3\t817\th\t2\t\t2025-06-30\tCai Lậy\n";

        refused(PROVINCE + circle, FIRST + 1, "could close a circle");
    }

    @Test
    void refusesAUnitBelowTheTopThatHasNoParent() {
        refused(PROVINCE + "2\t816\th\t\t\t2025-06-30\tGò Công\n", FIRST + 1, "has no parent");
    }

    @Test
    void refusesAChildThatOutlivesItsParent() {
        refused(PROVINCE + "2\t28249\tx\t1\t\t\tĐạo Thạnh\n", FIRST + 1, "outside the life of its parent 1");
    }

    @Test
    void refusesADistrictAfterTheEndOfItsLevel() {
        refused(PROVINCE + "2\t816\th\t1\t\t\tGò Công\n", FIRST + 1, "level DISTRICT ended on 2025-06-30");
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        refused("1\t82\tt\t\t2024-01-01\t2023-12-31\tTiền Giang\n", FIRST, "lies before the first day");
    }

    @Test
    void refusesIdsThatDoNotAscend() {
        refused("2\t87\tt\t\t\t\tĐồng Tháp\n" + PROVINCE, FIRST + 1, "ids must ascend");
    }

    @Test
    void refusesMalformedCells() {
        refused("1\t82\tt\t\tTiền Giang\n", FIRST, "5 cells instead of 7");
        refused("x\t82\tt\t\t\t\tTiền Giang\n", FIRST, "\"x\" is no unit id");
        refused("0\t82\tt\t\t\t\tTiền Giang\n", FIRST, "\"0\" is no unit id");
        refused("1\t82\tz\t\t\t\tTiền Giang\n", FIRST, "kind z is unknown");
        refused("1\t82\tt\t\t01/07/2025\t\tTiền Giang\n", FIRST, "is no date");
        refused("1\t\tt\t\t\t\tTiền Giang\n", FIRST, "code of the unit");
        refused("1\t82\tt\t\t\t\t\n", FIRST, "name of the unit");
        refused("1\t82\tt\t\t\t\t Tiền Giang\n", FIRST, "blanks around it");
    }

    @Test
    void refusesANameThatIsNotNormalised() {
        String decomposed = Normalizer.normalize("Tiền Giang", Normalizer.Form.NFD);

        refused("1\t82\tt\t\t\t\t" + decomposed + "\n", FIRST, "NFC");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = (HEAD + "1\t82\tt\t\t\t\tTi\u00ean Giang\n").getBytes(ISO_8859_1);

        assertThatExceptionOfType(ShippedFileException.class)
                .isThrownBy(() -> UnitCatalogueReader.read(
                        new ByteArrayInputStream(latin), new ByteArrayInputStream(new byte[0])))
                .withMessageContaining("units.txt")
                .withMessageContaining("not UTF-8");
    }

    @Test
    void refusesAnotherFormatAndAMissingBaseline() {
        assertThatExceptionOfType(ShippedFileException.class)
                .isThrownBy(() -> UnitCatalogueReader.read(bytes("@format\thoanhap-units\t2\n"), bytes("")))
                .withMessageContaining("units.txt, line 1")
                .withMessageContaining("format hoanhap-units 1");
        assertThatExceptionOfType(ShippedFileException.class)
                .isThrownBy(() -> UnitCatalogueReader.read(bytes(PROVINCE), bytes("")))
                .withMessageContaining("@baseline");
    }

    @Test
    void acceptsSuccessionsThatFitTheDates() throws IOException {
        UnitCatalogue units = read(twoProvinces(), "@on\t2025-07-01\t202/2025/QH15\tdecree\n1\t2\tr\n");

        assertThat(units.successorsOf(1))
                .containsExactly(new UnitSuccession(
                        1, 2, SuccessionKind.RENAMED, LocalDate.of(2025, 7, 1), "202/2025/QH15", "decree"));
    }

    @Test
    void acceptsAUnitThatTookAnotherInAndStoodBefore() throws IOException {
        String ended = "2\t87\tt\t\t\t2024-12-31\tĐồng Tháp\n";

        UnitCatalogue units = read(PROVINCE + ended, "@on\t2025-01-01\t1/NQ\tdecree\n2\t1\tm\n");

        assertThat(units.successorsOf(2)).extracting(UnitSuccession::toId).containsExactly(1L);
        assertThatExceptionOfType(ShippedFileException.class)
                .isThrownBy(() -> read(PROVINCE + ended, "@on\t2025-01-01\t1/NQ\tdecree\n2\t1\tr\n"))
                .withMessageContaining("successions.txt, line 2:")
                .withMessageContaining("did not begin on 2025-01-01");
    }

    @Test
    void refusesSuccessionsThatContradictTheUnits() {
        String on = "@on\t2025-07-01\t202/2025/QH15\tdecree\n";

        refusedSuccession("1\t2\tm\n", 1, "no @on line");
        refusedSuccession(on + "1\t2\tx\n", 2, "Write c, r, m or s");
        refusedSuccession(on + "1\t9\tm\n", 2, "unit 9 is unknown");
        refusedSuccession(on + "1\t2\tm\n1\t2\tm\n", 3, "stands here twice");
        refusedSuccession(on + "1\t2\ts\n", 2, "has 1 successors");
        refusedSuccession(on + "2\t1\tm\n", 2, "did not end on the day before");
        refusedSuccession("@on\t2025-08-01\t\tdecree\n1\t2\tm\n", 2, "did not end on the day before 2025-08-01");
    }

    private static String twoProvinces() {
        return PROVINCE + "2\t82\tt\t\t2025-07-01\t\tĐồng Tháp\n";
    }

    private static void refused(String versions, int line, String part) {
        assertThatExceptionOfType(ShippedFileException.class)
                .isThrownBy(() -> read(versions, ""))
                .withMessageContaining("units.txt, line " + line + ":")
                .withMessageContaining(part);
    }

    private static void refusedSuccession(String successions, int line, String part) {
        assertThatExceptionOfType(ShippedFileException.class)
                .isThrownBy(() -> read(twoProvinces(), successions))
                .withMessageContaining("successions.txt, line " + line + ":")
                .withMessageContaining(part);
    }

    private static UnitCatalogue read(String versions, String successions) throws IOException {
        return UnitCatalogueReader.read(bytes(HEAD + versions), bytes(successions));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
