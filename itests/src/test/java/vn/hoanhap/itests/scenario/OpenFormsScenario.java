package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.Screen;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.signing.ProgrammeJar;
import vn.hoanhap.testkit.signing.SigningKey;

/** A form lies open on a phone while the programme behind it is updated: what was typed is saved by the new version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenFormsScenario {

    private static final SigningKey KEY = SigningKey.ofBuild(Installation.built());

    private final DemoServer server = DemoServer.start("open-forms");
    private final Programmes programmes = new Programmes(server.signIn("admin"));
    private final Api commune = server.signIn("commune");
    private final String person = commune.get("/api/v1/people?limit=1")
            .good()
            .path("items")
            .get(0)
            .path("id")
            .asText();

    @BeforeAll
    void bringTheProgrammes() {
        List.of("casework", "counselling", "methadone").forEach(id -> change(id, "0.9.0"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aTest() {
        try (Browser phone = opened("/p/casework/tests/new")) {
            phone.choose("Âm tính");
            change("casework", "0.9.1");
            phone.press("Lưu");
            phone.awaitText("Đã ghi.");
        }
        assertThat(entered("tests")).isEqualTo(1);
    }

    @Test
    void aSession() {
        try (Browser phone = opened("/p/counselling/sessions/new")) {
            phone.choose("Tâm lý");
            change("counselling", "0.9.1");
            phone.press("Lưu");
            phone.awaitText("Đã lưu.");
        }
        assertThat(entered("counselling-sessions")).isEqualTo(1);
    }

    @Test
    void anApplicationForTreatment() {
        try (Browser phone = opened("/p/methadone/cases/new")) {
            phone.choose("Có dùng");
            change("methadone", "0.9.1");
            phone.press("Lưu");
            phone.awaitText("Đã ghi.");
        }
        assertThat(entered("methadone")).isEqualTo(1);
    }

    private Browser opened(String form) {
        Browser phone = Browser.launch(Screen.PHONE, getClass());
        phone.open(server.address());
        phone.fill("Tên đăng nhập", "commune");
        phone.fill("Mật khẩu", server.password());
        phone.press("Đăng nhập");
        phone.awaitText("Tình hình đến");
        phone.open(URI.create(server.address() + form + "?person=" + person));
        return phone;
    }

    private void change(String id, String version) {
        byte[] jar = KEY.sign(ProgrammeJar.shipped(Installation.built(), id + "-bundle")
                .as(version)
                .bytes());
        Programmes.Outcome outcome = programmes.change(jar);
        assertThat(outcome.state()).as("%s %s: %s", id, version, outcome).isEqualTo("SUCCEEDED");
    }

    private int entered(String path) {
        return commune.get("/api/v1/" + path + "?person=" + person)
                .good()
                .path("items")
                .size();
    }
}
