package vn.hoanhap.benchmarks.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** The REST interface as somebody who is signed in. Every answer but a good one is a failure. For several threads. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI server;
    private final String token;

    private Api(HttpClient http, URI server, String token) {
        this.http = http;
        this.server = server;
        this.token = token;
    }

    /** Signs in. */
    public static Api signIn(URI server, String account, String password) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        ObjectNode body = object().put("username", account).put("password", password);
        JsonNode session = new Api(http, server, "").post("/api/v1/session", body);
        return new Api(http, server, session.path("token").asText());
    }

    /** Returns an empty object to fill. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Reads JSON. */
    public static JsonNode read(byte[] json) throws IOException {
        return JSON.readTree(json);
    }

    /** Returns the token that the server gave. */
    public String token() {
        return token;
    }

    /** Reads. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Writes JSON, with an idempotency key of its own. */
    public JsonNode post(String path, ObjectNode body) throws IOException, InterruptedException {
        return send(written(path, "application/json").POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a programme. */
    public JsonNode postJar(String path, byte[] jar) throws IOException, InterruptedException {
        return send(written(path, "application/java-archive").POST(BodyPublishers.ofByteArray(jar)));
    }

    private HttpRequest.Builder written(String path, String type) {
        return request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(ANSWERED_WITHIN)
                .header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.build();
        HttpResponse<byte[]> answer = http.send(built, BodyHandlers.ofByteArray());
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw new IOException(built.method() + " " + built.uri().getPath() + " answered " + answer.statusCode()
                    + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }
}
