package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import vn.hoanhap.lifecycle.sample.SlowStartProgramme;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.FelixContainer;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.signing.SigningKey;

@FelixTest(platform = LifecyclePlatform.class)
class RestartIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Client client;
    private final Bundle lifecycle;
    private final Bundle access;
    private final ExecutorService atOnce = Executors.newCachedThreadPool();
    private final BundleContext framework;

    RestartIT(URI server, FelixContainer felix, BundleContext framework) {
        client = Client.of(server);
        lifecycle = felix.bundle("vn.hoanhap.lifecycle");
        access = felix.bundle("vn.hoanhap.access");
        this.framework = framework;
    }

    @BeforeEach
    void servesTheFirstVersion() {
        client.install(SampleJar.version("1.0.0").bytes());
    }

    @AfterEach
    void endsTheThreads() {
        atOnce.shutdownNow();
    }

    @Test
    void comesUpWithWhatServedBefore() throws BundleException {
        client.install(SampleJar.version("3.0.0").bytes());

        restart();

        assertThat(client.version()).isEqualTo("3.0.0");
        assertThat(programmesInTheFramework()).hasSize(1);
    }

    @Test
    void leavesARemovedProgrammeOut() throws BundleException {
        client.ended(client.delete("/api/v1/programmes/sample"));

        restart();

        assertThat(client.get("/api/v1/sample/version").statusCode()).isEqualTo(404);
    }

    @Test
    void servesAnEarlierVersionWhenTheJarIsLost() throws BundleException, IOException {
        JsonNode operation = client.install(SampleJar.version("3.1.0").bytes());
        Path kept = LifecyclePlatform.FOLDER.path().resolve("data/kept").resolve(sha256() + ".jar");
        byte[] jar = Files.readAllBytes(kept);
        Files.delete(kept);

        restart();

        assertThat(operation.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(client.version()).isNotEqualTo("3.1.0");
        JsonNode health = client.json(client.get("/health?lang=en"));
        assertThat(health.path("status").asText()).isEqualTo("WARN");
        assertThat(health.toString()).contains("Upload the programme's jar again");
        Files.write(kept, jar);
        client.install(SampleJar.version("1.0.0").bytes());
        client.install(SampleJar.version("1.0.1").bytes());
        assertThat(client.json(client.get("/health")).path("status").asText()).isEqualTo("OK");
    }

    @Test
    void comesUpAlsoWhenTheSignersKeyWasRevokedSinceAndSaysSo() throws BundleException {
        SigningKey vendor = SigningKey.generate("CN=Vendor of before");
        client.send(client.request("/api/v1/trust?name=Before").POST(BodyPublishers.ofString(vendor.pem())));
        client.install(vendor.sign(SampleJar.version("3.3.0").unsigned()));
        client.post("/api/v1/trust/" + vendor.fingerprint() + "/revoke", "{\"reason\": \"stolen\"}");

        restart();

        assertThat(client.version()).isEqualTo("3.3.0");
        String health = client.get("/health?lang=en").body();
        assertThat(health).contains("\"status\":\"WARN\"", "Before", "stolen");
    }

    /** Nobody asked for the stand-in, so it must be one that could be installed. */
    @Test
    void letsNoVersionOfARevokedSignerStandIn() throws BundleException, IOException {
        SigningKey vendor = SigningKey.generate("CN=Vendor of the stand-in");
        client.send(client.request("/api/v1/trust").POST(BodyPublishers.ofString(vendor.pem())));
        client.install(vendor.sign(SampleJar.version("3.4.0").unsigned()));
        client.install(SampleJar.version("3.4.1").bytes());
        client.post("/api/v1/trust/" + vendor.fingerprint() + "/revoke", "{\"reason\": \"stolen\"}");
        Path kept = LifecyclePlatform.FOLDER.path().resolve("data/kept").resolve(sha256() + ".jar");
        byte[] jar = Files.readAllBytes(kept);
        Files.delete(kept);

        restart();

        assertThat(client.version()).isNotIn("3.4.0", "3.4.1");
        Files.write(kept, jar);
    }

    @Test
    void letsAFewCallsWaitForAProgrammeThatIsStartingAndTellsTheOthersWhenToComeBack() throws BundleException {
        client.install(
                SampleJar.version("3.2.0").component(SlowStartProgramme.class).bytes());
        lifecycle.stop();
        lifecycle.start();
        Await.until(
                SOON, "the gateway", () -> client.get("/api/v1/openapi.json").statusCode() == 200);

        List<HttpResponse<String>> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.get("/api/v1/sample/version"), atOnce))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
                    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                });
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSizeLessThanOrEqualTo(4);
        Await.until(SOON, "health", () -> client.get("/health").statusCode() == 200);
        assertThat(client.version()).isEqualTo("3.2.0");
    }

    @Test
    void asksEarlyCallersToWaitWhileThePlatformIsNotThere() throws BundleException {
        access.stop();
        try {
            HttpResponse<String> page = client.send(
                    client.anonymous("/").header("Accept-Language", "vi").GET());
            HttpResponse<String> english =
                    client.send(client.anonymous("/p/console/?lang=en").GET());
            HttpResponse<String> api = client.get("/api/v1/sample/version");
            HttpResponse<String> health = client.get("/health");

            assertThat(List.of(page, english, api, health)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            });
            assertThat(page.body()).contains("Hòa Nhập đang khởi động");
            assertThat(page.headers().firstValue("Refresh")).hasValue("2");
            assertThat(english.body()).contains("Hòa Nhập is starting");
            assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(client.json(health).path("status").asText()).isEqualTo("STARTING");
        } finally {
            access.start();
        }
        Await.until(SOON, "health", () -> client.get("/health").statusCode() == 200);
    }

    @Test
    void keepsNoClassLoaderOfAVersionThatHasGone() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            client.install(SampleJar.version("4.0." + i).bytes());
            client.post("/api/v1/sample/notes", "{\"words\": \"loader\"}");
            client.get("/p/sample/");
            client.get("/api/v1/openapi.json");
            loaders.add(loader());
        }

        Await.until(SOON, "old class loaders are collected", () -> alive(loaders) <= 1);
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        System.gc();
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private WeakReference<ClassLoader> loader() {
        Bundle bundle = programmesInTheFramework().get(0);
        return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    private List<Bundle> programmesInTheFramework() {
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> "vn.hoanhap.sample".equals(bundle.getSymbolicName()))
                .toList();
    }

    private String sha256() {
        for (JsonNode programme : client.json(client.get("/api/v1/programmes")).path("items")) {
            if (programme.path("id").asText().equals("sample")) {
                return programme.path("sha256").asText();
            }
        }
        throw new AssertionError("the sample is not listed");
    }

    private void restart() throws BundleException {
        lifecycle.stop();
        lifecycle.start();
        Await.until(
                SOON, "health after the restart", () -> client.get("/health").statusCode() == 200);
    }
}
