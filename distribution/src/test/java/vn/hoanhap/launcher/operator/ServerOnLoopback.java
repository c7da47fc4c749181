package vn.hoanhap.launcher.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An HTTP server that answers what a test told it to, in order, the last answer for ever, and remembers what it was asked. */
final class ServerOnLoopback implements AutoCloseable {
    private final HttpServer http;
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    ServerOnLoopback(Path dataDir) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
        Path token = Files.writeString(
                Files.createDirectories(dataDir.resolve("run")).resolve("operator.token"), "s3cret\n");
        new RunningServer(URI.create("http://127.0.0.1:" + http.getAddress().getPort()), token).announce(dataDir);
    }

    void answers(String methodAndPath, int status, String json) {
        replies.computeIfAbsent(methodAndPath, key -> new ArrayDeque<>()).add(new Reply(status, json));
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(new Asked(
                key,
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Deque<Reply> queue = replies.getOrDefault(key, new ArrayDeque<>(List.of(new Reply(404, "{}"))));
        Reply reply = queue.size() > 1 ? queue.remove() : queue.element();
        byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    /** One request: method and path, media type, authorization, body. */
    record Asked(String call, String mediaType, String authorization, String body) {}

    private record Reply(int status, String json) {}
}
