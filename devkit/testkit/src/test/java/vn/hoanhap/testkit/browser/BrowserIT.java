package vn.hoanhap.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;

@OnBothScreens
class BrowserIT {

    private static final String GOOD = """
            <!doctype html><html lang="vi"><head><title>Đội Tân Phước</title>
            <meta name="viewport" content="width=device-width"></head>
            <body><main><h1>Đội tình nguyện</h1>
            <form action="/answer"><label>Tên đội <input name="name" autocomplete="off"></label> <button>Lưu lại</button></form>
            </main></body></html>
            """;
    private static final String BAD = """
            <!doctype html><html><head><title>x</title><meta name="viewport" content="width=device-width"></head>
            <body><input><div style="width:3000px">wide</div></body></html>
            """;

    private final Browser browser;
    private final HttpServer server;

    BrowserIT(Browser browser) throws IOException {
        this.browser = browser;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/good", exchange -> answer(exchange, GOOD));
        server.createContext("/bad", exchange -> answer(exchange, BAD));
        server.createContext("/answer", exchange -> answer(exchange, GOOD.replace("Lưu lại", "Đã lưu")));
    }

    @BeforeEach
    void serve() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void photographsAPageThatKeepsTheRules() throws IOException {
        browser.open(page("/good"));

        browser.look("good page");

        try (Stream<Path> pictures =
                Files.list(Path.of("target/screenshots", browser.screen().folder()))) {
            assertThat(pictures).anyMatch(picture -> picture.toString().endsWith("good-page.png"));
        }
    }

    @Test
    void namesTheRulesThatAPageBreaks() {
        browser.open(page("/bad"));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> browser.look("bad page"))
                .withMessageContaining("html-has-lang")
                .withMessageContaining("label");
    }

    @Test
    void findsFieldsAndButtonsByTheirWords() {
        browser.open(page("/good"));

        browser.fill("Tên đội", "Đội số 1");
        browser.press("Lưu lại");

        browser.awaitText("Đã lưu");
        assertThat(browser.address()).hasPath("/answer").hasParameter("name", "Đội số 1");
    }

    @Test
    void hasTheWidthOfItsScreen() {
        browser.open(page("/good"));

        Object width =
                ((org.openqa.selenium.JavascriptExecutor) browser.driver()).executeScript("return window.innerWidth");

        assertThat(width).isEqualTo((long) browser.screen().width());
    }

    @Test
    void startsEachTestWithoutCookies() {
        browser.open(page("/good"));

        assertThat(browser.driver().manage().getCookies()).isEmpty();
        browser.driver().manage().addCookie(new Cookie("left", "behind"));
    }

    @Test
    void goesOnWithAnotherWhenTheBrowserIsGone() {
        browser.open(page("/good"));
        browser.processes().forEach(ProcessHandle::destroyForcibly);

        browser.forgetEverything();

        browser.open(page("/good"));
        assertThat(browser.text()).contains("Đội tình nguyện");
    }

    private URI page(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        // As strict as our own pages: the checks must work under it.
        exchange.getResponseHeaders()
                .add("Content-Security-Policy", "default-src 'none'; script-src 'self'; form-action 'self'");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
