package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.DependentProgramme;
import vn.hoanhap.lifecycle.sample.TiringProgramme;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.server.Zip;

/** A new version is watched, and the old one serves again by itself when the new one does worse. */
@FelixTest(platform = WatchfulPlatform.class)
class SoakIT {

    private final Client client;

    SoakIT(URI server) {
        client = Client.of(server, WatchfulPlatform.WATCHFUL);
    }

    @BeforeEach
    void servesTheFirstVersion() {
        assertThat(client.install(SampleJar.version("1.0.0").bytes())
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        for (int call = 0; call < 20; call++) {
            assertThat(client.version()).isEqualTo("1.0.0");
        }
    }

    @AfterEach
    void isWellAgain() {
        System.clearProperty(TiringProgramme.DOWN);
        System.clearProperty(TiringProgramme.FAILS);
    }

    @Test
    void staysWithAVersionThatDoesWell() {
        String operation = begin("1.1.0");
        assertThat(client.version()).isEqualTo("1.1.0");

        JsonNode ended = ended(operation);

        assertThat(ended.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(note(ended, "soak")).startsWith("Watched for 4 s: ").endsWith("calls, 0 failed.");
    }

    @Test
    void goesBackWhenCallsFailThatDidNotFailBefore() {
        String operation = begin("1.2.0");
        System.setProperty(TiringProgramme.FAILS, "true");
        List<String> answers = new ArrayList<>();
        Await.until(Duration.ofSeconds(20), "the end of the watch", () -> {
            answers.add(client.get("/api/v1/sample/version").statusCode() + " " + client.version());
            return !client.json(client.get(operation)).path("state").asText().equals("RUNNING");
        });

        JsonNode ended = ended(operation);

        assertThat(client.version()).isEqualTo("1.0.0");
        assertThat(ended.path("state").asText()).isEqualTo("UNDONE");
        assertThat(ended.path("phase").asText()).isEqualTo("soak");
        assertThat(ended.path("cause").asText())
                .matches("GET /sample/version: \\d+ of \\d+ calls failed since the switch; before it 0 of \\d+\\..*");
        assertThat(answers).as("the old version stood in").isNotEmpty().containsOnly("200 1.0.0");
    }

    @Test
    void aWritingCallThatFailsIsToldAndCounts() {
        String operation = begin("1.2.1");
        System.setProperty(TiringProgramme.FAILS, "true");

        for (int call = 0; call < 3; call++) {
            assertThat(client.post("/api/v1/sample/notes", "{\"words\": \"tired\"}")
                            .statusCode())
                    .isEqualTo(500);
        }

        assertThat(ended(operation).path("cause").asText()).startsWith("POST /sample/notes: 3 of 3 calls failed");
        assertThat(client.post("/api/v1/sample/notes", "{\"words\": \"awake\"}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void goesBackWhenTheNewVersionGoesDown() {
        String operation = begin("1.3.0");
        System.setProperty(TiringProgramme.DOWN, "true");

        JsonNode ended = ended(operation);

        assertThat(ended.path("state").asText()).isEqualTo("UNDONE");
        assertThat(ended.path("cause").asText()).contains("The printer was unplugged.");
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void goesBackWithTheWholeSetWhenOneOfItGoesDown() {
        client.install(dependent("1.0.0"));
        String operation = client.operation(client.upload(
                "/api/v1/programmes?lang=en",
                Zip.of(Map.of(
                        "a-dependent.jar",
                        dependent("1.1.0"),
                        "b-sample.jar",
                        SampleJar.version("1.6.0")
                                .component(TiringProgramme.class)
                                .bytes()))));
        client.awaitPhase(operation, "soak");
        assertThat(versionOf("dependent")).isEqualTo("1.1.0");
        System.setProperty(TiringProgramme.DOWN, "true");

        JsonNode ended = ended(operation);

        assertThat(ended.path("set").findValuesAsText("state")).containsExactly("UNDONE", "UNDONE");
        assertThat(ended.path("cause").asText()).contains("The printer was unplugged.");
        assertThat(client.version()).isEqualTo("1.0.0");
        assertThat(versionOf("dependent")).isEqualTo("1.0.0");
        client.ended(client.delete("/api/v1/programmes/dependent"));
    }

    private static byte[] dependent(String version) {
        return SampleJar.version(version)
                .id("dependent")
                .component(DependentProgramme.class)
                .bytes();
    }

    private String versionOf(String programme) {
        return client.json(client.get("/api/v1/programmes?q=" + programme))
                .at("/items/0/version")
                .asText();
    }

    @Test
    void doesNotGoBackForFailuresThatWereThereBefore() {
        ended(begin("1.4.0"));
        System.setProperty(TiringProgramme.FAILS, "true");
        for (int call = 0; call < 10; call++) {
            assertThat(client.get("/api/v1/sample/version").statusCode()).isEqualTo(500);
        }
        System.clearProperty(TiringProgramme.FAILS); // the probes of the next version ask this route too
        String operation = begin("1.4.1");
        System.setProperty(TiringProgramme.FAILS, "true");
        for (int call = 0; call < 10; call++) {
            assertThat(client.get("/api/v1/sample/version").statusCode()).isEqualTo(500);
        }

        assertThat(ended(operation).path("state").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void anOrderForTheSameProgrammeNeedNotWait() {
        String operation = begin("1.5.0");

        JsonNode back = ended(client.operation(client.post("/api/v1/programmes/sample/rollback", "{}")));
        JsonNode ended = ended(operation);

        assertThat(ended.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(note(ended, "soak")).contains("another order for this programme");
        assertThat(back.path("phases").findValuesAsText("phase")).contains("soak");
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    private String begin(String version) {
        byte[] jar = SampleJar.version(version).component(TiringProgramme.class).bytes();
        String operation = client.operation(client.upload("/api/v1/programmes?lang=en", jar));
        client.awaitPhase(operation, "soak");
        return operation;
    }

    private JsonNode ended(String operation) {
        Await.until(
                Duration.ofSeconds(30),
                "end of " + operation,
                () -> !client.json(client.get(operation)).path("state").asText().equals("RUNNING"));
        return client.json(client.get(operation + "?lang=en"));
    }

    private static String note(JsonNode operation, String phase) {
        for (JsonNode line : operation.path("phases")) {
            if (line.path("phase").asText().equals(phase)) {
                return line.path("note").asText();
            }
        }
        return "";
    }
}
