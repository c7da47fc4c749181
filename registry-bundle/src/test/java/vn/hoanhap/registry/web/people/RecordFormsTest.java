package vn.hoanhap.registry.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonPage;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The forms on which a person is entered and corrected. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class RecordFormsTest {

    private final RegisterWorld world;
    private final PageDesk pages;
    private final String unit;

    RecordFormsTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
        long before = world.unit("28249", JUNE);
        unit = String.valueOf(world.<Long>read(() -> world.register().units().heir(before, TODAY)));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void entersSomebodyOfWhomOnlyInitialsAndYearAreKnown() {
        PageAnswer saved = pages.send("/people/new", "initials", "K.L.M.", "birth_year", "1969", "unit", unit);

        assertThat(saved.status()).isEqualTo(303);
        assertThat(said(saved)).isEqualTo("Đã thêm hồ sơ K.L.M.");
        assertThat(page(saved).person().birthYear()).isEqualTo(1969);
    }

    @Test
    void entersANameWithItsCategory() {
        PageAnswer saved = pages.send(
                "/people/new",
                "full_name",
                "Bùi Văn Kiệt",
                "birth_date",
                "02/03/1983",
                "unit",
                unit,
                "category",
                "POST_REHAB",
                "category_since",
                "06/06/2024");

        PersonPage page = page(saved);
        assertThat(page.person().initials()).isEqualTo("B.V.K.");
        assertThat(page.identityKnown()).isTrue();
        assertThat(page.categories()).extracting(span -> span.category()).containsExactly("POST_REHAB");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceAndKeepsWhatWasTyped() {
        PageAnswer refused = pages.send(
                "/people/new",
                "initials",
                "",
                "birth_year",
                "2090",
                "phone",
                "không nhớ",
                "note",
                "thích nuôi gà",
                "category",
                "HIGH_RISK",
                "category_since",
                "31/12/2030");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Cần họ tên hoặc tên viết tắt", "Năm sinh phải từ 1900 đến 2026", "Số điện thoại không đúng")
                .contains("Xã, phường: Chưa chọn", "Từ ngày: Ngày này chưa tới. Chọn ngày 20/11/2026 hoặc trước đó.")
                .contains("value=\"2090\"", "không nhớ", "thích nuôi gà", "value=\"31/12/2030\"")
                .contains("href=\"#f-birth_year\"", "id=\"f-birth_year\"");
    }

    @Test
    void namesTheFieldOfEachFaultSoThatTwoReadApart() {
        String address = "/people/" + world.person(Long.parseLong(unit), "M.M.M.", 1980) + "/contact";

        assertThat(pages.send(address, "met_on", "không nhớ", "next_step_on", "mai")
                        .html())
                .contains("Chuyện gì? Chưa điền. Điền vào ô này.</a>")
                .contains("Ngày gặp: Ngày này không đúng.", "Hẹn ngày: Ngày này không đúng.");
    }

    @Test
    void takesAnEndedUnitForThePastOnly() {
        String ended = String.valueOf(world.unit("28252", JUNE));
        String[] typed = {"initials", "Z.Z.Z.", "birth_year", "1970", "unit", ended};

        PageAnswer today = pages.sendOn(TODAY, "/people/new", typed);

        assertThat(today.status()).isEqualTo(422);
        assertThat(today.html()).contains("đã kết thúc ngày 30/06/2025. Chọn đơn vị kế tục: ", "href=\"#f-unit\"");
        assertThat(pages.send("/people/new", typed).status()).isEqualTo(303);
    }

    @Test
    void asksBeforeASecondRecordOfOneHumanBeing() {
        String[] typed = {"full_name", "Trịnh Công Tâm", "birth_date", "01/02/1977", "unit", unit};
        pages.send("/people/new", typed);

        PageAnswer asked = pages.send("/people/new", typed);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html()).contains("Có thể người này đã có hồ sơ", "T.C.T.", "name=\"anyway\"");
        String[] sure = {"full_name", "Trịnh Công Tâm", "birth_date", "01/02/1977", "unit", unit, "anyway", "true"};
        assertThat(pages.send("/people/new", sure).status()).isEqualTo(303);
    }

    @Test
    void correctsARecordWithoutLosingOrShowingTheIdentity() {
        long id = world.named(Long.parseLong(unit), "Đỗ Thị Lan");
        String address = "/people/" + id + "/edit";

        PageAnswer form = pages.open(address);
        assertThat(form.html())
                .contains("value=\"Đ.T.L.\"", "checked", "value=\"" + unit + "\"")
                .doesNotContain("Thị Lan", "0912345678");
        PageAnswer saved = pages.send(
                address,
                "version",
                "1",
                "initials",
                "Đ.T.L.",
                "birth_year",
                "",
                "unit",
                unit,
                "note",
                "đã có việc làm");

        assertThat(said(saved)).isEqualTo("Đã sửa hồ sơ.");
        assertThat(page(saved).note()).isEqualTo("đã có việc làm");
        assertThat(identity(id).fullName()).isEqualTo("Đỗ Thị Lan");
    }

    @Test
    void givesACorrectedNameItsOwnInitials() {
        long id = world.named(Long.parseLong(unit), "Đỗ Thị Lan");

        PageAnswer saved = pages.send(
                "/people/" + id + "/edit",
                "version",
                "1",
                "initials",
                "Đ.T.L.",
                "full_name",
                "Đỗ Ngọc Liên Hoa",
                "unit",
                unit);

        assertThat(page(saved).person().initials()).isEqualTo("Đ.N.L.H.");
        assertThat(identity(id).phone()).isEqualTo("0912345678");
    }

    @Test
    void refusesACorrectionOfAnOlderVersionAndOneThatSaysNothing() {
        long id = world.person(Long.parseLong(unit), "A.B.C.", 1980);
        String address = "/people/" + id + "/edit";

        PageAnswer empty = pages.send(address, "version", "1", "initials", "", "birth_year", "", "unit", unit);
        assertThat(empty.html()).contains("Cần họ tên hoặc tên viết tắt", "Chưa có họ tên thì cần năm sinh");
        assertThatThrownBy(() ->
                        pages.send(address, "version", "9", "initials", "A.B.C.", "birth_year", "1980", "unit", unit))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(412));
    }

    private PersonPage page(PageAnswer saved) {
        long id = id(saved);
        return world.read(
                () -> world.register().people().page(id, Scope.EVERYTHING).orElseThrow());
    }

    private Identity identity(long id) {
        return world.read(() -> world.register().people().openIdentity(id, Scope.EVERYTHING));
    }

    private static long id(PageAnswer saved) {
        String location = saved.location();
        if (location == null) {
            throw new AssertionError("not saved: " + saved.html());
        }
        return Long.parseLong(location.replaceAll("\\D", ""));
    }

    private static String said(PageAnswer saved) {
        Text flash = saved.flash();
        return flash == null ? "" : flash.vi();
    }
}
