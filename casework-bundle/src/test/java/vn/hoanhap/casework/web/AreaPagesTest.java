package vn.hoanhap.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.hoanhap.casework.fixture.CareFixture.call;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.care.AreaBook;
import vn.hoanhap.casework.care.AreaInput;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaProposal;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.store.AreaProposalTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class AreaPagesTest {

    private static final long HERE = SmallProvince.OTHER_COMMUNE;
    private static final long ENDED = SmallProvince.COMMUNE;

    private final CareFixture fixture;
    private final ServedProgramme served;

    AreaPagesTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void enterAClassFromThePageOfTheCommune() {
        String form = get("/areas/new", call().query("unit", HERE));
        PageAnswer entered = post("/areas/new", typed("ngõ Một", "LEVELS.CITY", "2003"));
        post("/areas/new", typed("ngõ Một", "LEVELS.DISTRICT", "2017"));
        AreaClass first = area("ngõ Một", "LEVELS.CITY");
        String page = get("/areas/{id}", call().path("id", first.id()));
        String newest = get(
                "/areas/{id}",
                call().path("id", area("ngõ Một", "LEVELS.DISTRICT").id()));

        assertThat(form).contains("value=\"28366@2026-11-23\"", "Trọng điểm phức tạp loại I (QĐ 28/2025)");
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(page)
                .contains("ngõ Một, Xã Tân Hội", "Trọng điểm cấp Thành phố", "2003", "31/12/2016", "đã xếp lại")
                .contains("Trọng điểm cấp quận, huyện từ 2017");
        assertThat(newest)
                .contains("Cách xếp này hết áp dụng ngày 23/08/2025", "Trọng điểm cấp Thành phố từ 2003")
                .contains("/p/casework/area-proposals/new?area=");
        keepsTheStrictPolicy(form);
        keepsTheStrictPolicy(page);
    }

    @Test
    void keepWhatWasTypedBesideWhatIsWrong() {
        PageAnswer wrong = post("/areas/new", typed("ngõ Hai", "TTG_2025.I", "23/08/2025"));
        PageAnswer ended =
                post("/areas/new", typed("ngõ Hai", "TTG_2025.I", "01/09/2025").field("commune", Long.toString(ENDED)));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains("Ngày 23/08/2025 không áp dụng cách xếp loại này", "value=\"ngõ Hai\"", "12/QĐ");
        assertThat(ended.status()).isEqualTo(422);
        assertThat(ended.html()).contains("khi ấy là Xã Tân Hội");
    }

    @Test
    void correctAndTakeBack() {
        AreaClass area = classed(HERE, "ngõ Ba", "TTG_2025.II", "2025-09-01");
        String edit = get("/areas/{id}/edit", call().path("id", area.id()));
        PageAnswer corrected = post(
                "/areas/{id}/edit",
                typed("ngõ Ba", "TTG_2025.III", "02/09/2025")
                        .path("id", area.id())
                        .field("version", 1));
        PageAnswer back =
                post("/areas/{id}/take-back", call().path("id", area.id()).field("version", 2));
        String page = get("/areas/{id}", call().path("id", area.id()));

        assertThat(edit).contains("name=\"version\" value=\"1\"", "value=\"ngõ Ba\"", "01/09/2025");
        assertThat(corrected.status()).as(corrected.html()).isEqualTo(303);
        assertThat(back.status()).isEqualTo(303);
        assertThat(page).contains("đã rút lại vì ghi nhầm", "02/09/2025").doesNotContain("/take-back", "/edit");
    }

    @Test
    void listAreasNarrowedAndAsAFile() {
        classed(HERE, "ngõ Bốn", "TTG_2025.I", "2025-09-01");
        classed(HERE, "ngõ Năm", "TTG_2025.DRUG_FREE", "2025-09-01");

        String all = get("/areas", call());
        String hot = get("/areas", call().query("state", "HOT"));
        String none = get("/areas", call().query("state", "HOT").query("class", "TTG_2025.DRUG_FREE"));

        assertThat(all).contains("ngõ Bốn", "ngõ Năm", "đang là trọng điểm", "/api/v1/areas/export?format=xlsx");
        assertThat(hot).contains("ngõ Bốn", "state=HOT").doesNotContain("ngõ Năm, ");
        assertThat(none).contains("Không có dòng nào như vậy");
        assertThat(get("/areas", call().language(Language.EN))).contains("a hot spot", "Hot spot type I");
        keepsTheStrictPolicy(all);
    }

    @Test
    void leadAProposalToANewClass() {
        AreaClass area = classed(HERE, "ngõ Sáu", "TTG_2025.II", "2025-09-01");
        String form = get("/area-proposals/new", call().query("area", area.id()));
        PageAnswer entered = post("/area-proposals/new", proposed("ngõ Sáu", "TTG_2025.NONE"));
        AreaProposal waiting = proposal("ngõ Sáu");
        String page = get("/area-proposals/{id}", call().path("id", waiting.id()));
        PageAnswer silent = post(
                "/area-proposals/{id}/refuse",
                call().path("id", waiting.id()).field("version", 1).field("on", "23/11/2026"));
        PageAnswer agreed = post(
                "/area-proposals/{id}/agree",
                call().path("id", waiting.id())
                        .field("version", 1)
                        .field("on", "23/11/2026")
                        .field("number", "15/QĐ"));
        String after = get("/area-proposals/{id}", call().path("id", waiting.id()));
        AreaClass put = area("ngõ Sáu", "TTG_2025.NONE");

        assertThat(form).contains("value=\"ngõ Sáu\"", "không ghi tên người");
        assertThat(entered.status()).as(entered.html()).isEqualTo(303);
        assertThat(page)
                .contains("Trọng điểm phức tạp loại II (QĐ 28/2025) từ 01/09/2025", "0 người, ngày 01/09/2025")
                .contains("Không tính được: sổ không có số dân", "Đồng ý xếp lại", "đang chờ quyết định");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html()).contains("Chưa ghi vì sao");
        assertThat(agreed.status()).as(agreed.html()).isEqualTo(303);
        assertThat(after).contains("được đồng ý", "15/QĐ", "Mở lại vì ghi nhầm");
        assertThat(get("/areas/{id}", call().path("id", put.id())))
                .contains("/p/casework/area-proposals/" + waiting.id(), "15/QĐ");
        assertThat(get("/area-proposals", call()))
                .contains("ngõ Sáu, Xã Tân Hội", "/api/v1/area-proposals/export?format=xlsx");
        assertThat(proposal("ngõ Sáu").state()).isEqualTo(AreaProposalState.AGREED);
        keepsTheStrictPolicy(page);
    }

    @Test
    void offerOnlyWhatTheReaderMay() {
        classed(HERE, "ngõ Bảy", "TTG_2025.II", "2025-09-01");
        post("/area-proposals/new", proposed("ngõ Bảy", "TTG_2025.III"));
        AreaProposal waiting = proposal("ngõ Bảy");
        TestCall chair = TestCall.with("casework.areas.read", "casework.areas.propose")
                .today(CareFixture.TODAY)
                .asOf(CareFixture.TODAY);
        TestCall elsewhere = call().scope(new Scope(false, Set.of(ENDED), null));

        assertThat(get("/area-proposals/{id}", chair.path("id", waiting.id())))
                .contains("Rút đề nghị")
                .doesNotContain("Đồng ý xếp lại");
        assertThat(get("/areas", chair)).doesNotContain("/p/casework/areas/new");
        assertThat(get("/areas", elsewhere)).doesNotContain("ngõ Bảy");
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> get("/area-proposals/{id}", elsewhere.path("id", waiting.id())))
                        .problem())
                .extracting(Problem::status)
                .isEqualTo(404);
        assertThat(served.offers()
                        .page("POST /area-proposals/{id}/agree")
                        .permission()
                        .name())
                .isEqualTo("casework.areas.write");
    }

    @Test
    void standOnThePageOfAUnitWithWhatItTookOver() {
        classed(ENDED, "bến đò", "LEVELS.CITY", "2019-01-01");
        fixture.register("insert into register.unit_cover values (" + HERE + ", " + ENDED + ", false)");
        try {
            String panel = panel(HERE);
            assertThat(panel)
                    .contains("Trọng điểm cấp Thành phố", "bến đò, Xã Bàn Long", "/p/casework/areas/new?unit=" + HERE)
                    .contains("/p/casework/area-proposals/new?unit=" + HERE);
            assertThat(get("/areas", call().query("unit", HERE))).contains("bến đò, Xã Bàn Long", "nay là Xã Tân Hội");
            AreaClass old = area("bến đò", "LEVELS.CITY");
            assertThat(get("/areas/{id}", call().path("id", old.id())))
                    .contains("Xã Bàn Long kết thúc ngày 30/06/2025, nay là Xã Tân Hội");
            assertThat(panel(ENDED)).contains("bến đò").doesNotContain("/new?");
        } finally {
            fixture.register("delete from register.unit_cover where root_id = " + HERE + " and unit_id = " + ENDED);
        }
        classed(HERE, "ngõ Tám", "TTG_2025.I", "2026-10-01");
        assertThat(panel(SmallProvince.PROVINCE))
                .contains("ngõ Tám", "state=HOT")
                .doesNotContain("bến đò", "/new?");
    }

    @Test
    void tellTheClassesBesideTheLawOfTheDay() {
        assertThat(get("/law", call().asOf(LocalDate.of(2025, 8, 23)))).contains("Trọng điểm loại I (QĐ 3122/2010)");
        assertThat(get("/law", call().asOf(LocalDate.of(2025, 8, 24))))
                .contains("Địa bàn không ma túy (QĐ 28/2025)")
                .doesNotContain("QĐ 3122/2010");
    }

    private String panel(long unit) {
        return served.panel(Panel.Subject.UNIT, unit, call()).orElse("");
    }

    private static TestCall typed(String spot, String areaClass, String began) {
        return call().field("commune", "28366@2026-11-23")
                .field("spot", spot)
                .field("areaClass", areaClass)
                .field("began", began)
                .field("number", "12/QĐ");
    }

    private static TestCall proposed(String spot, String areaClass) {
        return call().field("commune", "28366@2026-11-23")
                .field("spot", spot)
                .field("areaClass", areaClass)
                .field("by", "CLUB_BOARD")
                .field("proposed", "23/11/2026")
                .field("why", "Đã yên một năm");
    }

    private AreaClass classed(long unit, String place, String areaClass, String began) {
        AreaInput input = new AreaInput(unit, place, areaClass, Dated.day(LocalDate.parse(began)), null, null);
        return fixture.transactions.write(
                () -> fixture.office.areas().enter(input, null, CareFixture.entry(), fixture.office.faults()));
    }

    private AreaClass area(String place, String areaClass) {
        AreaBook book = fixture.office.areas();
        return fixture.transactions.read(() -> book.table().ofUnits(List.of(HERE, ENDED))).stream()
                .filter(one ->
                        place.equals(one.spot().place()) && one.code().written().equals(areaClass))
                .findFirst()
                .orElseThrow();
    }

    private AreaProposal proposal(String place) {
        return fixture
                .transactions
                .read(() -> fixture.office
                        .areaProposals()
                        .table()
                        .search(
                                new AreaProposalTable.Wanted(CareFixture.TODAY, null, null, null),
                                Scope.EVERYTHING,
                                0,
                                500))
                .stream()
                .filter(one -> place.equals(one.spot().place()))
                .findFirst()
                .orElseThrow();
    }

    private String get(String path, TestCall call) {
        PageAnswer answer = served.page("GET " + path, call);
        assertThat(answer.status()).isEqualTo(200);
        return answer.html();
    }

    private PageAnswer post(String path, TestCall call) {
        return served.page("POST " + path, call);
    }

    private static void keepsTheStrictPolicy(String html) {
        assertThat(html).doesNotContain("<script", "style=", "onclick", "hx-on", "javascript:");
    }
}
