package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.Colleagues;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.server.Api;

/** A commune sends somebody to a clinic and hands somebody over to another commune; a third commune sees nothing of it. */
@ExtendWith(DemoServer.WrittenTo.class)
class ReferralScenario {

    private static final String HERE = "28738@2024-06-06";
    private static final String THERE = "28735@2024-06-06";
    private static final String ELSEWHERE = "28249@2024-06-06";

    private final DemoServer server;
    private final Api commune;
    private Api clinic;
    private Api there;
    private Api stranger;
    private String clinicId = "";

    ReferralScenario(DemoServer server) {
        this.server = server;
        commune = server.signIn("commune");
        clinic = commune;
        there = commune;
        stranger = commune;
    }

    @BeforeEach
    void colleagues() {
        Colleagues colleagues = new Colleagues(server);
        clinicId = colleagues.clinic();
        colleagues.join("benh-vien", "clinic", null, colleagues.worksAt(clinicId));
        colleagues.join("xa-ben-canh", "commune-officer", THERE, null);
        colleagues.join("xa-khac", "commune-officer", ELSEWHERE, null);
        clinic = server.signIn("benh-vien");
        there = server.signIn("xa-ben-canh");
        stranger = server.signIn("xa-khac");
    }

    @Test
    void aClinicReceivesAcceptsAndStarts() {
        String person = somebody(0);
        String path = "/api/v1/referrals/" + send(person);

        assertThat(clinic.get("/api/v1/people/" + person).status())
                .as("no right on people")
                .isEqualTo(403);
        assertThat(clinic.get("/api/v1/referrals?box=in&state=waiting").good().toString())
                .contains(person);
        step(clinic, path, "RECEIVED", "2024-06-03");
        step(clinic, path, "ACCEPTED", "2024-06-04");
        assertThat(commune.post(path + "/steps", 3, stepBody("STARTED", "2024-06-05"))
                        .status())
                .as("the step of the other side")
                .isEqualTo(403);
        assertThat(clinic.post(path + "/steps", 1, stepBody("STARTED", "2024-06-05"))
                        .status())
                .as("an older version")
                .isEqualTo(412);
        assertThat(clinic.post(path + "/steps", 3, stepBody("STARTED", "2024-06-01"))
                        .status())
                .as("before it was accepted")
                .isEqualTo(422);
        step(clinic, path, "STARTED", "2024-06-05");

        JsonNode seen = commune.get(path).good();
        assertThat(seen.path("referral").path("state").asText()).isEqualTo("STARTED");
        assertThat(seen.path("steps")).hasSize(4);
        assertThat(seen.path("steps").get(0).path("note").asText()).isEqualTo("nhờ khám và tư vấn liều");
        assertThat(timeline(commune, person))
                .contains("referral.sent", "referral.received", "referral.accepted", "referral.started")
                .doesNotContain("tư vấn liều");
    }

