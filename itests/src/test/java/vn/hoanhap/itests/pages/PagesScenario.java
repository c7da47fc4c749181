package vn.hoanhap.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.JavascriptExecutor;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.browser.Browser;
import vn.hoanhap.testkit.browser.OnBothScreens;

/**
 * Follows every link from the first page on and looks at one page of each kind: it answers well, is accessible, fits the
 * screen, and its picture is kept for people to look at.
 */
@OnBothScreens
@ExtendWith(DemoServer.Shared.class)
class PagesScenario {

    private static final int MOST_KINDS = 60;
    private static final String LINKS =
            "return Array.from(document.querySelectorAll('a[href]:not([download])'), link => link.href)";
    private static final String STATUS = "return performance.getEntriesByType('navigation')[0].responseStatus";

    private final Browser browser;
    private final DemoServer server;

    PagesScenario(Browser browser, DemoServer server) {
        this.browser = browser;
        this.server = server;
    }

    @BeforeEach
    void meetTheDoor() {
        browser.open(server.address());
    }

    @Test
    void asksAStrangerToSignIn() {
        browser.look("sign-in");

        assertThat(browser.address()).hasPath("/p/access/sign-in");
        assertThat(browser.text()).as("the sample is in").doesNotContain("Dữ liệu mẫu");
    }

    @Test
    void tellsAWrongPasswordWithoutSayingWhichPartIsWrong() {
        signIn("admin", "không phải mật khẩu này");

        browser.look("sign-in-wrong");
        assertThat(browser.address()).hasPath("/p/access/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "province", "commune", "volunteer"})
    void showsPagesThatKeepTheRules(String account) {
        signIn(account, server.password());

        List<String> visited = lookAtOnePageOfEachKind(account);

        assertThat(visited).as("pages that %s can reach", account).hasSizeGreaterThan(2);
    }

    private void signIn(String account, String password) {
        browser.fill("Tên đăng nhập", account);
        browser.fill("Mật khẩu", password);
        browser.press("Đăng nhập");
    }

    private List<String> lookAtOnePageOfEachKind(String account) {
        Deque<String> ahead = new ArrayDeque<>(List.of(browser.address().toString()));
        Set<String> known = new TreeSet<>();
        List<String> visited = new ArrayList<>();
        while (!ahead.isEmpty() && visited.size() < MOST_KINDS) {
            String address = ahead.removeFirst();
            if (known.add(kind(address))) {
                browser.open(URI.create(address));
                visited.add(kind(address));
                browser.look(account + kind(address));
                assertThat(((JavascriptExecutor) browser.driver()).executeScript(STATUS))
                        .as("status of %s for %s", address, account)
                        .isEqualTo(200L);
                ahead.addAll(links());
            }
        }
        return visited;
    }

    /** Pages of one kind differ by ids and questions only. */
    private static String kind(String address) {
        return URI.create(address).getPath().replaceAll("\\d+", "N");
    }

    private List<String> links() {
        Object found = ((JavascriptExecutor) browser.driver()).executeScript(LINKS);
        return found instanceof List<?> links
                ? links.stream().map(String::valueOf).filter(this::isPage).toList()
                : List.of();
    }

    private boolean isPage(String address) {
        return address.startsWith(server.address() + "/")
                && !address.contains("#")
                && !address.contains("/assets/")
                && !address.contains("/api/");
    }
}
