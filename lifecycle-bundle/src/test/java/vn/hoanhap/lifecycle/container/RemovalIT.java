package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.DependentProgramme;
import vn.hoanhap.lifecycle.sample.ThrowingProgramme;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.FelixTest;

@FelixTest(platform = LifecyclePlatform.class)
class RemovalIT {

    private static final Path DATA = LifecyclePlatform.FOLDER.path().resolve("data");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Client client;
    private String note = "";

    RemovalIT(URI server) {
        client = Client.of(server);
    }

    @BeforeEach
    void servesWithANote() {
        client.install(SampleJar.version("1.0.0").bytes());
        note = client.post("/api/v1/sample/notes", "{\"words\": \"remains, \\\"quoted\\\"\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void keepsTheDataOfARemovedProgramme() {
        JsonNode removal = client.ended(client.delete("/api/v1/programmes/sample"));

        assertThat(removal.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(client.get("/api/v1/sample/version").statusCode()).isEqualTo(404);
        assertThat(client.get("/p/sample/").statusCode()).isEqualTo(404);
        client.install(SampleJar.version("1.0.0").bytes());
        assertThat(client.get(note).body()).contains("remains");
    }

    @Test
    void saysThatAProgrammeWasRemovedAlreadyAndWritesNothingDown() {
        client.ended(client.delete("/api/v1/programmes/sample"));
        String newest = newestChange();

        JsonNode again = client.json(client.delete("/api/v1/programmes/sample?lang=en"));

        assertThat(again.path("status").asInt()).isEqualTo(409);
        assertThat(again.path("detail").asText()).contains("already removed");
        assertThat(newestChange()).isEqualTo(newest);
    }

    @Test
    void thePagesNameWhatWasUpdatedAndWhatWasRemovedAndOfferItAgain() {
        JsonNode update = client.install(SampleJar.version("1.0.6").bytes());
        JsonNode removal = client.ended(client.delete("/api/v1/programmes/sample"));

        assertThat(removal.path("programme").asText()).isEqualTo("sample");
        assertThat(removal.path("fromVersion").asText()).isEqualTo("1.0.6");
        assertThat(page("operations/" + update.path("id").asText())).contains("Update sample");
        assertThat(page("operations/" + removal.path("id").asText())).contains("Remove sample", "sample was removed");
        assertThat(page("operations")).contains("Update sample", "Remove sample");
        assertThat(page("programmes/sample"))
                .contains("Last used version", "Install 1.0.6 again")
                .doesNotContain("In use", "Back to");
    }

    @Test
    void aRemovedProgrammeKeepsItsNameAndSaysWhatItWasFor() {
        client.ended(client.delete("/api/v1/programmes/sample"));

        assertThat(client.get("/p/lifecycle/programmes/sample?lang=vi").body()).contains("<h1>Mẫu</h1>", "Để thử.");
        assertThat(page("")).contains(">Sample</a>", "For trying.");
        assertThat(client.get("/api/v1/programmes?q=mau&state=removed&lang=vi").body())
                .contains("\"title\":\"Mẫu\"");
    }

    @Test
    void tellsWhatARemovalWouldTakeAndTakesNothing() {
        String newest = newestChange();

        JsonNode answer = client.json(client.delete("/api/v1/programmes/sample?dryRun=true&data=purge&lang=en"));

        assertThat(answer.path("accepted").asBoolean()).isTrue();
        assertThat(answer.has("operation")).isFalse();
        assertThat(answer.at("/plan/version").asText()).isEqualTo("1.0.0");
        assertThat(answer.at("/plan/changes/routes/lost").toString()).contains("POST /sample/notes");
        assertThat(answer.at("/plan/rights/0/gained").asBoolean(true)).isFalse();
        assertThat(newestChange()).isEqualTo(newest);
        assertThat(client.get(note).body()).contains("remains");
        assertThat(page("programmes/sample")).contains("Remove the programme", "− POST /sample/notes");
    }

    @Test
    void remembersWhoAskedForAChangeAndWithWhatPlan() {
        JsonNode update = client.install(SampleJar.version("1.0.8").bytes());
        String by = client.json(client.get("/api/v1/session")).path("username").asText();

        assertThat(by).isNotEmpty();
        assertThat(update.path("by").asText()).isEqualTo(by);
        assertThat(update.at("/plan/toVersion").asText()).isEqualTo("1.0.8");
        assertThat(update.at("/plan/signature/signer/until").asText()).isNotEmpty();
        assertThat(page("operations/" + update.path("id").asText())).contains(by + ", ", "The plan at that time");
        assertThat(page("operations")).contains(by + ", ");
    }

    @Test
    void tellsWhatGoingBackWouldChangeAndStays() {
        client.install(SampleJar.version("1.0.5").bytes());
        String newest = newestChange();

        JsonNode answer = client.json(client.post("/api/v1/programmes/sample/rollback?dryRun=true&to=1.0.0", ""));

        assertThat(answer.at("/plan/action").asText()).isEqualTo("DOWNGRADE");
        assertThat(answer.at("/plan/toVersion").asText()).isEqualTo("1.0.0");
        assertThat(newestChange()).isEqualTo(newest);
        assertThat(client.version()).isEqualTo("1.0.5");
    }

    private String page(String path) {
        return client.get("/p/lifecycle/" + path + "?lang=en").body();
    }

    private String newestChange() {
        return client.json(client.get("/api/v1/programmes/operations?limit=1"))
                .at("/items/0/id")
                .asText();
    }

    @Test
    void copiesTheDataToAnArchive() throws IOException {
        client.ended(client.delete("/api/v1/programmes/sample?data=archive"));

        try (Stream<Path> archives = Files.list(DATA.resolve("archives"));
                ZipFile zip = new ZipFile(archives.findFirst().orElseThrow().toFile())) {
            String csv =
                    new String(zip.getInputStream(zip.getEntry("note.csv")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(csv).startsWith("id,words,written_by\r\n").contains("\"remains, \"\"quoted\"\"\",1.0.0");
        }
    }

    @Test
    void purgesTheDataOnlyWhenItIsConfirmed() {
        assertThat(client.delete("/api/v1/programmes/sample?data=purge").statusCode())
                .isEqualTo(400);

        client.ended(client.delete("/api/v1/programmes/sample?data=purge&confirm=sample"));

        client.install(SampleJar.version("1.0.0").bytes());
        assertThat(client.get(note).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesToRemoveThePlatformAndWhatWasNeverHere() {
        JsonNode platform = client.json(client.delete("/api/v1/programmes/access?lang=en"));

        assertThat(platform.path("status").asInt()).isEqualTo(409);
        assertThat(platform.path("detail").asText()).contains("\"access\" is a part of the platform");
        assertThat(client.post("/api/v1/programmes/store/rollback", "").statusCode())
                .isEqualTo(409);
        assertThat(client.delete("/api/v1/programmes/clubs").statusCode()).isEqualTo(404);
        assertThat(client.delete("/api/v1/programmes/sample?data=burn").statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsAProgrammeThatAnotherOneNeedsAndSaysWhich() {
        JsonNode installed = client.install(SampleJar.version("1.0.0")
                .id("dependent")
                .component(DependentProgramme.class)
                .needing("(vn.hoanhap.programme=sample)")
                .bytes());
        assertThat(installed.path("state").asText()).as(installed.toString()).isEqualTo("SUCCEEDED");

        JsonNode refused = client.ended(client.delete("/api/v1/programmes/sample?lang=en"));

        assertThat(refused.path("state").asText()).isEqualTo("UNDONE");
        assertThat(refused.path("phase").asText()).isEqualTo("plan");
        assertThat(refused.path("cause").asText()).contains("dependent", "sample");
        assertThat(client.version()).isEqualTo("1.0.0");
        client.ended(client.delete("/api/v1/programmes/dependent"));
        assertThat(client.ended(client.delete("/api/v1/programmes/sample"))
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void goesBackToAnyKeptVersionAndNamesThemWhenItIsNoneOfThem() {
        client.install(SampleJar.version("7.0.1").bytes());
        client.install(SampleJar.version("7.0.2").bytes());
        client.install(SampleJar.version("7.0.3").bytes());

        JsonNode back = client.ended(client.post("/api/v1/programmes/sample/rollback?to=7.0.1", ""));

        assertThat(back.path("state").asText()).as(back.toString()).isEqualTo("SUCCEEDED");
        assertThat(client.version()).isEqualTo("7.0.1");
        var refused = client.post("/api/v1/programmes/sample/rollback?to=6.6.6&lang=en", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("7.0.3", "7.0.2").doesNotContain("7.0.1");
        client.install(SampleJar.version("1.0.0").bytes());
    }

    @Test
    void goesBackToTheVersionBefore() {
        client.install(SampleJar.version("1.0.7").bytes());

        JsonNode back = client.ended(client.post("/api/v1/programmes/sample/rollback", ""));

        assertThat(back.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(client.version()).isNotEqualTo("1.0.7");
    }

    @Test
    void installsAJarFromTheInbox() throws IOException {
        Path inbox = DATA.resolve("programmes");
        Files.write(
                inbox.resolve("sample-1.0.8.jar"), SampleJar.version("1.0.8").bytes());

        Await.until(SOON, "1.0.8 serves", () -> client.version().equals("1.0.8"));
        Await.until(SOON, "an empty inbox", () -> !Files.exists(inbox.resolve("sample-1.0.8.jar")));
    }

    @Test
    void putsARefusedJarAsideWithItsReason() throws IOException {
        Path inbox = DATA.resolve("programmes");
        Path rejected = DATA.resolve("rejected");

        Files.write(
                inbox.resolve("broken.jar"),
                SampleJar.version("1.0.9").component(ThrowingProgramme.class).bytes());

        Await.until(SOON, "broken.jar in rejected", () -> Files.exists(rejected.resolve("broken.jar")));
        assertThat(rejected.resolve("broken.jar.reason.txt"))
                .content()
                .contains("the sample is not configured")
                .contains("Chương trình lỗi ngay khi khởi động");
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void waitsForAJarThatIsStillBeingCopied() throws IOException {
        byte[] jar = SampleJar.version("1.0.10").bytes();
        Path file = DATA.resolve("programmes").resolve("growing.jar");
        try (var out = Files.newOutputStream(file)) {
            out.write(jar, 0, jar.length / 2);
            out.flush();
            long seen = client.json(client.get("/api/v1/programmes/operations"))
                    .path("items")
                    .size();
            Await.until(SOON, "some looks at the inbox", new Looks()::enough);
            assertThat(client.json(client.get("/api/v1/programmes/operations"))
                            .path("items")
                            .size())
                    .isEqualTo((int) seen);
            out.write(jar, jar.length / 2, jar.length - jar.length / 2);
        }

        Await.until(SOON, "1.0.10 serves", () -> client.version().equals("1.0.10"));
    }

    /** Lets the time of a few looks pass. */
    private static final class Looks {
        private final long until = System.nanoTime() + Duration.ofSeconds(1).toNanos();

        private boolean enough() {
            return System.nanoTime() > until;
        }
    }
}
