package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.ThrowingProgramme;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.server.LoadClient;
import vn.hoanhap.testkit.server.LoadReport;

@FelixTest(platform = LifecyclePlatform.class)
class LoadIT {

    private static final int CLIENTS = 16;
    private static final int SWAPS = 20;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Client client;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    LoadIT(URI server) {
        client = Client.of(server);
    }

    @Test
    void losesNoCallAndNoNoteWhileVersionsChange() {
        client.install(SampleJar.version("2.0.0").bytes());

        LoadReport report = changeUnderLoad();

        assertThat(report.failures()).isEmpty();
        assertThat(report.calls()).isGreaterThan(SWAPS * CLIENTS);
        assertThat(written)
                .allSatisfy(address ->
                        assertThat(client.get("/api/v1" + address).statusCode()).isEqualTo(200));
    }

    private LoadReport changeUnderLoad() {
        try (LoadClient load = LoadClient.start(CLIENTS, this::call)) {
            for (int swap = 1; swap <= SWAPS; swap++) {
                load.awaitMoreCalls(CLIENTS, SOON);
                String state = client.install(SampleJar.version("2.0." + swap).bytes())
                        .path("state")
                        .asText();
                assertThat(state).isEqualTo("SUCCEEDED");
                if (swap % 5 == 0) {
                    client.install(SampleJar.version("2.1." + swap)
                            .component(ThrowingProgramme.class)
                            .bytes());
                }
            }
            load.awaitMoreCalls(CLIENTS, SOON);
            return load.stop();
        }
    }

    private void call(int number, long turn) {
        var response = number < 4
                ? client.post("/api/v1/sample/notes", "{\"words\": \"note " + turn + "\"}")
                : client.get(number == 15 ? "/api/v1/sample/slow" : "/api/v1/sample/version");
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        response.headers()
                .firstValue("Location")
                .ifPresent(address -> written.add(address.substring("/api/v1".length())));
    }
}
