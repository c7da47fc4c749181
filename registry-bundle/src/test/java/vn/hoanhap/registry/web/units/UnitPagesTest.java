package vn.hoanhap.registry.web.units;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The pages of administrative units, and the form on which a successor is recorded. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class UnitPagesTest {

    private final RegisterWorld world;
    private final PageDesk pages;

    UnitPagesTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void listsUnitsAsTheyWereCalledOnTheDate() {
        assertThat(pages.open("/units", "level", "PROVINCE").html()).contains("Tỉnh Tiền Giang", "06/06/2024");
        assertThat(pages.open("/units", "level", "PROVINCE", "date", "2026-11-20")
                        .html())
                .contains("Tỉnh Đồng Tháp")
                .doesNotContain("Tỉnh Tiền Giang");
        assertThat(pages.open("/units", "q", "khong co xa nay").html()).contains("Không thấy đơn vị nào");
    }

    @Test
    void showsAUnitWithWhatBelongsToItAndWhoTookOver() {
        long unit = world.unit("28249", JUNE);
        world.team(unit, JUNE);

        assertThat(pages.open("/units/" + unit).html())
                .contains("Còn hiệu lực ngày 06/06/2024", "Đội CTXHTN", "Qua các thời kỳ");
        assertThat(pages.open("/units/" + unit, "date", "2026-11-20").html()).contains("Đơn vị kế tục", "Kết thúc");
        assertThat(pages.open("/units/" + world.unit("82", JUNE)).html()).contains("đơn vị trực thuộc");
        assertThat(pages.refusal("/units/7")).isEqualTo(404);
    }

    @Test
    void opensOnTheUnitOfWhoServesOneWithAWayUp() {
        long own = world.unit("28249", JUNE);
        PageDesk local = pages.as(RegisterWorld.officer(own, RegisterRights.UNITS_READ));

        assertThat(local.open("/units").location()).isEqualTo("/p/register/units/" + own);
        assertThat(local.open("/units/" + own).html()).contains("href=\"/p/register/units?level=PROVINCE\"");
        assertThat(pages.open("/units").html()).contains("Tỉnh Tiền Giang");
    }

    @Test
    void recordsASuccessorByItsDecree() {
        String ended = String.valueOf(world.unit("28255", JUNE));
        String heir = String.valueOf(world.unit("28261", JUNE));
        String address = "/units/" + ended + "/successor";

        assertThat(pages.open(address).html()).contains("Ghi đơn vị kế tục", "value=\"01/11/2024\"");
        PageAnswer refused = pages.send(address, "on", "01/01/2024", "successor", heir, "source", "");
        assertThat(refused.html()).contains("Chưa ghi nghị quyết", "value=\"01/01/2024\"");
        assertThat(pages.send(address, "on", "01/01/2024", "successor", heir, "source", "1/NQ")
                        .html())
                .contains("Ngày này đơn vị", "còn tồn tại");
        assertThat(pages.send(address, "on", "", "successor_text", "xã không có", "source", "1/NQ")
                        .html())
                .contains("Mục này chưa điền", "Đơn vị kế tục: Không thấy kết quả nào");
        assertThat(pages.send(address, "on", "01/11/2024", "successor", ended, "source", "1/NQ")
                        .html())
                .contains("Chọn đơn vị tồn tại vào ngày đó");

        assertThat(said(pages.send(address, "on", "01/11/2024", "successor", heir, "source", "1/NQ")))
                .isEqualTo("Đã ghi đơn vị kế tục.");
        assertThat(pages.send(address, "on", "01/11/2024", "successor", heir, "source", "1/NQ")
                        .html())
                .contains("Đơn vị kế tục này đã được ghi rồi");
    }

    @Test
    void keepsASuccessorOutOfReachFromBeingChosen() {
        long mine = world.unit("28249", JUNE);
        var officer = RegisterWorld.officer(mine, RegisterRights.UNITS_READ, RegisterRights.UNITS_WRITE);
        String elsewhere = String.valueOf(world.unit("87", JUNE));

        PageAnswer refused = pages.as(officer)
                .send("/units/" + mine + "/successor", "on", "01/07/2025", "successor", elsewhere, "source", "1/NQ");

        assertThat(refused.html()).contains("nằm ngoài địa bàn của bạn", "href=\"#f-successor\"");
    }

    private static String said(PageAnswer saved) {
        Text flash = saved.flash();
        return flash == null ? saved.html() : flash.vi();
    }
}
