package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks {@code /health} of a server. The newer client of Java would load a third of a second's worth of classes
 * for this one question, and a parser of JSON a hundred of them for one word.
 */
public final class HealthCheck {
    private static final String STARTING = "STARTING";
    /** The server's own status comes first in the answer, those of its programmes follow. */
    private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"([A-Z]+)\"");

    private static final long INTERVAL_MILLIS = 150;
    private static final int CONNECTED_WITHIN_MILLIS = 2_000;
    private static final int ANSWERED_WITHIN_MILLIS = 10_000;

    private final URL address;

    private HealthCheck(URL address) {
        this.address = address;
    }

    /** Makes a check of the server at this address. */
    public static HealthCheck at(URI address) {
        try {
            return new HealthCheck(address.resolve("/health").toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(address + " is no address of a server", e);
        }
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
        return well(status);
    }

    /** Asks once whether it is well. */
    boolean well() {
        return well(status());
    }

    private static boolean well(String status) {
        return status.equals("OK") || status.equals("WARN");
    }

    /** Asks once whether it lets people in: until then every other page says that it starts. */
    public boolean letsIn() {
        try {
            HttpURLConnection connection = open(new URL(address, "/api/v1"));
            return connection.getResponseCode() != HttpURLConnection.HTTP_UNAVAILABLE;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpURLConnection open(URL address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.openConnection();
        connection.setConnectTimeout(CONNECTED_WITHIN_MILLIS);
        connection.setReadTimeout(ANSWERED_WITHIN_MILLIS);
        connection.setRequestProperty("Accept", "application/json");
        return connection;
    }

    /** Asks once. Until the gateway answers in JSON there is nothing to read yet: the platform is still starting. */
    public String status() {
        try {
            HttpURLConnection connection = open(address);
            boolean well = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
            try (InputStream body = well ? connection.getInputStream() : connection.getErrorStream()) {
                return body == null ? STARTING : statusIn(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException notYet) {
            return STARTING;
        }
    }

    private static String statusIn(String answer) {
        Matcher status = STATUS.matcher(answer);
        return status.find() ? status.group(1) : STARTING;
    }
}
