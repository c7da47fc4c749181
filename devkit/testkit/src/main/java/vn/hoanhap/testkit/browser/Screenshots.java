package vn.hoanhap.testkit.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of pages in their whole length, numbered in the order they were taken. */
final class Screenshots {

    private final ChromeDriver driver;
    private final Path folder;
    private int taken;

    Screenshots(ChromeDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    Path take(String name) {
        Map<String, Object> answer = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        byte[] png = Base64.getDecoder().decode(String.valueOf(answer.get("data")));
        taken++;
        Path file = folder.resolve("%03d-%s.png".formatted(taken, name.replaceAll("[^\\p{L}\\p{N}.-]+", "-")));
        try {
            Files.createDirectories(folder);
            return Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the picture of page '" + name + "' as " + file, e);
        }
    }
}
