package vn.hoanhap.registry.web.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.teams.Membership;
import vn.hoanhap.registry.teams.TeamPage;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The pages of teams, and the forms that change a team. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class TeamPagesTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 6, 22);

    private final RegisterWorld world;
    private final PageDesk pages;
    private final long unit;

    TeamPagesTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
        unit = world.unit("28249", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void marksInTheListTheTeamsThatAreNotAsTheProvinceAsks() {
        long place = world.unit("28252", JUNE);
        long team = world.team(place, FOUNDED);
        world.member(team, world.person(place, "A.A.A.", 1970), "LEADER", FOUNDED);

        String list = pages.open("/teams", "unit", "28252@2024-06-06").html();

        assertThat(list).contains("/p/register/teams/" + team, "1 người", "2 điểm cần xem", "Đang hoạt động");
    }

    @Test
    void marksNoTeamThatIsAsAskedOrNoLongerActive() {
        long place = world.unit("28255", JUNE);
        fullTeam(place);
        long resting = world.team(place, FOUNDED);
        pages.send("/teams/" + resting + "/life", "kind", "DORMANT", "on", "01/01/2024", "version", "1");

        String list = pages.open("/teams", "unit", "28255@2024-06-06").html();

        assertThat(list).contains("6 người", "Không hoạt động").doesNotContain("điểm cần xem");
        assertThat(pages.open("/teams/" + resting).html()).doesNotContain("So với quy định");
    }

    @Test
    void saysSoWhenThereIsNoTeam() {
        PageAnswer none = pages.open("/teams", "q", "khongcodoinao");

        assertThat(none.html()).contains("Không thấy đội nào như vậy", "Bỏ lọc");
        var nowhere = RegisterWorld.officer(world.unit("28300", JUNE), RegisterRights.TEAMS_READ);
        assertThat(pages.as(nowhere).open("/teams").html())
                .contains("Chưa có đội nào")
                .doesNotContain("/p/register/teams/new");
    }

    @Test
    void showsATeamWithMembersLifeAndWhatDiffersFromTheRules() {
        long team = world.team(unit, FOUNDED);
        world.member(team, world.person(unit, "B.B.B.", 1970), "LEADER", FOUNDED);

        assertThat(pages.open("/teams/" + team).html())
                .contains("B.B.B.", "Đội trưởng", "22/06/2015", "12/QĐ-UBND", "So với quy định", "Thêm thành viên")
                .contains("Thông tư liên tịch 24/2012/TTLT-BLĐTBXH-BNV-BTC");
        var reader = RegisterWorld.officer(null, RegisterRights.TEAMS_READ);
        assertThat(pages.as(reader).open("/teams/" + team).html())
                .contains("B.B.B.")
                .doesNotContain("Thêm thành viên", "/life", "/end", "/role");
        assertThat(pages.refusal("/teams/7")).isEqualTo(404);
    }

    @Test
    void foundsATeamOfThePast() {
        PageAnswer saved = pages.send(
                "/teams/new",
                "kind",
                "CLUB",
                "name",
                "Câu lạc bộ B93",
                "unit_text",
                "28258",
                "unit",
                String.valueOf(world.unit("28258", JUNE)),
                "established_on",
                "02/03/2019");

        assertThat(said(saved)).isEqualTo("Đã lập Câu lạc bộ B93.");
        assertThat(page(saved).establishedOn()).isEqualTo(LocalDate.of(2019, 3, 2));
    }

    @Test
    void tellsEverythingThatIsWrongWithANewTeam() {
        PageAnswer refused = pages.send(
                "/teams/new",
                "name",
                "Đ".repeat(201),
                "unit_text",
                "xã không có thật",
                "established_on",
                "01/01/2030",
                "established_by",
                "7/QĐ-UBND");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains(
                        "Mục này chưa chọn",
                        "Dài quá 200 ký tự",
                        "Xã, phường: Không thấy kết quả nào",
                        "Ngày này chưa tới")
                .contains("xã không có thật", "7/QĐ-UBND", "ĐĐĐĐ");
    }

    @Test
    void leadsATeamThroughItsLife() {
        long team = world.team(unit, FOUNDED);
        String life = "/teams/" + team + "/life";

        assertThat(pages.open(life, "kind", "SUSPENDED").html()).contains("Tạm dừng đội", "value=\"06/06/2024\"");
        assertThat(pages.send(life, "kind", "SUSPENDED", "on", "01/01/2014", "version", "1")
                        .html())
                .contains("Tạm dừng thì cần có lý do", "muộn hơn, ngày 22/06/2015");
        assertThat(said(pages.send(
                        life, "kind", "SUSPENDED", "on", "01/05/2024", "reason", "thiếu người", "version", "1")))
                .isEqualTo("Đã ghi tạm dừng đội.");
        PageAnswer impossible = pages.send(life, "kind", "REORGANISED", "on", "02/05/2024", "version", "2");
        assertThat(impossible.html())
                .contains("Đội đang ở tình trạng “Tạm dừng” nên chưa ghi được việc “Kiện toàn”")
                .doesNotContain("#f-kind");
        pages.send(life, "kind", "REESTABLISHED", "on", "03/05/2024", "version", "2");
        assertThat(pages.open(life, "kind", "DISSOLVED").html()).contains("Giải thể là kết thúc hẳn");
        pages.send(life, "kind", "DISSOLVED", "on", "06/06/2024", "version", "3");

        assertThat(page(team).team().state()).isEqualTo(TeamState.DISSOLVED);
        assertThat(pages.open("/teams/" + team).html())
                .contains("Đã giải thể", "thiếu người", "Tái thành lập")
                .doesNotContain("Thêm thành viên");
        assertThat(pages.refusal("/teams/" + team + "/life")).isEqualTo(404);
    }

    @Test
    void movesATeamToAUnitOfThatDay() {
        long team = world.team(unit, FOUNDED);
        long heir = world.<Long>read(() -> world.register().units().heir(unit, TODAY));
        String life = "/teams/" + team + "/life";

        assertThat(pages.send(life, "kind", "MOVED", "on", "01/06/2024", "unit", String.valueOf(heir), "version", "1")
                        .html())
                .contains("Ngày 01/06/2024 không có đơn vị này");
        assertThat(said(pages.send(
                        life, "kind", "MOVED", "on", "01/07/2025", "unit", String.valueOf(heir), "version", "1")))
                .isEqualTo("Đã chuyển đội sang đơn vị mới.");
    }

    @Test
    void takesAMemberInOnceAndRecordsThatTheyLeave() {
        long team = world.team(unit, FOUNDED);
        String person = String.valueOf(world.person(unit, "C.C.C.", 1970));
        String address = "/teams/" + team + "/member";

        assertThat(pages.open(address).html()).contains("Tình nguyện viên", "value=\"06/06/2024\"");
        assertThat(pages.send(address, "person_text", "không ai", "valid_from", "01/01/2014")
                        .html())
                .contains("Người: Không thấy kết quả nào", "Mục này chưa chọn");
        assertThat(pages.send(address, "person", person, "role", "VOLUNTEER", "valid_from", "01/01/2014")
                        .html())
                .contains("Ngày này đội chưa thành lập; đội có từ 22/06/2015");
        assertThat(said(pages.send(address, "person", person, "role", "VOLUNTEER", "valid_from", "01/01/2024")))
                .isEqualTo("Đã thêm thành viên.");
        assertThat(pages.send(address, "person", person, "role", "DEPUTY", "valid_from", "02/01/2024")
                        .html())
                .contains("Người này đã là thành viên của đội");

        String end = address + "/" + membership(team).id() + "/end";
        assertThat(pages.open(end).html()).contains("C.C.C.", "từ 01/01/2024");
        assertThat(pages.send(end, "version", "1", "valid_to", "31/12/2023").html())
                .contains("Ngày cuối lại đứng trước ngày đầu");
        assertThat(said(pages.send(end, "version", "1", "valid_to", "05/06/2024")))
                .isEqualTo("Đã ghi ngày rời đội.");
        assertThat(pages.open("/teams/" + team).html()).contains("Chưa có thành viên");
    }

    @Test
    void changesARoleFromADayOnAndKeepsTheTimeBefore() {
        long team = world.team(unit, FOUNDED);
        long person = world.person(unit, "D.D.D.", 1970);
        world.member(team, person, "VOLUNTEER", FOUNDED);
        String address = "/teams/" + team + "/member/" + membership(team).id() + "/role";

        assertThat(pages.open(address).html()).contains("D.D.D.", "Đội phó", "Vai trò mới");
        assertThat(pages.send(address, "version", "1", "role", "VOLUNTEER", "valid_from", "01/01/2014")
                        .html())
                .contains("đang giữ vai trò đó", "vào đội từ 22/06/2015");
        assertThat(said(pages.send(address, "version", "1", "role", "DEPUTY", "valid_from", "01/06/2024")))
                .isEqualTo("Đã đổi vai trò.");

        assertThat(membership(team).role()).isEqualTo("DEPUTY");
        assertThat(world.read(() -> world.register().teams().members().ofPerson(person)))
                .extracting(Membership::role, Membership::from, Membership::to)
                .containsExactlyInAnyOrder(
                        tuple("VOLUNTEER", FOUNDED, LocalDate.of(2024, 5, 31)),
                        tuple("DEPUTY", LocalDate.of(2024, 6, 1), null));
    }

    private void fullTeam(long place) {
        long team = world.team(place, FOUNDED);
        for (int i = 0; i < 6; i++) {
            String role = i == 0 ? "LEADER" : i == 1 ? "DEPUTY" : "VOLUNTEER";
            world.member(team, world.person(place, "M.M.M.", 1970 + i), role, FOUNDED);
        }
    }

    private Membership membership(long team) {
        return page(team).members().get(0).membership();
    }

    private TeamPage page(PageAnswer saved) {
        return page(Long.parseLong(String.valueOf(saved.location()).replaceAll("\\D", "")));
    }

    private TeamPage page(long team) {
        return world.read(() ->
                world.register().teams().page(team, Scope.EVERYTHING, JUNE).orElseThrow());
    }

    private static String said(PageAnswer saved) {
        Text flash = saved.flash();
        return flash == null ? "" : flash.vi();
    }
}
