package vn.hoanhap.registry.web.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** The pages of organisations: their names over time, and who has which function. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class OrganisationPagesTest {
    private final RegisterWorld world;
    private final PageDesk pages;

    OrganisationPagesTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void isCalledByTheNameOfThePagesDate() {
        String address = enter("Sở Lao động - Thương binh và Xã hội", "LABOUR_OFFICE", null);
        PageAnswer again = pages.send(address + "/rename", "org_name", "", "valid_from", "01/03/2025", "version", "1");
        assertThat(again.html()).contains("Tên cơ quan, tổ chức: ");
        pages.send(address + "/rename", "org_name", "Sở Nội vụ", "valid_from", "01/03/2025", "version", "1");

        assertThat(pages.open(address).html()).contains("<h1>Sở Lao động - Thương binh và Xã hội</h1>");
        assertThat(pages.open(address, "date", "2025-03-01").html())
                .contains("<h1>Sở Nội vụ</h1>", "Sở Lao động - Thương binh và Xã hội", "từ đầu");
        assertThat(pages.open("/organisations", "q", "so noi vu", "date", "2025-03-01")
                        .html())
                .contains("Sở Nội vụ");
        assertThat(pages.open("/organisations", "q", "so noi vu").html()).contains("Không thấy cơ quan nào");
        assertThat(pages.send(address + "/rename", "org_name", "Sở X", "valid_from", "01/02/2025", "version", "2")
                        .html())
                .contains("Từ ngày: ");
    }

    @Test
    void narrowsTheListByUnitAndKind() {
        enter("Công an xã Bàn Long", "POLICE", "28582");
        enter("Hội Phụ nữ phường 5", "WOMENS_UNION", "28249");

        assertThat(pages.open("/organisations", "unit", "28582").html())
                .contains("Công an xã Bàn Long")
                .doesNotContain("phường 5");
        assertThat(pages.open("/organisations", "kind", "WOMENS_UNION").html())
                .contains("Hội Phụ nữ phường 5")
                .doesNotContain("Bàn Long");
    }

    @Test
    void givesAFunctionCorrectsAndEndsIt() {
        String address = enter("Công an xã Tân Hương", "POLICE", "28582");
        String officer = String.valueOf(world.person(world.unit("28582", JUNE), "L.V.T.", 1980));
        assertThat(pages.send(address + "/function", "valid_from", "01/01/2024").html())
                .contains("Người giữ chức vụ: ", "Chức vụ: ");
        pages.send(
                address + "/function",
                "officer",
                officer,
                "function",
                "HEAD_OF_COMMUNE_POLICE",
                "valid_from",
                "01/01/2024");

        assertThat(pages.open(address).html()).contains("L.V.T.", "Trưởng Công an xã", "Đang giữ", "nay");
        String edit = edit(pages.open(address).html());
        assertThat(pages.open(edit).html()).contains("value=\"01/01/2024\"");
        pages.send(
                edit,
                "officer",
                officer,
                "function",
                "OTHER",
                "function_other",
                "Phó Trưởng Công an xã",
                "valid_from",
                "01/01/2024",
                "valid_to",
                "31/03/2024",
                "version",
                "1");

        assertThat(pages.open(address).html())
                .contains("Phó Trưởng Công an xã", "31/03/2024")
                .doesNotContain("Đang giữ");
        assertThat(pages.open(edit).html()).contains("value=\"Phó Trưởng Công an xã\"");
    }

    @Test
    void showsFunctionsToThoseAloneWhoMaySeePeople() {
        String address = enter("Trạm y tế xã Bàn Long", "CLINIC", "28582");
        PageDesk reader = pages.as(RegisterWorld.officer(null, RegisterRights.ORGANISATIONS_READ));

        assertThat(reader.open(address).html())
                .contains("Chức vụ chỉ hiện với người được xem hồ sơ")
                .doesNotContain("Giao chức vụ", "Đổi tên từ một ngày");
        PageDesk elsewhere = pages.as(RegisterWorld.officer(
                world.unit("28249", JUNE), RegisterRights.ORGANISATIONS_READ, RegisterRights.ORGANISATIONS_WRITE));
        assertThat(elsewhere.open(address).html()).doesNotContain("Đổi tên từ một ngày");
    }

    private String enter(String name, String kind, @Nullable String unit) {
        String chosen = unit == null ? "" : String.valueOf(world.unit(unit, JUNE));
        PageAnswer saved = pages.send("/organisations/new", "org_name", name, "kind", kind, "org_unit", chosen);
        return Objects.requireNonNull(saved.location(), saved.html()).replace("/p/register", "");
    }

    private static String edit(String html) {
        int at = html.indexOf("/function/");
        String tail = html.substring(at, html.indexOf('"', at));
        String head = html.substring(html.lastIndexOf("/organisations/", at), at);
        return head + tail;
    }
}
