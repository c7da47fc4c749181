package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.office.LibreOffice;

/** The half-year report as somebody at the province opens it: in an office, figure by figure as the server tells it. */
@ExtendWith(DemoServer.Shared.class)
class OfficeReportScenario {

    private static final String REPORT =
            "/api/v1/reports/half-year?unit=82@2024-06-06&from=2024-01-01&to=2024-06-06&format=";
    private static final String PLAIN_CELLS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false";
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:,|$)|([^,]*)(?:,|$)");

    @TempDir
    private Path folder;

    private final DemoServer server;

    OfficeReportScenario(DemoServer server) {
        this.server = server;
    }

    @Test
    void showsEveryFigureInAnOfficeAsTheServerTellsIt() throws IOException, InterruptedException {
        byte[] workbook = new Importer(server, "province").fetch(REPORT + "xlsx");
        Path csv = LibreOffice.converted(Files.write(folder.resolve("report.xlsx"), workbook), PLAIN_CELLS);
        List<Map<String, String>> rows = rows(Files.readString(csv, StandardCharsets.UTF_8));

        int told = 0;
        for (JsonNode group :
                server.signIn("province").get(REPORT + "json").good().path("groups")) {
            for (JsonNode row : group.path("rows")) {
                if (row.hasNonNull("computed")) {
                    sameAs(rows, row);
                    told++;
                }
            }
        }

        assertThat(told).isGreaterThan(30);
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Viết là", "114/172 (66,3 %)")
                        .containsEntry("Nguồn", "cơ quan báo"))
                .anySatisfy(row ->
                        assertThat(row).containsEntry("Viết là", "khoảng 1.535").containsEntry("Số", "1535"));
    }

    private static void sameAs(List<Map<String, String>> rows, JsonNode row) {
        JsonNode computed = row.path("computed");
        assertThat(rows).as(row.path("indicator").asText()).anySatisfy(written -> assertThat(written)
                .containsEntry("Chỉ tiêu", row.path("title").asText())
                .containsEntry("Nguồn", "tính từ hồ sơ")
                .containsEntry("Viết là", computed.path("display").asText())
                .containsEntry("Số", computed.path("value").asText(""))
                .containsEntry("Tử số", computed.path("numerator").asText(""))
                .containsEntry("Mẫu số", computed.path("denominator").asText("")));
    }

    /** Reads the lines below the one that heads the columns. */
    private static List<Map<String, String>> rows(String csv) {
        List<List<String>> lines = csv.lines().map(OfficeReportScenario::cells).toList();
        int head = 0;
        while (!lines.get(head).contains("Viết là")) {
            head++;
        }
        List<String> columns = lines.get(head);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(head + 1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < Math.min(columns.size(), cells.size()); column++) {
                row.put(columns.get(column), cells.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.lookingAt()) {
            String quoted = cell.group(1);
            cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
            if (cell.end() >= line.length()) {
                break;
            }
            cell.region(cell.end(), line.length());
        }
        return cells;
    }
}
