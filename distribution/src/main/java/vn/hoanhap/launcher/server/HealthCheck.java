package vn.hoanhap.launcher.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks {@code /health} of the server in this process. */
final class HealthCheck {
    private static final String STARTING = "STARTING";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long INTERVAL_MILLIS = 50;

    private final HttpRequest request;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private HealthCheck(HttpRequest request) {
        this.request = request;
    }

    /** Makes a check of the server at this address. */
    static HealthCheck at(URI address) {
        return new HealthCheck(HttpRequest.newBuilder(address.resolve("/health"))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "application/json")
                .build());
    }

    /**
     * Waits until the server has started, well or not.
     *
     * @param limit how long to wait at most
     * @return whether it is well; false also when it did not start in time
     */
    boolean awaitStarted(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        String status = status();
        while (status.equals(STARTING) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
            status = status();
        }
        return status.equals("OK") || status.equals("WARN");
    }

    /** Until the gateway answers in JSON there is nothing to read yet: the platform is still starting. */
    private String status() throws InterruptedException {
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                    .path("status")
                    .asText(STARTING);
        } catch (IOException notYet) {
            return STARTING;
        }
    }
}
