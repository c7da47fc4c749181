package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Zip;

/** An import is taken back as one operation: what it counted is gone, and comes again with the same file. */
class UndoImportScenario {

    private static final Duration SOON = Duration.ofMinutes(4);
    private static final Path SAMPLE = Path.of("../distribution/sample/tien-giang");
    private static final String UNIT = "28249@2024-06-06";

    private static final List<String> FIGURES = List.of(
            "teams.active",
            "teams.members",
            "people.reached",
            "people.met",
            "loans.people",
            "loans.households.amount",
            "classes.attendances",
            "outreach.events",
            "methadone.started");

    @Test
    void takesTheWholeSampleBackThroughAKillAndBringsItInAgain() {
        try (DemoServer server = DemoServer.start("undo-sample")) {
            Api officer = server.signIn("province");
            Map<String, Long> before = figures(officer);
            assertThat(before).containsEntry("people.reached", 143L).containsEntry("teams.active", 114L);
            JsonNode imports = officer.get("/api/v1/imports").good().path("items");
            String accounts = "/api/v1/imports/" + imports.at("/0/id").asText();
            String job = "/api/v1/imports/" + imports.at("/1/id").asText();

            JsonNode look = undo(officer, job, "dryRun=true");
            assertThat(look.path("obstacles").findValuesAsText("message"))
                    .as("two people have accounts, which came with another file: %s", look)
                    .filteredOn(message -> message.contains("Tài khoản (1)"))
                    .hasSize(2);
            assertThat(figures(officer)).as("a look changes nothing").isEqualTo(before);
            assertThat(undo(server.signIn("admin"), accounts, "rows=ALL")
                            .path("state")
                            .asText())
                    .isEqualTo("UNDONE");

            assertThat(undo(officer, job, "dryRun=true").path("obstacles"))
                    .as("with the accounts gone nothing stays")
                    .isEmpty();

            officer.post(job + "/undo", Api.object()).good();
            Await.until(SOON, "400 rows taken back", () -> done(officer, job) >= 400);
            server.process().kill();
            server.process().start();

            Api again = server.signIn("province");
            JsonNode ended = ended(again, job);
            assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("UNDONE");
            assertThat(ended.path("done").asLong())
                    .isEqualTo(ended.path("total").asLong());
            assertThat(figures(again).values())
                    .as("nothing of the article is counted")
                    .containsOnly(0L);
            assertThat(again.get("/api/v1/people?limit=1").good().path("items")).isEmpty();

            JsonNode imported = new Importer(server, "province").bringIn(sample(), false);
            assertThat(imported.path("state").asText()).as("%s", imported).isEqualTo("DONE");
            assertThat(imported.at("/rows/fresh").asLong())
                    .isEqualTo(imported.at("/rows/total").asLong());
            assertThat(figures(again)).isEqualTo(before);
        }
    }

    @Test
    void namesAPersonWithAContactByHandAndLetsThatOneStay() throws IOException {
        try (DemoServer server = DemoServer.start("undo-by-hand")) {
            Api officer = server.signIn("province");
            Importer importer = new Importer(server, "province");
            Map<String, Long> before = figures(officer);
            String people = """
                    key,initials,birth_year,unit
                    undo-1,H.H.M.,1990,%1$s
                    undo-2,H.H.H.,1991,%1$s
                    """.formatted(UNIT);
            String job = importer.begin(Zip.ofTexts(Map.of("people.csv", people)), "rows=ALL");
            importer.ended(job);
            String kept = officer.get("/api/v1/people?unit=" + UNIT + "&q=H.H.M.")
                    .good()
                    .at("/items/0/id")
                    .asText();
            ObjectNode contact = Api.object();
            contact.put("metBy", kept);
            contact.put("unit", UNIT);
            contact.put("on", "2024-06-01");
            contact.put("channel", "PHONE");
            contact.put("topic", "hỏi thăm");
            officer.post("/api/v1/people/" + kept + "/contacts", contact).good();

            JsonNode refused = undo(officer, job, "dryRun=false");
            assertThat(refused.path("state").asText()).isEqualTo("REFUSED");
            assertThat(refused.path("done").asLong()).isZero();
            assertThat(refused.at("/obstacles/0/row").asLong()).isEqualTo(2);
            assertThat(refused.at("/obstacles/0/message").asText()).contains("(1)");

            JsonNode partly = undo(officer, job, "rows=GOOD");
            assertThat(partly.path("state").asText()).isEqualTo("PARTLY");
            assertThat(partly.path("done").asLong()).isEqualTo(1);
            assertThat(officer.get("/api/v1/people/" + kept).status()).isEqualTo(200);
            assertThat(officer.get("/api/v1/people?unit=" + UNIT + "&q=H.H.H.")
                            .good()
                            .path("items"))
                    .isEmpty();
            assertThat(officer.get(job).good().path("undoState").asText()).isEqualTo("PARTLY");
            Map<String, Long> after = figures(officer);
            after.put("people.reached", before.getOrDefault("people.reached", 0L));
            assertThat(after)
                    .as("only the contact by hand counts beside what counted")
                    .isEqualTo(before);
        }
    }

    private static JsonNode undo(Api officer, String job, String query) {
        officer.post(job + "/undo?" + query, Api.object()).good();
        return ended(officer, job);
    }

    private static JsonNode ended(Api officer, String job) {
        Await.until(
                SOON,
                "the end of taking back " + job,
                () -> officer.get(job).good().path("undo").hasNonNull("endedAt"));
        return officer.get(job).good().path("undo");
    }

    private static long done(Api officer, String job) {
        return officer.get(job).good().at("/undo/done").asLong();
    }

    private static Map<String, Long> figures(Api officer) {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String code : FIGURES) {
            figures.put(
                    code,
                    officer.get("/api/v1/indicators/" + code
                                    + "/value?unit=82@2024-06-06&from=2024-01-01&to=2024-06-06&territory=then")
                            .good()
                            .path("value")
                            .asLong());
        }
        return figures;
    }

    private static byte[] sample() {
        Map<String, String> sheets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.sorted().toList()) {
                sheets.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
            return Zip.ofTexts(sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
