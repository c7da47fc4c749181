package vn.hoanhap.launcher.operator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;
import vn.hoanhap.launcher.shell.Terminal;

/** Calls the running server's REST interface as its operator. */
public final class OperatorClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private final URI base;
    private final String token;
    private final Sentences sentences;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /**
     * Makes a client.
     *
     * @param base the server's address without a path
     * @param token the operator's token
     * @param sentences in which language the server is asked
     */
    OperatorClient(URI base, String token, Sentences sentences) {
        this.base = base;
        this.token = token;
        this.sentences = sentences;
    }

    /**
     * Finds the server that holds the data folder.
     *
     * @throws Refusal when none runs or its token may not be read
     */
    public static OperatorClient of(Settings settings, Terminal terminal) {
        return of(RunningServer.in(settings.dataDir()), terminal);
    }

    /** Makes a client of this server. */
    public static OperatorClient of(RunningServer server, Terminal terminal) {
        return new OperatorClient(server.address(), server.token(), terminal.sentences());
    }

    /** Reads. */
    public Answer get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    /** Posts a body of the given media type, with a fresh idempotency key. */
    Answer post(String path, String mediaType, BodyPublisher body) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body));
    }

    /** Posts a JSON value; null posts an empty object. */
    public Answer postJson(String path, Object value) throws InterruptedException {
        try {
            return post(path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(value)));
        } catch (JacksonException unwritable) {
            throw new IllegalArgumentException("no JSON for " + path, unwritable);
        }
    }

    /** Deletes. */
    Answer delete(String path) throws InterruptedException {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE());
    }

    /** Escapes one segment of a path or one value of a query. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Accept-Language", sentences.language());
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        HttpResponse<InputStream> response = exchange(request);
        try (InputStream body = response.body()) {
            JsonNode json = read(body);
            if (response.statusCode() >= 300) {
                throw Problem.of(response.statusCode(), json, sentences);
            }
            return new Answer(response.statusCode(), json);
        } catch (IOException broken) {
            throw Refusal.problem("server.broken", base.toString(), String.valueOf(broken.getMessage()))
                    .because(broken);
        }
    }

    private HttpResponse<InputStream> exchange(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (ConnectException gone) {
            throw Refusal.problem("server.gone", base.toString()).because(gone);
        } catch (IOException broken) {
            throw Refusal.problem("server.broken", base.toString(), String.valueOf(broken.getMessage()))
                    .because(broken);
        }
    }

    private static JsonNode read(InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException noJson) {
            return JSON.createObjectNode().put("detail", new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /**
     * A good answer.
     *
     * @param status the HTTP status, 200 to 299
     * @param body the JSON, a missing node when there was none
     */
    public record Answer(int status, JsonNode body) {}
}
