package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.itests.WrittenWorkbook;
import vn.hoanhap.testkit.server.Api;

/** A workbook of 100,000 rows comes in over HTTP on the usual heap: nothing is lost, nothing doubled, pages answer meanwhile. */
class LargeImportScenario {

    private static final Logger LOG = LoggerFactory.getLogger(LargeImportScenario.class);
    private static final int ROWS = 100_000;
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final List<String> UNITS = List.of("28249", "28252", "28261", "28264", "28270");
    private static final String EVENTS =
            "/api/v1/indicators/%s/value?unit=82@2024-06-06&from=2024-01-01&to=2024-06-06&territory=then";

    @Test
    void bringsAHundredThousandRowsIn() throws IOException {
        try (DemoServer server = DemoServer.startEmpty("large-import")) {
            byte[] workbook = workbook();
            Importer importer = new Importer(server, "province");
            long began = System.nanoTime();
            String job = importer.begin(workbook, "rows=ALL");
            Duration slowest = untilItEnded(server.signIn("province"), job);
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();

            JsonNode ended = importer.ended(job);
            assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("DONE");
            assertThat(ended.at("/rows/written").asInt()).isEqualTo(ROWS);
            Api officer = server.signIn("province");
            assertThat(figure(officer, "outreach.events")).isEqualTo(ROWS);
            assertThat(figure(officer, "outreach.attendances")).isEqualTo(2L * ROWS);
            assertThat(slowest).as("the slowest answer meanwhile").isLessThan(ANSWERED_WITHIN);
            LOG.info(
                    "{} rows, {} KiB, in {} s; at most {} KiB of memory; the slowest answer meanwhile took {} ms",
                    ROWS,
                    workbook.length / 1024,
                    seconds,
                    most(server),
                    slowest.toMillis());

            JsonNode again = importer.bringIn(workbook, true);
            assertThat(again.at("/rows/same").asInt()).as("%s", again).isEqualTo(ROWS);
        }
    }

    private static Duration untilItEnded(Api officer, String job) {
        Duration slowest = Duration.ZERO;
        JsonNode now;
        do {
            long asked = System.nanoTime();
            now = officer.get(job).good();
            Duration took = Duration.ofNanos(System.nanoTime() - asked);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        } while (!now.hasNonNull("endedAt"));
        return slowest;
    }

    private static long figure(Api officer, String code) {
        return officer.get(EVENTS.formatted(code)).good().path("value").asLong();
    }

    /** Returns what the kernel says that the server's process held at most. */
    private static String most(DemoServer server) throws IOException {
        String port = String.valueOf(server.address().getPort());
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (ProcessHandle process : all.toList()) {
                Path about = Path.of("/proc", String.valueOf(process.pid()));
                if (process.info()
                                .command()
                                .filter(command -> command.endsWith("java"))
                                .isPresent()
                        && Files.isReadable(about.resolve("cmdline"))
                        && Files.readString(about.resolve("cmdline"), StandardCharsets.UTF_8)
                                .contains("\0" + port + "\0")) {
                    return Files.readAllLines(about.resolve("status")).stream()
                            .filter(line -> line.startsWith("VmHWM"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .findFirst()
                            .orElse("?");
                }
            }
        }
        return "?";
    }

    private static byte[] workbook() {
        WrittenWorkbook workbook =
                new WrittenWorkbook().row("Việc đã làm", List.of("Khóa", "Việc", "Ngày", "Nơi làm", "Số lượng"));
        for (int row = 0; row < ROWS; row++) {
            workbook.row(
                    "Việc đã làm",
                    List.of(
                            "L-" + row,
                            "outreach.event",
                            "d:" + (45_292 + row % 150),
                            UNITS.get(row % UNITS.size()) + "@2024-06-06",
                            "n:2"));
        }
        return workbook.bytes();
    }
}
