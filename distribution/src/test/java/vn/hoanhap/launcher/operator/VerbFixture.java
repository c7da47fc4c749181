package vn.hoanhap.launcher.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Sentences;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Terminal;
import vn.hoanhap.launcher.shell.Verb;

/** A server on this machine that answers what a test wants, and what a verb prints when somebody types it. */
abstract class VerbFixture {

    static final Sentences ENGLISH = Sentences.in("en");

    Sentences sentences = ENGLISH;

    @TempDir
    Path folder;

    ServerOnLoopback server;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void startServer() throws IOException {
        server = new ServerOnLoopback(folder.resolve("data"));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    /** Types a command, and returns its exit code. */
    final int run(Verb verb, String... typed) throws InterruptedException {
        CommandLine line = CommandLine.read(List.of(typed), Map.of(typed[0], verb));
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                sentences);
        Map<String, String> environment =
                Map.of("HOANHAP_DATA_DIR", folder.resolve("data").toString());
        return verb.run(line, new Shell(folder, environment, terminal));
    }

    /** Returns what was printed so far. */
    final String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns what was told beside it. */
    final String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
