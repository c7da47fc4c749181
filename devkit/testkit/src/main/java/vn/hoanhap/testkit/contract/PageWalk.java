package vn.hoanhap.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.JavascriptExecutor;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.browser.Browser;

/** Follows the links of a programme from page to page, and looks at one page of each kind as a person and axe-core would. */
final class PageWalk {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MOST_KINDS = 40;
    private static final String LINKS =
            "return Array.from(document.querySelectorAll('a[href]:not([download])'), link => link.href)";
    private static final String STATUS = "return performance.getEntriesByType('navigation')[0].responseStatus";

    private final Browser browser;
    private final URI server;
    private final String programme;

    PageWalk(Browser browser, URI server, String programme) {
        this.browser = browser;
        this.server = server;
        this.programme = programme;
    }

    void signIn(String account, String password) {
        browser.open(server);
        browser.fill("Tên đăng nhập", account);
        browser.fill("Mật khẩu", password);
        browser.press("Đăng nhập");
        Await.until(SOON, "the first page", () -> !browser.address().getPath().endsWith("/sign-in"));
    }

    /** Starts with some pages, and returns the kinds of pages that it saw. */
    Set<String> from(Collection<String> pages) {
        Deque<String> ahead = new ArrayDeque<>();
        pages.forEach(page -> ahead.add(server.resolve(page).toString()));
        Set<String> kinds = new TreeSet<>();
        while (!ahead.isEmpty() && kinds.size() < MOST_KINDS) {
            String address = ahead.removeFirst();
            if (kinds.add(kind(address))) {
                browser.open(URI.create(address));
                assertThat(script(STATUS)).as("status of %s", address).isEqualTo(200L);
                browser.look(kind(address));
                ahead.addAll(links());
            }
        }
        return kinds;
    }

    /** Pages of one kind differ by ids and questions only. */
    private static String kind(String address) {
        return URI.create(address).getPath().replaceAll("\\d+", "N");
    }

    private List<String> links() {
        String ours = server.resolve("/p/" + programme + "/").toString();
        return script(LINKS) instanceof List<?> found
                ? found.stream()
                        .map(String::valueOf)
                        .filter(link -> link.startsWith(ours) && !link.contains("#"))
                        .toList()
                : List.of();
    }

    private Object script(String code) {
        Object said = ((JavascriptExecutor) browser.driver()).executeScript(code);
        return said == null ? "" : said;
    }
}