    @Test
    void aStrangerSeesNothing() {
        String person = somebody(1);
        String referral = "/api/v1/referrals/" + send(person);
        String move = "/api/v1/moves/" + move(person);

        assertThat(stranger.get(referral).status()).isEqualTo(404);
        assertThat(stranger.post(referral + "/steps", 1, stepBody("RECEIVED", "2024-06-05"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(move).status()).isEqualTo(404);
        assertThat(stranger.post(move + "/receipt", 1, Api.object().put("on", "2024-06-05"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/v1/referrals", referralBody(person)).status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/referrals").good().toString()).doesNotContain(person);
        assertThat(stranger.get("/api/v1/moves").good().toString()).doesNotContain(person);
        assertThat(clinic.get(move).status()).as("no right on people").isEqualTo(403);
        assertThat(server.signIn("lender").get(referral).status()).isEqualTo(404);
    }

    @Test
    void aMoveTakesTheFiguresAlongOnTheDayOfItsReceipt() {
        String person = dependent();
        long here = known(HERE, "2024-06-09");
        long others = known(THERE, "2024-06-09");
        String path = "/api/v1/moves/" + move(person);
        assertThat(known(HERE, "2024-06-10")).as("until the receipt").isEqualTo(here);
        assertThat(commune.post(path + "/receipt", 1, Api.object().put("on", "2024-06-10"))
                        .status())
                .isEqualTo(403);

        there.post(path + "/receipt", 1, Api.object().put("on", "2024-06-10")).good();

        assertThat(known(HERE, "2024-06-09")).as("before").isEqualTo(here);
        assertThat(known(THERE, "2024-06-09")).as("before").isEqualTo(others);
        assertThat(known(HERE, "2024-06-10")).isEqualTo(here - 1);
        assertThat(known(THERE, "2024-06-10")).isEqualTo(others + 1);
        assertThat(commune.get("/api/v1/people/" + person).status()).isEqualTo(404);
        assertThat(timeline(there, person)).contains("move.sent", "move.received", "person.category");
        assertThat(commune.get(path).good().path("move").path("state").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void aRequestIsNotedAndMet() {
        String person = somebody(2);
        ObjectNode asked = Api.object()
                .put("person", person)
                .put("kind", "JOB")
                .put("on", "2024-06-03")
                .put("note", "muốn đi làm gần nhà");
        String path = "/api/v1/support-requests/"
                + commune.post("/api/v1/support-requests", asked)
                        .good()
                        .path("id")
                        .asText();

        assertThat(stranger.get(path).status()).isEqualTo(404);
        commune.post(
                        path + "/answers",
                        1,
                        Api.object().put("state", "MET").put("on", "2024-06-05").put("answer", "xưởng may nhận"))
                .good();

        assertThat(commune.get(path).good().path("request").path("state").asText())
                .isEqualTo("MET");
        assertThat(timeline(commune, person)).contains("request.noted", "request.met");
    }

    /** Returns one of the sample's people in the commune who are not counted as dependent. */
    private String somebody(int which) {
        return people(false).get(which);
    }

    private String dependent() {
        return people(true).get(0);
    }

    private List<String> people(boolean dependent) {
        List<String> found = new ArrayList<>();
        for (JsonNode item : commune.get("/api/v1/people?limit=60").good().path("items")) {
            String id = item.path("id").asText();
            JsonNode page = commune.get("/api/v1/people/" + id).good();
            boolean counts = page.path("categories").toString().contains("DRUG_DEPENDENT");
            if (counts == dependent && page.path("root").asText().equals(id)) {
                found.add(id);
            }
        }
        return found;
    }

    private String send(String person) {
        return commune.post("/api/v1/referrals", referralBody(person))
                .good()
                .path("id")
                .asText();
    }

    private ObjectNode referralBody(String person) {
        ObjectNode body = Api.object()
                .put("service", "METHADONE")
                .put("person", person)
                .put("on", "2024-06-02")
                .put("reason", "nhờ khám và tư vấn liều");
        body.putObject("to").put("organisation", clinicId);
        return body;
    }

    private String move(String person) {
        ObjectNode body = Api.object().put("person", person).put("to", THERE).put("on", "2024-06-04");
        return commune.post("/api/v1/moves", body).good().path("id").asText();
    }

    private static void step(Api by, String path, String state, String on) {
        long version = by.get(path).good().path("referral").path("version").asLong();
        by.post(path + "/steps", version, stepBody(state, on)).good();
    }

    private static ObjectNode stepBody(String state, String on) {
        return Api.object().put("state", state).put("on", on);
    }

    private static String timeline(Api reader, String person) {
        return reader.get("/api/v1/people/" + person + "/timeline").good().toString();
    }

    private long known(String unit, String on) {
        return server.signIn("province")
                .get("/api/v1/indicators/people.known-dependent/value?unit=" + unit + "&from=2024-01-01&to=" + on)
                .good()
                .path("value")
                .asLong();
    }
}
