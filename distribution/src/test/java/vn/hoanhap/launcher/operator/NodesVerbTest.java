package vn.hoanhap.launcher.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Sentences;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Terminal;

class NodesVerbTest {

    @TempDir
    private Path folder;

    private ServerOnLoopback server;

    @BeforeEach
    void startServer() throws IOException {
        server = new ServerOnLoopback(folder.resolve("data"));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void listsTheServersThatShareTheDatabase() throws InterruptedException {
        server.answers(
                "GET /api/v1/nodes?limit=100",
                200,
                "{\"items\":[{\"id\":\"a\",\"name\":\"node-one\",\"state\":\"SILENT\",\"seen\":\"2024-06-06T01:02:03.456Z\","
                        + "\"programmes\":[{\"id\":\"loans\",\"version\":\"1.2.0\"}]}]}");

        assertThat(printed()).contains("node-one", "SILENT", "2024-06-06T01:02:03Z", "loans@1.2.0");
    }

    @Test
    void saysThatAServerSharesItsDatabaseWithNobody() throws InterruptedException {
        server.answers("GET /api/v1/nodes?limit=100", 200, "{\"items\":[]}");

        assertThat(printed()).contains("a database of its own");
    }

    private String printed() throws InterruptedException {
        NodesVerb verb = new NodesVerb();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(printer, printer, Sentences.in("en"));
        Map<String, String> environment =
                Map.of("HOANHAP_DATA_DIR", folder.resolve("data").toString());

        int code = verb.run(
                CommandLine.read(List.of("nodes"), Map.of("nodes", verb)), new Shell(folder, environment, terminal));

        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
