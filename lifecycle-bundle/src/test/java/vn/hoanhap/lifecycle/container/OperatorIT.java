package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.FelixTest;

/** What operators ask of the server itself: its programmes, its backups, its audit trail. */
@FelixTest(platform = LifecyclePlatform.class)
class OperatorIT {

    private static final Path DATA = LifecyclePlatform.FOLDER.path().resolve("data");

    private final Client client;

    OperatorIT(URI server) {
        client = Client.of(server);
    }

    @BeforeEach
    void servesTheSample() {
        client.install(SampleJar.version("1.0.0").bytes());
    }

    @Test
    void findsProgrammesByWordsWithoutTonesAndByState() {
        assertThat(ids("?q=mau")).containsExactly("sample");
        assertThat(ids("?q=SAMP")).containsExactly("sample");
        assertThat(ids("?q=nowhere")).isEmpty();
        assertThat(ids("?state=serving")).contains("sample", "access", "lifecycle");
        assertThat(ids("?state=DOWN")).isEmpty();

        client.ended(client.delete("/api/v1/programmes/sample"));

        assertThat(ids("?state=REMOVED")).contains("sample").doesNotContain("access");
        assertThat(ids("?state=SERVING&q=sample")).isEmpty();
    }

    @Test
    void namesTheStatesWhenOneIsUnknown() {
        HttpResponse<String> answer = client.get("/api/v1/programmes?state=asleep");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(client.json(answer).at("/errors/0/field").asText()).isEqualTo("state");
        assertThat(client.json(answer).at("/errors/0/remedy").asText()).contains("SERVING, DOWN, REMOVED");
    }

    @Test
    void listsProgrammesPageByPage() {
        List<String> all = ids("");
        JsonNode first = client.json(client.get("/api/v1/programmes?limit=2"));
        JsonNode second = client.json(client.get(
                "/api/v1/programmes?limit=2&cursor=" + first.path("next").asText()));

        assertThat(first.path("items").findValuesAsText("id")).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(second.path("items").findValuesAsText("id"))
                .containsExactlyElementsOf(all.subList(2, Math.min(4, all.size())));
        assertThat(client.json(client.get("/api/v1/programmes?limit=500")).has("next"))
                .isFalse();
    }

    @Test
    void makesABackupAndListsItWithoutSayingWhereItLies() {
        JsonNode made = client.json(client.post("/api/v1/backups", ""));
        HttpResponse<String> list = client.get("/api/v1/backups");

        String file = made.path("file").asText();
        assertThat(file).matches("hoanhap-[0-9-]+\\.zip");
        assertThat(DATA.resolve("backups").resolve(file)).isRegularFile();
        assertThat(client.json(list).at("/items/0/file").asText()).isEqualTo(file);
        assertThat(client.json(list).at("/items/0/bytes").asLong())
                .isEqualTo(made.path("bytes").asLong())
                .isPositive();
        assertThat(made + list.body()).doesNotContain(DATA.toString(), "/");
        assertThat(client.send(client.anonymous("/api/v1/backups").GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void leavesOneAuditRowForOneChange() {
        String before = newestAuditRow();
        client.post("/api/v1/sample/notes", "{\"words\": \"audited\"}");
        assertThat(auditedSince(before)).containsExactly("POST /sample/notes");

        String between = newestAuditRow();
        HttpResponse<String> made = account("audited");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(auditedSince(between)).containsExactly("account.created");
    }

    @Test
    void keepsNoAnswerThatHoldsAPassword() {
        String key = UUID.randomUUID().toString();
        String name = "k" + key.substring(0, 8);
        String body = "{\"username\":\"" + name + "\",\"grants\":[]}";

        HttpResponse<String> first = keyed(key, body);
        HttpResponse<String> second = keyed(key, body);

        assertThat(client.json(first).path("password").asText()).isNotBlank();
        assertThat(second.statusCode()).isNotEqualTo(201);
        assertThat(second.body())
                .doesNotContain(client.json(first).path("password").asText());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void saysWhenToComeBackAfterTooManySignIns() {
        for (int i = 0; i < 6; i++) {
            attempt();
        }
        HttpResponse<String> answer = attempt();
        HttpResponse<String> page = client.send(client.anonymous("/p/access/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=nobody-here&password=wrong-one")));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 900L);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
    }

    private HttpResponse<String> attempt() {
        return client.send(client.anonymous("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"nobody-here\",\"password\":\"wrong-one\"}")));
    }

    private HttpResponse<String> account(String prefix) {
        String name = prefix + UUID.randomUUID().toString().substring(0, 8);
        return client.post("/api/v1/accounts", "{\"username\":\"" + name + "\",\"grants\":[]}");
    }

    private HttpResponse<String> keyed(String key, String body) {
        return client.send(client.request("/api/v1/accounts")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private List<String> ids(String query) {
        return client.json(client.get("/api/v1/programmes" + query))
                .path("items")
                .findValuesAsText("id");
    }

    private String newestAuditRow() {
        return client.json(client.get("/api/v1/audit?limit=1"))
                .at("/items/0/id")
                .asText();
    }

    /** The actions of the rows after one, the newest first. */
    private List<String> auditedSince(String row) {
        List<String> actions = new ArrayList<>();
        for (JsonNode line : client.json(client.get("/api/v1/audit?limit=50")).path("items")) {
            if (line.path("id").asText().equals(row)) {
                return actions;
            }
            actions.add(line.path("action").asText());
        }
        throw new AssertionError("row " + row + " is not among the newest 50");
    }
}
