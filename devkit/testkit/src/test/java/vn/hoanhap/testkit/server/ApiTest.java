package vn.hoanhap.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private HttpServer server;
    private URI address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/session", exchange -> answer(exchange, 201, "{\"token\": \"t\"}"));
        server.createContext("/api/v1/loans", exchange -> {
            String signedIn = exchange.getRequestHeaders().getFirst("Authorization");
            boolean once = exchange.getRequestHeaders().containsKey("Idempotency-Key");
            answer(exchange, 200, "{\"caller\": \"" + signedIn + "\", \"once\": " + once + "}");
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void callsWithTheTokenOfItsSessionAndWritesOnce() {
        Api api = Api.signIn(address, "lender", "secret");

        assertThat(api.token()).isEqualTo("t");
        assertThat(api.get("/api/v1/loans").good()).isEqualTo(Api.json("{\"caller\": \"Bearer t\", \"once\": false}"));
        assertThat(api.post("/api/v1/loans", Api.object()).good().path("once").asBoolean())
                .isTrue();
    }

    @Test
    void tellsARefusalApartAndFailsOnlyWhereAGoodAnswerIsWanted() {
        Api.Answer answer = Api.signIn(address, "lender", "secret").get("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(answer::good)
                .withMessageContaining("/nowhere answered 404");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
