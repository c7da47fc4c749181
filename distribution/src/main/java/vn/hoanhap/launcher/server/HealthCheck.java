package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks {@code /health} of the server in this process. */
final class HealthCheck {
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
     * Waits for status 200.
     *
     * @param limit how long to wait at most
     * @return false when it did not come in time
     */
    boolean awaitGood(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            if (isGood()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
        }
        return false;
    }

    private boolean isGood() throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
