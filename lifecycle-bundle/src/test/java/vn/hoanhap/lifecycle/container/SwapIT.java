package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.BrokenPageProgramme;
import vn.hoanhap.lifecycle.sample.DownProgramme;
import vn.hoanhap.lifecycle.sample.GreedyProgramme;
import vn.hoanhap.lifecycle.sample.HangingProgramme;
import vn.hoanhap.lifecycle.sample.ThrowingProgramme;
import vn.hoanhap.testkit.FelixTest;

@FelixTest(platform = LifecyclePlatform.class)
class SwapIT {

    private final Client client;

    SwapIT(URI server) {
        client = Client.of(server);
    }

    @BeforeEach
    void servesTheFirstVersion() {
        assertThat(client.install(SampleJar.version("1.0.0").bytes())
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void putsAnotherVersionInService() {
        JsonNode operation = client.install(SampleJar.version("1.0.1").bytes());

        assertThat(operation.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(client.version()).isEqualTo("1.0.1");
        assertThat(operation.path("phases").findValuesAsText("phase"))
                .containsExactly(
                        "plan", "verify", "stage", "migrate", "start", "probe", "switch", "soak", "drain", "commit");
    }

    @Test
    void doesNothingForTheSameJar() {
        JsonNode operation = client.install(SampleJar.version("1.0.0").bytes());

        assertThat(operation.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(operation.path("phases").findValuesAsText("phase")).containsExactly("plan");
    }

    @Test
    void replacesAJarOfTheSameVersion() {
        JsonNode operation = client.install(
                SampleJar.version("1.0.0").importing("vn.hoanhap.core.clock").bytes());

        assertThat(operation.path("state").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void keepsTheOldVersionWhenTheComponentThrows() {
        refused(SampleJar.version("1.1.0").component(ThrowingProgramme.class), "the sample is not configured");
    }

    @Test
    void namesThePhaseThatFailedAlsoAfterTheOthersWereTakenBack() {
        JsonNode operation = client.install(
                SampleJar.version("1.1.0").component(DownProgramme.class).bytes());

        assertThat(operation.path("state").asText()).isEqualTo("UNDONE");
        assertThat(operation.path("phase").asText()).isEqualTo("probe");
        List<String> phases = new ArrayList<>();
        operation
                .path("phases")
                .forEach(line -> phases.add(
                        line.path("phase").asText() + " " + line.path("state").asText()));
        assertThat(phases)
                .containsExactly(
                        "plan DONE",
                        "verify DONE",
                        "stage DONE",
                        "migrate DONE",
                        "start DONE",
                        "probe FAILED",
                        "probe UNDONE",
                        "start UNDONE",
                        "migrate UNDONE",
                        "stage UNDONE",
                        "verify UNDONE",
                        "plan UNDONE");
    }

    @Test
    void keepsTheOldVersionWhenTheComponentHangs() {
        refused(SampleJar.version("1.1.0").component(HangingProgramme.class), "did not end within 2 s");
    }

    @Test
    void keepsTheOldVersionWhenTheNewOneIsDown() {
        refused(SampleJar.version("1.1.0").component(DownProgramme.class), "Connect the printer");
    }

    @Test
    void keepsTheOldVersionWhenAPageFails() {
        refused(SampleJar.version("1.1.0").component(BrokenPageProgramme.class), "page /broken");
    }

    @Test
    void keepsTheOldVersionWhenARightIsNotDefined() {
        refused(SampleJar.version("1.1.0").component(GreedyProgramme.class), "sample.secret");
    }

    @Test
    void keepsTheOldVersionWhenAPackageIsMissing() {
        refused(SampleJar.version("1.1.0").importing("com.example.absent"), "com.example.absent");
    }

    @Test
    void keepsTheOldVersionWhenAMigrationFails() {
        refused(
                SampleJar.version("1.1.0")
                        .changing(
                                "<changeSet id=\"2\" author=\"sample\"><sql>insert into absent values (1)</sql></changeSet>"),
                "refused");
    }

    @Test
    void keepsTheOldVersionWhenAMigrationWouldTakeWhatItUses() {
        refused(
                SampleJar.version("1.1.0")
                        .changing(
                                "<changeSet id=\"2\" author=\"sample\"><dropColumn tableName=\"note\" columnName=\"words\"/></changeSet>"),
                "takes what version 1.0.0 uses: dropColumn note.words");
    }

    @Test
    void keepsTheOldVersionWhenANeededProgrammeIsMissing() {
        refused(SampleJar.version("1.1.0").needing("(vn.hoanhap.programme=clubs)"), "clubs");
    }

    @Test
    void refusesAFileThatIsNoBundle() throws Exception {
        JsonNode operation =
                client.install(new JarBuilder().text("readme.txt", "hello").bytes());

        assertThat(operation.path("state").asText()).isEqualTo("UNDONE");
        assertThat(operation.path("cause").asText()).contains("Bundle-SymbolicName");
    }

    private void refused(SampleJar jar, String reason) {
        JsonNode operation = client.ended(client.send(client.request("/api/v1/programmes?lang=en")
                .header("Content-Type", "application/java-archive")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(jar.bytes()))));
        JsonNode english = client.json(client.get(
                "/api/v1/programmes/operations/" + operation.path("id").asText() + "?lang=en"));

        assertThat(english.path("state").asText()).isEqualTo("UNDONE");
        assertThat(english.path("cause").asText()).contains(reason);
        assertThat(client.version()).isEqualTo("1.0.0");
    }
}
