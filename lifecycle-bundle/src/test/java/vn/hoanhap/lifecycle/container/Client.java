package vn.hoanhap.lifecycle.container;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.TemporaryFolder;

/** Speaks HTTP with the server of a test as its operator. */
final class Client {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    private Client(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Waits until the server is up. */
    static Client of(URI base) {
        return of(base, LifecyclePlatform.FOLDER);
    }

    /** The same for a server that keeps its data elsewhere. */
    static Client of(URI base, TemporaryFolder folder) {
        Path token = folder.path().resolve("data/run/operator.token");
        Await.until(SOON, "operator token", () -> Files.exists(token));
        try {
            Client client = new Client(base, Files.readString(token).strip());
            Await.until(SOON, "health", () -> client.get("/health").statusCode() == 200);
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> upload(String path, byte[] jar) {
        return send(
                request(path).header("Content-Type", "application/java-archive").POST(BodyPublishers.ofByteArray(jar)));
    }

    JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    /** Installs a jar and waits for the end of its operation. */
    JsonNode install(byte[] jar) {
        return ended(upload("/api/v1/programmes", jar));
    }

    /** Waits for the end of the operation that a call became. */
    JsonNode ended(HttpResponse<String> accepted) {
        String path = operation(accepted);
        Await.until(SOON, "end of " + path, () -> !state(path).equals("RUNNING"));
        return json(get(path));
    }

    /** Returns the address of the operation that a call became. */
    String operation(HttpResponse<String> accepted) {
        if (accepted.statusCode() != 202) {
            throw new AssertionError(accepted.statusCode() + " " + accepted.body());
        }
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    /** Waits until an operation has come to a phase. */
    void awaitPhase(String operation, String phase) {
        Await.until(
                SOON,
                phase + " of " + operation,
                () -> json(get(operation)).path("phase").asText().equals(phase));
    }

    String version() {
        return json(get("/api/v1/sample/version")).path("version").asText();
    }

    /** Writes a note of the sample and returns its id, to tell later notes from earlier ones. */
    String note() {
        return json(post("/api/v1/sample/notes", "{\"words\": \"newest\"}"))
                .path("id")
                .asText();
    }

    /** Returns the notes of the sample that were written after one. */
    JsonNode notesAfter(String id) {
        return json(get("/api/v1/sample/notes?cursor=" + id)).path("items");
    }

    private String state(String path) {
        return json(get(path)).path("state").asText();
    }
}
