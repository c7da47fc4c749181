package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.scenario.RawCalls.Reply;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Zip;

/** Whatever is sent wrong is answered with what is wrong and what to do, leaves nothing behind, and shows in no log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputScenario {

    private static final String SECRET = "Nguyễn Thị Bí Mật";
    private static final String UNIT = "28249@2026-01-01";
    private static final String ENDED = "28249@2024-06-06";
    private static final String SHEET = "key,full_name,initials,sex,birth_date,birth_year,phone,id_number,address,unit,"
            + "neighbourhood,category,category_since,note\n";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final DemoServer server = DemoServer.startEmpty("bad-input");
    private RawCalls calls;
    private List<Integer> before = List.of();
    private boolean writes;

    @BeforeAll
    void signsIn() {
        calls = RawCalls.of(server, "province");
    }

    @AfterAll
    void stops() {
        server.close();
    }

    @BeforeEach
    void counts() {
        before = counted();
        writes = false;
    }

    @AfterEach
    void hasWrittenNothingAndKeptQuiet() {
        if (!writes) {
            assertThat(counted()).isEqualTo(before);
        }
        assertThat(server.process().log()).doesNotContain("Bí Mật", "Kín Đáo", "0912345678");
    }

    static Stream<Arguments> bodies() {
        String name = "{\"identity\":{\"fullName\":\"" + SECRET + "\",\"phone\":\"0912345678\"},";
        String unit = "\"unit\":\"" + UNIT + "\"}";
        return Stream.of(
                arguments("wrong type", name + "\"birthYear\":\"x\"," + unit, 422, "invalid", "birthYear"),
                arguments("a list for a text", name + "\"unit\":[]}", 422, "invalid", "unit"),
                arguments("missing", "{}", 422, "invalid", "unit"),
                arguments("unknown", name + "\"colour\":1," + unit, 422, "invalid", "colour"),
                arguments("too long", "{\"initials\":\"" + "x".repeat(300) + "\"," + unit, 422, "invalid", "initials"),
                arguments("broken", name + "\"unit\":", 400, "malformed", null),
                arguments("more behind it", "{" + unit + " x", 400, "malformed", null),
                arguments("a list", "[]", 422, "invalid", "(body)"),
                arguments("a NUL", name + "\"initials\":\"a\\u0000b\"," + unit, 422, "invalid", "initials"),
                arguments("half a character", "{\"initials\":\"\\ud800\"," + unit, 422, "invalid", "initials"),
                arguments("deep lists", "[".repeat(100_000), 400, "too-complex", null),
                arguments("deep objects", "{\"a\":".repeat(5000) + 1 + "}".repeat(5000), 400, "too-complex", null),
                arguments("a number too large", "{\"birthYear\":1e400," + unit, 422, "invalid", "birthYear"),
                arguments(
                        "a number too long",
                        "{\"birthYear\":" + "9".repeat(2000) + "," + unit,
                        400,
                        "too-complex",
                        null),
                arguments("a fraction", "{\"birthYear\":1980.5," + unit, 422, "invalid", "birthYear"),
                arguments(
                        "a year to come",
                        "{\"initials\":\"A\",\"birthYear\":2999," + unit,
                        422,
                        "invalid",
                        "birthYear"),
                arguments("twice", "{\"initials\":\"a\",\"initials\":\"b\"," + unit, 400, "field-twice", "initials"),
                arguments("no such unit", "{\"initials\":\"A\",\"unit\":\"99999@2026-01-01\"}", 422, "invalid", "unit"),
                arguments(
                        "a unit that ended",
                        "{\"initials\":\"A\",\"birthYear\":1980,\"unit\":\"" + ENDED + "\"}",
                        422,
                        "invalid",
                        "unit"),
                arguments("too large", "{\"initials\":\"" + "x".repeat(1 << 20) + "\"}", 413, "too-large", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void refusesABody(String what, String body, int status, String type, @Nullable String field) {
        refused(calls.post("/api/v1/people", utf8(body)), status, type, field);
    }

    static Stream<Arguments> encodings() {
        String body = "{\"identity\":{\"fullName\":\"" + SECRET + "\"},\"unit\":\"" + UNIT + "\"}";
        return Stream.of(
                arguments("ISO 8859-1", "{\"initials\":\"Hò\"}".getBytes(StandardCharsets.ISO_8859_1)),
                arguments("Windows-1258", "{\"initials\":\"Đ\"}".getBytes(Charset.forName("windows-1258"))),
                arguments("broken UTF-8", new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}),
                arguments("UTF-16", body.getBytes(StandardCharsets.UTF_16)),
                arguments("UTF-16 without its mark", body.getBytes(StandardCharsets.UTF_16BE)),
                arguments("UTF-16, little end first", body.getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void refusesAnotherEncoding(String what, byte[] body) {
        refused(calls.post("/api/v1/people", body), 400, "encoding", null);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/people?cursor=abc, 400, query-number, cursor",
        "GET, /api/v1/people?limit=-5, 400, query-number, limit",
        "GET, /api/v1/people?colour=1, 400, unknown-query, colour",
        "GET, /api/v1/teams?date=06/06/2024, 400, query-date, date",
        "GET, /api/v1/people?q=%ff%fe, 400, address,",
        "GET, /api/v1/people?q=%00, 400, address,",
        "GET, /api/v1/../../etc/passwd, 400, address,",
        "GET, /api/v1/people/abc, 404, not-found,",
        "GET, /api/v1/nowhere, 404, no-such-path,",
        "GET, /api/v2/people, 404, no-such-path,",
    })
    void refusesAnAddress(String method, String path, int status, String type, @Nullable String field) {
        refused(calls.send(method, path, new byte[0]), status, type, field);
    }

    @ParameterizedTest
    @CsvSource({"DELETE", "PATCH", "PUT"})
    void namesTheMethodsThatAnAddressTakes(String method) {
        Reply reply = calls.send(method, "/api/v1/people", utf8("{}"), "Content-Type", "application/json");

        refused(reply, 405, "other-method", null);
        assertThat(reply.allow()).hasValue("GET, POST");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void refusesAnotherMediaType(String type) {
        byte[] body = utf8("{\"unit\":\"" + UNIT + "\"}");

        refused(calls.post("/api/v1/people", body, "Content-Type", type), 415, "media-type", null);
    }

    @Test
    void refusesABrokenIdempotencyKey() {
        byte[] body = person();

        refused(
                calls.post("/api/v1/people", body, json("Idempotency-Key", "a b")),
                400,
                "key-malformed",
                "Idempotency-Key");
        refused(
                calls.post("/api/v1/people", body, json("Idempotency-Key", "a".repeat(81))),
                400,
                "key-malformed",
                "Idempotency-Key");
    }

    @Test
    void refusesAChangeOfAnUnknownOrOldVersion() {
        writes = true;
        String path = "/api/v1/people/" + id(calls.post("/api/v1/people", person()));

        refused(calls.send("PUT", path, person(), json()), 428, "if-match-missing", null);
        refused(calls.send("PUT", path, person(), json("If-Match", "abc")), 400, "if-match-malformed", "If-Match");
        refused(calls.send("PUT", path, person(), json("If-Match", "\"99\"")), 412, "changed-meanwhile", null);
        assertThat(calls.count("people")).isEqualTo(before.get(0) + 1);
    }

    @Test
    void refusesOrganisationsInACircle() {
        writes = true;
        String kind = "\"kind\":\"PEOPLES_COMMITTEE\"";
        String upper = id(calls.post("/api/v1/organisations", utf8("{\"name\":\"A\"," + kind + "}")));
        String lower = id(calls.post(
                "/api/v1/organisations", utf8("{\"name\":\"B\"," + kind + ",\"parent\":\"" + upper + "\"}")));

        byte[] circle = utf8("{\"name\":\"A\"," + kind + ",\"parent\":\"" + lower + "\"}");
        refused(
                calls.send("PUT", "/api/v1/organisations/" + upper, circle, json("If-Match", "\"1\"")),
                422,
                "invalid",
                "parent");
    }

    @ParameterizedTest
    @CsvSource({"-5", "0", "5.5", "'\"5\"'", "1e30", "9223372036854775808"})
    void refusesMoneyThatIsNoneInWholeDong(String amount) {
        String loan = "{\"fund\":\"1\",\"borrowerKind\":\"PERSON\",\"borrowerPerson\":\"1\",\"unit\":\"" + UNIT
                + "\",\"purpose\":\"" + SECRET + "\",\"disbursedOn\":\"2026-01-05\",\"amount\":" + amount + "}";

        refused(calls.post("/api/v1/loans", utf8(loan)), 422, "invalid", "amount");
    }

    @Test
    void takesHistoryOutsideAUnitsLifeAndRefusesNewWorkThere() {
        writes = true;
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

        Reply history = calls.post("/api/v1/teams", team("2016-07-31"));
        int teams = calls.count("teams");

        assertThat(history.status()).as(history.toString()).isEqualTo(201);
        refused(calls.post("/api/v1/teams", team(today.toString())), 422, "invalid", "unit");
        refused(calls.post("/api/v1/teams", team(today.plusDays(1).toString())), 422, "invalid", "establishedOn");
        assertThat(calls.count("teams")).isEqualTo(teams);
    }

    @Test
    void refusesASheetWithTheSameKeyTwiceAndWritesNoneOfItsRows() {
        String row = "K1," + SECRET + ",,FEMALE,,1972,,,," + UNIT + ",,,,\n";

        Reply accepted = importing(utf8(SHEET + row + row.replace("Bí Mật", "Kín Đáo")));

        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        JsonNode end = ended(id(accepted));
        assertThat(end.path("state").asText()).isEqualTo("REFUSED");
        JsonNode problem = end.at("/problems/0");
        assertThat(problem.path("sheet").asText()).isEqualTo("people");
        assertThat(problem.path("row").asInt()).isEqualTo(3);
        assertThat(problem.path("column").asText()).isEqualTo("key");
        assertThat(problem.path("remedy").asText()).isNotBlank();
    }

    @Test
    void refusesSheetsInAnotherEncodingAndFilesThatAreNone() {
        byte[] utf16 = (SHEET + "K2," + SECRET).getBytes(StandardCharsets.UTF_16);

        refused(importing(utf16), 422, "invalid", "people.csv");
        refused(
                calls.post("/api/v1/imports", utf8("hello"), "Content-Type", "application/zip"),
                422,
                "invalid",
                "file");
    }

    private void refused(Reply reply, int status, String type, @Nullable String field) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.type()).hasValue("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + type);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        if (field != null) {
            assertThat(problem.path("errors").findValuesAsText("field"))
                    .as(reply.toString())
                    .contains(field);
            assertThat(problem.path("errors").findValuesAsText("message")).doesNotContain("");
            assertThat(problem.path("errors").findValuesAsText("remedy")).doesNotContain("");
        }
    }

    private Reply importing(byte[] people) {
        return calls.post("/api/v1/imports", Zip.of(Map.of("people.csv", people)), "Content-Type", "application/zip");
    }

    private JsonNode ended(String job) {
        String path = "/api/v1/imports/" + job;
        Await.until(SOON, "the end of import " + job, () -> calls.send("GET", path, new byte[0])
                .json()
                .hasNonNull("endedAt"));
        return calls.send("GET", path, new byte[0]).json();
    }

    private List<Integer> counted() {
        return Stream.of("people", "teams", "organisations", "loans")
                .map(calls::count)
                .toList();
    }

    private static byte[] person() {
        return utf8("{\"initials\":\"N.V.A\",\"birthYear\":1980,\"unit\":\"" + UNIT + "\"}");
    }

    private static byte[] team(String establishedOn) {
        return utf8("{\"name\":\"Đội thử\",\"kind\":\"VOLUNTEER_TEAM\",\"unit\":\"" + ENDED + "\",\"establishedOn\":\""
                + establishedOn + "\"}");
    }

    private static String id(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
        return reply.json().path("id").asText();
    }

    private static String[] json(String... more) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
