package vn.hoanhap.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import vn.hoanhap.launcher.operator.RunningServer;

/**
 * Tells the pages how far the sample records have come in: an {@link IntSupplier} of percents in the framework, with the
 * property {@code hoanhap.progress=sample}, which is there as long as they come. It asks the server after its newest import
 * every second, on a thread of its own.
 */
final class SampleProgress implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int WHOLE = 100;

    private final URI imports;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hoanhap-sample");
        thread.setDaemon(true);
        return thread;
    });
    private final ServiceRegistration<IntSupplier> told;
    private final Future<?> looks;
    private volatile int percent;

    /**
     * Begins to tell.
     *
     * @param running where the server answers
     * @param context the framework in which the pages look
     */
    SampleProgress(RunningServer running, BundleContext context) {
        imports = running.address().resolve("/api/v1/imports?limit=1");
        token = token(running);
        told = context.registerService(
                IntSupplier.class, () -> percent, FrameworkUtil.asDictionary(Map.of("hoanhap.progress", "sample")));
        looks = asking.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private static String token(RunningServer running) {
        try {
            return Files.readString(running.tokenFile()).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + running.tokenFile(), unreadable);
        }
    }

    private void look() {
        HttpRequest request = HttpRequest.newBuilder(imports)
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                percent = written(JSON.readTree(answer.body()));
            }
        } catch (IOException unanswered) {
            // The percents stay for a second; what is wrong with the server is told by the import that runs beside.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how much of the newest import is written; never back to less, as the accounts come after the records. */
    private int written(JsonNode answer) {
        JsonNode rows = answer.at("/items/0/rows");
        long total = rows.path("total").asLong();
        long now = total == 0 ? 0 : rows.path("written").asLong() * WHOLE / total;
        return (int) Math.max(percent, Math.min(now, WHOLE));
    }

    @Override
    public void close() {
        told.unregister();
        looks.cancel(true);
        asking.shutdownNow();
    }
}
