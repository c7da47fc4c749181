package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.hoanhap.itests.Colleagues;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.itests.ShippedJar;
import vn.hoanhap.itests.WrittenWorkbook;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;

/** The programme comes over ten people who began treatment; another is sent by the register's engine, and counts when it begins. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MethadoneScenario {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String COMMUNE = "28738@2024-06-06";

    /** Nine of the sample, and one more. */
    private static final long BEFORE = 10;

    private final DemoServer server = DemoServer.start("methadone");
    private final Api province = server.signIn("province");
    private final Api commune = server.signIn("commune");
    private final Colleagues colleagues = new Colleagues(server);
    private Api clinic = province;
    private String clinicId = "";
    private String one = "";
    private String referral = "";

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void changesNoFigureWhenItComes() {
        assertThat(bringIn(lines())).isEqualTo("DONE");
        assertThat(started()).isEqualTo(BEFORE);

        Programmes.Outcome outcome =
                new Programmes(server.signIn("admin")).change(ShippedJar.bytes("methadone-bundle"));

        assertThat(outcome.state()).as("%s", outcome).isEqualTo("SUCCEEDED");
        assertThat(started()).isEqualTo(BEFORE);
        clinicId = colleagues.clinic();
        colleagues.join("methadone-bv", "clinic", null, colleagues.worksAt(clinicId));
        clinic = server.signIn("methadone-bv");
        ObjectNode facility = Api.object()
                .put("organisation", clinicId)
                .put("kind", "FULL")
                .put("licensedFrom", "2020-01-01")
                .put("contact", "12 Lê Lợi");
        province.post("/api/v1/methadone-facilities", facility).good();
    }

    @Test
    @Order(2)
    void sendsSomebodyWhoConsentedAndCountsNobodyForIt() {
        ObjectNode screening = Api.object()
                .put("person", somebody())
                .put("screened", "2024-06-03")
                .put("opioids", "YES")
                .put("counselled", "2024-06-03")
                .put("consented", "2024-06-03");
        one = "/api/v1/methadone/"
                + commune.post("/api/v1/methadone", screening).good().path("id").asText();
        ObjectNode sending =
                Api.object().put("facility", clinicId).put("on", "2024-06-03").put("note", "xin gặp buổi sáng");

        commune.post(one + "/send", 1, sending).good();

        JsonNode detail = commune.get(one).good();
        referral = detail.path("referral").asText();
        assertThat(detail.at("/application/state").asText()).isEqualTo("SENT");
        assertThat(detail.at("/application/due").asText()).isEqualTo("2024-06-17");
        assertThat(started()).isEqualTo(BEFORE);
    }

    @Test
    @Order(3)
    void showsTheClinicItsOwnAndLetsItAnswerHereOrInTheRegister() {
        JsonNode box = clinic.get("/api/v1/methadone-inbox").good().path("items");
        assertThat(box).hasSize(1);
        assertThat(box.at("/0/referral").asText()).isEqualTo(referral);
        assertThat(clinic.get(one).status()).isEqualTo(403);
        assertThat(server.signIn("lender").get(one).status()).isEqualTo(403);

        inRegister("RECEIVED");
        Await.until(SOON, "the answer of the clinic", () -> state().equals("RECEIVED"));
        here("ACCEPT", 2);
        assertThat(state()).isEqualTo("ACCEPTED");
        assertThat(commune.post(one + "/answer", version(), answer("START")).status())
                .as("a clinic with officers answers by itself")
                .isEqualTo(403);
        assertThat(started()).isEqualTo(BEFORE);

        here("START", 3);

        assertThat(started()).isEqualTo(BEFORE + 1);
    }

    @Test
    @Order(4)
    void takesItBackWithTheStepAndCountsItAnew() {
        clinic.post("/api/v1/referrals/" + referral + "/undo", 4, Api.object()).good();
        Await.until(SOON, "the step to be taken back", () -> started() == BEFORE);
        assertThat(state()).isEqualTo("ACCEPTED");

        inRegister("STARTED");

        Await.until(SOON, "the step", () -> started() == BEFORE + 1);
    }

    @Test
    @Order(5)
    void countsARowOfEitherSheetTheSameAndSomebodyOfBothOnce() {
        assertThat(bringIn(ways())).isEqualTo("DONE");

        assertThat(started()).isEqualTo(BEFORE + 2);
    }

    private String bringIn(WrittenWorkbook workbook) {
        JsonNode done = new Importer(server, "province").bringIn(workbook.bytes(), false);
        return done.path("problems").isEmpty() ? done.path("state").asText() : done.toString();
    }

    /** Somebody who began treatment, on a line that nobody's programme wrote. */
    private static WrittenWorkbook lines() {
        return people().row("Việc đã làm", List.of("Khóa", "Việc", "Ngày", "Nơi làm", "Người"))
                .row("Việc đã làm", List.of("A1", "methadone.started", "2024-03-04", COMMUNE, "M1"));
    }

    /** The same person in the programme's own sheet, and another. */
    private static WrittenWorkbook ways() {
        return people().row("Điều trị thay thế", List.of("Khóa", "Người", "Xã, phường", "Ngày bắt đầu điều trị"))
                .row("Điều trị thay thế", List.of("D1", "M1", COMMUNE, "2024-03-04"))
                .row("Điều trị thay thế", List.of("D2", "M2", COMMUNE, "2024-03-05"));
    }

    private static WrittenWorkbook people() {
        return new WrittenWorkbook()
                .row("Người", List.of("Khóa", "Tên viết tắt", "Năm sinh", "Nơi ở (xã, phường)"))
                .row("Người", List.of("M1", "N.V.A.", "n:1990", COMMUNE))
                .row("Người", List.of("M2", "N.V.B.", "n:1991", COMMUNE));
    }

    private void inRegister(String state) {
        String path = "/api/v1/referrals/" + referral;
        long version = clinic.get(path).good().path("referral").path("version").asLong();
        clinic.post(path + "/steps", version, Api.object().put("state", state).put("on", "2024-06-05"))
                .good();
    }

    private void here(String answer, long version) {
        clinic.post("/api/v1/methadone-inbox/" + referral + "/answer", version, answer(answer))
                .good();
    }

    private static ObjectNode answer(String answer) {
        return Api.object().put("answer", answer).put("on", "2024-06-05");
    }

    private String state() {
        return commune.get(one).good().at("/application/state").asText();
    }

    private long version() {
        return commune.get(one).good().path("version").asLong();
    }

    private long started() {
        return province.get(
                        "/api/v1/indicators/methadone.started/value?unit=82@2024-06-06&from=2024-01-01&to=2024-06-06")
                .good()
                .path("value")
                .asLong();
    }

    private String somebody() {
        return commune.get("/api/v1/people?limit=1")
                .good()
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }
}
