package vn.hoanhap.registry.web.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.registry.Care;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.attachments.PaperDesk;
import vn.hoanhap.registry.attachments.files.Papers;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The panel, the form and the page of papers. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class PaperPagesTest {
    private static final Permission[] OFFICER = {
        RegisterRights.PEOPLE_READ,
        RegisterRights.PEOPLE_WRITE,
        RegisterRights.PEOPLE_IDENTITY,
        RegisterRights.MOVES_WRITE
    };

    private final OpenStore store;
    private final RegisterWorld world;
    private final Care care;
    private final ServedProgramme served;
    private final PageDesk pages;
    private long person;

    PaperPagesTest(OpenStore store) {
        this.store = store;
        world = new RegisterWorld(store);
        care = new Care(world);
        Collected offered = new Collected();
        Templates templates = Templates.of(RegistryProgramme.class);
        new PaperPages(new Desk(world.register(), new FewSheets(), new PlainTables(), templates)).contribute(offered);
        served = world.serve(offered);
        pages = PageDesk.of(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void people() {
        person = world.person(care.here(), "N.G.X.", 1995);
    }

    @Test
    void laysAPaperAndShowsItOnThePersonsPage() {
        assertThat(panel(OFFICER)).contains("Chưa có giấy tờ nào", "/papers/new");
        assertThat(panel(RegisterRights.PEOPLE_READ)).isEmpty();

        PageAnswer saved = send(call().field("type", "DECISION").field("on", "02/11/2026"), Papers.pdf("x", 4000));

        assertThat(saved.status()).as(saved.html()).isEqualTo(303);
        assertThat(panel(OFFICER)).contains("Đơn của chị", "Quyết định", "02/11/2026", "PDF, 4 KB");
        assertThat(panel(RegisterRights.PEOPLE_READ)).contains("Đơn của chị").doesNotContain("/papers/new");
    }

    @Test
    void bringsTheWholePageBackWithoutScriptsAndOnlyTheFaultsWithThem() {
        PageAnswer whole = send(call().field("title", "Đơn"), Papers.pdf("x", 900));
        assertThat(whole.status()).isEqualTo(422);
        assertThat(whole.html()).contains("Mục này chưa chọn", "value=\"Đơn\"", "<form");

        PageAnswer faults = send(call().field("type", "OTHER").byHtmx(), "MZ".getBytes(UTF_8));
        assertThat(faults.status()).isEqualTo(422);
        assertThat(faults.html()).contains("Nội dung tệp không phải PDF").doesNotContain("<form");
        TestCall none = call().field("type", "OTHER");
        assertThat(served.page("POST /people/{id}/papers/new", none).html()).contains("Chưa chọn tệp nào.");
        assertThat(send(call().field("type", "OTHER"), Papers.pdf("x", (10 << 20) + 1))
                        .html())
                .contains("lớn hơn 10 MB");
    }

    @Test
    void asksWhyAPaperIsOpened() {
        long id = add();
        String page = "/people/" + person + "/papers/" + id;

        assertThat(officer(OFFICER).open(page).html())
                .contains("Vì sao bạn mở?", "/api/v1/attachments/" + id + "/content", "Gửi nhầm?");
        assertThat(officer(RegisterRights.PEOPLE_READ).open(page).html())
                .contains("Về tờ giấy này")
                .doesNotContain("Vì sao bạn mở?", "Gửi nhầm?", "Vì sao rút?");
    }

    @Test
    void takesAPaperBackWithAReason() {
        long id = add();
        RegisterWorld later = new RegisterWorld(store, TODAY.plusDays(1));
        PageDesk tomorrow = PageDesk.of(later).as(RegisterWorld.officer(care.here(), OFFICER));
        String page = "/people/" + person + "/papers/" + id;

        assertThat(tomorrow.send(page).html()).contains("Chưa ghi vì sao rút giấy tờ này", "Vì sao rút?");
        assertThat(tomorrow.send(page, "reason", "đã có bản mới").status()).isEqualTo(303);

        assertThat(panel(OFFICER)).contains("Đã rút");
        assertThat(tomorrow.open(page).html()).contains("đã có bản mới").doesNotContain("Vì sao bạn mở?");
    }

    @Test
    void liesAtAMoveAndSaysSo() {
        long move = care.move(person, care.there(), TODAY, Care.scope(care.here()));
        String form = "/people/" + person + "/papers/new";
        assertThat(officer(OFFICER).open("/moves/" + move).html()).contains(form + "?at=move:" + move);
        assertThat(officer(RegisterRights.PEOPLE_READ, RegisterRights.MOVES_WRITE)
                        .open("/moves/" + move)
                        .html())
                .doesNotContain(form);
        assertThat(officer(OFFICER).open(form, "at", "move:" + move).html()).contains("value=\"move:" + move + "\"");

        send(call().field("type", "REFERRAL_LETTER").field("at", "move:" + move), Papers.photo());

        assertThat(panel(OFFICER)).contains("kèm lần chuyển nơi ở");
        long other = world.person(care.here(), "K.C.G.", 1990);
        assertThatThrownBy(() -> officer(OFFICER).open("/people/" + other + "/papers/new", "at", "move:" + move))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(404));
    }

    @Test
    void showsAnotherCommuneNothing() {
        long id = add();
        PageDesk stranger = pages.as(RegisterWorld.officer(care.elsewhere(), OFFICER));

        assertThat(stranger.refusal("/people/" + person + "/papers/" + id)).isEqualTo(404);
        assertThat(stranger.refusal("/people/" + person + "/papers/new")).isEqualTo(404);
        long theirs = world.person(care.elsewhere(), "T.S.", 1980);
        assertThat(stranger.refusal("/people/" + theirs + "/papers/" + id))
                .as("through somebody whom they see")
                .isEqualTo(404);
    }

    private long add() {
        return new PaperDesk(world).add(person, Papers.pdf("x", 900), Care.scope(care.here()));
    }

    private PageDesk officer(Permission... rights) {
        return pages.as(RegisterWorld.officer(care.here(), rights));
    }

    private TestCall call() {
        return TestCall.by(RegisterWorld.officer(care.here(), OFFICER))
                .scope(Care.scope(care.here()))
                .path("id", person)
                .today(TODAY)
                .asOf(TODAY);
    }

    private PageAnswer send(TestCall call, byte[] bytes) {
        Upload file = PaperDesk.file("Đơn của chị.pdf", bytes);
        return served.page("POST /people/{id}/papers/new", call.file(file));
    }

    private String panel(Permission... rights) {
        TestCall call = TestCall.by(RegisterWorld.officer(care.here(), rights))
                .scope(Care.scope(care.here()))
                .today(TODAY)
                .asOf(TODAY);
        return served.panel(Panel.Subject.PERSON, person, call).orElse("");
    }
}
