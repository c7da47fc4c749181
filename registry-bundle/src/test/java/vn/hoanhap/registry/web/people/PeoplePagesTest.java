package vn.hoanhap.registry.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The pages on which people are looked for and read. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class PeoplePagesTest {

    private final RegisterWorld world;
    private final PageDesk pages;
    private final long unit;
    private final Units units;

    PeoplePagesTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
        units = world.register().units().units();
        unit = world.unit("28249", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void listsPeopleByInitialsAndNeverByName() {
        world.named(unit, "Võ Thị Thu Thảo");

        PageAnswer found = pages.open("/people", "q", "thu thao");

        assertThat(found.html()).contains("V.T.T.T.", "1990", "chưa gặp").doesNotContain("Thảo<", "Thu Thảo</");
    }

    @Test
    void saysSoWhenNobodyFitsAndOffersToClearTheFilter() {
        PageAnswer none = pages.open("/people", "q", "khongcoainhuvay");

        assertThat(none.html()).contains("Không thấy ai như vậy", "Bỏ lọc");
    }

    @Test
    void asksWhichUnitIsMeantInsteadOfGuessing() {
        assertThat(pages.open("/people", "unit", "Châu Thành").html()).contains("Ý bạn là nơi nào?");
        assertThat(pages.open("/people", "unit", "nơi không có").html()).contains("Không thấy đơn vị nào tên");
    }

    @Test
    void offersNewRecordsOnlyToThoseWhoMayEnterThem() {
        Principal watcher = RegisterWorld.officer(null, RegisterRights.PEOPLE_READ);

        assertThat(pages.open("/people").html()).contains("/p/register/people/new");
        assertThat(pages.as(watcher).open("/people").html()).doesNotContain("/p/register/people/new");
    }

    @Test
    void showsAPersonWithoutSayingWhoItIs() {
        long id = world.named(unit, "Lê Thị Mỹ Hạnh");

        PageAnswer page = pages.open("/people/" + id);

        assertThat(page.title()).isEqualTo("L.T.M.H.");
        assertThat(page.html())
                .contains("Hành trình bắt đầu từ lần gặp đầu tiên", "Chưa có ai phụ trách", "Danh tính được bảo vệ")
                .doesNotContain("Mỹ Hạnh", "0912345678", "082190001234");
    }

    @Test
    void saysWhereSomebodyLivesInTheUnitsOfTheDate() {
        long before = handedOverWhole();
        String then = line(before, JUNE);
        String now = line(world.read(() -> units.successors(before).get(0).successorId()), RegisterWorld.TODAY);
        long id = world.person(before, "U.U.U.", 1977);

        for (String page : List.of("/people", "/people/" + id, "/people/" + id + "/contact")) {
            assertThat(pages.open(page, "q", "U.U.U.", "date", JUNE.toString()).html())
                    .as(page)
                    .contains(then)
                    .doesNotContain(now);
            assertThat(pages.open(page, "q", "U.U.U.", "date", RegisterWorld.TODAY.toString())
                            .html())
                    .as(page + " of today")
                    .contains(now)
                    .doesNotContain(then);
        }
    }

    @Test
    void saysThatAUnitEndedWhenNobodyKnowsItsOneSuccessor() {
        long divided = world.unit("30079", JUNE);
        long id = world.person(divided, "W.W.W.", 1977);

        assertThat(pages.open("/people/" + id, "date", RegisterWorld.TODAY.toString())
                        .html())
                .contains(line(divided, JUNE) + " (đã kết thúc)");
        assertThat(pages.open("/people/" + id, "date", JUNE.toString()).html()).doesNotContain("đã kết thúc");
    }

    private long handedOverWhole() {
        UnitQuery communes = new UnitQuery(JUNE, null, "COMMUNE", null, 0, 500);
        return world.read(() -> units.list(communes).stream()
                .map(Unit::id)
                .filter(id -> units.find(id, RegisterWorld.TODAY).isEmpty())
                .filter(id -> units.successors(id).stream()
                                .filter(one -> !one.split())
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow());
    }

    /** The unit and what it belonged to, as a page writes it. */
    private String line(long unit, LocalDate on) {
        List<Unit> path = world.read(() -> units.path(unit, on));
        return path.get(path.size() - 1).name() + ", "
                + path.get(path.size() - 2).name();
    }

    @Test
    void findsNobodyOutOfReach() {
        long id = world.person(unit, "X.Y.Z.", 1980);
        Principal elsewhere = RegisterWorld.officer(world.unit("28252", JUNE), RegisterRights.PEOPLE_READ);

        assertThat(pages.as(elsewhere).refusal("/people/" + id)).isEqualTo(404);
        assertThat(pages.refusal("/people/7")).isEqualTo(404);
    }

    @Test
    void opensAnIdentityForAReasonOnly() {
        long id = world.named(unit, "Phan Thanh Giản");

        assertThat(pages.open("/people/" + id + "/identity").html())
                .contains("Bạn cần xem để làm gì?")
                .doesNotContain("Thanh Giản");
        PageAnswer refused = pages.send("/people/" + id + "/identity", "reason", "CURIOSITY");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Chưa chọn lý do.").doesNotContain("Thanh Giản");

        PageAnswer opened = pages.send("/people/" + id + "/identity", "reason", "CARE");

        assertThat(opened.html()).contains("Phan Thanh Giản", "09/05/1990", "Liên hệ hoặc đến thăm");
        assertThat(world.audit())
                .anyMatch(entry -> entry.action().equals("person.opened") && "CARE".equals(entry.detail()));
    }

    @Test
    void answersASearchWithChoicesAndAnUnknownOneWithAdvice() {
        world.person(unit, "Q.Q.Q.", 1971);

        assertThat(pages.open("/people/pick", "field", "person", "person_text", "q.q.q. 1971")
                        .html())
                .contains("name=\"person\"", "Q.Q.Q.", "checked");
        assertThat(pages.open("/people/pick", "field", "person", "person_text", "zzzz")
                        .html())
                .contains("Không thấy kết quả nào");
        assertThat(pages.open("/units/pick", "field", "unit", "unit_text", "28249")
                        .html())
                .contains("name=\"unit\"", "28249");
    }
}
