package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.itests.outreach.OutreachJar;
import vn.hoanhap.itests.outreach.OutreachProgramme;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Zip;

/** A province journals what happened without a programme. The programme comes over the lines, and goes: no figure moves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivitiesScenario {

    private static final Path SAMPLE = Path.of("../distribution/sample/tien-giang/activities.csv");
    private static final String COLUMNS = "key,kind,on,unit,quantity";
    private static final List<String> CODES = List.of(
            "outreach.events",
            "outreach.attendances",
            "outreach.leaflets",
            "outreach.broadcasts",
            "outreach.broadcasts.minutes",
            "outreach.schools",
            "outreach.loudspeaker",
            "outreach.loudspeaker.attendances",
            "methadone.started");

    private final DemoServer server = DemoServer.start("activities");
    private final Api officer = server.signIn("province");
    private final Importer importer = new Importer(server, "province");
    private final Programmes programmes = new Programmes(server.signIn("admin"));
    private final Map<String, String> before = new LinkedHashMap<>();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void countsLinesBeforeThereIsAProgramme() {
        CODES.forEach(code -> before.put(code, told(code)));

        assertThat(before.get("outreach.events")).isEqualTo("176 EXACT EVENTS 176");
        assertThat(before.get("outreach.loudspeaker.attendances")).isEqualTo("1535 ABOUT ATTENDANCES 7");
        assertThat(figure("outreach.events").path("note").asText()).contains("chưa cài chương trình “Truyền thông”");
    }

    @Test
    @Order(2)
    void changesNoFigureWhenTheProgrammeComes() throws IOException {
        Programmes.Outcome outcome = programmes.change(OutreachJar.bytes());

        assertThat(outcome.state()).as("%s", outcome).isEqualTo("SUCCEEDED");
        assertThat(figure("outreach.events").path("title").asText()).isEqualTo(OutreachProgramme.TITLE);
        assertThat(figure("outreach.events").path("note").isMissingNode()).isTrue();
        assertThat(figure("outreach.schools").path("note").asText())
                .as("not its own")
                .isNotEmpty();
        assertThatNothingMoved();
        Api afresh = server.signIn("province"); // a session of before may not know the new right yet
        assertThat(afresh.get("/api/v1/indicators/outreach.events/lines?" + halfYear() + "&limit=200")
                        .good()
                        .path("items"))
                .as("opened by the programme's own right")
                .hasSize(176);
    }

    @Test
    @Order(3)
    void takesNewLinesOfItsKindsNoMoreAndTheOldOnesAgain() throws IOException {
        JsonNode refused = importer.bringIn(zip("N-1,outreach.event,2024-03-05,28249@2024-06-06,36"), false);
        JsonNode other = importer.bringIn(zip("N-2,class.held,2023-03-06,28249@2024-06-06,12"), false);
        JsonNode again = importer.bringIn(zip(Files.readAllBytes(SAMPLE)), false);

        assertThat(refused.path("state").asText()).isEqualTo("REFUSED");
        assertThat(refused.path("problems").toString()).contains(OutreachProgramme.TITLE);
        assertThat(other.path("state").asText()).as(other.toString()).isEqualTo("DONE");
        assertThat(again.path("state").asText()).as(again.toString()).isEqualTo("DONE");
        assertThat(again.at("/rows/same").asInt()).isEqualTo(284);
        assertThatNothingMoved();
    }

    @Test
    @Order(4)
    void keepsTheFiguresWhenTheProgrammeGoesAndTakesLinesAgain() throws IOException {
        Programmes.Outcome outcome = programmes.remove("outreach");

        assertThat(outcome.state()).as("%s", outcome).isEqualTo("SUCCEEDED");
        assertThatNothingMoved();
        JsonNode taken = importer.bringIn(zip("N-1,outreach.event,2024-03-05,28249@2024-06-06,36"), false);
        assertThat(taken.path("state").asText()).as(taken.toString()).isEqualTo("DONE");
        assertThat(told("outreach.events")).isEqualTo("177 EXACT EVENTS 177");
    }

    private void assertThatNothingMoved() {
        CODES.forEach(code -> assertThat(told(code)).as(code).isEqualTo(before.get(code)));
    }

    private String told(String code) {
        JsonNode figure = figure(code);
        return figure.path("value").asLong() + " " + figure.path("qualifier").asText() + " "
                + figure.path("measure").asText() + " "
                + figure.at("/lineage/lines").asLong();
    }

    private JsonNode figure(String code) {
        return officer.get("/api/v1/indicators/" + code + "/value?" + halfYear())
                .good();
    }

    private static String halfYear() {
        return "unit=82@2024-06-06&from=2024-01-01&to=2024-06-06";
    }

    private static byte[] zip(String row) {
        return zip((COLUMNS + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(byte[] sheet) {
        return Zip.of(Map.of("activities.csv", sheet));
    }
}
