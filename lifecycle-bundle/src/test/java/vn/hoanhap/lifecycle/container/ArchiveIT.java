package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.DependentProgramme;
import vn.hoanhap.testkit.FelixTest;

/** What a removal archived comes back whole, and only where it belongs. */
@FelixTest(platform = LifecyclePlatform.class)
class ArchiveIT {

    private static final Path ARCHIVES =
            LifecyclePlatform.FOLDER.path().resolve("data").resolve("archives");
    private static final String ONE_MORE =
            "<changeSet id='one-more' author='sample'><addColumn tableName='note'><column name='colour' type='varchar(9)'/></addColumn></changeSet>";

    private final Client client;
    private JsonNode notes;
    private byte[] archive = {};

    ArchiveIT(URI server) {
        client = Client.of(server);
    }

    @BeforeEach
    void archivesThreeNotesAndInstallsAnew() throws IOException {
        purge();
        install("");
        for (String words : List.of("first", "\\\"quoted\\\", and\\nmore", "")) {
            client.post("/api/v1/sample/notes", "{\"words\": \"" + words + "\"}");
        }
        notes = notes();
        assertThat(notes).hasSize(3);
        client.ended(client.delete("/api/v1/programmes/sample?data=archive"));
        archive = newestArchive();
        client.ended(client.delete("/api/v1/programmes/sample?data=purge&confirm=sample"));
        install("");
        assertThat(notes()).isEmpty();
    }

    @Test
    void comesBackRowByRowAndTwiceIsOnce() {
        JsonNode returned = client.json(bringBack(archive));

        assertThat(returned.path("tables").asInt()).isEqualTo(1);
        assertThat(returned.path("rows").asInt()).isEqualTo(3);
        assertThat(notes()).isEqualTo(notes);
        assertThat(bringBack(archive).statusCode()).isEqualTo(200);
        assertThat(notes()).isEqualTo(notes);
    }

    @Test
    void writesOverNothingThatCameSince() {
        client.post("/api/v1/sample/notes", "{\"words\": \"since\"}");

        refused(bringBack(archive), 409, "The table “note” holds rows");

        assertThat(notes().findValuesAsText("words")).containsExactly("since");
    }

    @Test
    void isRefusedWhenAByteWasChanged() throws IOException {
        byte[] rows = changed(
                archive, (name, content) -> name.equals("note.csv") ? content.replace("first", "firsT") : content);
        byte[] head = changed(
                archive,
                (name, content) -> name.equals("archive.json") ? content.replace("\"rows\":3", "\"rows\":4") : content);
        byte[] seal = changed(
                archive, (name, content) -> name.equals("archive.seal") ? "00" + content.substring(2) : content);

        refused(bringBack(rows), 422, "“note.csv” in this archive is not as it was written");
        refused(bringBack(head), 422, "“archive.json” in this archive is not as it was written");
        refused(bringBack(seal), 422, "sealed with another keystore");
        refused(bringBack("no zip at all".getBytes(StandardCharsets.UTF_8)), 422, "no archive");
        assertThat(notes()).isEmpty();
    }

    @Test
    void isRefusedByAnotherProgrammeAndByOneThatIsNotThere() {
        client.install(SampleJar.version("1.0.0")
                .id("dependent")
                .component(DependentProgramme.class)
                .bytes());

        refused(
                send("/api/v1/programmes/dependent/archive?lang=en", archive),
                422,
                "the data of “sample”, not of “dependent”");
        client.ended(client.delete("/api/v1/programmes/dependent"));
        client.ended(client.delete("/api/v1/programmes/sample"));
        refused(bringBack(archive), 409, "Install version 1.0.0");
        assertThat(send("/api/v1/programmes/clubs/archive", archive).statusCode())
                .isEqualTo(404);
        install("");
    }

    @Test
    void isRefusedByTablesOfAnotherVersionWhichItNames() throws IOException {
        purge();
        install(ONE_MORE);

        refused(bringBack(archive), 409, "these changes of tables came after it: one-more");

        client.ended(client.delete("/api/v1/programmes/sample?data=archive"));
        archive = newestArchive();
        purge();
        install("");
        refused(bringBack(archive), 409, "knows what the installed version does not: one-more");
    }

    @Test
    void thePageTakesItAndSaysWhatCameBack() {
        String page = client.get("/p/lifecycle/programmes/sample?lang=en").body();

        assertThat(page).contains("Bring archived data back", "/p/lifecycle/programmes/sample/archive");
    }

    @AfterEach
    void leavesNoArchives() throws IOException {
        try (Stream<Path> files = Files.list(ARCHIVES)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static byte[] newestArchive() throws IOException {
        try (Stream<Path> files = Files.list(ARCHIVES)) {
            return Files.readAllBytes(
                    files.max(Comparator.comparing(Path::getFileName)).orElseThrow());
        }
    }

    private void purge() {
        if (client.get("/api/v1/programmes?q=sample").body().contains("\"sample\"")) {
            client.ended(client.delete("/api/v1/programmes/sample?data=purge&confirm=sample"));
        }
    }

    private void install(String changes) {
        JsonNode installed = client.install(SampleJar.version(changes.isEmpty() ? "1.0.0" : "1.1.0")
                .changing(changes)
                .bytes());
        assertThat(installed.path("state").asText()).as(installed.toString()).isEqualTo("SUCCEEDED");
    }

    private JsonNode notes() {
        return client.json(client.get("/api/v1/sample/notes")).path("items");
    }

    private HttpResponse<String> bringBack(byte[] file) {
        return send("/api/v1/programmes/sample/archive?lang=en", file);
    }

    private HttpResponse<String> send(String path, byte[] file) {
        return client.send(
                client.request(path).header("Content-Type", "application/zip").POST(BodyPublishers.ofByteArray(file)));
    }

    private void refused(HttpResponse<String> answer, int status, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(client.json(answer).path("detail").asText()).contains(why);
    }

    private static byte[] changed(byte[] archive, BinaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(change.apply(entry.getName(), content).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
