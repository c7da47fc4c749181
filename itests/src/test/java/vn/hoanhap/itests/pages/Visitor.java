package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.Screen;

/** Somebody at the pages of the sample province, who fills in forms by their words and looks at what comes. */
final class Visitor {

    private static final int MOST_STEPS = 80;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String STATUS = "return performance.getEntriesByType('navigation')[0].responseStatus";
    private static final String FOCUSED_SUMMARY =
            "return document.activeElement.matches('.notice.bad[role=alert]') && document.activeElement.innerText";
    private static final String LINKS_THAT_LEAD_NOWHERE = """
            return Array.from(document.querySelectorAll('.notice.bad a[href^="#"]'), link => link.hash.slice(1))
                .filter(id => !document.getElementById(id) || !document.getElementById(id).checkVisibility()).join(' ');
            """;

    private final Browser browser;
    private final DemoServer server;

    Visitor(Browser browser, DemoServer server) {
        this.browser = browser;
        this.server = server;
    }

    /** Signs in with a sample account. */
    void signIn(String account) {
        signIn(account, server.password());
    }

    void signIn(String account, String password) {
        browser.open(server.address());
        browser.fill("Tên đăng nhập", account);
        browser.fill("Mật khẩu", password);
        browser.press("Đăng nhập");
        new WebDriverWait(browser.driver(), PATIENCE)
                .until(page -> !browser.address().getPath().endsWith("/sign-in"));
    }

    /** Returns the password of the sample accounts. */
    String password() {
        return server.password();
    }

    /** Opens a page by its address. */
    void open(String path) {
        browser.open(URI.create(server.address() + path));
    }

    /** Types into a field in which one searches, waits for the choices, and takes one. */
    void pick(String label, String text, String choice) {
        browser.fill(label, text);
        browser.choose(choice);
    }

    /** Opens what is behind the button "more actions" and follows a link there. */
    void doMore(String link) {
        browser.press("Việc khác");
        browser.follow(link);
    }

    /** Enters a person of whom initials and year are known, in Xã Tân Điền. */
    void enterPerson(String initials, String year) {
        open("/p/register/people/new");
        browser.fill("Tên viết tắt", ownInitials(initials));
        browser.fill("Năm sinh", year);
        pick("Xã, phường", "tan dien", "Xã Tân Điền");
        browser.press("Lưu hồ sơ");
        browser.awaitText("Đã thêm hồ sơ");
    }

    /** Returns initials that only this screen's run uses: the two share a server. */
    String ownInitials(String initials) {
        return initials + (browser.screen() == Screen.PHONE ? "P." : "D.");
    }

    /** Goes on with the keyboard until something of this name has the focus. */
    void tabTo(String name) {
        for (int step = 0; step < MOST_STEPS; step++) {
            type(Keys.TAB);
            if (name.equals(browser.driver().switchTo().activeElement().getAccessibleName())) {
                return;
            }
        }
        throw new AssertionError(MOST_STEPS + " times Tab did not reach '" + name + "' on " + browser.address());
    }

    /** Types where the focus is. */
    void type(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Sees that what was done is said, and looks at the page that says it. */
    void isTold(String page, String sentence) {
        browser.awaitText(sentence);
        browser.look(page);
    }

    /**
     * Sees that the form came back with 422: a summary that has the focus, sentences, and links that lead to the fields.
     *
     * @param page name of the picture
     * @param sentences what must be said
     */
    void isRefused(String page, String... sentences) {
        browser.awaitText(sentences[0]);
        browser.look(page);
        assertThat(script(STATUS)).as("status of %s", page).isEqualTo(422L);
        assertThat(String.valueOf(script(FOCUSED_SUMMARY)))
                .as("the summary of %s, in focus", page)
                .contains(sentences);
        assertThat(script(LINKS_THAT_LEAD_NOWHERE))
                .as("links of the summary of %s that lead nowhere", page)
                .isEqualTo("");
    }

    /** Lets a field take more than its length, as a form does that was opened before a rule changed. */
    void allowAnyLength(String label) {
        browser.field(label);
        script("document.querySelectorAll('[maxlength]').forEach(field => field.removeAttribute('maxlength'))");
    }

    private @Nullable Object script(String code) {
        return ((JavascriptExecutor) browser.driver()).executeScript(code);
    }

    /** Returns a word that only this screen's run uses, for records that must not meet those of the other. */
    String own(String words) {
        return words + " " + browser.screen().name().toLowerCase(Locale.ROOT);
    }
}
