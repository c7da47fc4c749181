package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.FelixTest;

/** Callers who promise a body and let it wait do not hold the server. */
@FelixTest(platform = LifecyclePlatform.class)
class SlowCallersIT {

    private static final int MANY = 260;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LITTLE = Duration.ofMillis(50);

    private final URI server;
    private final Client client;
    private final List<Socket> slow = new ArrayList<>();

    SlowCallersIT(URI server) {
        this.server = server;
        this.client = Client.of(server);
    }

    @AfterEach
    void hangsUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void answersOthersWhileHundredsLetTheirBodiesWait() throws IOException {
        for (int i = 0; i < MANY; i++) {
            slow.add(promised());
        }

        assertThat(statusLine(Await.present(SOON, "an answer to one of them", this::answered)))
                .contains(" 503 ");
        assertThat(client.get("/health").statusCode()).isEqualTo(200);
        // Their bodies have had two seconds by then: the slowest makes room for one that comes at once.
        Await.until(SOON, "an answer to who signs in", () -> signIn().contains(" 401 "));
    }

    private Optional<Socket> answered() {
        return slow.stream().filter(SlowCallersIT::hasAnswer).findFirst();
    }

    private static boolean hasAnswer(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in with a body that comes a little after its head; empty when the server refused before it came. */
    private String signIn() {
        String body = "{\"username\":\"nobody\",\"password\":\"wrong-wrong-1\"}";
        try (Socket socket = begun(body.length())) {
            LockSupport.parkNanos(LITTLE.toNanos());
            socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
            return statusLine(socket);
        } catch (IOException refused) {
            return "";
        }
    }

    private Socket promised() throws IOException {
        Socket socket = begun(1_000);
        socket.getOutputStream().write('{');
        return socket;
    }

    private Socket begun(int length) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout((int) SOON.toMillis());
        String head = "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String statusLine(Socket socket) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        return String.valueOf(reader.readLine());
    }
}
