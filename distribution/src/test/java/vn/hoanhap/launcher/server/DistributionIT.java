package vn.hoanhap.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionIT {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void servesFromAVietnameseFolderWithoutALocaleKeepsItToItselfAndStopsCleanly() throws Exception {
        Path data = folder.resolve("dữ liệu của tỉnh");
        try (LaidOutServer server = serve(data)) {
            server.awaitPrinted("Hòa Nhập is ready: http://127.0.0.1:", START);
            assertThat(data.resolve("run/server.properties")).content().contains("127.0.0.1", "operator.token");

            refusesASecondServerOn(data);
            answersItsOperator(data);

            server.terminate();
            assertThat(server.awaitEnd(STOP)).isEqualTo(143);
            assertThat(server.printed()).contains("Hòa Nhập has stopped.");
            assertThat(data.resolve("run/server.properties")).doesNotExist();
        }
        try (LaidOutServer again = serve(data)) {
            again.awaitPrinted("Hòa Nhập is ready", START);
            again.terminate();
            assertThat(again.awaitEnd(STOP)).isEqualTo(143);
        }
    }

    @Test
    void logsOneJsonObjectALineWhenAskedTo() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> environment = Map.of("HOANHAP_LOG_FORMAT", "json", "HOANHAP_LOG_TO", "file");
        try (LaidOutServer server =
                LaidOutServer.start(folder, environment, "serve", "--port", "0", "--data", data.toString())) {
            server.awaitPrinted("Hòa Nhập is ready", START);
        }

        assertThat(Files.readAllLines(data.resolve("logs/hoanhap.json")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
    }

    private LaidOutServer serve(Path data) throws IOException {
        return LaidOutServer.start(folder, Map.of(), "serve", "--port", "0", "--data", data.toString());
    }

    private void refusesASecondServerOn(Path data) throws Exception {
        try (LaidOutServer second = serve(data)) {
            assertThat(second.awaitEnd(STOP)).isEqualTo(1);
            assertThat(second.printed()).contains("Another server", "--data");
        }
    }

    private void answersItsOperator(Path data) throws Exception {
        Map<String, String> environment = Map.of("HOANHAP_DATA_DIR", data.toString());
        try (LaidOutServer list = LaidOutServer.start(folder, environment, "programmes", "list")) {
            assertThat(list.awaitEnd(STOP)).as(list.printed()).isZero();
            assertThat(list.printed()).contains("loans", "reporting");
        }
        try (LaidOutServer audit = LaidOutServer.start(folder, environment, "audit", "verify")) {
            assertThat(audit.awaitEnd(STOP)).as(audit.printed()).isZero();
        }
    }
}
