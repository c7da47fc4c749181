package vn.hoanhap.testkit.browser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.hoanhap.testkit.Absence;

/** Hands out one browser per JVM and screen, which closes after the last test class. */
final class BrowserFixture implements BeforeClassTemplateInvocationCallback, BeforeEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(BrowserFixture.class);
    private static final Absence NO_BROWSER = new Absence(
            "a browser",
            "hoanhap.browser.required",
            "install it with: apt-get install --no-install-recommends chromium chromium-driver");

    private final Screen screen;
    private @Nullable Browser browser;

    BrowserFixture(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
        Chromium installed = installed(context.getRequiredTestClass());
        browser = context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent(screen, key -> new Browser(installed, screen), Browser.class);
    }

    /** Finds the browser for a test class, which is skipped with a banner or fails where there is none. */
    static Chromium installed(Class<?> testClass) {
        return Chromium.installed().orElseThrow(() -> NO_BROWSER.skipOrFail(testClass));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        current().forgetEverything();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return current();
    }

    private Browser current() {
        return Objects.requireNonNull(browser, "asked for before it was launched");
    }
}
