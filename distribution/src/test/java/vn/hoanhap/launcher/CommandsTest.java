package vn.hoanhap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoanhap.launcher.shell.Sentences;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Terminal;

class CommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "fly, There is no command",
        "serve --prot 1, has no option --prot",
        "serve --port, needs a value",
        "import, has too few or too many words",
        "programmes dance, Usage: hoanhap programmes",
        "programmes install, Usage: hoanhap programmes",
        "accounts list --port 1, has no option --port",
        "programmes remove loans --data /tmp, the data folder is --data-dir",
        "server, has too few or too many words",
        "server plan, Usage: hoanhap server plan RELEASE",
        "server back now, Usage: hoanhap server plan RELEASE",
        "server update x --within soon, Usage: hoanhap server plan RELEASE",
        "audit destroy, Usage: hoanhap audit verify",
        "accounts reset-password, Usage: hoanhap accounts",
        "new Supported_Housing, cannot be the id of a programme",
        "new housing --package housing, is no Java package",
        "new class, is no Java package",
        "new housing --en Food&shelter, cannot be a title",
    })
    void aCommandLineThatIsNotUnderstoodEndsWithTwoAndSaysHow(String typed, String sentence) {
        int code = run("en", Map.of(), typed.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(errors()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"help", "--help", "serve --help", "programmes -h"})
    void helpIsAnAnswerAndNoError(String typed) {
        int code = run("en", Map.of(), typed.split(" "));

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("hoanhap serve", "HOANHAP_");
    }

    @Test
    void vietnameseComesFirstWhenNobodyChose() {
        run("", Map.of(), "fly");

        assertThat(errors()).containsSubsequence("Không có lệnh \"fly\"", "There is no command \"fly\"");
    }

    @Test
    void aPersonWithAVietnameseLocaleReadsVietnameseOnly() {
        run("vi_VN.UTF-8", Map.of(), "fly");

        assertThat(errors()).contains("Không có lệnh").doesNotContain("There is no");
    }

    @Test
    void saysHowToStartTheServerWhenNoneRuns() {
        int code = run("en", Map.of(), "programmes", "list", "--data-dir", home.toString());

        assertThat(code).isEqualTo(1);
        assertThat(errors()).contains("No server runs", home.toString(), "hoanhap serve");
    }

    @ParameterizedTest
    @CsvSource({"programmes list", "backup", "import x.zip", "audit verify", "accounts list", "token"})
    void theDataFolderHasAShortName(String typed) throws IOException {
        Path file = Files.writeString(home.resolve("x.zip"), "PK");

        run("en", Map.of(), (typed.replace("x.zip", file.toString()) + " --data " + home).split(" "));

        assertThat(errors()).contains("No server runs on the data folder " + home);
    }

    @Test
    void aSentenceNamesTheCommandAsItWasTyped() {
        Sentences sentences = Sentences.of(Map.of("HOANHAP_LANG", "en", "HOANHAP_COMMAND", "./hoanhap"));

        assertThat(sentences.text("usage.verb", "fly")).contains("\"./hoanhap help\"");
        assertThat(sentences.text("help")).contains("  ./hoanhap serve").doesNotContain("$hoanhap");
    }

    @Test
    void aWrongValueOfAnOptionNamesTheOption() {
        int code = run("en", Map.of(), "serve", "--port", "abc");

        assertThat(code).isEqualTo(1);
        assertThat(errors()).startsWith("--port: \"abc\" is no port.");
    }

    @Test
    void aWrongValueInTheEnvironmentNamesTheVariable() {
        int code = run("en", Map.of("HOANHAP_HTTP_PORT", "eighty"), "serve");

        assertThat(code).isEqualTo(1);
        assertThat(errors()).contains("HOANHAP_HTTP_PORT", "eighty", "8080");
    }

    private int run(String language, Map<String, String> environment, String... typed) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Sentences.in(language));
        return Main.run(List.of(typed), new Shell(home, environment, terminal));
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
