package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.FelixTest;

/** Whoever has not signed in may send little, and nobody may send files where none belong. */
@FelixTest(platform = LifecyclePlatform.class)
class StrangersIT {

    private static final String SESSION = "/api/v1/session";
    private static final String BOUNDARY = "----part";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Client client;

    StrangersIT(URI server) {
        client = Client.of(server);
    }

    @Test
    void takesLittleFromWhoHasNotSignedIn() {
        HttpResponse<String> json = client.send(anonymous(SESSION, "application/json", "{" + " ".repeat(20_000) + "}"));
        HttpResponse<String> form = client.send(
                anonymous("/p/console/language", "application/x-www-form-urlencoded", "lang=" + "a".repeat(20_000)));

        assertThat(json.statusCode()).isEqualTo(413);
        assertThat(form.statusCode()).isEqualTo(413);
    }

    @Test
    void answersNothingButFaultsBriefly() {
        String fields =
                IntStream.range(0, 1_500).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));

        HttpResponse<String> answer = client.send(anonymous(SESSION, "application/json", "{" + fields + "}"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(client.json(answer).path("errors").size()).isLessThanOrEqualTo(52);
    }

    @Test
    void takesFilesOnlyWherePagesDeclareThem() {
        client.install(SampleJar.version("1.0.0").bytes());
        String type = "multipart/form-data; boundary=" + BOUNDARY;

        HttpResponse<String> stranger =
                client.send(anonymous("/p/console/language", type, fields(1, "a".repeat(100_000))));
        HttpResponse<String> elsewhere = client.send(client.request("/p/sample/form")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(fields(1, "a"))));

        assertThat(stranger.statusCode()).isEqualTo(415);
        assertThat(elsewhere.statusCode()).isEqualTo(415);
        leavesNoFileBehind();
    }

    @Test
    void refusesFormsOfTooManyOrTooLargeParts() {
        assertThat(plan(fields(60, "a")).statusCode()).isEqualTo(400);
        assertThat(plan(fields(3, "a".repeat(600_000))).statusCode()).isEqualTo(413);
        leavesNoFileBehind();
    }

    @Test
    void refusesAFormWithoutItsEnd() {
        String whole = fields(1, "a");

        assertThat(plan(whole.substring(0, whole.length() - BOUNDARY.length() - 6))
                        .statusCode())
                .isEqualTo(400);
        leavesNoFileBehind();
    }

    @Test
    void setsNoDateThatAnotherSiteAskedFor() {
        HttpRequest.Builder date =
                anonymous("/p/console/date", "application/x-www-form-urlencoded", "date=1990-01-01&back=%2F");

        assertThat(client.send(date.copy().header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.send(date.copy().header("Origin", "https://elsewhere.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.send(date.copy().header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> plan(String body) {
        return client.send(client.request("/p/lifecycle/plan")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder anonymous(String path, String type, String body) {
        return client.anonymous(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private static String fields(int count, String value) {
        return IntStream.range(0, count)
                .mapToObj(i -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"f" + i + "\"\r\n\r\n"
                        + value + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    }

    /** Counts what lies in the folder of uploads on their way. */
    /** What came is thrown away when its call is over, a moment after its answer. */
    private static void leavesNoFileBehind() {
        Await.until(SOON, "the files of ended calls to be thrown away", () -> waiting() == 0);
    }

    private static long waiting() {
        Path folder = LifecyclePlatform.FOLDER.path().resolve("data/tmp");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
