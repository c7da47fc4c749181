package vn.hoanhap.testkit.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.JavascriptExecutor;

/**
 * Is one rule of WCAG that a page breaks.
 *
 * @param rule the rule's id in axe-core
 * @param impact how bad it is for a person: minor, moderate, serious or critical
 * @param help what the rule asks for
 * @param elements where, as CSS selectors
 */
public record AccessibilityProblem(String rule, String impact, String help, List<String> elements) {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final String RUN = """
            const [tags, done] = arguments;
            axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}).then(
                found => done(found.violations.map(v => ({
                    rule: v.id, impact: String(v.impact), help: v.help, elements: v.nodes.map(n => n.target.join(' '))}))),
                failure => done(String(failure)));
            """;

    /** Keeps its own copy of the list. */
    public AccessibilityProblem {
        elements = List.copyOf(elements);
    }

    /** Asks axe-core about the page that the browser shows. */
    static List<AccessibilityProblem> findOn(JavascriptExecutor page) {
        page.executeScript(Axe.SCRIPT);
        Object answer = page.executeAsyncScript(RUN, TAGS);
        if (answer instanceof List<?> problems) {
            return problems.stream().map(AccessibilityProblem::read).toList();
        }
        throw new IllegalStateException("axe-core could not check the page: " + answer);
    }

    private static AccessibilityProblem read(Object problem) {
        Map<?, ?> found = (Map<?, ?>) problem;
        return new AccessibilityProblem(
                String.valueOf(found.get("rule")),
                String.valueOf(found.get("impact")),
                String.valueOf(found.get("help")),
                found.get("elements") instanceof List<?> elements
                        ? elements.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private static final class Axe {
        static final String SCRIPT = load();

        private static String load() {
            try (InputStream in = AccessibilityProblem.class.getResourceAsStream("/axe.min.js")) {
                if (in == null) {
                    throw new IllegalStateException("axe.min.js is not on the class path: add"
                            + " com.deque.html.axe-core:playwright to the module's test dependencies");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read axe.min.js from the class path", e);
            }
        }
    }
}
