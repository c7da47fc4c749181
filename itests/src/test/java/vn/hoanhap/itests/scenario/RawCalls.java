package vn.hoanhap.itests.scenario;

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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.server.Api;

/** Calls that are wrong on purpose: any bytes, any header, any method. */
final class RawCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    private RawCalls(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    static RawCalls of(DemoServer server, String account) {
        var stranger = new RawCalls(server.address(), "");
        String body = Api.object()
                .put("username", account)
                .put("password", server.password())
                .toString();
        Reply session = stranger.post("/api/v1/session", body.getBytes(StandardCharsets.UTF_8));
        return new RawCalls(server.address(), session.json().path("token").asText());
    }

    /** What came back. */
    record Reply(int status, Optional<String> type, Optional<String> allow, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    Reply post(String path, byte[] body, String... headers) {
        return send(
                "POST", path, body, headers.length == 0 ? new String[] {"Content-Type", "application/json"} : headers);
    }

    Reply send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "en")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type"),
                    answer.headers().firstValue("Allow"),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many records a list has, 500 at most. */
    int count(String list) {
        return send("GET", "/api/v1/" + list + "?limit=500", new byte[0])
                .json()
                .path("items")
                .size();
    }
}
