package vn.hoanhap.testkit.browser;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * The browser and its driver as this machine has them. Both come from the system's packages and are named here by path,
 * so that Selenium neither looks for nor downloads anything.
 */
record Chromium(Path browser, Path driver) {

    /** Longer than any page takes; Selenium would wait three minutes for a browser that hangs. */
    private static final Duration ANSWER = Duration.ofMinutes(1);

    private static final Duration SCRIPT = Duration.ofSeconds(10);

    /** Held here, since the JDK forgets the level of a logger that nobody holds. */
    private static final Logger PROTOCOL_VERSIONS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        // Selenium warns that it has no classes for this version of the protocol; we use none of them.
        PROTOCOL_VERSIONS.setLevel(Level.SEVERE);
    }

    /** The pair found on the path, or nothing when either is missing. */
    static Optional<Chromium> installed() {
        return onPath("chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> onPath("chromedriver").map(driver -> new Chromium(browser, driver)));
    }

    /** Launches the browser with a folder for its temporary files: it leaves some behind wherever they are. */
    Launched launch(Screen screen, Path temporary) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TMPDIR", temporary.toString()))
                .withSilent(true)
                .build();
        var driver = new ChromeDriver(
                service, options(screen), ClientConfig.defaultConfig().readTimeout(ANSWER));
        driver.manage().timeouts().scriptTimeout(SCRIPT);
        return new Launched(driver, service);
    }

    /** A browser that runs, and the program that drives it. */
    record Launched(ChromeDriver driver, ChromeDriverService service) {

        /** Returns where the driver takes commands for the browser, for those that Selenium has no method for. */
        URI command(String name) {
            return URI.create("%s/session/%s/%s".formatted(service.getUrl(), driver.getSessionId(), name));
        }
    }

    private ChromeOptions options(Screen screen) {
        var options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // as root Chromium does not start otherwise; it only sees our own pages
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=vi-VN",
                "--accept-lang=vi-VN,vi", // what is sent; the former alone changes nothing without a display
                "--force-prefers-reduced-motion",
                "--window-size=" + screen.width() + "," + screen.height());
        if (screen == Screen.PHONE) {
            options.setExperimentalOption("mobileEmulation", phone(screen));
        }
        return options;
    }

    private static Map<String, Object> phone(Screen screen) {
        return Map.of(
                "deviceMetrics",
                Map.of("width", screen.width(), "height", screen.height(), "pixelRatio", 2.0, "touch", true),
                "userAgent",
                "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36");
    }

    private static Optional<Path> onPath(String... names) {
        return Arrays.stream(names)
                .flatMap(Chromium::candidates)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> candidates(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name));
    }
}
