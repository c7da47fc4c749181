package vn.hoanhap.registry.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.registry.Care;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.registry.web.RegistryPages;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The inbox, the forms and the pages of referrals, moves and requests, as their two sides see them. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class WorkPagesTest {
    private static final LocalDate MONDAY = TODAY.minusDays(4);
    private static final Permission[] OFFICER = {
        RegisterRights.PEOPLE_READ,
        RegisterRights.REFERRALS_READ,
        RegisterRights.REFERRALS_WRITE,
        RegisterRights.REFERRALS_ANSWER,
        RegisterRights.MOVES_WRITE,
        RegisterRights.REQUESTS_WRITE
    };

    private final RegisterWorld world;
    private final Care care;
    private final PageDesk pages;
    private long person;
    private long clinic;
    private PageDesk here;
    private PageDesk there;
    private PageDesk clinician;

    WorkPagesTest(OpenStore store) {
        world = new RegisterWorld(store);
        care = new Care(world);
        pages = PageDesk.of(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void people() {
        person = world.person(care.here(), "N.G.X.", 1995);
        clinic = care.organisation("CLINIC", care.there());
        here = pages.as(RegisterWorld.officer(care.here(), OFFICER));
        there = pages.as(RegisterWorld.officer(care.there(), OFFICER));
        clinician = pages.as(atTheClinic(care.officerOf(clinic, LocalDate.of(2020, 1, 1), null)));
    }

    private Principal atTheClinic(long officer) {
        Set<String> rights = Stream.of(RegisterRights.REFERRALS_READ, RegisterRights.REFERRALS_ANSWER)
                .map(Permission::name)
                .collect(Collectors.toSet());
        return new Principal(8, "clinic", officer, List.of(new Principal.Grant("clinic", rights, null, false)));
    }

    @Test
    void sendsSomebodyOnAndFollowsTheAnswersOfTheOtherSide() {
        PageAnswer sent = here.send(
                "/people/" + person + "/referral",
                "service",
                "METHADONE",
                "to_organisation",
                String.valueOf(clinic),
                "sent_on",
                "16/11/2026",
                "reason",
                "cần được tư vấn liều");
        String page = address(sent);
        assertThat(here.open(page).html())
                .contains("N.G.X.", "Điều trị thay thế (methadone)", "cần được tư vấn liều", "Dừng lại")
                .contains("Rút lại")
                .doesNotContain("value=\"ACCEPTED\"");

        assertThat(clinician.open("/inbox").html())
                .contains("N.G.X.", page)
                .doesNotContain("Nguyện vọng", "Chuyển đến");
        assertThat(clinician.open(page).html()).contains("value=\"RECEIVED\"").doesNotContain("/people/" + person);
        clinician.send(page, "state", "RECEIVED", "on", "17/11/2026", "version", "1");
        PageAnswer refused = clinician.send(page, "state", "REFUSED", "on", "17/11/2026", "version", "2");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Bước này cần lý do");
        clinician.send(page, "state", "ACCEPTED", "on", "18/11/2026", "version", "2");

        assertThat(here.open(page).html()).contains("Đã tiếp nhận", "18/11/2026");
        assertThat(here.open("/inbox", "list", "out").html()).contains("N.G.X.", "Đã tiếp nhận");
        clinician.send(page + "/undo", "version", "3");
        assertThat(here.open(page).html()).contains("Đã nhận tin");
    }

    @Test
    void bringsTheFormBackWithWhatIsMissing() {
        PageAnswer empty = here.send("/people/" + person + "/referral", "sent_on", "31/12/2049");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Mục này chưa chọn", "Chưa chọn nơi nhận.", "Ngày này chưa tới");
        PageAnswer two = here.send(
                "/people/" + person + "/referral",
                "service",
                "JOB",
                "to_organisation",
                String.valueOf(clinic),
                "to_unit",
                String.valueOf(care.there()),
                "sent_on",
                "16/11/2026");
        assertThat(two.html()).contains("Chỉ gửi đến một nơi.");
        assertThat(here.send("/people/" + person + "/move", "sent_on", "16/11/2026")
                        .status())
                .isEqualTo(422);
        assertThat(here.send("/people/" + person + "/request", "asked_on", "hôm qua")
                        .html())
                .contains("Mục này chưa chọn", "Ngày này không đúng");
    }

    @Test
    void offersOrganisationsByWordsOfTheirNames() {
        assertThat(pages.open("/organisations/pick", "field", "to_organisation", "to_organisation_text", "trung tam")
                        .html())
                .contains("Trung tâm y tế", "name=\"to_organisation\"");
    }

    @Test
    void handsSomebodyOverAndLetsTheOtherCommuneConfirm() {
        String page = address(here.send(
                "/people/" + person + "/move",
                "unit",
                String.valueOf(care.there()),
                "sent_on",
                "16/11/2026",
                "decree",
                "15/GT"));
        assertThat(here.open(page).html())
                .contains("Đang chuyển", "15/GT", "Khi nơi đến chưa trả lời")
                .doesNotContain("value=\"RECEIVED\"");
        assertThat(here.open("/inbox", "list", "leaving").html()).contains("N.G.X.", page);
        assertThat(there.open("/inbox", "list", "moves").html()).contains("N.G.X.", page);

        assertThat(there.send(page, "state", "REFUSED", "on", "20/11/2026", "version", "1")
                        .html())
                .contains("Chưa ghi vì sao không nhận");
        there.send(page, "state", "RECEIVED", "on", "20/11/2026", "version", "1");

        assertThat(there.open("/people/" + person).html()).contains("Đã chuyển đến", "Nơi kia:");
        assertThat(here.refusal("/people/" + person)).isEqualTo(404);
        assertThat(here.open(page).html()).contains("Đã nhận");
        assertThat(there.open("/inbox", "list", "moves", "state", "closed").html())
                .contains(page);
    }

    @Test
    void saysThatAMoveIsOverdue() {
        care.move(person, care.there(), TODAY.minusDays(20), Care.scope(care.here()));

        assertThat(there.open("/inbox", "list", "moves", "date", TODAY.toString())
                        .html())
                .contains("quá hạn xác nhận 15/11/2026");
    }

    @Test
    void notesWhatSomebodyAsksForAndWhatBecameOfIt() {
        String page = address(here.send(
                "/people/" + person + "/request",
                "kind",
                "JOB",
                "asked_on",
                "16/11/2026",
                "note",
                "muốn đi làm gần nhà"));
        care.send(Care.draft(person, ReferralParty.organisation(clinic), MONDAY), Care.units(care.here()));
        assertThat(here.open(page).html()).contains("muốn đi làm gần nhà", "Chuyển gửi liên quan");
        assertThat(here.open("/inbox", "list", "requests", "code", "JOB").html())
                .contains("N.G.X.");

        assertThat(here.send(page, "state", "NOT_MET", "on", "20/11/2026", "version", "1")
                        .html())
                .contains("Chưa ghi vì sao chưa đáp ứng được");
        here.send(page, "state", "MET", "on", "20/11/2026", "note", "xưởng may nhận", "version", "1");

        assertThat(here.open(page).html()).contains("Đã đáp ứng", "xưởng may nhận");
        assertThat(there.refusal(page)).isEqualTo(404);
    }

    @Test
    void showsAThirdCommuneNothing() {
        long referral =
                care.send(Care.draft(person, ReferralParty.organisation(clinic), MONDAY), Care.units(care.here()));
        long move = care.move(person, care.there(), MONDAY, Care.scope(care.here()));
        PageDesk stranger = pages.as(RegisterWorld.officer(care.elsewhere(), OFFICER));

        assertThat(stranger.refusal("/referrals/" + referral)).isEqualTo(404);
        assertThat(stranger.refusal("/moves/" + move)).isEqualTo(404);
        assertThat(stranger.refusal("/people/" + person + "/referral")).isEqualTo(404);
        assertThat(stranger.open("/inbox").html()).contains("Không có việc nào đang chờ");
        assertThatThrownBy(() -> here.send("/moves/" + move, "state", "RECEIVED", "on", "20/11/2026", "version", "1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(403));
        assertThat(here.send("/referrals/" + referral, "state", "RECEIVED", "on", "20/11/2026", "version", "1")
                        .status())
                .as("a step of the other side")
                .isEqualTo(422);
    }

    @Test
    void countsWhatWaitsOnTheFirstPageAndListsItOnThePersons() {
        care.send(Care.draft(person, ReferralParty.organisation(clinic), MONDAY), Care.units(care.here()));

        assertThat(clinician.card("waiting")).contains("Gửi đến", ">1<").doesNotContain("Nguyện vọng");
        Collected offered = new Collected();
        new RegistryPages(world.register(), new FewSheets(), new PlainTables()).contribute(offered);
        Principal officer = RegisterWorld.officer(care.here(), OFFICER);
        TestCall call = TestCall.by(officer)
                .scope(officer.scope(RegisterRights.PEOPLE_READ))
                .today(TODAY);
        assertThat(world.serve(offered).panel(Panel.Subject.PERSON, person, call))
                .hasValueSatisfying(html -> assertThat(html).contains("Điều trị thay thế (methadone)", "Đã gửi"));
        long nobody = world.person(care.here(), "K.C.G.", 1990);
        assertThat(world.serve(offered).panel(Panel.Subject.PERSON, nobody, call))
                .isEmpty();
    }

    private static String address(PageAnswer saved) {
        assertThat(saved.location()).as(saved.html()).isNotNull();
        return Objects.requireNonNull(saved.location()).substring("/p/register".length());
    }
}
