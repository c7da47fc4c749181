package vn.hoanhap.launcher.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;

class VerbsTest extends VerbFixture {

    @Test
    void anImportIsSentAsAFormAndItsRowErrorsAreShownWithWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("mẫu.zip"), "PK");
        server.answers("POST /api/v1/imports?dryRun=true", 202, "{\"id\":\"9\"}");
        server.answers("GET /api/v1/imports/9", 200, "{\"state\":\"CHECKING\"}");
        server.answers(
                "GET /api/v1/imports/9",
                200,
                "{\"state\":\"REFUSED\",\"problemCount\":1,\"problems\":[{\"sheet\":\"people\",\"row\":7,\"column\":\"birth_year\","
                        + "\"message\":\"is not a year.\",\"remedy\":\"Write four digits.\"}]}");

        assertThatThrownBy(() -> run(new ImportVerb(), "import", file.toString(), "--dry-run"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                        .contains("mẫu.zip", "1 rows"));
        assertThat(errors()).contains("sheet people, row 7, column birth_year: is not a year. Write four digits.");
        assertThat(server.asked().get(0).mediaType()).startsWith("multipart/form-data; boundary=");
        assertThat(server.asked().get(0).body()).contains("name=\"file\"", "filename=\"mẫu.zip\"", "\r\n\r\nPK\r\n");
    }

    @Test
    void anImportOfGoodRowsEndsWellAndNamesTheRest() throws Exception {
        Path file = Files.writeString(folder.resolve("mẫu.zip"), "PK");
        server.answers("POST /api/v1/imports?rows=GOOD", 202, "{\"id\":\"9\"}");
        server.answers(
                "GET /api/v1/imports/9",
                200,
                "{\"id\":\"9\",\"state\":\"PARTLY\",\"rows\":{\"written\":4},\"problems\":[{\"sheet\":\"people\",\"row\":7,"
                        + "\"column\":\"sex\",\"message\":\"is not in the list.\",\"remedy\":\"Choose one.\"}]}");

        int code = run(new ImportVerb(), "import", file.toString(), "--good");

        assertThat(code).isZero();
        assertThat(printed() + errors()).contains("4", "sheet people, row 7, column sex", "without faults", "(id 9)");
    }

    @Test
    void anImportIsShownAndTakenBackToItsEnd() throws Exception {
        server.answers(
                "GET /api/v1/imports/9", 200, "{\"file\":\"mẫu.xlsx\",\"state\":\"DONE\",\"rows\":{\"written\":4}}");
        assertThat(run(new ImportVerb(), "import", "show", "9")).isZero();
        assertThat(printed()).contains("mẫu.xlsx  DONE", "4");

        server.answers("POST /api/v1/imports/8/undo", 202, "{\"id\":\"8\"}");
        server.answers("GET /api/v1/imports/8", 200, "{\"state\":\"DONE\",\"undoState\":\"UNDOING\"}");
        server.answers(
                "GET /api/v1/imports/8",
                200,
                "{\"state\":\"DONE\",\"undoState\":\"UNDONE\",\"undo\":{\"done\":4,\"total\":4,\"sheets\":[{\"sheet\":\"people\","
                        + "\"going\":3,\"returning\":1,\"staying\":0}],\"obstacles\":[]}}");
        assertThat(run(new ImportVerb(), "import", "undo", "8")).isZero();
        assertThat(printed() + errors()).contains("people", "4 of 4 rows were taken back");
    }

    @Test
    void takingBackSaysWhatHasToStayAndHowToTakeTheRest() {
        server.answers("POST /api/v1/imports/8/undo", 202, "{\"id\":\"8\"}");
        server.answers(
                "GET /api/v1/imports/8",
                200,
                "{\"state\":\"DONE\",\"undoState\":\"REFUSED\",\"undo\":{\"sheets\":[],\"obstacles\":[{\"sheet\":\"people\","
                        + "\"row\":3,\"column\":\"row\",\"message\":\"A contact hangs on it.\",\"remedy\":\"Let it stay.\"}]}}");

        assertThatThrownBy(() -> run(new ImportVerb(), "import", "undo", "8"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                        .contains("--good"));
        assertThat(errors()).contains("A contact hangs on it. Let it stay.");
        assertThatThrownBy(() -> run(new ImportVerb(), "import", "undo", "8", "--good", "--dry-run"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> run(new ImportVerb(), "import", "forget", "8")).isInstanceOf(Refusal.class);
    }

    @Test
    void aProblemIsPrintedAsLinesAndNotAsJson() {
        server.answers(
                "GET /api/v1/programmes",
                422,
                "{\"title\":\"Not possible\",\"detail\":\"The file is no bundle.\",\"errors\":[{\"field\":\"body\","
                        + "\"message\":\"has no manifest.\"}]}");

        assertThatThrownBy(() -> run(new ProgrammesVerb(), "programmes", "list"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                        .contains("HTTP 422", "Not possible", "The file is no bundle.", "field body: has no manifest.")
                        .doesNotContain("{"));
    }

    @Test
    void whereBothLanguagesAreSpokenTheServerIsQuotedOnceAndAskedOnce() {
        sentences = Sentences.in("");
        server.answers("DELETE /api/v1/programmes/nosuch?data=keep", 404, "{\"title\":\"Không có chương trình này\"}");

        assertThatThrownBy(() -> run(new ProgrammesVerb(), "programmes", "remove", "nosuch"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(sentences))
                        .startsWith("Máy chủ từ chối (HTTP 404). Không có chương trình này")
                        .endsWith("The server refused (HTTP 404). Its words stand above; LANG=en asks it in English."));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whereBothLanguagesAreSpokenACauseIsQuotedOnce() {
        sentences = Sentences.in("");
        server.answers("DELETE /api/v1/programmes/loans?data=keep", 202, "{\"operation\":\"7\"}");
        server.answers(
                "GET /api/v1/programmes/operations/7",
                200,
                "{\"state\":\"UNDONE\",\"cause\":\"Chương trình khác cần nó.\"}");

        assertThatThrownBy(() -> run(new ProgrammesVerb(), "programmes", "remove", "loans"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(sentences))
                        .contains("Lý do: Chương trình khác cần nó.", "The reason stands above"));
    }

    @Test
    void aPasswordIsResetForTheAccountOfThatNameWhereverItStandsInTheList() throws InterruptedException {
        server.answers(
                "GET /api/v1/accounts?limit=100",
                200,
                "{\"items\":[{\"id\":\"1\",\"username\":\"admin\",\"grants\":[{\"role\":\"administrator\"}]}],\"next\":\"1\"}");
        server.answers(
                "GET /api/v1/accounts?limit=100&cursor=1",
                200,
                "{\"items\":[{\"id\":\"2\",\"username\":\"leader\",\"state\":\"ACTIVE\",\"grants\":[]}]}");
        server.answers("POST /api/v1/accounts/2/password", 200, "{\"password\":\"abcd-efgh\"}");

        run(new AccountsVerb(), "accounts", "reset-password", "leader");
        run(new AccountsVerb(), "accounts", "list");

        assertThat(printed()).contains("leader: abcd-efgh", "administrator", "ACTIVE");
        assertThatThrownBy(() -> run(new AccountsVerb(), "accounts", "reset-password", "nobody"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aBrokenAuditTrailEndsWithOne() throws InterruptedException {
        server.answers("GET /api/v1/audit/verification", 200, "{\"intact\":false,\"sealed\":10}");

        assertThat(run(new AuditVerb(), "audit", "verify")).isEqualTo(1);
        assertThat(printed()).contains("intact: false", "sealed: 10", "was changed");
    }

    @Test
    void aServerThatIsGoneIsSaidToBeGone() {
        server.close();

        assertThatThrownBy(() -> run(new ProgrammesVerb(), "programmes", "list"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                        .contains("No server answers", "hoanhap serve"));
    }

    @Test
    void theTokenAloneIsPrintedForScripts() throws InterruptedException {
        run(new TokenVerb(), "token");

        assertThat(printed()).isEqualTo("s3cret" + System.lineSeparator());
        assertThat(errors()).isEmpty();
    }

    @Test
    void trustsAVendorAndNoLonger() throws Exception {
        Path file = Files.writeString(folder.resolve("vendor.pem"), "certificate");
        String vendor = "{\"name\":\"Vendor A\",\"subject\":\"CN=A\",\"fingerprint\":\"ab12\",\"programmes\":1,"
                + "\"validUntil\":\"2030-01-02T03:04:05Z\"}";
        server.answers("POST /api/v1/trust?name=Vendor%20A", 201, vendor);
        server.answers("GET /api/v1/trust?limit=100", 200, "{\"items\":[" + vendor + "]}");
        server.answers("POST /api/v1/trust/ab12/revoke", 200, vendor);

        run(new TrustVerb(), "trust", "add", file.toString(), "--name", "Vendor A");
        run(new TrustVerb(), "trust", "list");
        run(new TrustVerb(), "trust", "revoke", "ab12", "--reason", "stolen");

        assertThat(printed())
                .contains("Vendor A (CN=A)", "ab12", "2030-01-02")
                .contains("The certificate of Vendor A is revoked");
        assertThatThrownBy(() -> run(new TrustVerb(), "trust", "revoke", "ab12"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(ENGLISH))
                        .contains("--reason"));
    }

    @Test
    void aBuildIsSwappedInWithItsPlanBeforeAndItsTimeAfter() throws Exception {
        String target = built();
        server.answers("POST /api/v1/programmes?dryRun=true", 200, "{\"plan\":{\"programme\":\"housing\"}}");
        server.answers("POST /api/v1/programmes", 202, "{\"operation\":\"7\"}");
        server.answers("GET /api/v1/programmes/operations/7", 200, "{\"state\":\"SUCCEEDED\",\"phase\":\"commit\"}");

        int code = run(new DevVerb(), "dev", target, "--once");

        assertThat(code).isZero();
        assertThat(printed()).contains("programme: housing");
        assertThat(errors()).containsSubsequence("New build", "commit", "Swapped after");
    }

    @Test
    void aBuildThatIsRefusedSaysWhy() throws Exception {
        String target = built();
        server.answers("POST /api/v1/programmes?dryRun=true", 200, "{}");
        server.answers("POST /api/v1/programmes", 202, "{\"operation\":\"7\"}");
        server.answers(
                "GET /api/v1/programmes/operations/7", 200, "{\"state\":\"UNDONE\",\"cause\":\"component throws\"}");

        int code = run(new DevVerb(), "dev", target, "--once");

        assertThat(code).isEqualTo(1);
        assertThat(errors()).contains("component throws").doesNotContain("Swapped after");
    }

    private String built() throws IOException {
        Path target = Files.createDirectories(folder.resolve("target"));
        try (var jar = new ZipOutputStream(Files.newOutputStream(target.resolve("housing.jar")))) {
            jar.putNextEntry(new ZipEntry("bnd.bnd"));
        }
        return target.toString();
    }
}
