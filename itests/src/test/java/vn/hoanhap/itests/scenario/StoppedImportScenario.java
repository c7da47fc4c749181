package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Zip;

/** The power goes while a file is being written: the import goes on by itself, loses no row and doubles none. */
class StoppedImportScenario {

    private static final int ROWS = 1_500;
    private static final String PEOPLE = "/api/v1/people?unit=28249@2024-06-06&limit=500";

    @Test
    void goesOnAfterAKillUntilEveryRowIsWrittenOnce() throws IOException {
        try (DemoServer server = DemoServer.start("stopped-import")) {
            Importer importer = new Importer(server, "province");
            int before = people(server);
            String job = importer.begin(file(), "rows=ALL");
            importer.awaitWritten(job, 100);

            server.process().kill();
            server.process().start();

            JsonNode ended = new Importer(server, "province").ended(job);
            assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("DONE");
            assertThat(ended.path("rows").path("written").asInt()).isEqualTo(ROWS);
            assertThat(ended.path("fileKept").asBoolean()).isFalse();
            assertThat(people(server)).isEqualTo(before + ROWS);
        }
    }

    private static int people(DemoServer server) {
        Api officer = server.signIn("province");
        int people = 0;
        String cursor = "";
        while (cursor != null) {
            JsonNode page = officer.get(PEOPLE + cursor).good();
            people += page.path("items").size();
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        return people;
    }

    private static byte[] file() {
        var rows = new StringBuilder("key,initials,birth_year,unit\n");
        for (int row = 0; row < ROWS; row++) {
            rows.append("stopped-").append(row).append(",N.V.A.,1990,28249@2024-06-06\n");
        }
        return Zip.ofTexts(Map.of("people.csv", rows.toString()));
    }
}
