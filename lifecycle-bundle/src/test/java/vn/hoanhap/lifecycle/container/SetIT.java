package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.DependentProgramme;
import vn.hoanhap.lifecycle.sample.DownProgramme;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.server.Zip;

/** Several programmes change together: all of them, or none. */
@FelixTest(platform = LifecyclePlatform.class)
class SetIT {

    private static final String PROGRAMMES = "/api/v1/programmes";

    private final Client client;

    SetIT(URI server) {
        client = Client.of(server);
    }

    @BeforeEach
    void servesTheFirstVersion() {
        client.install(SampleJar.version("1.0.0").bytes());
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @AfterEach
    void removesTheOther() {
        if (serves("dependent")) {
            client.ended(client.delete(PROGRAMMES + "/dependent"));
        }
    }

    @Test
    void putsAllInServiceOfWhichOneNeedsTheOther() {
        assertThat(installed(needingSample("2.0.0")).path("state").asText()).isEqualTo("UNDONE");

        JsonNode operation = installed(Zip.of(Map.of(
                "a-dependent.jar",
                needingSample("2.0.0"),
                "b-sample.jar",
                SampleJar.version("2.0.0").bytes())));

        assertThat(operation.path("state").asText()).as(operation.toString()).isEqualTo("SUCCEEDED");
        assertThat(operation.path("file").asText()).isEqualTo("a-dependent.jar");
        assertThat(operation.path("set").findValuesAsText("programme")).containsExactly("dependent", "sample");
        assertThat(operation.path("set").findValuesAsText("state")).containsOnly("SUCCEEDED");
        assertThat(note(operation, "switch")).contains("dependent 1.0.0", "sample 2.0.0");
        assertThat(client.version()).isEqualTo("2.0.0");
        assertThat(serves("dependent")).isTrue();
    }

    @Test
    void putsNoneInServiceWhenOneIsDown() throws IOException {
        List<String> before = kept();

        JsonNode operation = installed(Zip.of(Map.of(
                "a-dependent.jar",
                needingSample("1.0.0"),
                "b-sample.jar",
                SampleJar.version("2.1.0").component(DownProgramme.class).bytes())));

        assertThat(operation.path("state").asText()).isEqualTo("UNDONE");
        assertThat(operation.path("cause").asText()).contains("sample", "printer");
        assertThat(operation.path("set").findValuesAsText("state")).containsExactly("UNDONE", "UNDONE");
        assertThat(client.version()).isEqualTo("1.0.0");
        assertThat(serves("dependent")).isFalse();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void leavesWhoServesAlreadyAsItIs() {
        JsonNode operation = installed(Zip.of(
                Map.of("a-sample.jar", SampleJar.version("1.0.0").bytes(), "b-dependent.jar", needingSample("1.0.0"))));

        assertThat(operation.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(operation.path("phases").findValuesAsText("phase")).containsExactly("plan");
        assertThat(serves("dependent")).isTrue();
    }

    @Test
    void plansAllOfThem() {
        JsonNode plan = client.json(client.upload(
                PROGRAMMES + "?dryRun=true&lang=en",
                Zip.of(Map.of(
                        "a-dependent.jar",
                        needingSample("2.2.0"),
                        "b-sample.jar",
                        SampleJar.version("2.2.0").bytes()))));

        assertThat(plan.path("accepted").asBoolean()).as(plan.toString()).isTrue();
        assertThat(plan.path("plans").findValuesAsText("programme")).containsExactly("dependent", "sample");
        assertThat(plan.path("plans").findValuesAsText("action")).containsExactly("INSTALL", "UPDATE");
        assertThat(plan.has("plan")).isFalse();
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void refusesWhatIsNoSet() {
        byte[] sample = SampleJar.version("2.3.0").bytes();

        assertThat(refused(Zip.of(Map.of("a.jar", sample, "notes.txt", new byte[] {1}))))
                .contains("notes.txt");
        Map<String, byte[]> many = new TreeMap<>();
        for (int number = 0; number < 11; number++) {
            many.put(number + ".jar", sample);
        }
        assertThat(refused(Zip.of(many))).contains("11", "10");
        JsonNode twice = installed(Zip.of(
                Map.of("a.jar", sample, "b.jar", SampleJar.version("2.3.1").bytes())));
        assertThat(twice.path("state").asText()).isEqualTo("UNDONE");
        assertThat(twice.path("cause").asText()).contains("two files of sample");
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void takesASetFromTheInbox() throws IOException {
        Path inbox = LifecyclePlatform.FOLDER.path().resolve("data/programmes");
        byte[] set = Zip.of(Map.of(
                "a-dependent.jar",
                needingSample("2.4.0"),
                "b-sample.jar",
                SampleJar.version("2.4.0").bytes()));

        Files.write(inbox.resolve("autumn.zip"), set);

        Await.until(Duration.ofSeconds(30), "the set", () -> client.version().equals("2.4.0"));
        assertThat(serves("dependent")).isTrue();
        Await.until(Duration.ofSeconds(10), "an empty inbox", () -> Files.notExists(inbox.resolve("autumn.zip")));
    }

    private JsonNode installed(byte[] file) {
        HttpResponse<String> accepted = client.upload(PROGRAMMES, file);
        client.ended(accepted);
        return client.json(client.get(client.operation(accepted) + "?lang=en"));
    }

    private static byte[] needingSample(String version) {
        return SampleJar.version("1.0.0")
                .id("dependent")
                .component(DependentProgramme.class)
                .needing("(&(vn.hoanhap.programme=sample)(version>=" + version + "))")
                .bytes();
    }

    private boolean serves(String programme) {
        return client.json(client.get(PROGRAMMES + "?state=serving"))
                .path("items")
                .findValuesAsText("id")
                .contains(programme);
    }

    private String refused(byte[] set) {
        HttpResponse<String> answer = client.upload(PROGRAMMES + "?lang=en", set);
        assertThat(answer.statusCode()).isEqualTo(422);
        return client.json(answer).path("detail").asText();
    }

    private static String note(JsonNode operation, String phase) {
        for (JsonNode line : operation.path("phases")) {
            if (line.path("phase").asText().equals(phase)) {
                return line.path("note").asText();
            }
        }
        return "";
    }

    private static List<String> kept() throws IOException {
        try (Stream<Path> jars = Files.list(LifecyclePlatform.FOLDER.path().resolve("data/kept"))) {
            return jars.map(jar -> jar.getFileName().toString()).sorted().toList();
        }
    }
}
