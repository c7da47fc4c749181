package vn.hoanhap.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.hoanhap.testkit.TemporaryFolder;

/**
 * A browser as a person uses it: things are found by the words that a person, or a screen reader, finds them by. Every
 * search waits for at most ten seconds. Not for several threads.
 */
public final class Browser implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Browser.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLICKS = 5;
    private static final By FIELDS = By.cssSelector("input:not([type=hidden]), select, textarea");
    private static final By BUTTONS = By.cssSelector("button, [role=button], input[type=submit], summary");
    private static final By CHOICES = By.cssSelector("label:has(input), .check label");
    private static final By LINKS = By.cssSelector("a[href]");

    /** Loaded, fonts there, and no htmx request or swap under way. */
    private static final String AT_REST = """
            return document.readyState === 'complete' && document.fonts.status === 'loaded'
                && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling');
            """;

    /** A page may keep something while it is left: it can no longer. A page of no server has nothing to forget, and says so. */
    private static final String FORGET_THE_TAB = """
            if (location.protocol.startsWith('http')) {
                Storage.prototype.setItem = () => {};
                sessionStorage.clear();
            }
            """;

    private final TemporaryFolder temporary = TemporaryFolder.create("hoanhap-browser");
    private final Chromium chromium;
    private final Screen screen;
    private final Screenshots screenshots;
    private Chromium.Launched launched;

    Browser(Chromium chromium, Screen screen) {
        this.chromium = chromium;
        this.screen = screen;
        this.screenshots = new Screenshots(Path.of("target", "screenshots", screen.folder()));
        this.launched = chromium.launch(screen, temporary.path());
    }

    /**
     * Launches one for a test that chooses its screens by itself, and closes it. Other tests are marked {@link OnBothScreens}.
     *
     * @throws org.opentest4j.TestAbortedException where no browser is installed and none is required
     */
    public static Browser launch(Screen screen, Class<?> testClass) {
        return new Browser(BrowserFixture.installed(testClass), screen);
    }

    /** Returns the screen this browser has. */
    public Screen screen() {
        return screen;
    }

    /** Goes to an address and waits until the page is at rest. */
    public void open(URI address) {
        launched.driver().get(address.toString());
        settle();
    }

    /**
     * Looks at the page as it is now: waits until it is at rest, takes a picture of its whole length into {@code
     * target/screenshots}, and checks that it is accessible and no wider than the screen.
     *
     * @param name the page's name, which becomes the file's
     * @throws AssertionError when axe-core finds a violation of WCAG 2.0 to 2.2, levels A and AA, or the page must be
     *     scrolled sideways
     */
    public void look(String name) {
        settle();
        screenshots.take(launched, name);
        assertThat(AccessibilityProblem.findOn(launched.driver()))
                .as("accessibility of page '%s' on %s (%s)", name, screen, address())
                .isEmpty();
        assertThat(widthOfContent())
                .as("width of page '%s' on %s (%s)", name, screen, address())
                .isLessThanOrEqualTo(screen.width());
    }

    /** Returns the field with this label. */
    public WebElement field(String label) {
        return named(FIELDS, label, "field");
    }

    /** Replaces what stands in a field. */
    public void fill(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
    }

    /** Takes an option of a list, by the words shown. */
    public void select(String label, String option) {
        new Select(field(label)).selectByVisibleText(option);
    }

    /** Marks a choice whose words begin like this: one of several, or a box to tick. */
    public void choose(String words) {
        click(() -> choice(words));
    }

    /** Returns what stands in a field. */
    public String value(String label) {
        return String.valueOf(field(label).getDomProperty("value"));
    }

    /** Presses the button with this name and waits until the page is at rest. */
    public void press(String button) {
        click(() -> named(BUTTONS, button, "button"));
        settle();
    }

    /** Follows the link with this name and waits until the page is at rest. */
    public void follow(String link) {
        click(() -> named(LINKS, link, "link"));
        settle();
    }

    /** Waits until the page shows this text somewhere. */
    public void awaitText(String text) {
        await("the text '" + text + "'", page -> text().contains(text));
    }

    /** Returns the text that the page shows. */
    public String text() {
        return launched.driver().findElement(By.tagName("body")).getText();
    }

    /** Returns the address of the page. */
    public URI address() {
        return URI.create(String.valueOf(launched.driver().getCurrentUrl()));
    }

    /** Returns the driver underneath, for what this class has no word for. */
    public WebDriver driver() {
        return launched.driver();
    }

    /**
     * Forgets what the tab keeps, the page, and then cookies, which a late answer to the page may still set, so that the next
     * test meets a browser nobody has used. One that no longer answers is replaced, so that it fails one test and not all after it.
     */
    void forgetEverything() {
        try {
            launched.driver().executeScript(FORGET_THE_TAB);
            launched.driver().get("about:blank");
            launched.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        } catch (WebDriverException e) {
            LOG.log(Level.WARNING, "the browser no longer answers and is replaced", e);
            processes().forEach(ProcessHandle::destroyForcibly);
            launched.driver().quit();
            launched = chromium.launch(screen, temporary.path());
        }
    }

    /** Returns the browser's processes, which its driver started with their data in our folder. */
    Stream<ProcessHandle> processes() {
        String folder = temporary.path().toString();
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(folder));
    }

    @Override
    public void close() {
        try (temporary) {
            launched.driver().quit();
        }
    }

    private WebElement named(By kind, String name, String noun) {
        return await("the " + noun + " '" + name + "'", page -> launched.driver().findElements(kind).stream()
                .filter(WebElement::isDisplayed)
                .filter(element -> name.equals(element.getAccessibleName()))
                .findFirst()
                .orElse(null));
    }

    /**
     * Brings it to the middle first, as a reader does: at the edge a bar of the frame may lie over it. What a late answer
     * replaces or moves between looking and clicking is looked for again.
     */
    private void click(Supplier<WebElement> found) {
        for (int left = CLICKS; ; left--) {
            try {
                WebElement element = found.get();
                launched.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                element.click();
                return;
            } catch (StaleElementReferenceException | ElementClickInterceptedException e) {
                if (left <= 1) {
                    throw e;
                }
            }
        }
    }

    private WebElement choice(String words) {
        return await("the choice '" + words + "'", page -> launched.driver().findElements(CHOICES).stream()
                .filter(WebElement::isDisplayed)
                .filter(label -> label.getText().strip().startsWith(words))
                .findFirst()
                .orElse(null));
    }

    private <T> T await(String what, Function<WebDriver, T> condition) {
        return new WebDriverWait(launched.driver(), PATIENCE)
                .pollingEvery(Duration.ofMillis(20))
                .withMessage(() -> what + " did not appear on " + address() + ", which shows:\n" + text())
                // A page that is being replaced fails in many ways; the last failure is told when the time is up.
                .ignoring(WebDriverException.class)
                .until(condition);
    }

    private void settle() {
        await("a page at rest", page -> Boolean.TRUE.equals(launched.driver().executeScript(AT_REST)));
    }

    private long widthOfContent() {
        Object width = launched.driver().executeScript("return document.documentElement.scrollWidth");
        return width instanceof Long pixels ? pixels : 0;
    }
}
