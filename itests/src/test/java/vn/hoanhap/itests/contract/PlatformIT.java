package vn.hoanhap.itests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.ServerPlatform;

/** The platform as it starts, with nobody signed in. */
@FelixTest(platform = ServerPlatform.class)
class PlatformIT {

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    PlatformIT(URI server) {
        this.server = server;
        Await.until(STARTED_WITHIN, "a healthy platform", () -> get("/health").statusCode() == 200);
    }

    @Test
    void startsEveryBundle(BundleContext framework) {
        List<String> idle = Arrays.stream(framework.getBundles())
                .filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING)
                .map(Bundle::getSymbolicName)
                .toList();

        assertThat(idle).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/units", "/api/v1/people", "/api/v1/programmes", "/api/v1/accounts", "/api/v1/imports/1"
            })
    void asksAStrangerWhoCallsToSignIn(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/console/", "/p/register/people"})
    void sendsAStrangerWhoLooksAtAPageToTheDoor(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).startsWith("/p/access/sign-in"));
    }

    @Test
    void answersWhatIsNotThereAsAProblem() {
        HttpResponse<String> answer = get("/api/v1/no-such-thing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"status\":404");
    }

    @Test
    void sendsNothingThatLetsAPageBeFramedOrFetchFromElsewhere() {
        HttpResponse<String> door = get("/p/access/sign-in");

        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(door.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval"));
        assertThat(door.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private HttpResponse<String> get(String path) {
        try {
            return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
