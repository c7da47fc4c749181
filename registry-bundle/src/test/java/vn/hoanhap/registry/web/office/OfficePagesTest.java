package vn.hoanhap.registry.web.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.FirstStep.Standing;
import vn.hoanhap.core.programme.FirstStep.State;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The office's pages: whose unit it is, what it asks of its teams, and how far these two steps of the guide are. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class OfficePagesTest {

    private final RegisterWorld world;
    private final PageDesk pages;
    private final String dongThap;

    OfficePagesTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
        dongThap = String.valueOf(world.unit("82", TODAY));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void nothingIsDecided() {
        world.write(() -> {
            world.dsl().execute("delete from register.office_decision");
            return world.dsl().execute("delete from register.team_policy where id > 1");
        });
    }

    @Test
    void choosesTheProvinceAndSaysSoInTheGuide() {
        assertThat(step("office").state()).isEqualTo(State.TO_DO);
        assertThat(pages.open("/office", "date", "2026-11-20").html()).contains("Chưa chọn đơn vị.", "Tỉnh Đồng Tháp");

        PageAnswer saved = pages.sendOn(TODAY, "/office", "unit", dongThap, "from", "20/11/2026");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(step("office").state()).isEqualTo(State.DONE);
        assertThat(step("office").there().vi()).isEqualTo("Đã chọn Tỉnh Đồng Tháp.");
        assertThat(pages.open("/office", "date", "2026-11-20").html()).contains("từ 20/11/2026");
    }

    @Test
    void refusesAFormWithoutAProvince() {
        PageAnswer refused = pages.sendOn(TODAY, "/office", "unit", "", "from", "31/02/2026");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(step("office").state()).isEqualTo(State.TO_DO);
    }

    @Test
    void beginsWithTheOfficesOwnUnitInTheListAndInFieldsOfUnits() {
        pages.sendOn(TODAY, "/office", "unit", dongThap, "from", "20/11/2026");

        assertThat(pages.open("/units", "date", "2026-11-20").location()).isEqualTo("/p/register/units/" + dongThap);
    }

    @Test
    void countsWhatIsAskedOfTeamsAsDoneOnceTheProvinceHasItsOwnDocument() {
        pages.sendOn(TODAY, "/office", "unit", dongThap, "from", "20/11/2026");
        assertThat(step("policy").state()).isEqualTo(State.NOT_NEEDED);
        assertThat(pages.open("/teams/policies", "date", "2026-11-20").html())
                .contains(
                        "24/2012/TTLT",
                        "<option value=\"" + dongThap + "\" selected",
                        "name=\"max_size\" type=\"text\" value=\"10\"");

        PageAnswer saved = pages.sendOn(
                TODAY,
                "/teams/policies",
                "province",
                dongThap,
                "kind",
                "VOLUNTEER_TEAM",
                "valid_from",
                "20/11/2026",
                "min_size",
                "5",
                "max_size",
                "12",
                "leaders",
                "1",
                "min_deputies",
                "1",
                "max_deputies",
                "2",
                "sources",
                "YOUTH_UNION",
                "legal_source",
                "12/QĐ-UBND");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(step("policy").state()).isEqualTo(State.DONE);
    }

    private Standing step(String id) {
        return pages.step(id);
    }
}
