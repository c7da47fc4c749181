package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** The figures of Tiền Giang's first half of 2024, computed from records, not typed in. */
@OnBothDatabases
@ExtendWith(DemoServer.OnDatabase.class)
class FiguresScenario {

    private static final String TIEN_GIANG = "82@2024-06-06";
    private static final String DONG_THAP = "82@2025-07-01";

    private final Api api;

    FiguresScenario(DemoServer server) {
        api = server.signIn("province");
    }

    @ParameterizedTest
    @CsvSource({
        "teams.active, 114",
        "teams.members, 630",
        "people.reached, 143",
        "people.reached.high-risk, 49",
        "people.reached.dependent-or-post-rehab, 94",
        "people.met, 71",
        "loans.people, 4",
        "loans.households, 6",
        "loans.households.amount, 110000000"
    })
    void countsWhatTheRecordsSay(String code, long expected) {
        JsonNode figure = figure(code, TIEN_GIANG, "2024-06-06", "then");

        assertThat(figure.path("value").asLong()).as("%s: %s", code, figure).isEqualTo(expected);
        assertThat(figure.path("source").asText()).isEqualToIgnoringCase("computed");
    }

    @ParameterizedTest
    @CsvSource({"2024-04-30, 114, 172", "2024-06-06, 114, 170"})
    void dividesByTheCommunesOfTheDay(String date, long withTeam, long communes) {
        JsonNode coverage = figure("teams.coverage", "82@" + date, date, "then");

        assertThat(coverage.path("numerator").asLong()).isEqualTo(withTeam);
        assertThat(coverage.path("denominator").asLong()).isEqualTo(communes);
        assertThat(coverage.path("value").isNull() || coverage.path("value").isMissingNode())
                .isTrue();
    }

    @Test
    void findsTheSamePeopleUnderTheUnitThatTheProvinceBecame() {
        JsonNode today = figure("people.reached", DONG_THAP, "2024-06-06", "today");

        assertThat(today.path("value").asLong()).isEqualTo(143);
    }

    @Test
    void saysWhichUnitsFollowWhenThePlaceIsNoLongerThere() {
        Api.Answer answer = api.get(address("people.reached", TIEN_GIANG, "2024-06-06", "today"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        assertThat(answer.body().toString()).contains("Đồng Tháp", "82@2025-07-01");
    }

    private JsonNode figure(String code, String unit, String to, String territory) {
        return api.get(address(code, unit, to, territory)).good();
    }

    private static String address(String code, String unit, String to, String territory) {
        return "/api/v1/indicators/" + code + "/value?unit=" + unit + "&from=2024-01-01&to=" + to + "&territory="
                + territory;
    }
}
