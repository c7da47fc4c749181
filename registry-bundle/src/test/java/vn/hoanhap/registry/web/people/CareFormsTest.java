package vn.hoanhap.registry.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.db.Tables.CONTACT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.contacts.ContactEntry;
import vn.hoanhap.registry.people.PersonPage;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The forms about somebody who is looked after: contacts, categories, assignments, merges. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class CareFormsTest {

    private final RegisterWorld world;
    private final PageDesk pages;
    private final long unit;

    CareFormsTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
        unit = world.unit("28249", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void recordsAContactByAMemberOfTheLocalTeamAndTakesItBack() {
        long person = world.person(unit, "D.D.D.", 1985);
        String metBy = memberOfATeam("28252");
        String address = "/people/" + person + "/contact";

        PageAnswer saved = pages.send(
                address, "met_on", "05/06/2024", "channel", "PHONE", "topic", "hỏi thăm", "met_other", metBy);

        assertThat(saved.location()).contains("saved=");
        assertThat(contacts(person))
                .singleElement()
                .satisfies(entry -> assertThat(entry.draft().said().topic()).isEqualTo("hỏi thăm"));
        String contact = String.valueOf(contacts(person).get(0).id());
        assertThat(pages.open("/people/" + person, "saved", contact).html()).contains("Đã ghi lần gặp.", "Rút lại");
        PageAnswer undone = pages.send("/people/" + person + "/contacts/" + contact + "/undo");
        assertThat(said(undone)).isEqualTo("Đã rút lại lần gặp.");
        assertThat(contacts(person)).isEmpty();
    }

    @Test
    void offersToTakeTheOwnLineBackOnTheDayOfWritingOnly() {
        long person = world.person(unit, "N.N.N.", 1985);
        String metBy = memberOfATeam("28252");
        pages.send(
                "/people/" + person + "/contact",
                "met_on",
                "05/06/2024",
                "channel",
                "PHONE",
                "topic",
                "hỏi thăm",
                "met_other",
                metBy);
        long contact = contacts(person).get(0).id();
        String undo = "action=\"/p/register/people/" + person + "/contacts/" + contact + "/undo\"";
        Principal reader = RegisterWorld.officer(unit, RegisterRights.PEOPLE_READ);

        assertThat(pages.open("/people/" + person).html()).contains(undo);
        assertThat(pages.as(reader).open("/people/" + person).html()).doesNotContain(undo);

        LocalDateTime yesterday = RegisterWorld.TODAY.minusDays(1).atTime(12, 0);
        world.write(() -> world.dsl()
                .update(CONTACT)
                .set(CONTACT.WRITTEN_AT, yesterday)
                .where(CONTACT.ID.eq(contact))
                .execute());

        assertThat(pages.open("/people/" + person).html()).doesNotContain(undo);
    }

    @Test
    void remindsOfWhatWasAgreedOnTheFirstPageAndOnTheNextForm() {
        long here = world.unit("28267", JUNE);
        long person = world.person(here, "G.G.G.", 1985);
        String metBy = memberOfATeam("28267");
        String address = "/people/" + person + "/contact";
        PageDesk officer = pages.as(RegisterWorld.officer(here, RegisterRights.PEOPLE_READ));
        assertThat(officer.due(JUNE)).isEmpty();

        PageAnswer saved = pages.send(
                address,
                "met_on",
                "05/06/2024",
                "channel",
                "PHONE",
                "topic",
                "hỏi thăm",
                "met_by",
                metBy,
                "next_step",
                "Dẫn đi khám",
                "next_step_on",
                "19/06/2024");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(officer.due(JUNE)).singleElement().satisfies(item -> {
            assertThat(item.what()).isEqualTo("Dẫn đi khám");
            assertThat(item.about()).isEqualTo("G.G.G.");
            assertThat(item.on()).isEqualTo(LocalDate.of(2024, 6, 19));
            assertThat(item.href()).isEqualTo("/p/register/people/" + person);
        });
        assertThat(pages.due(JUNE)).as("who serves the whole office").isEmpty();
        assertThat(pages.open(address).html())
                .contains("value=\"Dẫn đi khám\"", "value=\"19/06/2024\"", "Lần trước đã hẹn: Dẫn đi khám");
    }

    @Test
    void keepsAnAppointmentWhoseDayHasPassedUntilSomebodyChoosesANewDayOrClearsIt() {
        long here = world.unit("28264", JUNE);
        long person = world.person(here, "K.K.K.", 1985);
        String metBy = memberOfATeam("28264");
        String address = "/people/" + person + "/contact";
        PageDesk officer = pages.as(RegisterWorld.officer(here, RegisterRights.PEOPLE_READ));
        pages.send(address, contact(metBy, "01/06/2024", "next_step", "Dẫn đi khám", "next_step_on", "04/06/2024"));

        assertThat(pages.open(address).html())
                .contains("value=\"Dẫn đi khám\"", "quá hạn 04/06/2024")
                .doesNotContain("value=\"04/06/2024\"");
        PageAnswer asked = pages.send(address, contact(metBy, "05/06/2024", "next_step", "Dẫn đi khám"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html()).contains("cần ngày hẹn mới", "href=\"#f-next_step_on\"");
        pages.send(address, contact(metBy, "05/06/2024", "next_step", "Dẫn đi khám", "next_step_on", "20/06/2024"));
        assertThat(officer.due(LocalDate.of(2024, 6, 20))).singleElement().satisfies(item -> {
            assertThat(item.what()).isEqualTo("Dẫn đi khám");
            assertThat(item.about()).isEqualTo("K.K.K.");
        });

        assertThat(pages.send(address, contact(metBy, "06/06/2024")).status()).isEqualTo(303);
        assertThat(officer.due(LocalDate.of(2024, 6, 20))).isEmpty();
    }

    private static String[] contact(String metBy, String day, String... more) {
        return Stream.concat(
                        Stream.of("met_on", day, "channel", "PHONE", "topic", "hỏi thăm", "met_by", metBy),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void offersThePeopleOfTheCommunesTeamsFirst() {
        long here = world.unit("28255", JUNE);
        String member = memberOfATeam("28255");
        long person = world.person(here, "E.E.E.", 1985);

        assertThat(pages.open("/people/" + person + "/contact").html())
                .contains("value=\"" + member, "name=\"met_by\"", "value=\"06/06/2024\"")
                .contains("<optgroup label=\"Đội CTXHTN\">")
                .doesNotContain(" · Đội CTXHTN</option>");
    }

    @Test
    void tellsWhatIsWrongWithAContactWhereTheReaderCanMendIt() {
        long person = world.person(world.unit("28258", JUNE), "F.F.F.", 1985);

        PageAnswer refused = pages.send(
                "/people/" + person + "/contact",
                "met_on",
                "31/12/2026",
                "channel",
                "SMOKE",
                "topic",
                "",
                "note",
                "đang tìm việc",
                "next_step_on",
                "32/13/2024");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Ngày này chưa tới", "Lựa chọn này không dùng được nữa", "Chưa điền", "Ngày này không đúng")
                .contains("đang tìm việc", "value=\"32/13/2024\"")
                .contains("href=\"#f-met_other\"", "Chưa rõ ai đã gặp")
                .doesNotContain("SMOKE, ", "href=\"#f-met_by\"", "FACE_TO_FACE, PHONE");
    }

    @Test
    void addsACategoryOnceAndEndsIt() {
        long person = world.person(unit, "G.G.G.", 1985);
        String address = "/people/" + person + "/category";

        assertThat(said(pages.send(address, "category", "OST", "category_since", "01/01/2024")))
                .isEqualTo("Đã thêm diện hỗ trợ.");
        assertThat(pages.send(address, "category", "OST", "category_since", "01/02/2024")
                        .html())
                .contains("Người này đã thuộc diện đó");
        assertThat(pages.send(address, "category", "", "category_since", "").html())
                .contains("Mục này chưa chọn. Chọn một mục trong danh sách.", "Mục này chưa điền")
                .doesNotContain("HIGH_RISK, ");

        String end = address + "/" + page(person).categories().get(0).id() + "/end";
        assertThat(pages.open(end).html()).contains("Đang điều trị thay thế", "từ 01/01/2024");
        assertThat(pages.send(end, "valid_to", "31/12/2023").html())
                .contains("Ngày cuối lại đứng trước ngày đầu (01/01/2024)");
        assertThat(said(pages.send(end, "valid_to", "06/06/2024"))).isEqualTo("Đã kết thúc diện hỗ trợ.");
        assertThat(page(person).categories().get(0).to()).isEqualTo(JUNE);
    }

    @Test
    void assignsAMemberOnceAndEndsThat() {
        long here = world.unit("28261", JUNE);
        long person = world.person(here, "H.H.H.", 1985);
        String address = "/people/" + person + "/assignment";
        assertThat(pages.open(address).html()).contains("Địa bàn này chưa có đội");
        String member = memberOfATeam("28261");

        assertThat(said(pages.send(address, "assignee", member, "valid_from", "01/06/2024")))
                .isEqualTo("Đã phân công người phụ trách.");
        assertThat(pages.open("/people/" + person).html()).contains("phụ trách", "/end");
        assertThat(pages.send(address, "assignee", member, "valid_from", "02/06/2024")
                        .html())
                .contains("Người này đang phụ trách rồi");
        assertThat(pages.send(address, "assignee", "", "valid_from", "31/12/2026")
                        .html())
                .contains("Chưa chọn người phụ trách", "Ngày này chưa tới");

        String end =
                pages.open("/people/" + person).html().replaceAll("(?s).*(/people/\\d+/assignment/\\d+/end).*", "$1");
        assertThat(pages.send(end, "valid_to", "").html()).contains("Mục này chưa điền");
        assertThat(said(pages.send(end, "valid_to", "05/06/2024"))).isEqualTo("Đã kết thúc phân công.");
        assertThat(pages.open("/people/" + person).html()).contains("Chưa có ai phụ trách");
    }

    @Test
    void mergesTwoRecordsAfterTheyWereLookedAtSideBySideAndSeparatesThem() {
        long one = world.person(unit, "I.I.I.", 1985);
        String other = String.valueOf(world.person(unit, "I.I.I.", 1986));
        String address = "/people/" + one + "/merge";

        assertThat(pages.open(address, "into", other).html())
                .contains("Hai hồ sơ có chỗ khác nhau", "Năm sinh khác nhau", "Gộp lại");
        assertThat(pages.send(address, "into", other, "reason", "").html()).contains("Cần lý do");
        assertThat(pages.send(address, "into", String.valueOf(one), "reason", "nhầm")
                        .html())
                .contains("Đây chính là hồ sơ đang mở");
        assertThat(pages.send(address, "into_text", "khongaica", "reason", "nhầm")
                        .html())
                .contains("Hồ sơ kia: Không thấy kết quả nào");

        assertThat(said(pages.send(address, "into", other, "reason", "cùng địa chỉ")))
                .isEqualTo("Đã gộp hai hồ sơ.");
        assertThat(pages.open("/people/" + one).html()).contains("Hồ sơ này đã gộp vào hồ sơ khác", "Tách ra");
        assertThat(pages.send(address, "into", other, "reason", "lần nữa").html())
                .contains("Hai hồ sơ này đã là một rồi");
        assertThat(said(pages.send("/people/" + one + "/unmerge"))).isEqualTo("Đã tách hai hồ sơ.");
        assertThat(page(one).rootId()).isEqualTo(one);
    }

    /** Returns the choice for somebody who leads a team of the commune. */
    private String memberOfATeam(String code) {
        long place = world.unit(code, JUNE);
        long team = world.team(place, LocalDate.of(2015, 6, 22));
        long member = world.person(place, "T.N.V.", 1970);
        world.member(team, member, "LEADER", LocalDate.of(2016, 1, 1));
        return code.equals("28252") ? String.valueOf(member) : member + "-" + team;
    }

    private List<ContactEntry> contacts(long person) {
        return world.read(() -> world.register().contacts().ofPerson(person, Scope.EVERYTHING, 0, 10));
    }

    private PersonPage page(long id) {
        return world.read(
                () -> world.register().people().page(id, Scope.EVERYTHING).orElseThrow());
    }

    private static String said(PageAnswer saved) {
        Text flash = saved.flash();
        return flash == null ? "" : flash.vi();
    }
}
