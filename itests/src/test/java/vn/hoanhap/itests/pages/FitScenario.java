package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.JavascriptExecutor;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** Words that have little room: tabs, the way back, the bar of places. Nothing of them may be cut, also at 360 pixels. */
@OnBothScreens
@ExtendWith(DemoServer.Shared.class)
class FitScenario {

    /** The texts of elements that are cut, or reach over the edge of the screen. */
    private static final String CUT = """
            return Array.from(document.querySelectorAll(arguments[0])).filter(part => part.checkVisibility()).filter(part => {
              const box = part.getBoundingClientRect();
              return part.scrollWidth > part.clientWidth + 1 || box.left < 0 || box.right > window.innerWidth;
            }).map(part => part.innerText);
            """;

    private static final String SLASH_FIRST = """
            const before = part => getComputedStyle(part, '::before').content;
            return Array.from(document.querySelectorAll('.crumbs li')).some(part => before(part).includes('/'));
            """;

    private final Browser browser;
    private final Visitor leader;

    FitScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        leader = new Visitor(browser, server);
    }

    @BeforeEach
    void signIn() {
        leader.signIn("leader");
    }

    @Test
    void keepsEveryTabAndEveryPlaceWhole() {
        leader.open("/p/register/households");

        browser.look("leader-households");
        assertThat(cut(".tabs a")).as("tabs that are cut").isEmpty();
        assertThat(cut(".places a")).as("places that are cut").isEmpty();
    }

    @Test
    void beginsNoLineOfTheWayBackWithASlash() {
        leader.open("/p/register/people");
        browser.follow("G.V.N.");
        browser.follow("Ghi lần gặp");

        browser.look("leader-contact");
        assertThat(((JavascriptExecutor) browser.driver()).executeScript(SLASH_FIRST))
                .isEqualTo(false);
        browser.follow("Thôi");
        browser.press("Việc khác");
        browser.look("leader-more");
    }

    private List<?> cut(String selector) {
        Object cut = ((JavascriptExecutor) browser.driver()).executeScript(CUT, selector);
        return cut instanceof List<?> texts ? texts : List.of("the script gave no list");
    }
}
