package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Command;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.Zip;

/** An administrator at the machine brings files in with {@code bin/hoanhap}, beside the server that runs. */
class CommandLineImportScenario {

    private static final String UNIT = "28249@2024-06-06";
    private static final Pattern ID = Pattern.compile("\\(id (\\d+)\\)");

    @TempDir
    private Path folder;

    @Test
    void checksWritesShowsAndTakesBack() throws Exception {
        try (DemoServer server = DemoServer.startEmpty("command-line")) {
            Path file = people("K1;C.L.A.;1990", "K2;C.L.B.;1991");

            Command.Said checked = run(server, "import", file.toString(), "--dry-run");
            assertThat(checked.code()).as(checked.text()).isZero();
            assertThat(checked.text()).contains("nothing written");
            assertThat(people(server)).isZero();

            Command.Said written = run(server, "import", file.toString());
            assertThat(written.code()).as(written.text()).isZero();
            assertThat(people(server)).isEqualTo(2);
            String id = id(written);
            assertThat(run(server, "import", "show", id).text()).contains("people.zip", "DONE");

            Path other = people("K1;C.L.A.;1992", "K2;C.L.B.;1991");
            String wanted = id(run(server, "import", other.toString(), "--dry-run"));
            assertThat(run(server, "import", "show", wanted, "--changes").text())
                    .contains("people 2", "1990 → 1992");
            Command.Said corrected = run(server, "import", other.toString());
            assertThat(run(server, "import", "show", id(corrected), "--changes").text())
                    .contains("people 2", "1990 → 1992")
                    .doesNotContain("1991");
            assertThat(run(server, "import", "undo", id(corrected)).code()).isZero();

            Command.Said back = run(server, "import", "undo", id);
            assertThat(back.code()).as(back.text()).isZero();
            assertThat(back.text()).contains("2 of 2 rows were taken back");
            assertThat(people(server)).isZero();
        }
    }

    @Test
    void refusesAFaultyFileAndWritesItsGoodRowsWhenToldSo() throws Exception {
        try (DemoServer server = DemoServer.startEmpty("command-line-good")) {
            Path file = people("K1;C.L.A.;1990", "K2;C.L.B.;last year");

            Command.Said refused = run(server, "import", file.toString());
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.text()).contains("row 3", "not a whole number");
            assertThat(people(server)).isZero();

            Command.Said good = run(server, "import", file.toString(), "--good");
            assertThat(good.code()).as(good.text()).isZero();
            assertThat(people(server)).isEqualTo(1);
        }
    }

    private static long people(DemoServer server) {
        Api api = server.signIn("province");
        return api.get("/api/v1/people?unit=" + UNIT).good().path("items").size();
    }

    private static String id(Command.Said ended) {
        Matcher found = ID.matcher(ended.text());
        assertThat(found.find()).as(ended.text()).isTrue();
        return found.group(1);
    }

    private Path people(String... rows) throws IOException {
        Path file = folder.resolve("people.zip");
        StringBuilder sheet = new StringBuilder("Khóa;Tên viết tắt;Năm sinh;Nơi ở (xã, phường)\r\n");
        for (String row : rows) {
            sheet.append(row).append(';').append(UNIT).append("\r\n");
        }
        return Files.write(file, Zip.ofTexts(Map.of("people.csv", sheet.toString())));
    }

    private static Command.Said run(DemoServer server, String... words) throws InterruptedException {
        return new Command(Installation.built(), server.process().dataFolder(), "en").run(words);
    }
}
