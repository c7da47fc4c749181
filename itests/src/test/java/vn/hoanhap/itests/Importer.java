package vn.hoanhap.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;

/** Somebody who fetches templates and brings files in over REST. */
public final class Importer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(150);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final Api api;

    /** Acts with one of the sample accounts. */
    public Importer(DemoServer server, String account) {
        this.server = server.address();
        this.api = server.signIn(account);
    }

    /** Fetches what is at an address of the server. */
    public byte[] fetch(String path) {
        HttpResponse<byte[]> answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Brings a file in and waits for the end. */
    public JsonNode bringIn(byte[] file, boolean dryRun) {
        return ended(begin(file, "dryRun=" + dryRun));
    }

    /** Brings a file in; returns the address of its import as soon as the server has it. */
    public String begin(byte[] file, String query) {
        HttpResponse<byte[]> answer = send(request("/api/v1/imports?" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
        if (answer.statusCode() != 202) {
            throw new AssertionError("the file was answered with " + answer.statusCode());
        }
        return "/api/v1/imports/" + json(answer.body()).path("id").asText();
    }

    /** Waits for the end of an import. */
    public JsonNode ended(String path) {
        Await.until(SOON, "the end of " + path, () -> api.get(path).good().hasNonNull("endedAt"));
        return api.get(path).good();
    }

    /** Waits until an import has written some rows. */
    public void awaitWritten(String path, long rows) {
        Await.until(
                SOON,
                rows + " rows of " + path,
                () -> api.get(path).good().path("rows").path("written").asLong() >= rows);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + api.token());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
