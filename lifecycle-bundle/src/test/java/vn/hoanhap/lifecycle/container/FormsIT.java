package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.FelixTest;

/** A browser with a session of its own against forms that somebody else may have sent. */
@FelixTest(platform = LifecyclePlatform.class)
class FormsIT {

    private static final String PASSWORD = "mua-thuan-gio-hoa-2024";

    private final Client client;
    private final String origin;
    private String cookie = "";

    FormsIT(URI server) {
        client = Client.of(server);
        origin = server.getScheme() + "://" + server.getAuthority();
    }

    @BeforeEach
    void signsInAsABrowserDoes() {
        client.install(SampleJar.version("1.0.0").bytes());
        String name = "f" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> made = client.post(
                "/api/v1/accounts",
                "{\"username\":\"" + name + "\",\"password\":\"" + PASSWORD
                        + "\",\"mustChangePassword\":false,\"grants\":[{\"role\":\"administrator\"}]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        HttpResponse<String> in = client.send(client.anonymous("/p/access/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + name + "&password=" + PASSWORD)));
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
        String set = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).contains("HttpOnly", "SameSite=Lax");
        cookie = set.substring(0, set.indexOf(';'));
    }

    @Test
    void takesAFormWithTheTokenOfItsSession() {
        assertThat(form("words=a&_csrf=" + token()).statusCode()).isEqualTo(303);
    }

    @Test
    void refusesAFormWithoutTheTokenOrWithAWrongOne() {
        String newest = client.note();

        HttpResponse<String> without = form("words=a");
        HttpResponse<String> wrong = form("words=a&_csrf=" + token().replace('a', 'b') + "x");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("<h1>");
        assertThat(client.notesAfter(newest)).isEmpty();
    }

    @Test
    void writesAFormOnceHoweverOftenItIsSent() {
        String newest = client.note();
        String sheet = "words=a&_csrf=" + token() + "&_once=" + UUID.randomUUID();

        List<CompletableFuture<HttpResponse<String>>> sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> form(sheet)))
                .limit(6)
                .toList();

        assertThat(sent)
                .extracting(CompletableFuture::join)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303))
                .extracting(answer -> answer.headers().firstValue("Location"))
                .containsOnly(form(sheet).headers().firstValue("Location"));
        assertThat(client.notesAfter(newest)).hasSize(1);
    }

    @Test
    void takesTheSameSheetWithOtherWordsAndOneThatCameBackWithErrors() {
        String newest = client.note();
        String mark = "&_csrf=" + token() + "&_once=" + UUID.randomUUID();

        assertThat(form("words=" + mark).statusCode()).isEqualTo(422);
        assertThat(form("words=a" + mark).statusCode()).isEqualTo(303);
        assertThat(form("words=b" + mark).statusCode()).isEqualTo(303);

        assertThat(client.notesAfter(newest)).hasSize(2);
    }

    @Test
    void refusesAFormFromAnotherOriginEvenWithTheToken() {
        String fields = "words=a&_csrf=" + token();

        assertThat(client.send(sent(fields).header("Origin", "https://elsewhere.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.send(sent(fields).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.send(sent(fields).header("Origin", origin)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void endsAConnectionWhoseBodyItDidNotRead() {
        HttpResponse<String> refused =
                client.send(sent("words=a&_csrf=" + token()).header("Origin", "https://elsewhere.example"));

        assertThat(refused.headers().firstValue("Connection")).hasValue("close");
    }

    @Test
    void asksTheTokenOfApiWritesByCookieAndNoneOfBearers() {
        HttpResponse<String> without = client.send(note());
        HttpResponse<String> with = client.send(note().header("X-CSRF-Token", token()));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(client.json(without).path("type").asText()).isEqualTo("/problems/forged");
        assertThat(with.statusCode()).isEqualTo(201);
        assertThat(client.post("/api/v1/sample/notes", "{\"words\": \"bearer\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpRequest.Builder note() {
        return browser("/api/v1/sample/notes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"words\": \"cookie\"}"));
    }

    private HttpResponse<String> form(String fields) {
        return client.send(sent(fields));
    }

    private HttpRequest.Builder sent(String fields) {
        return browser("/p/sample/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private String token() {
        String token = client.send(browser("/p/sample/token").GET()).body();
        assertThat(token).isNotBlank().doesNotContain("<");
        return token;
    }

    private HttpRequest.Builder browser(String path) {
        return client.anonymous(path).header("Cookie", cookie);
    }
}
