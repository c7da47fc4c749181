package vn.hoanhap.registry.web.households;

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

/** The pages of households, and the forms on which one is entered and grows. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class HouseholdPagesTest {

    private final RegisterWorld world;
    private final PageDesk pages;
    private final long unit;

    HouseholdPagesTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
        unit = world.unit("28249", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void saysSoWhenThereIsNoHouseholdAndWhoMayAddOne() {
        var nowhere = RegisterWorld.officer(world.unit("28300", JUNE), RegisterRights.PEOPLE_READ);

        assertThat(pages.as(nowhere).open("/households").html())
                .contains("Không thấy hộ nào")
                .doesNotContain("/p/register/households/new");
        assertThat(pages.open("/households").html()).contains("/p/register/households/new");
    }

    @Test
    void marksWhomThePersonsPageSentAsTheOneWhoSigns() {
        String person = String.valueOf(world.person(unit, "O.O.O.", 1966));

        assertThat(pages.open("/households/new", "representative", person).html())
                .contains("O.O.O.", "name=\"representative\" value=\"" + person + "\"", "checked");
    }

    @Test
    void entersAHouseholdWhereItLivesTodayAndTakesPeopleIn() {
        String head = String.valueOf(world.person(unit, "P.P.P.", 1966));
        String child = String.valueOf(world.person(unit, "R.R.R.", 1990));

        PageAnswer saved = pages.send("/households/new", "representative", head);
        assertThat(said(saved)).isEqualTo("Đã thêm hộ.");
        String address = String.valueOf(saved.location()).substring("/p/register".length());
        assertThat(pages.open(address).html()).contains("P.P.P.", "đại diện", "Chưa có việc gì với hộ này");
        assertThat(said(pages.send(address + "/member", "person", child))).isEqualTo("Đã thêm người vào hộ.");
        assertThat(pages.send(address + "/member", "person", child).html()).contains("Người này đã ở trong hộ");
        assertThat(pages.open(address).html()).contains("R.R.R.");
        assertThat(pages.open("/households", "q", "p.p.p.").html()).contains("P.P.P.", "2 người");
    }

    @Test
    void tellsWhatIsMissingOrUnknown() {
        PageAnswer empty = pages.send("/households/new");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Người đại diện hộ: Chưa chọn");

        PageAnswer unknown = pages.send("/households/new", "representative_text", "không ai cả");
        assertThat(unknown.html()).contains("Người đại diện hộ: Không thấy kết quả nào", "value=\"không ai cả\"");
        assertThat(pages.refusal("/households/7")).isEqualTo(404);
    }

    private static String said(PageAnswer saved) {
        Text flash = saved.flash();
        return flash == null ? saved.html() : flash.vi();
    }
}
