package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hoanhap.itests.Colleagues;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.itests.WrittenWorkbook;
import vn.hoanhap.itests.scenario.RawCalls.Reply;
import vn.hoanhap.testkit.server.Api;

/** The REST routes of imports: who may see whose file, page by page, and what is answered where nothing can be done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportCallsScenario {

    private static final String UNIT = "28249@2024-06-06";
    private static final String PEOPLE = "Người";
    private static final int FAULTY = 7;
    private static final int BOTH = 200;

    private final DemoServer server = DemoServer.startEmpty("import-calls");
    private Api officer;
    private Api colleague;
    private Api administrator;

    @BeforeAll
    void join() {
        Colleagues colleagues = new Colleagues(server);
        colleagues.join("xa-khac", "commune-officer", "28252@2024-06-06", null);
        colleagues.joinAs("tinh-hai", "province-officer");
        colleagues.join("ho-tro", "volunteer", UNIT, null);
        officer = server.signIn("province");
        colleague = server.signIn("xa-khac");
        administrator = server.signIn("admin");
    }

    @AfterAll
    void stops() {
        server.close();
    }

    @Test
    void showsFaultyRowsPageByPageAndTakesMendsWhereTheyAre() {
        String job = refused("R");
        Set<Integer> rows = new TreeSet<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            JsonNode page = officer.get(job + "/rows?limit=3" + cursor).good();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
            page.path("items").forEach(row -> rows.add(row.path("row").asInt()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
            pages++;
        }
        assertThat(rows).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(pages).isEqualTo(3);
        JsonNode cell = officer.get(job + "/rows?limit=1").good().at("/items/0/cells/2");
        assertThat(cell.path("heading").asText()).isEqualTo("C (Năm sinh)");
        assertThat(cell.path("value").asText()).isEqualTo("năm 0");
        assertThat(cell.at("/faults/0/remedy").asText()).isNotEmpty();

        rows.forEach(row -> assertThat(mend(officer, job, row, "1985").status()).isEqualTo(204));
        officer.post(job + "/runs", wanted("CHECK")).good();
        assertThat(new Importer(server, "province").ended(job).path("state").asText())
                .isEqualTo("CHECKED");
        officer.post(job + "/runs", wanted("ALL")).good();
        JsonNode done = new Importer(server, "province").ended(job);
        assertThat(done.at("/rows/written").asInt()).as("%s", done).isEqualTo(FAULTY);
        assertThat(officer.get(job + "/rows").good().path("items")).isEmpty();
        assertThat(mend(officer, job, 2, "1986").status())
                .as("nothing waits any more")
                .isEqualTo(409);
        assertThat(officer.delete(job + "/file").status()).isEqualTo(409);
    }

    @Test
    void keepsAFileForWhoSentItAndItsCourseForTheOfficeToo() {
        String job = refused("S");

        assertThat(administrator.get(job).good().path("state").asText())
                .as("who serves the whole office sees how it goes")
                .isEqualTo("REFUSED");
        assertThat(names(administrator)).contains(job);
        for (Api other : List.of(colleague, administrator)) {
            assertThat(other.get(job + "/rows").status()).isEqualTo(404);
            assertThat(mend(other, job, 2, "1985").status()).isEqualTo(404);
            assertThat(other.post(job + "/runs", wanted("ALL")).status()).isEqualTo(404);
            assertThat(other.delete(job + "/file").status()).isEqualTo(404);
        }
        assertThat(colleague.get(job).status()).isEqualTo(404);
        assertThat(names(colleague)).doesNotContain(job);
        assertThat(officer.get(job + "/rows?limit=1").good().path("items")).hasSize(1);
        assertThat(officer.delete(job + "/file").status()).isEqualTo(204);
    }

    @Test
    void refusesWhoMayNotImportAndWhatIsNoImport() {
        String job = refused("T");
        for (Api nobody : List.of(server.signIn("ho-tro"), server.signIn("auditor"))) {
            assertThat(nobody.get("/api/v1/imports").status()).isEqualTo(403);
            assertThat(nobody.get(job).status()).isEqualTo(403);
            assertThat(nobody.get(job + "/rows").status()).isEqualTo(403);
            assertThat(mend(nobody, job, 2, "1985").status()).isEqualTo(403);
            assertThat(nobody.post(job + "/runs", wanted("ALL")).status()).isEqualTo(403);
            assertThat(nobody.delete(job + "/file").status()).isEqualTo(403);
        }
        assertThat(officer.get("/api/v1/imports/1/rows").status()).isEqualTo(404);
        assertThat(officer.post("/api/v1/imports/1/runs", wanted("ALL")).status())
                .isEqualTo(404);
        assertThat(officer.post(job + "/runs", wanted("SOME")).status()).isEqualTo(422);
        assertThat(mend(officer, job, 0, "1985").status()).isEqualTo(422);
        assertThat(officer.post(job + "/cells", cell(2, 200, "1985")).status()).isEqualTo(422);
        Api.Answer unkept = mend(officer, job, 2, "19\u000785");
        assertThat(unkept.status()).isEqualTo(422);
        assertThat(officer.delete(job + "/file").status()).isEqualTo(204);
    }

    @Test
    void lessThanARightToASheetIsToldOfThatSheet() {
        byte[] accounts = new WrittenWorkbook()
                .row("Tài khoản", List.of("Khóa", "Tên đăng nhập", "Vai trò"))
                .row("Tài khoản", List.of("A-1", "ai.do", "administrator"))
                .bytes();

        JsonNode ended = new Importer(server, "xa-khac").bringIn(accounts, false);

        assertThat(ended.path("state").asText()).isEqualTo("REFUSED");
        assertThat(ended.at("/problems/0/sheet").asText()).isEqualTo("Tài khoản");
        assertThat(ended.at("/problems/0/message").asText()).isEqualTo("Bạn không có quyền nhập bảng này.");
        assertThat(administrator.get("/api/v1/accounts?q=ai.do").good().path("items"))
                .isEmpty();
    }

    @Test
    void asksToWaitWhoSendsMoreThanTwoAtOnceOrFiveInAll() {
        byte[] file = workbook("U", 4_000).bytes();
        RawCalls mine = RawCalls.of(server, "province");
        RawCalls yours = RawCalls.of(server, "tinh-hai");
        RawCalls theirs = RawCalls.of(server, "admin");

        List<Reply> replies =
                List.of(send(mine, file), send(mine, file), send(mine, file), send(yours, file), send(yours, file));
        Reply oneTooMany = send(theirs, file);

        assertThat(replies).extracting(Reply::status).containsExactly(202, 202, 429, 202, 202);
        assertThat(replies.get(2).json().path("detail").asText())
                .isEqualTo(
                        "Your imports before this one are still under way. Wait for their end, then send this file.");
        assertThat(oneTooMany.status()).isEqualTo(429);
        assertThat(oneTooMany.json().path("detail").asText())
                .isEqualTo("Several files are waiting to be imported. Send yours again in a few minutes.");
        ended("province", replies.get(0));
        ended("province", replies.get(1));
        ended("tinh-hai", replies.get(3));
        ended("tinh-hai", replies.get(4));
        Reply afterwards = send(theirs, file);
        assertThat(afterwards.status()).isEqualTo(202);
        ended("admin", afterwards);
    }

    @Test
    void doublesNobodyWhenTwoSendTheSameKeysAndCorrectEachOther() {
        int before = people();
        RawCalls mine = RawCalls.of(server, "province");
        RawCalls yours = RawCalls.of(server, "tinh-hai");

        Reply first = write(mine, born(1980));
        Reply second = write(yours, born(1990));

        JsonNode one = ended("province", first);
        JsonNode other = ended("tinh-hai", second);
        assertThat(List.of(one.path("state").asText(), other.path("state").asText()))
                .as("%s %s", one, other)
                .containsOnly("DONE");
        assertThat(one.at("/rows/written").asInt()).isEqualTo(BOTH);
        assertThat(other.at("/rows/written").asInt()).isEqualTo(BOTH);
        assertThat(people()).isEqualTo(before + BOTH);
        List<String> years = officer.get("/api/v1/people?limit=500&q=H.D.")
                .good()
                .path("items")
                .findValuesAsText("birthYear");
        assertThat(years).hasSize(BOTH).containsOnly("1990");
    }

    private int people() {
        return officer.get("/api/v1/people?limit=500").good().path("items").size();
    }

    private static byte[] born(int year) {
        WrittenWorkbook workbook =
                new WrittenWorkbook().row(PEOPLE, List.of("Khóa", "Tên viết tắt", "Năm sinh", "Nơi ở (xã, phường)"));
        for (int row = 0; row < BOTH; row++) {
            workbook.row(PEOPLE, List.of("H-" + row, "H.D.", "n:" + year, UNIT));
        }
        return workbook.bytes();
    }

    private JsonNode ended(String account, Reply accepted) {
        return new Importer(server, account)
                .ended("/api/v1/imports/" + accepted.json().path("id").asText());
    }

    private static Reply send(RawCalls calls, byte[] file) {
        return calls.post("/api/v1/imports?dryRun=true", file, "Content-Type", "application/octet-stream");
    }

    private static Reply write(RawCalls calls, byte[] file) {
        Reply reply = calls.post("/api/v1/imports?rows=ALL", file, "Content-Type", "application/octet-stream");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        return reply;
    }

    private String refused(String prefix) {
        Importer importer = new Importer(server, "province");
        String job = importer.begin(workbook(prefix, FAULTY).bytes(), "rows=ALL");
        JsonNode ended = importer.ended(job);
        assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("REFUSED");
        assertThat(ended.path("problemCount").asInt()).isEqualTo(FAULTY);
        return job;
    }

    private static WrittenWorkbook workbook(String prefix, int rows) {
        WrittenWorkbook workbook =
                new WrittenWorkbook().row(PEOPLE, List.of("Khóa", "Tên viết tắt", "Năm sinh", "Nơi ở (xã, phường)"));
        for (int row = 0; row < rows; row++) {
            workbook.row(PEOPLE, List.of(prefix + "-" + row, "N.V." + prefix + ".", "năm " + row, UNIT));
        }
        return workbook;
    }

    private static List<String> names(Api reader) {
        return reader.get("/api/v1/imports").good().path("items").findValuesAsText("id").stream()
                .map(id -> "/api/v1/imports/" + id)
                .toList();
    }

    private static Api.Answer mend(Api by, String job, int row, String text) {
        return by.post(job + "/cells", cell(row, 2, text));
    }

    private static ObjectNode cell(int row, int column, String text) {
        return Api.object()
                .put("sheet", PEOPLE)
                .put("row", row)
                .put("column", column)
                .put("value", text);
    }

    private static ObjectNode wanted(String wanted) {
        return Api.object().put("wanted", wanted);
    }
}
