package vn.hoanhap.lifecycle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;

class TracesTest {

    private static final String SOURCE =
            IntStream.rangeClosed(1, 20).mapToObj(line -> "line " + line).collect(Collectors.joining("\n"));

    private final Traces traces = new Traces(Messages.of(TracesTest.class));

    @Test
    void showsTheLineThatFailedAmongItsNeighbours() {
        String html = traces.html(failure("a <b> is missing", 10), path -> Optional.of(SOURCE), Language.EN);

        assertThat(html)
                .contains("a &lt;b&gt; is missing")
                .contains("<mark>   10  line 10</mark>")
                .contains("    7  line 7", "   13  line 13")
                .doesNotContain("line 6", "line 14", "Gateway");
    }

    @Test
    void namesCausesAndPlacesWithoutTheirSource() {
        var outer = new IllegalStateException("outer", failure("inner", 10));
        outer.setStackTrace(new StackTraceElement[] {frame("vn.example.Page", 3)});

        String html = traces.html(outer, path -> Optional.empty(), Language.VI);

        assertThat(html).containsSubsequence("outer", "vn.example.Page", "inner", "vn.example.web.Page");
        assertThat(html).doesNotContain("<pre>");
    }

    @Test
    void asksForTheSourceByItsPathAndSurvivesOneThatIsShorter() {
        String html = traces.html(
                failure("gone", 40),
                path -> path.equals("vn/example/web/Page.java") ? Optional.of(SOURCE) : Optional.empty(),
                Language.VI);

        assertThat(html).doesNotContain("<pre>").contains("Page.java:40");
    }

    private static Throwable failure(String message, int line) {
        var failure = new IllegalArgumentException(message);
        failure.setStackTrace(new StackTraceElement[] {
            frame("vn.example.web.Page", line), frame("vn.hoanhap.lifecycle.gateway.Gateway", 1)
        });
        return failure;
    }

    private static StackTraceElement frame(String type, int line) {
        return new StackTraceElement(type, "show", type.substring(type.lastIndexOf('.') + 1) + ".java", line);
    }
}
