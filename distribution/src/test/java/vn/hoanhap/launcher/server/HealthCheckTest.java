package vn.hoanhap.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthCheckTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer http;

    @BeforeEach
    void listen() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            byte[] body = (answers.size() > 1 ? answers.remove() : answers.element()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void waitsThroughPagesThatAreNotTheServersAndThroughItsStart() throws InterruptedException {
        answers.addAll(List.of("<html>404</html>", "{\"status\":\"STARTING\"}", "{\"status\":\"WARN\"}"));

        assertThat(check().awaitStarted(LONG)).isTrue();
    }

    @Test
    void doesNotWaitForAServerThatIsDown() throws InterruptedException {
        answers.addAll(List.of("{\"status\":\"STARTING\"}", "{\"status\":\"DOWN\"}"));

        assertThat(check().awaitStarted(LONG)).isFalse();
    }

    @Test
    void givesUpAtItsLimit() throws InterruptedException {
        answers.add("{\"status\":\"STARTING\"}");

        assertThat(check().awaitStarted(Duration.ofMillis(200))).isFalse();
    }

    private HealthCheck check() {
        return HealthCheck.at(URI.create("http://127.0.0.1:" + http.getAddress().getPort()));
    }
}
