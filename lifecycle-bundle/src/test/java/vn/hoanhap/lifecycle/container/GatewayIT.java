package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.FelixTest;

@FelixTest(platform = LifecyclePlatform.class)
class GatewayIT {

    private static final String NOTES = "/api/v1/sample/notes";

    private final Client client;

    GatewayIT(URI server) {
        client = Client.of(server);
    }

    @BeforeEach
    void servesTheSample() {
        client.install(SampleJar.version("1.0.0").bytes());
    }

    @Test
    void namesEveryFaultOfABodyAtOnce() {
        HttpResponse<String> answer =
                client.post(NOTES + "?lang=en", "{\"words\": \"" + "a".repeat(41) + "\", \"colour\": 3, \"size\": 1}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = client.json(answer);
        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("words", "colour", "size");
        assertThat(problem.path("errors").findValuesAsText("message")).contains("Has 41 characters; the most is 40.");
        assertThat(problem.path("errors").findValuesAsText("remedy")).doesNotContain("");
    }

    @Test
    void letsAFieldOutOnlyWhenItMayBeNull() {
        HttpResponse<String> withoutColour = client.post(NOTES, "{\"words\": \"one\"}");
        HttpResponse<String> withoutWords = client.post(NOTES, "{\"colour\": \"red\"}");

        assertThat(withoutColour.statusCode()).isEqualTo(201);
        assertThat(client.json(withoutWords).path("errors").findValuesAsText("field"))
                .containsExactly("words");
    }

    @Test
    void refusesWrongEncodingAndBrokenJson() {
        HttpRequest.Builder latin = client.request(NOTES)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray("{\"words\": \"Hòa\"}".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(client.json(client.send(latin)).path("type").asText()).isEqualTo("/problems/encoding");
        assertThat(client.json(client.post(NOTES, "{\"words\": ")).path("type").asText())
                .isEqualTo("/problems/malformed");
        assertThat(client.json(client.post(NOTES, "{\"words\":\"a\",\"words\":\"b\"}"))
                        .path("status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void refusesUnknownParametersMethodsAndPaths() {
        HttpResponse<String> method = client.delete("/api/v1/sample/version");

        assertThat(client.get("/api/v1/sample/version?colour=red").statusCode()).isEqualTo(400);
        assertThat(client.get(NOTES + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(client.get(NOTES + "?limit=5&cursor=0").statusCode()).isEqualTo(200);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).hasValue("GET");
        assertThat(client.get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(client.get("/p/nothing/").statusCode()).isEqualTo(404);
        assertThat(client.get("/api/v1/sample/version?date=2024-02-30").statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWhoIsNotSignedIn() {
        HttpResponse<String> api =
                client.send(client.anonymous("/api/v1/sample/version").GET());
        HttpResponse<String> page = client.send(client.anonymous("/p/sample/").GET());

        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).hasValue("/p/access/sign-in?next=%2Fp%2Fsample%2F");
    }

    @Test
    void givesTheSameAnswerForTheSameKey() {
        HttpResponse<String> first = keyed("key-same", "{\"words\": \"once\"}");
        HttpResponse<String> second = keyed("key-same", "{\"words\": \"once\"}");
        HttpResponse<String> other = keyed("key-same", "{\"words\": \"twice\"}");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void doesAnOrderOnceWhenItArrivesManyTimesAtOnce() {
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> keyed("key-at-once", "{\"words\": \"at once\"}")))
                .toList();

        List<String> bodies = sent.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::body)
                .distinct()
                .toList();

        assertThat(bodies).hasSize(1);
        assertThat(bodies.get(0)).contains("at once");
    }

    @Test
    void answersWithTheVersionOfARecordAndSavesTheSecondReading() {
        String address = client.post(NOTES, "{\"words\": \"etag\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        HttpResponse<String> again = client.send(
                client.request(address).header("If-None-Match", "\"1\"").GET());

        assertThat(client.get(address).headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void leavesNothingOfAFormThatCameBackWithErrors() {
        String newest = client.note();

        HttpResponse<String> wrong = form("words=");
        HttpResponse<String> right = form("words=" + "b%C3%ACnh+an");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(right.headers().allValues("Set-Cookie").toString()).contains("hoanhap-flash=");
        assertThat(client.notesAfter(newest)).hasSize(1);
    }

    @Test
    void refusesAFormThatAnotherSiteSent() {
        HttpRequest.Builder forged = client.anonymous("/p/access/sign-in")
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=a&password=b"));

        assertThat(client.send(forged).statusCode()).isEqualTo(403);
    }

    @Test
    void remembersLanguageAndDateInCookies() {
        HttpResponse<String> date = client.send(client.anonymous("/p/console/date")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("date=06%2F06%2F2024&back=%2Fp%2Fsample%2F")));
        HttpResponse<String> today = client.send(client.anonymous("/p/console/date")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("today=true&back=%2Fp%2Fsample%2F")));
        HttpResponse<String> away = client.send(client.anonymous("/p/console/language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("lang=en&back=%2F%2Felsewhere.example")));

        assertThat(date.headers().firstValue("Set-Cookie")).get().asString().startsWith("hoanhap-date=2024-06-06");
        assertThat(date.headers().firstValue("Location")).hasValue("/p/sample/");
        assertThat(today.headers().firstValue("Set-Cookie")).get().asString().startsWith("hoanhap-date=today");
        assertThat(away.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void leadsBackFromAMistypedDateToThePageWhereItWasTyped() {
        HttpResponse<String> mistyped = client.send(client.anonymous("/p/console/date")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("date=45%2F13%2F2024&back=%2Fp%2Fsample%2F%3Fq%3Dan")));

        assertThat(mistyped.statusCode()).isEqualTo(303);
        assertThat(mistyped.headers().firstValue("Location")).hasValue("/p/sample/?q=an&typed-date=45%2F13%2F2024");
        assertThat(mistyped.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void servesStaticFilesThatBrowsersMayKeep() {
        HttpResponse<String> kept =
                client.send(client.anonymous("/p/sample/assets/sample.css?v=1").GET());

        assertThat(kept.body()).contains("green");
        assertThat(kept.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(client.get("/p/sample/assets/../version.txt").statusCode()).isIn(400, 404);
    }

    @Test
    void describesEveryRouteForMachines() {
        JsonNode document = client.json(client.get("/api/v1/openapi.json"));

        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        JsonNode order = document.at("/paths/~1sample~1notes/post/requestBody/content/application~1json/schema");
        assertThat(order.path("required").toString()).isEqualTo("[\"words\"]");
        assertThat(order.at("/properties/words/maxLength").asInt()).isEqualTo(40);
        assertThat(document.path("paths").has("/programmes/operations/{id}")).isTrue();
    }

    @Test
    void tellsHowTheServerIs() {
        JsonNode health = client.json(client.send(client.anonymous("/health").GET()));

        assertThat(health.path("status").asText()).isIn("OK", "WARN");
        assertThat(health.path("programmes").findValuesAsText("id")).contains("sample", "access", "lifecycle");
        assertThat(client.get("/metrics").body()).contains("hoanhap_request_seconds_bucket{programme=\"sample\"");
    }

    @Test
    void hidesBehindStrictHeaders() {
        HttpResponse<String> page = client.get("/p/sample/");

        assertThat(page.body()).contains("<h1>Mẫu 1.0.0</h1>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("script-src 'self'");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void refusesADateThatIsNoneBeforeThePageIsMade() {
        assertThat(client.get("/p/sample/?date=zzz").statusCode()).isEqualTo(400);
        assertThat(client.get("/p/none?date=zzz").statusCode()).isEqualTo(404);
        assertThat(client.get("/p/sample/?date=2024-06-06").statusCode()).isEqualTo(200);
    }

    @Test
    void takesAJarFromAForm() {
        String boundary = "----part";
        byte[] jar = SampleJar.version("1.0.0").bytes();
        byte[] head = ("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sample.jar\"\r\n"
                        + "Content-Type: application/java-archive\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> plan = client.send(client.request("/api/v1/programmes?dryRun=true")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(jar),
                        BodyPublishers.ofByteArray(tail))));

        assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
        assertThat(client.json(plan).at("/plan/action").asText()).isEqualTo("NOTHING");
        assertThat(client.json(plan).at("/accepted").asBoolean()).isTrue();
    }

    private HttpResponse<String> keyed(String key, String body) {
        return client.send(client.request(NOTES)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> form(String fields) {
        return client.send(client.request("/p/sample/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }
}
