package vn.hoanhap.launcher.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.hoanhap.launcher.shell.Refusal;

class ProgrammesVerbTest extends VerbFixture {

    @Test
    void programmesAreListedAsATable() throws InterruptedException {
        server.answers(
                "GET /api/v1/programmes",
                200,
                "{\"items\":[{\"id\":\"loans\",\"version\":\"0.1.0\",\"state\":\"SERVING\",\"health\":\"OK\"}]}");

        int code = run(new ProgrammesVerb(), "programmes", "list");

        assertThat(code).isZero();
        assertThat(printed()).isEqualToIgnoringNewLines("id     version  state    healthloans  0.1.0    SERVING  OK");
        assertThat(server.asked().get(0).authorization()).isEqualTo("Bearer s3cret");
    }

    @Test
    void anInstallationIsFollowedThroughItsPhasesToItsEnd() throws Exception {
        Path jar = Files.writeString(folder.resolve("loans.jar"), "the bytes");
        server.answers("POST /api/v1/programmes", 202, "{\"operation\":\"7\"}");
        server.answers("GET /api/v1/programmes/operations/7", 200, "{\"state\":\"RUNNING\",\"phase\":\"verify\"}");
        server.answers("GET /api/v1/programmes/operations/7", 200, "{\"state\":\"RUNNING\",\"phase\":\"switch\"}");
        server.answers("GET /api/v1/programmes/operations/7", 200, "{\"state\":\"SUCCEEDED\",\"phase\":\"commit\"}");

        int code = run(new ProgrammesVerb(), "programmes", "install", jar.toString());

        assertThat(code).isZero();
        assertThat(errors()).containsSubsequence("verify", "switch", "commit");
        assertThat(server.asked().get(0).mediaType()).isEqualTo("application/java-archive");
        assertThat(server.asked().get(0).body()).isEqualTo("the bytes");
    }

    @Test
    void sendsThatOneKnowsWhatBreaks() throws Exception {
        Path jar = Files.writeString(folder.resolve("loans.jar"), "the bytes");
        server.answers("POST /api/v1/programmes?confirm=breaks", 202, "{\"operation\":\"7\"}");
        server.answers("GET /api/v1/programmes/operations/7", 200, "{\"state\":\"SUCCEEDED\",\"phase\":\"commit\"}");

        int code = run(new ProgrammesVerb(), "programmes", "install", jar.toString(), "--confirm", "breaks");

        assertThat(code).isZero();
        assertThat(server.asked().get(0).call()).endsWith("?confirm=breaks");
    }

    @Test
    void anArchiveIsSentToItsProgrammeAndWhatCameBackIsTold() throws Exception {
        Path archive = Files.writeString(folder.resolve("loans.zip"), "the rows");
        server.answers("POST /api/v1/programmes/loans/archive", 200, "{\"tables\":5,\"rows\":1234}");

        int code = run(new ProgrammesVerb(), "programmes", "unarchive", "loans", archive.toString());

        assertThat(code).isZero();
        assertThat(printed()).contains("1234");
        assertThat(server.asked().get(0).mediaType()).isEqualTo("application/zip");
        assertThat(server.asked().get(0).body()).isEqualTo("the rows");
    }

    @Test
    void severalJarsAreSentTogether() throws Exception {
        Path loans = Files.writeString(folder.resolve("loans.jar"), "the loans");
        Path reporting = Files.writeString(folder.resolve("reporting.jar"), "the reports");
        server.answers("POST /api/v1/programmes", 202, "{\"operation\":\"7\"}");
        server.answers("GET /api/v1/programmes/operations/7", 200, "{\"state\":\"SUCCEEDED\",\"phase\":\"commit\"}");

        run(new ProgrammesVerb(), "programmes", "install", loans.toString(), reporting.toString());

        assertThat(server.asked().get(0).body()).startsWith("PK").contains("loans.jar", "the loans", "the reports");
    }

    @Test
    void aVersionOfTheCatalogueIsAskedForByItsName() throws Exception {
        server.answers("POST /api/v1/programmes/catalogue", 202, "{\"operation\":\"7\"}");
        server.answers("GET /api/v1/programmes/operations/7", 200, "{\"state\":\"SUCCEEDED\",\"phase\":\"commit\"}");
        server.answers(
                "GET /api/v1/programmes/catalogue",
                200,
                "{\"items\":[{\"programme\":\"loans\",\"version\":\"1.2.0\",\"standing\":\"UPDATE\",\"notes\":\"New schedules\"}]}");

        run(new ProgrammesVerb(), "programmes", "install", "loans@1.2", "reporting@1.1");
        run(new ProgrammesVerb(), "programmes", "available");

        assertThat(server.asked().get(0).body()).isEqualTo("{\"programmes\":[\"loans@1.2\",\"reporting@1.1\"]}");
        assertThat(printed()).contains("loans", "1.2.0", "UPDATE", "New schedules");
    }

    @Test
    void anUndoneInstallationEndsWithItsCause() throws Exception {
        Path jar = Files.writeString(folder.resolve("loans.jar"), "the bytes");
        server.answers("POST /api/v1/programmes", 202, "{\"operation\":\"7\"}");
        server.answers(
                "GET /api/v1/programmes/operations/7", 200, "{\"state\":\"UNDONE\",\"cause\":\"component throws\"}");

        assertThatThrownBy(() -> run(new ProgrammesVerb(), "programmes", "install", jar.toString()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.exitCode()).isEqualTo(1);
                    assertThat(refusal.in(ENGLISH)).contains("component throws", "keeps running");
                });
    }

    @Test
    void removingKeepsTheDataUnlessToldOtherwise() throws InterruptedException {
        server.answers("DELETE /api/v1/programmes/loans?data=keep", 202, "{}");
        server.answers("DELETE /api/v1/programmes/loans?data=purge", 202, "{}");
        server.answers("DELETE /api/v1/programmes/loans?data=purge&confirm=loans", 202, "{}");

        run(new ProgrammesVerb(), "programmes", "remove", "loans");
        run(new ProgrammesVerb(), "programmes", "remove", "loans", "--data", "purge");
        run(new ProgrammesVerb(), "programmes", "remove", "loans", "--data", "purge", "--confirm", "loans");

        assertThat(server.asked())
                .extracting(ServerOnLoopback.Asked::call)
                .containsExactly(
                        "DELETE /api/v1/programmes/loans?data=keep",
                        "DELETE /api/v1/programmes/loans?data=purge",
                        "DELETE /api/v1/programmes/loans?data=purge&confirm=loans");
    }

    @Test
    void goingBackAndRemovingAreOnlyPlannedWhenToldSo() throws InterruptedException {
        server.answers("POST /api/v1/programmes/loans/rollback?dryRun=true&to=1.1.0", 200, "{\"accepted\":true}");
        server.answers("DELETE /api/v1/programmes/loans?dryRun=true&data=keep", 200, "{\"accepted\":false}");

        run(new ProgrammesVerb(), "programmes", "back", "loans", "1.1.0", "--dry-run");
        run(new ProgrammesVerb(), "programmes", "remove", "loans", "--dry-run");

        assertThat(printed().lines()).containsExactly("accepted: true", "accepted: false");
    }
}
