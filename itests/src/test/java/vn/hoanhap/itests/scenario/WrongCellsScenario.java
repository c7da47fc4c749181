package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoanhap.itests.Colleagues;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.WrittenWorkbook;
import vn.hoanhap.itests.scenario.RawCalls.Reply;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;

/**
 * A workbook for every kind of wrong cell goes through the whole import beside a row that is well: the fault is told where it
 * is, in both languages, with what to do; nothing is written; and what is written into the grid lets everything in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongCellsScenario {

    private static final String PEOPLE = "Người";
    private static final List<String> HEADINGS = List.of("Khóa", "Tên viết tắt", "Năm sinh", "Nơi ở (xã, phường)");
    private static final String UNIT = "28249@2024-06-06";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int LETTERS = 26;

    private final DemoServer server = DemoServer.startEmpty("wrong-cells");
    private Api vietnamese;
    private RawCalls english;

    @BeforeAll
    void bringsInWhatTheRowsReferTo() {
        new Colleagues(server).joinAs("nhap-lieu", "province-officer", "lender", "administrator");
        vietnamese = server.signIn("nhap-lieu");
        english = RawCalls.of(server, "nhap-lieu");
        WrittenWorkbook workbook = people(HEADINGS)
                .row(PEOPLE, List.of("S-PER", "S.A.", "1970", UNIT))
                .row(PEOPLE, List.of("S-PER2", "S.B.", "1971", UNIT))
                .row(PEOPLE, List.of("S-VOL", "S.C.", "1972", UNIT));
        sheet(workbook, "organisations", "key,name,kind,unit", "S-ORG,Ngân hàng mẫu,LENDER," + UNIT);
        sheet(workbook, "neighbourhoods", "key,unit,name,kind", "S-HOOD," + UNIT + ",Khu phố mẫu,QUARTER");
        sheet(workbook, "households", "key,unit,representative", "S-HH," + UNIT + ",S-PER");
        sheet(
                workbook,
                "teams",
                "key,name,kind,unit,established_on",
                "S-TEAM,Đội mẫu,VOLUNTEER_TEAM," + UNIT + ",2020-01-15");
        sheet(workbook, "members", "key,team,person,role,valid_from", "S-MEM,S-TEAM,S-VOL,LEADER,2020-01-15");
        sheet(workbook, "funds", "key,name,lender,source", "S-FUND,Quỹ mẫu,S-ORG,DONATION");
        sheet(
                workbook,
                "loans",
                "key,fund,borrower_kind,borrower_person,unit,amount,purpose,disbursed_on,term_months,"
                        + "annual_rate_percent,schedule,instalment_every_months",
                "S-LOAN,S-FUND,PERSON,S-PER," + UNIT + ",100000000,Mở quán,2024-01-10,24,0,EQUAL_PRINCIPAL,3");
        JsonNode ended = ended(send(workbook));
        assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("DONE");
    }

    @AfterAll
    void stops() {
        server.close();
    }

    static Stream<WrongCell> cells() {
        return WrongCell.of("people", "teams", "members", "others", "loans", "figures");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void tellsWhatIsWrongAndWritesItWhenItIsMended(WrongCell cell) {
        int before = english.count("people");
        String job = send(file(cell, cell.headings(), cell.wrong()));
        int line = cell.sheet().equals(PEOPLE) ? 3 : 2;

        refused(job, cell, line, before);
        JsonNode row = vietnamese.get(job + "/rows").good().at("/items/0");
        assertThat(row.path("row").asInt()).isEqualTo(line);
        assertThat(words(row.path("cells").path(cell.index(cell.column())).at("/faults/0")))
                .as("%s", row)
                .isEqualTo(cell.said("vi"));

        cell.mends().forEach((heading, text) -> mend(job, cell, Map.entry(heading, text), line));
        vietnamese.post(job + "/runs", Api.object().put("wanted", "ALL")).good();
        written(ended(job), 2);
        assertThat(english.count("people")).isEqualTo(before + (line == 3 ? 2 : 1));
    }

    static Stream<WrongCell> headings() {
        return WrongCell.of("headings");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headings")
    void tellsWhatIsWrongWithAHeading(WrongCell heading) {
        int before = english.count("people");
        WrittenWorkbook wrong = new WrittenWorkbook()
                .row(PEOPLE, heading.headings())
                .row(PEOPLE, heading.right().subList(0, heading.headings().size()));
        refused(send(wrong), heading, 1, before);

        written(ended(send(file(heading, heading.columns(), heading.right()))), 2);
    }

    static Stream<WrongCell> accepted() {
        return WrongCell.of("accepted");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void readsACellAsItIsMeant(WrongCell cell) {
        written(ended(send(file(cell, cell.headings(), cell.wrong()))), 2);

        JsonNode again = ended(send(file(cell, cell.headings(), cell.meant())));

        assertThat(again.at("/rows/same").asInt()).as("%s", again).isEqualTo(2);
    }

    private void refused(String job, WrongCell cell, int line, int before) {
        JsonNode ended = ended(job);
        assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("REFUSED");
        assertThat(ended.at("/rows/written").asInt()).isZero();
        assertThat(english.count("people")).as("people").isEqualTo(before);
        JsonNode problem = ended.at("/problems/0");
        String told = words(problem);
        String toldInEnglish =
                words(english.send("GET", job, new byte[0]).json().at("/problems/0"));
        assertThat(List.of(
                        problem.path("sheet").asText(),
                        problem.path("row").asInt(),
                        problem.path("column").asText()))
                .as("FIXTURE %s|%s|%s", cell, told, toldInEnglish)
                .isEqualTo(List.of(cell.sheet(), line, cell.place()));
        assertThat(told).as("FIXTURE %s|%s|%s", cell, told, toldInEnglish).isEqualTo(cell.said("vi"));
        assertThat(toldInEnglish).isEqualTo(cell.said("en"));
        assertThat(ended.path("problems").findValuesAsText("column"))
                .as("%s", ended)
                .isEqualTo(cell.places());
    }

    private static String words(JsonNode fault) {
        return fault.path("message").asText() + " => " + fault.path("remedy").asText();
    }

    private void mend(String job, WrongCell cell, Map.Entry<String, String> mend, int line) {
        ObjectNode place = Api.object()
                .put("sheet", cell.sheet())
                .put("row", line)
                .put("column", cell.index(mend.getKey()))
                .put("value", mend.getValue());
        assertThat(vietnamese.post(job + "/cells", place).status()).isEqualTo(204);
    }

    private static void written(JsonNode ended, int rows) {
        assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("DONE");
        assertThat(ended.at("/rows/written").asInt()).isEqualTo(rows);
    }

    /** Somebody who is well stands before the row of the fixture. */
    private static WrittenWorkbook file(WrongCell cell, List<String> headings, List<String> row) {
        boolean people = cell.sheet().equals(PEOPLE);
        List<String> first = people ? headings : HEADINGS;
        List<String> well = first.stream().map(heading -> well(cell, heading)).toList();
        WrittenWorkbook workbook = people(first).row(PEOPLE, well);
        return people
                ? workbook.row(PEOPLE, row)
                : workbook.row(cell.sheet(), headings).row(cell.sheet(), row);
    }

    private static String well(WrongCell cell, String heading) {
        return switch (heading) {
            case "Khóa" -> "G-" + cell.number();
            case "Tên viết tắt" ->
                "G." + (char) ('A' + cell.number() / LETTERS) + "." + (char) ('A' + cell.number() % LETTERS) + ".";
            case "Họ và tên" -> cell.columns().contains("Tên viết tắt") ? "" : "Trần Thị Ổn";
            case "Năm sinh" -> "1980";
            case "Nơi ở (xã, phường)" -> UNIT;
            default -> "";
        };
    }

    private static WrittenWorkbook people(List<String> headings) {
        return new WrittenWorkbook().row(PEOPLE, headings);
    }

    private static void sheet(WrittenWorkbook workbook, String sheet, String headings, String row) {
        workbook.row(sheet, List.of(headings.split(",", -1))).row(sheet, List.of(row.split(",", -1)));
    }

    private String send(WrittenWorkbook workbook) {
        Reply reply = english.post("/api/v1/imports", workbook.bytes(), "Content-Type", "application/octet-stream");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        return "/api/v1/imports/" + reply.json().path("id").asText();
    }

    private JsonNode ended(String job) {
        Await.until(SOON, "the end of " + job, () -> vietnamese.get(job).good().hasNonNull("endedAt"));
        return vietnamese.get(job).good();
    }
}
