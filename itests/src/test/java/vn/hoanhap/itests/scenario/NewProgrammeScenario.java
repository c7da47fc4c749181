package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vn.hoanhap.itests.AuthorsDesk;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;

/** An author begins a programme in an empty folder outside of this repository; it is live within a minute. */
class NewProgrammeScenario {

    private static final Duration ONE_MINUTE = Duration.ofSeconds(60);
    private static final String ID = "supported-housing";
    private static final int PROMISES = 14;
    private static final String FIGURE =
            "/api/v1/indicators/supported-housing.people/value?unit=82@2024-06-06&from=2024-01-01&to=2024-06-06";

    @Test
    void isLiveWithinAMinuteOfTheCommandAndKeepsWhatEveryProgrammePromises(TestReporter reporter) throws IOException {
        try (AuthorsDesk author = new AuthorsDesk()) {
            isLiveWithinAMinute(author, reporter);
            keepsItsPromises(author);
        }
    }

    private static void isLiveWithinAMinute(AuthorsDesk author, TestReporter reporter) throws IOException {
        Path programme = author.folder().resolve(ID);
        try (DemoServer server = DemoServer.startEmpty("new-programme", AuthorsDesk.DEVELOPMENT)) {
            var programmes = new Programmes(server.signIn("admin"));
            long begun = System.nanoTime();

            author.runs("new", ID, "--package", "vn.example.housing", "--vi", "Nhà ở hỗ trợ", "--en", "Housing");
            author.builds(programme, "package", "-Dquick");
            drop(author.jar(programme), server);
            Await.until(ONE_MINUTE, "the new programme to serve", () -> programmes
                    .version(ID)
                    .isPresent());

            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            reporter.publishEntry("from command to live", taken.toMillis() + " ms");
            Files.writeString(
                    Path.of("target", "new-programme.txt"), "from command to live: " + taken.toMillis() + " ms");
            assertThat(taken).isLessThan(ONE_MINUTE);
            isOfUse(server, Files.readAllBytes(programme.resolve("target/sample.zip")));
            tellsItsAuthorWhereAPageFails(author, server);
        }
    }

    /** On this server, which lets unsigned programmes in, and nowhere else. */
    private static void tellsItsAuthorWhereAPageFails(AuthorsDesk author, DemoServer server) throws IOException {
        Path programme = author.folder().resolve(ID);
        Path pages = programme.resolve("src/main/java/vn/example/housing/web/EnrolmentPages.java");
        String good = Files.readString(pages);
        replace(
                pages,
                "one::show));",
                "call -> {\n            throw new IllegalStateException(\"no room\");\n        }));");
        author.builds(programme, "package", "-Dquick", "-DskipTests"); // its own tests would find it first
        assertThat(new Programmes(server.signIn("admin"))
                        .change(Files.readAllBytes(author.jar(programme)))
                        .state())
                .isEqualTo("SUCCEEDED");
        Files.writeString(pages, good);

        RawCalls.Reply reply = RawCalls.of(server, "province").send("GET", "/p/" + ID + "/1", new byte[0]);
        String failed = reply.body();

        assertThat(reply.status()).isEqualTo(500);
        assertThat(failed).contains("no room", "EnrolmentPages.java:");
        assertThat(failed)
                .containsPattern("<mark> +\\d+ +throw new IllegalStateException\\(&quot;no room&quot;\\);</mark>");
    }

    private static void keepsItsPromises(AuthorsDesk author) throws IOException {
        Path programme = author.folder().resolve(ID);
        Path released = Files.createDirectory(programme.resolve("released"));
        Files.copy(author.jar(programme), released.resolve("first.jar"));
        addColumn(programme);

        author.builds(programme, "verify");

        assertThat(programme.resolve("target/failsafe-reports/failsafe-summary.xml"))
                .content()
                .contains("<completed>" + PROMISES + "</completed>");
    }

    /** The next version migrates. */
    private static void addColumn(Path programme) throws IOException {
        replace(programme.resolve("pom.xml"), "<version>0.1.0-SNAPSHOT</version>\n\n", "<version>0.2.0</version>\n\n");
        replace(programme.resolve("src/main/resources/db/changelog.xml"), "</databaseChangeLog>", """
                  <changeSet id="2-rooms" author="supported-housing">
                    <addColumn tableName="enrolment"><column name="room" type="VARCHAR(40)"/></addColumn>
                  </changeSet>
                </databaseChangeLog>
                """);
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private static void drop(Path jar, DemoServer server) throws IOException {
        Path inbox = Files.createDirectories(server.process().dataFolder().resolve("programmes"));
        Files.copy(jar, inbox.resolve(jar.getFileName()));
    }

    private static void isOfUse(DemoServer server, byte[] sample) {
        Importer officer = new Importer(server, "province");
        Api api = server.signIn("province");
        assertThat(page(officer)).contains("Nhà ở hỗ trợ", "Chưa có ai trong danh sách này");

        JsonNode imported = officer.bringIn(sample, false);

        assertThat(imported.path("state").asText()).as("%s", imported).isEqualTo("DONE");
        assertThat(page(officer)).contains("T.T.H. (1992)", "Chỗ ở gần nơi làm việc", "từ 06/05/2024");
        assertThat(api.get("/api/v1/" + ID).good().path("items")).hasSize(3);
        assertThat(api.get(FIGURE).good().path("value").asLong()).isEqualTo(3);
    }

    private static String page(Importer officer) {
        return new String(officer.fetch("/p/" + ID + "/?date=2024-06-06"), StandardCharsets.UTF_8);
    }
}
