package vn.hoanhap.testkit.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Pictures of pages in their whole length, numbered in the order they were taken.
 *
 * <p>The driver's own command takes them, which Selenium has no method for: it gives the browser ten seconds and tries
 * twice. Asked through the browser's protocol, a picture may never come, and every later command waits behind it.
 */
final class Screenshots {

    private static final Logger LOG = Logger.getLogger(Screenshots.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private int taken;

    Screenshots(Path folder) {
        this.folder = folder;
    }

    /** Takes a picture. One that the browser does not give is missed aloud: people look at it, no test reads it. */
    void take(Chromium.Launched browser, String name) {
        taken++;
        Path file = folder.resolve("%03d-%s.png".formatted(taken, name.replaceAll("[^\\p{L}\\p{N}.-]+", "-")));
        try {
            byte[] png = picture(browser);
            Files.createDirectories(folder);
            Files.write(file, png);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "no picture of page '" + name + "' as " + file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while taking the picture of page '" + name + "'", e);
        }
    }

    private byte[] picture(Chromium.Launched browser) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(browser.command("screenshot/full"))
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        JsonNode value = JSON.readTree(response.body()).path("value");
        if (!value.isTextual()) {
            throw new IOException("the driver answered " + response.statusCode() + ": "
                    + value.path("message").asText());
        }
        return value.binaryValue();
    }
}
