package vn.hoanhap.testkit.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** The REST interface of a server as somebody who is signed in. For several threads. Modules that use it name Jackson. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI base;
    private final String token;

    private Api(HttpClient http, URI base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** Signs in and keeps the token. */
    public static Api signIn(URI server, String account, String password) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var stranger = new Api(http, server, "");
        JsonNode session = stranger.post(
                        "/api/v1/session", object().put("username", account).put("password", password))
                .good();
        return new Api(http, server, session.path("token").asText());
    }

    /** Returns an empty object to fill. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Reads JSON that came another way. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no JSON: " + text, e);
        }
    }

    /** Returns the token that the server gave. */
    public String token() {
        return token;
    }

    /** Reads. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON, with an idempotency key of its own. */
    public Answer post(String path, ObjectNode body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    /** Posts JSON with an idempotency key: again with the same, it is the same call. */
    public Answer post(String path, String key, ObjectNode body) {
        return send(writing(path, key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Posts JSON about a record, if it still has the version that was read. */
    public Answer post(String path, long version, ObjectNode body) {
        return send(writing(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Replaces a record by JSON, if it still has the version that was read. */
    public Answer put(String path, long version, ObjectNode body) {
        return send(writing(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    /** Posts a programme. */
    public Answer postJar(String path, byte[] jar) {
        return send(
                writing(path).header("Content-Type", "application/java-archive").POST(BodyPublishers.ofByteArray(jar)));
    }

    /** Deletes. */
    public Answer delete(String path) {
        return send(writing(path).DELETE());
    }

    private HttpRequest.Builder writing(String path) {
        return writing(path, UUID.randomUUID().toString());
    }

    private HttpRequest.Builder writing(String path, String key) {
        return request(path).header("Idempotency-Key", key);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWERED_WITHIN)
                .header("Accept", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            var response = http.send(built, BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance();
            return new Answer(built.method() + " " + built.uri(), response.statusCode(), type, body);
        } catch (IOException e) {
            throw new UncheckedIOException(built.method() + " " + built.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * What the server answered.
     *
     * @param request what was asked
     * @param status the HTTP status
     * @param mediaType what the body is
     * @param body the JSON; missing when it is none
     */
    public record Answer(String request, int status, String mediaType, JsonNode body) {

        /** The body of an answer that is no refusal. */
        public JsonNode good() {
            if (status < 200 || status > 299) {
                throw new AssertionError(request + " answered " + status + ": " + body);
            }
            return body;
        }
    }
}
