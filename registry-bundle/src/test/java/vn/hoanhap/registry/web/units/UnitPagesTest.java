package vn.hoanhap.registry.web.units;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.units.Neighbourhood;
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

        assertThat(pages.open(address).html()).contains("Ghi đơn vị kế tục", "value=\"01/11/2024\"", "Sáp nhập");
        PageAnswer refused = pages.send(address, "kind", "MERGED", "on", "01/01/2024", "successor", heir, "source", "");
        assertThat(refused.html()).contains("Chưa ghi nghị quyết", "value=\"01/01/2024\"");
        assertThat(sent(address, "01/01/2024", heir).html()).contains("Ngày này đơn vị", "còn tồn tại");
        assertThat(pages.send(address, "kind", "MERGED", "on", "", "successor_text", "xã không có", "source", "1/NQ")
                        .html())
                .contains("Mục này chưa điền", "Đơn vị kế tục: Không thấy kết quả nào");
        assertThat(sent(address, "01/11/2024", ended).html()).contains("Chọn đơn vị tồn tại vào ngày đó");

        assertThat(said(saved(address, "01/11/2024", heir))).isEqualTo("Đã ghi đơn vị kế tục.");
        assertThat(sent(address, "01/11/2024", heir).html()).contains("Đơn vị kế tục này đã được ghi rồi");
        assertThat(pages.open("/units/" + ended, "date", "2026-11-20").html())
                .contains("Sáp nhập · từ ngày 01/11/2024");
        pages.send(address + "/" + heir + "/withdraw");
    }

    @Test
    void showsWhatAChangeWouldDoBeforeItIsWritten() {
        long ended = world.unit("28258", JUNE);
        world.team(ended, JUNE);
        world.person(ended, "N.V.A.", 1990);
        String address = "/units/" + ended + "/successor";
        String heir = String.valueOf(world.unit("28264", JUNE));
        String other = String.valueOf(world.unit("28267", JUNE));

        PageAnswer merged = pages.send(
                address, "kind", "MERGED", "on", "01/11/2024", "successor", heir, "also_b", other, "source", "1/NQ");
        assertThat(merged.html())
                .contains("Nếu ghi lại thì…", "Phường 3, ", "Phường 8, ", "1 đội", "1 người", "sẽ tính ở Phường ")
                .contains("name=\"step\" value=\"save\"", "name=\"also_b\" value=\"" + other + "\"")
                .doesNotContain("Chưa phân được");
        PageAnswer divided = pages.send(
                address,
                "kind",
                "SPLIT",
                "on",
                "01/11/2024",
                "successor",
                heir,
                "successor_b",
                String.valueOf(world.unit("28261", JUNE)),
                "source",
                "1/NQ");
        assertThat(divided.html()).contains("Chưa phân được", "vẫn đứng riêng một dòng");

        assertThat(world.<Boolean>read(
                        () -> world.register().units().units().successors(ended).isEmpty()))
                .as("nothing is written")
                .isTrue();
    }

    @Test
    void recordsADivisionThroughThePageAndTakesItBack() {
        long ended = world.unit("28267", JUNE);
        String address = "/units/" + ended + "/successor";
        String one = String.valueOf(world.unit("28264", JUNE));
        String other = String.valueOf(world.unit("28261", JUNE));

        PageAnswer saved = pages.send(
                address,
                "kind",
                "SPLIT",
                "on",
                "01/11/2024",
                "successor",
                one,
                "successor_b",
                other,
                "source",
                "1202/NQ-UBTVQH15",
                "step",
                "save");

        assertThat(said(saved)).isEqualTo("Đã ghi đơn vị kế tục.");
        assertThat(pages.open("/units/" + ended, "date", "2026-11-20").html()).contains("Phường 2", "Chia");
        assertThat(successors(ended)).isEqualTo(2);
        pages.send(address + "/" + one + "/withdraw");
        pages.send(address + "/" + other + "/withdraw");
        assertThat(successors(ended)).isZero();
    }

    private int successors(long unit) {
        return world.<Integer>read(
                () -> world.register().units().units().successors(unit).size());
    }

    @Test
    void entersCorrectsAndEndsANeighbourhood() {
        long unit = world.unit("28249", JUNE);
        String address = "/units/" + unit + "/neighbourhoods/";
        assertThat(pages.open(address + "new").html()).contains("Thêm ấp, khu phố", "Tổ dân phố");

        assertThat(said(pages.send(address + "new", "name", "Khu phố Thử", "kind", "QUARTER")))
                .isEqualTo("Đã lưu ấp, khu phố.");
        long place =
                world
                        .<List<Neighbourhood>>read(
                                () -> world.register().neighbourhoods().list(unit, JUNE, 0, 500))
                        .stream()
                        .filter(one -> one.name().equals("Khu phố Thử"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(pages.open("/units/" + unit).html()).contains("Khu phố Thử", address + place);
        assertThat(pages.open(address + place).html()).contains("value=\"Khu phố Thử\"");
        PageAnswer wrong = pages.send(
                address + place,
                "name",
                "Khu phố Thử",
                "kind",
                "QUARTER",
                "valid_from",
                "02/01/2024",
                "valid_to",
                "01/01/2024",
                "version",
                "1");
        assertThat(wrong.status()).isEqualTo(422);
        pages.send(address + place, "name", "Khu phố Mới", "kind", "QUARTER", "valid_to", "31/05/2024", "version", "1");

        assertThat(pages.open("/units/" + unit).html())
                .contains("Khu phố Mới", "đến hết ngày 31/05/2024")
                .doesNotContain("Khu phố Thử");
        assertThat(pages.refusal("/units/" + world.unit("28738", JUNE) + "/neighbourhoods/" + place))
                .isEqualTo(404);
    }

    @Test
    void renamesANeighbourhoodFromADayOnAndKeepsTheOldNameBefore() {
        long unit = world.unit("28300", JUNE);
        long place = world.write(() -> world.register()
                .neighbourhoods()
                .create(new Neighbourhood.Draft(unit, "Ấp Cũ", "HAMLET", LocalDate.of(2020, 1, 1), null)));
        String address = "/units/" + unit + "/neighbourhoods/" + place + "/rename";
        assertThat(pages.open(address).html()).contains("Đổi tên từ một ngày", "Ấp Cũ");

        PageAnswer early = pages.send(address, "new_name", "Ấp Mới", "valid_from", "01/01/2020", "version", "1");
        PageAnswer same = pages.send(address, "new_name", "Ấp Cũ", "valid_from", "01/06/2024", "version", "1");
        PageAnswer saved = pages.send(address, "new_name", "Ấp Mới", "valid_from", "01/06/2024", "version", "1");

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.html()).contains("Ngày này không đổi tên được");
        assertThat(same.html()).contains("Tên mới giống tên đang dùng");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(called(unit, LocalDate.of(2024, 5, 31))).containsExactly("Ấp Cũ");
        assertThat(called(unit, LocalDate.of(2024, 6, 1))).containsExactly("Ấp Mới");
        assertThat(pages.open("/units/" + unit, "date", "2024-05-31").html()).contains("Ấp Cũ");
        assertThat(pages.open("/units/" + unit, "date", "2024-06-01").html()).contains("Ấp Mới");
        assertThat(pages.send(address, "new_name", "Ấp Ba", "valid_from", "01/06/2024", "version", "2")
                        .html())
                .as("a name that begins when another does")
                .contains("đã có tên mới hơn");
        assertThat(pages.open(address).html()).contains("Tên trước đây", "đến hết ngày 31/05/2024");
    }

    private List<String> called(long unit, LocalDate on) {
        return world.read(() -> world.register().neighbourhoods().list(unit, on, 0, 500).stream()
                .map(Neighbourhood::name)
                .toList());
    }

    @Test
    void keepsNeighbourhoodsForWhoeverReachesTheCommune() {
        long unit = world.unit("28249", JUNE);
        PageDesk theirs = pages.as(RegisterWorld.officer(
                world.unit("28738", JUNE), RegisterRights.UNITS_READ, RegisterRights.UNITS_WRITE));

        assertThat(theirs.open("/units/" + unit).html()).doesNotContain("/neighbourhoods/");
        assertThat(theirs.send("/units/" + unit + "/neighbourhoods/new", "name", "Ấp Lạ", "kind", "HAMLET")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void listsEndedUnitsThatNobodyTookOver() {
        String page =
                pages.open("/units/without-successor", "date", "2026-11-20").html();

        assertThat(page).contains("Phường 7", "31/10/2024", "Ghi nơi kế tục").doesNotContain("Huyện Châu Thành</a>");
        assertThat(pages.open("/units/without-successor", "date", "2024-11-06", "unit", "815")
                        .html())
                .contains("Phường 7");
        assertThat(pages.open("/units/without-successor", "date", "2024-11-06", "unit", "87")
                        .html())
                .doesNotContain("Phường 7");
        assertThat(pages.open("/units/without-successor", "date", "2024-06-06").html())
                .contains("Đơn vị nào cũng đã rõ nơi tiếp nhận");
    }

    private PageAnswer sent(String address, String on, String heir) {
        return pages.send(address, "kind", "MERGED", "on", on, "successor", heir, "source", "1/NQ");
    }

    private PageAnswer saved(String address, String on, String heir) {
        return pages.send(address, "kind", "MERGED", "on", on, "successor", heir, "source", "1/NQ", "step", "save");
    }

    @Test
    void keepsASuccessorOutOfReachFromBeingChosen() {
        long mine = world.unit("28249", JUNE);
        var officer = RegisterWorld.officer(mine, RegisterRights.UNITS_READ, RegisterRights.UNITS_WRITE);
        String elsewhere = String.valueOf(world.unit("87", JUNE));

        PageAnswer refused = pages.as(officer)
                .send(
                        "/units/" + mine + "/successor",
                        "kind",
                        "MERGED",
                        "on",
                        "01/07/2025",
                        "successor",
                        elsewhere,
                        "source",
                        "1/NQ");

        assertThat(refused.html()).contains("nằm ngoài địa bàn của bạn", "href=\"#f-successor\"");
    }

    private static String said(PageAnswer saved) {
        Text flash = saved.flash();
        return flash == null ? saved.html() : flash.vi();
    }
}
