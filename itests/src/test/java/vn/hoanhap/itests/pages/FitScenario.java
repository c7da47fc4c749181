package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.JavascriptExecutor;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/** Words that have little room: tabs, the way back, the bar of places. And figures, which a long word beside them may push
 * aside. Nothing of them may be cut, also at 360 pixels. */
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
    private final Visitor visitor;

    FitScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        visitor = new Visitor(browser, server);
    }

    @Test
    void keepsEveryTabAndEveryPlaceWhole() {
        visitor.signIn("leader");
        visitor.open("/p/register/households");

        browser.look("leader-households");
        assertThat(cut(".tabs a")).as("tabs that are cut").isEmpty();
        assertThat(cut(".places a")).as("places that are cut").isEmpty();
    }

    @Test
    void beginsNoLineOfTheWayBackWithASlash() {
        visitor.signIn("leader");
        visitor.open("/p/register/people");
        browser.follow("G.V.N.");
        browser.follow("Ghi lần gặp");

        browser.look("leader-contact");
        assertThat(((JavascriptExecutor) browser.driver()).executeScript(SLASH_FIRST))
                .isEqualTo(false);
        browser.follow("Thôi");
        browser.press("Việc khác");
        browser.look("leader-more");
    }

    /** A long source beside a figure once pushed all figures out of sight. */
    @Test
    void showsTheFiguresOfBothTerritoriesSideBySide() {
        visitor.signIn("province");

        visitor.open("/p/reporting/reports/half-year?unit=82@2024-06-06&period=2024-H1&calendar=admin&territory=both");

        assertThat(browser.text()).contains("114/172 (66,3 %)", "114/170 (67,1 %)", "51/102 (50 %)");
        assertThat(cut(".table td.num")).as("figures out of sight").isEmpty();
        browser.look("report-both");
    }

    private List<?> cut(String selector) {
        Object cut = ((JavascriptExecutor) browser.driver()).executeScript(CUT, selector);
        return cut instanceof List<?> texts ? texts : List.of("the script gave no list");
    }
}
