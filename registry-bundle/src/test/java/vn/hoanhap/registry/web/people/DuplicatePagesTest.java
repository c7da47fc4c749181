package vn.hoanhap.registry.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.Doubles;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;
import vn.hoanhap.registry.people.duplicates.PairState;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The pages on which pairs of records are looked at. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class DuplicatePagesTest {
    /** People of one name in one commune would be pairs whatever their years: each test has a name of its own. */
    private static final List<String> MIDDLES =
            List.of("Thường", "Thuận", "Thanh", "Thảo", "Thế", "Thu", "Thơ", "Tú", "Tân", "Tâm", "Tiến", "Toàn");

    private static int years;

    private String name = "";

    private final RegisterWorld world;
    private final Doubles doubles;
    private final PageDesk pages;
    private long unit;
    private long one;
    private long other;

    DuplicatePagesTest(OpenStore store) {
        world = new RegisterWorld(store);
        doubles = new Doubles(world);
        pages = PageDesk.of(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void two() {
        years += 3;
        name = "Lý " + MIDDLES.get(years / 3 % MIDDLES.size()) + " Xuân";
        unit = doubles.successor();
        one = doubles.enter(unit, name, 1900 + years, "082000000" + (100 + years));
        other = doubles.enter(doubles.here(), name, 1901 + years, null);
        doubles.look();
    }

    @Test
    void listsPairsWithTheirReasonsAndNoName() {
        PageAnswer list = pages.open("/people/duplicates", "limit", "500");

        assertThat(list.html())
                .contains("L.T.X. và L.T.X.", "cùng họ tên", "năm sinh lệch 1 năm", "Có thể", address())
                .doesNotContain(name);
        assertThat(pages.open("/people/duplicates", "state", "decided").status())
                .isEqualTo(200);
    }

    @Test
    void leadsThereFromTheListOfPeopleWithTheNumberOfPairs() {
        Principal writer = RegisterWorld.officer(null, RegisterRights.PEOPLE_READ, RegisterRights.PEOPLE_WRITE);

        assertThat(pages.open("/people").html()).containsPattern("Có thể trùng \\([1-9]\\d*\\)");
        assertThat(pages.as(writer).open("/people").html()).doesNotContain("Có thể trùng");
    }

    @Test
    void saysSoWhenThereIsNothingToLookAt() {
        Principal elsewhere = RegisterWorld.officer(
                doubles.elsewhere(),
                RegisterRights.PEOPLE_READ,
                RegisterRights.PEOPLE_MERGE,
                RegisterRights.PEOPLE_IDENTITY);

        assertThat(pages.as(elsewhere).open("/people/duplicates").html()).contains("Không có hồ sơ nào giống nhau");
        assertThat(pages.as(elsewhere).open("/people").html()).contains("Có thể trùng (0)");
        assertThat(pages.as(elsewhere).refusal("/people/duplicates/" + pair().id()))
                .isEqualTo(404);
    }

    @Test
    void putsBothSideBySideAndMarksWhatDiffers() {
        PageAnswer page = pages.open(address());

        assertThat(page.html())
                .contains("Năm sinh <span class=\"pill warn\">khác nhau</span>", "Hồ sơ thứ nhất", "Hồ sơ thứ hai")
                .contains("Đúng, là một người", "Hai người khác nhau", "Mở danh tính cả hai")
                .doesNotContain(name);
        assertThat(world.audit()).isEmpty();
    }

    @Test
    void opensBothIdentitiesForThoseWhoMayAndLeavesARowForEach() {
        PageAnswer opened = pages.send(address() + "/identity");

        assertThat(opened.html()).contains(name, "082000000" + (100 + years), "Đã mở danh tính");
        assertThat(world.audit())
                .extracting(AuditEntry::action, AuditEntry::subjectId, AuditEntry::detail)
                .containsExactly(
                        tuple("person.opened", String.valueOf(one), "CHECK"),
                        tuple("person.opened", String.valueOf(other), "CHECK"));
        Principal merger = RegisterWorld.officer(null, RegisterRights.PEOPLE_READ, RegisterRights.PEOPLE_MERGE);
        assertThat(pages.as(merger).open(address()).html()).doesNotContain("Mở danh tính cả hai");
    }

    @Test
    void mergesIntoTheChosenRecordAndTakesThatBack() {
        String address = address();
        PageAnswer asked = pages.send(address, "decision", "SAME", "version", version());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html()).contains("Chưa chọn hồ sơ giữ lại", "href=\"#f-keep\"", "id=\"f-keep\"");

        PageAnswer merged =
                pages.send(address, "decision", "SAME", "keep", String.valueOf(other), "version", version());
        assertThat(said(merged)).startsWith("Đã gộp hai hồ sơ thành một người.");
        assertThat(world.<Long>read(() -> world.register().people().root(one))).isEqualTo(other);
        assertThat(pages.open(address).html()).contains("Hai hồ sơ đang tính là một người", "Rút lại");
        assertThat(pages.open("/people/duplicates", "state", "decided", "limit", "500")
                        .html())
                .contains("Là một người", "20/11/2026");

        assertThat(said(pages.send(address + "/undo", "version", version()))).startsWith("Đã rút lại.");
        assertThat(pair().state()).isEqualTo(PairState.OPEN);
    }

    @Test
    void remembersThatTheyAreTwoAndRefusesWhoComesLater() {
        String address = address();
        String version = version();

        PageAnswer told = pages.send(address, "decision", "DIFFERENT", "version", version);

        assertThat(said(told)).startsWith("Đã ghi: hai người khác nhau.");
        assertThat(pages.open("/people/duplicates", "limit", "500").html()).doesNotContain(address);
        assertThatThrownBy(
                        () -> pages.send(address, "decision", "SAME", "keep", String.valueOf(one), "version", version))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(409);
                    assertThat(refused.problem().detail().vi()).contains("vừa có người xem xong");
                });
    }

    @Test
    void saysWhoIsInTheRegisterAlreadyBeforeAnotherIsSaved() {
        String[] typed = {
            "full_name",
            "Vừ A Dính Lụa",
            "birth_year",
            "1940",
            "id_number",
            "082000000" + (100 + years),
            "unit",
            String.valueOf(unit)
        };

        PageAnswer asked = pages.send("/people/new", typed);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html())
                .contains("Có thể đã có trong sổ", "/p/register/people/" + one, "cùng số căn cước", "name=\"anyway\"");
    }

    private DuplicatePair pair() {
        return doubles.only(one);
    }

    private String address() {
        return "/people/duplicates/" + pair().id();
    }

    private String version() {
        return String.valueOf(pair().version());
    }

    private static String said(PageAnswer saved) {
        Text flash = saved.flash();
        return flash == null ? saved.html() : flash.vi();
    }
}
