package vn.hoanhap.lifecycle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {

    private static final List<String> OUTSIDE = List.of(
            "../secret.txt",
            "%2e%2e/secret.txt",
            "/secret.txt",
            "//elsewhere.example/secret.txt",
            "http://elsewhere.example/secret.txt",
            "file:///secret.txt",
            "a b.jar",
            "%00");

    private final HttpServer vendor;

    @TempDir
    private Path folder;

    ShelfTest() throws IOException {
        vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.createContext("/secret.txt", exchange -> answer(exchange, 200, "a secret"));
        vendor.createContext("/shelf/index.xml", exchange -> answer(exchange, 200, "the index"));
        vendor.createContext("/shelf/more/loans 1.jar", exchange -> answer(exchange, 200, "the loans"));
        vendor.createContext("/shelf/moved.jar", exchange -> {
            exchange.getResponseHeaders().add("Location", "/secret.txt");
            answer(exchange, 302, "");
        });
        vendor.createContext("/shelf/broken.jar", exchange -> answer(exchange, 500, ""));
    }

    @BeforeEach
    void stocks() throws IOException {
        vendor.start();
        Files.writeString(folder.resolve("secret.txt"), "a secret");
        Path more = Files.createDirectories(folder.resolve("shelf/more"));
        Files.writeString(more.resolve("loans 1.jar"), "the loans");
        Files.writeString(folder.resolve("shelf/index.xml"), "the index");
    }

    @AfterEach
    void closes() {
        vendor.stop(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesWhatLiesBesideTheIndexAndBelow(boolean web) throws IOException {
        assertThat(text(web, Shelf.INDEX)).isEqualTo("the index");
        assertThat(text(web, "more/loans%201.jar")).isEqualTo("the loans");
        assertThatThrownBy(() -> text(web, "absent.jar")).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesNothingThatLiesElsewhere(boolean web) {
        for (String address : OUTSIDE) {
            assertThatThrownBy(() -> text(web, address)).as(address).isInstanceOf(IOException.class);
        }
    }

    @Test
    void followsNoRedirectionAndSaysWhatAServerAnswered() {
        assertThatThrownBy(() -> text(true, "moved.jar")).hasMessageContaining("answers 302");
        assertThatThrownBy(() -> text(true, "broken.jar")).hasMessageContaining("answers 500");
    }

    @Test
    void saysThatAPlaceCanBeNone() {
        assertThatThrownBy(() -> Shelf.of("https://two words/")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Shelf.of("a\0folder")).isInstanceOf(IOException.class);
    }

    @Test
    void readsNoMoreAndNoLongerThanItIsTold() throws IOException {
        byte[] five = "12345".getBytes(StandardCharsets.UTF_8);

        try (Bounded enough = new Bounded(new ByteArrayInputStream(five), 5, Duration.ofMinutes(1));
                Bounded tooMany = new Bounded(new ByteArrayInputStream(five), 4, Duration.ofMinutes(1));
                Bounded tooLong = new Bounded(new ByteArrayInputStream(five), 5, Duration.ZERO)) {
            assertThat(enough.readAllBytes()).hasSize(5);
            assertThatThrownBy(tooMany::readAllBytes).hasMessageContaining("more than 4 bytes");
            assertThatThrownBy(tooLong::readAllBytes).hasMessageContaining("did not come within");
        }
    }

    private String text(boolean web, String address) throws IOException {
        String place = web
                ? "http://127.0.0.1:" + vendor.getAddress().getPort() + "/shelf"
                : folder.resolve("shelf").toString();
        try (InputStream in = Shelf.of(place).open(address)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
