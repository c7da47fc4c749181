package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.DependentProgramme;
import vn.hoanhap.testkit.FelixTest;

/** What a folder offers is shown beside what serves, and installed from there. */
@FelixTest(platform = LifecyclePlatform.class)
class CatalogueIT {

    private static final String CATALOGUE = "/api/v1/programmes/catalogue";

    private final Client client;
    private final Path folder = LifecyclePlatform.FOLDER.path().resolve("catalogue");
    private final Map<String, byte[]> jars = new TreeMap<>();

    CatalogueIT(URI server) {
        client = Client.of(server);
    }

    @BeforeEach
    void servesTheFirstVersion() throws IOException {
        client.install(SampleJar.version("1.0.0").bytes());
        assertThat(client.version()).isEqualTo("1.0.0");
        Files.createDirectories(folder);
        offer("sample", "1.0.0", SampleJar.version("1.0.0").bytes());
        offer("sample", "6.1.0", SampleJar.version("6.1.0").bytes());
        offer("sample", "6.1.2", SampleJar.version("6.1.2").bytes());
        offer("sample", "6.2.0", SampleJar.version("6.2.0").bytes());
        offer("dependent", "1.0.0", dependent("1.0.0"));
    }

    private static byte[] dependent(String version) {
        return SampleJar.version(version)
                .id("dependent")
                .component(DependentProgramme.class)
                .bytes();
    }

    @AfterEach
    void removesTheOther() throws IOException {
        Files.deleteIfExists(folder.resolve("index.xml"));
        client.delete("/api/v1/programmes/dependent");
    }

    @Test
    void tellsWhatIsNewerThanWhatServes() {
        JsonNode answer = client.json(client.get(CATALOGUE + "?lang=en"));

        assertThat(answer.path("items").findValuesAsText("version"))
                .containsExactly("1.0.0", "6.2.0", "6.1.2", "6.1.0", "1.0.0");
        assertThat(answer.path("items").findValuesAsText("standing"))
                .containsExactly("FRESH", "UPDATE", "UPDATE", "UPDATE", "SERVING");
        assertThat(answer.at("/items/1/notes").asText()).isEqualTo("New in 6.2.0");
        assertThat(answer.path("address").asText()).isEqualTo(folder.toString());
    }

    @Test
    void proposesTheNewestOfAllThatServeInAnOlderVersion() throws IOException {
        client.install(dependent("1.0.0"));
        offer("dependent", "1.1.0", dependent("1.1.0"));

        HttpResponse<String> page = client.get("/p/lifecycle/catalogue");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("value=\"dependent@1.1.0,sample@6.2.0\"", "value=\"sample@6.1.0\"")
                .doesNotContain("value=\"dependent@1.0.0\"");
    }

    @Test
    void installsTheNewestOfAVersion() {
        JsonNode ended = client.ended(order("\"sample@6.1\""));

        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
        assertThat(client.version()).isEqualTo("6.1.2");
    }

    @Test
    void installsSeveralTogether() {
        JsonNode ended = client.ended(order("\"sample\", \"dependent@1.0.0\""));

        assertThat(ended.path("set").findValuesAsText("state")).containsExactly("SUCCEEDED", "SUCCEEDED");
        assertThat(client.version()).isEqualTo("6.2.0");
    }

    @Test
    void plansAndChangesNothing() {
        HttpResponse<String> answer = client.post(CATALOGUE + "?dryRun=true", "{\"programmes\": [\"sample\"]}");

        assertThat(client.json(answer).at("/plan/toVersion").asText()).isEqualTo("6.2.0");
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void refusesWhatIsNotThereAndNamesWhatIs() {
        HttpResponse<String> answer = order("\"sample@7\"");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("sample@6.2.0", "sample@1.0.0");
    }

    @Test
    void namesTheProgrammesThatThereAreWhenItHasNoneOfThatName() {
        HttpResponse<String> answer = order("\"methadone@1.0.0\"");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("dependent, sample");
    }

    @Test
    void refusesAnOrderOfNothingAtAll() {
        assertThat(order("").statusCode()).isEqualTo(400);
        assertThat(order("null").statusCode()).isEqualTo(422);
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void refusesAJarThatIsNotWhatTheIndexSays() throws IOException {
        Files.write(
                folder.resolve("sample-6.2.0.jar"), SampleJar.version("6.2.1").bytes());

        HttpResponse<String> answer = order("\"sample\"");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("catalogue-differs");
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void saysThatTheStickIsGone() throws IOException {
        Files.delete(folder.resolve("index.xml"));

        HttpResponse<String> answer = client.get(CATALOGUE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("catalogue-missing", folder.toString());
    }

    private HttpResponse<String> order(String programmes) {
        return client.post(CATALOGUE, "{\"programmes\": [" + programmes + "]}");
    }

    private void offer(String id, String version, byte[] jar) throws IOException {
        String file = id + "-" + version + ".jar";
        Files.write(folder.resolve(file), jar);
        jars.put(id + "/" + version, jar);
        StringBuilder index = new StringBuilder("<repository xmlns=\"http://www.osgi.org/xmlns/repository/v1.0.0\">");
        jars.forEach((name, bytes) -> index.append(resource(name.split("/", 2)[0], name.split("/", 2)[1], bytes)));
        Files.write(folder.resolve("index.xml"), (index + "</repository>").getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String id, String version, byte[] jar) {
        return """
                <resource>
                  <capability namespace="osgi.identity">
                    <attribute name="osgi.identity" value="vn.hoanhap.%1$s"/><attribute name="version" type="Version" value="%2$s"/>
                  </capability>
                  <capability namespace="osgi.content">
                    <attribute name="osgi.content" value="%3$s"/><attribute name="url" value="%1$s-%2$s.jar"/>
                    <attribute name="size" type="Long" value="%4$d"/>
                  </capability>
                  <capability namespace="vn.hoanhap.programme">
                    <attribute name="vn.hoanhap.programme" value="%1$s"/>
                    <attribute name="notes_vi" value="Mới trong %2$s"/><attribute name="notes_en" value="New in %2$s"/>
                  </capability>
                </resource>
                """.formatted(id, version, sha256(jar), jar.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
