package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;

/** The sample province comes in as the workbook that is shipped, and says what the article says; as CSV it is known then. */
class SampleWorkbookScenario {

    private static final Map<String, Long> ARTICLE = new LinkedHashMap<>();

    static {
        ARTICLE.put("teams.active", 114L);
        ARTICLE.put("teams.members", 630L);
        ARTICLE.put("people.reached", 143L);
        ARTICLE.put("people.reached.high-risk", 49L);
        ARTICLE.put("people.reached.dependent-or-post-rehab", 94L);
        ARTICLE.put("people.met", 71L);
        ARTICLE.put("loans.people", 4L);
        ARTICLE.put("loans.households", 6L);
        ARTICLE.put("loans.households.amount", 110_000_000L);
        ARTICLE.put("classes.held", 3L);
        ARTICLE.put("classes.attendances", 580L);
        ARTICLE.put("outreach.events", 176L);
        ARTICLE.put("outreach.attendances", 6_421L);
        ARTICLE.put("outreach.leaflets", 773L);
        ARTICLE.put("outreach.broadcasts", 35L);
        ARTICLE.put("outreach.broadcasts.minutes", 525L);
        ARTICLE.put("outreach.schools", 10L);
        ARTICLE.put("outreach.schools.attendances", 4_854L);
        ARTICLE.put("outreach.loudspeaker", 7L);
        ARTICLE.put("outreach.loudspeaker.attendances", 1_535L);
        ARTICLE.put("methadone.started", 9L);
        ARTICLE.put("jobs.stable", 4L);
    }

    @Test
    void bringsTheWholeProvinceInAndSaysWhatTheArticleSays() throws IOException {
        try (DemoServer server = DemoServer.startEmpty("sample-workbook")) {
            Importer importer = new Importer(server, "province");

            JsonNode ended = importer.bringIn(sample("tien-giang.xlsx"), false);

            assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("DONE");
            assertThat(ended.path("skippedSheets")).isEmpty();
            Api officer = server.signIn("province");
            ARTICLE.forEach((code, value) -> {
                JsonNode figure = figure(officer, code);
                assertThat(figure.path("value").asLong())
                        .as("%s: %s", code, figure)
                        .isEqualTo(value);
            });
            assertThat(figure(officer, "outreach.loudspeaker.attendances")
                            .path("qualifier")
                            .asText())
                    .isEqualTo("ABOUT");
            assertThat(figure(officer, "teams.coverage").path("display").asText())
                    .contains("114/170");

            JsonNode again = importer.bringIn(sample("tien-giang.zip"), true);
            assertThat(again.at("/rows/fresh").asInt()).as("%s", again).isZero();
            assertThat(again.at("/rows/total").asInt())
                    .isEqualTo(ended.at("/rows/total").asInt());
            assertThat(again.at("/rows/changed").asInt())
                    .as("6.6 in the CSV and 6,6 in the workbook are the same value: %s", again)
                    .isZero();
        }
    }

    private static JsonNode figure(Api officer, String code) {
        return officer.get("/api/v1/indicators/" + code
                        + "/value?unit=82@2024-06-06&from=2023-12-15&to=2024-06-06&territory=then")
                .good();
    }

    private static byte[] sample(String file) throws IOException {
        return Files.readAllBytes(Installation.built().home().resolve("sample").resolve(file));
    }
}
