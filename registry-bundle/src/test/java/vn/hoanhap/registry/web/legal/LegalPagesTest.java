package vn.hoanhap.registry.web.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The pages of legal texts. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class LegalPagesTest {
    private final PageDesk pages;

    LegalPagesTest(OpenStore store) {
        pages = PageDesk.of(new RegisterWorld(store));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void listsWhatHoldsOnThePagesDate() {
        assertThat(pages.open("/legal-texts", "q", "phong chong ma tuy", "date", "2026-07-01")
                        .html())
                .contains("120/2025/QH15")
                .doesNotContain(">73/2021/QH14<");
        assertThat(pages.open("/legal-texts", "q", "73/2021", "all", "true", "date", "2026-07-01")
                        .html())
                .contains("73/2021/QH14", "Hết hiệu lực");
        assertThat(pages.open("/legal-texts", "kind", "ORDINANCE").html())
                .contains("01/2022/UBTVQH15")
                .doesNotContain("105/2021/NĐ-CP");
        assertThat(pages.open("/legal-texts", "q", "khong co van ban nay").html())
                .contains("Không thấy văn bản nào");
    }

    @Test
    void listsATextFromWhenItWasSurelyIssuedWithTheDaysThatAreKnown() {
        assertThat(pages.open("/legal-texts", "q", "163/2024", "date", "2024-06-06")
                        .html())
                .doesNotContain(">163/2024/QH15<");
        assertThat(pages.open("/legal-texts", "q", "163/2024", "date", "2025-06-06")
                        .html())
                .contains(">163/2024/QH15<", "Chưa rõ từ ngày nào");
        assertThat(pages.open("/legal-texts", "q", "73/2021/QH14", "date", "2024-06-06")
                        .html())
                .contains("Chưa rõ từ ngày nào, đến hết 30/06/2026");
        assertThat(pages.open("/legal-texts", "q", "120/2025", "date", "2026-07-01")
                        .html())
                .contains("Từ 01/07/2026");
    }

    @Test
    void showsWhatGoesByAText() {
        assertThat(pages.open("/legal-texts/24-2012-ttlt-bldtbxh-bnv-btc").html())
                .contains("Quy định về", "từ 22/10/2012", "luatminhkhue.vn");
        assertThat(pages.open("/legal-texts/1013-nq-ubtvqh15").html())
                .contains("Phường 3", "Phường 2", "từ 01/05/2024");
        assertThat(pages.open("/legal-texts/46-2015-qd-ttg").html()).contains("chưa đối chiếu");
        assertThat(pages.refusal("/legal-texts/khong-co")).isEqualTo(404);
    }

    @Test
    void takesATextOfTheProvinceCorrectsItAndTakesItBack() {
        assertThat(pages.send("/legal-texts/new", "kind", "RESOLUTION", "number", "", "title", "", "found", "")
                        .html())
                .contains("Số, ký hiệu: ", "Nội dung: ", "Tìm thấy ở đâu: ");
        String address = enter("12/2024/NQ-HĐND");
        assertThat(pages.open(address).html()).contains("12/2024/NQ-HĐND", "Tỉnh nhập", "Còn hiệu lực");
        assertThat(pages.send("/legal-texts/new", fields("12/2024/NQ-HĐND", "Mức khác"))
                        .html())
                .contains("đã được nhập rồi");

        assertThat(pages.open(address + "/edit").html()).contains("value=\"12/2024/NQ-HĐND\"");
        pages.send(address + "/edit", with(fields("12/2024/NQ-HĐND", "Mức phụ cấp mới"), "version", "1"));
        assertThat(pages.open(address).html()).contains("Mức phụ cấp mới");

        assertThat(pages.send(address + "/remove").location()).isEqualTo("/p/register/legal-texts");
        assertThat(pages.refusal(address)).isEqualTo(404);
    }

    @Test
    void showsTheProvincesTextInsteadOfAShippedOneOfTheSameNumber() {
        String address = enter("105/2021/NĐ-CP");

        assertThat(pages.open("/legal-texts", "q", "105/2021").html())
                .contains("href=\"/p/register" + address + "\"")
                .doesNotContain("legal-texts/105-2021-nd-cp");
        pages.send(address + "/remove");
        assertThat(pages.open("/legal-texts", "q", "105/2021").html()).contains("legal-texts/105-2021-nd-cp");
    }

    @Test
    void offersChangesToThoseAloneWhoMayMakeThem() {
        PageDesk reader = pages.as(RegisterWorld.officer(null, RegisterRights.LEGAL_READ));

        assertThat(reader.open("/legal-texts").html()).doesNotContain("Nhập văn bản");
        assertThat(pages.open("/legal-texts").html()).contains("Nhập văn bản");
    }

    private String enter(String number) {
        PageAnswer saved = pages.send("/legal-texts/new", fields(number, "Mức phụ cấp"));
        return Objects.requireNonNull(saved.location(), saved.html()).replace("/p/register", "");
    }

    private static String[] fields(String number, String title) {
        return new String[] {
            "number", number, "kind", "RESOLUTION", "title", title, "found", "Công báo", "valid_from", "01/01/2024"
        };
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = name;
        all[fields.length + 1] = value;
        return all;
    }
}
