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
    private static final Duration SOON = Duration.ofSeconds(60);

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
        HttpResponse<byte[]> answer = send(request("/api/v1/imports?dryRun=" + dryRun)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
        String path = "/api/v1/imports/" + json(answer.body()).path("id").asText();
        Await.until(SOON, "the end of " + path, () -> api.get(path).good().hasNonNull("endedAt"));
        return api.get(path).good();
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
