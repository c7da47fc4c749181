package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
        "loans.households.amount, 110000000",
        "classes.held, 3",
        "classes.attendances, 580",
        "outreach.events, 176",
        "outreach.attendances, 6421",
        "outreach.leaflets, 773",
        "outreach.broadcasts, 35",
        "outreach.broadcasts.minutes, 525",
        "outreach.schools, 10",
        "outreach.schools.attendances, 4854",
        "outreach.loudspeaker, 7",
        "outreach.loudspeaker.attendances, 1535",
        "methadone.started, 9",
        "jobs.stable, 4",
        "counselling.people, 0"
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
    void staysAboutWhatTheRecordsSayAbout() {
        JsonNode figure = figure("outreach.loudspeaker.attendances", TIEN_GIANG, "2024-06-06", "then");

        assertThat(figure.path("qualifier").asText()).isEqualTo("ABOUT");
        assertThat(figure.path("display").asText()).isEqualTo("khoảng 1.535");
        assertThat(row("outreach.loudspeaker.attendances")
                        .at("/computed/display")
                        .asText())
                .isEqualTo("khoảng 1.535");
        assertThat(figure("outreach.attendances", TIEN_GIANG, "2024-06-06", "then")
                        .path("qualifier")
                        .asText())
                .isEqualTo("EXACT");
    }

    @Test
    void setsEventsOfFourSortsAndPeopleSideBySideAndAddsNothing() {
        List<Long> told = new ArrayList<>();
        report().findValues("computed")
                .forEach(figure -> told.add(figure.path("value").asLong()));

        assertThat(told)
                .contains(176L, 35L, 10L, 7L, 143L, 71L)
                .doesNotContain(176L + 35, 176L + 10, 176L + 7, 176L + 35 + 10, 176L + 35 + 10 + 7)
                .doesNotContain(143L + 71, 143L - 71, 6_421L + 4_854, 6_421L + 4_854 + 1_535, 143L + 9, 143L + 4);
        assertThat(List.of("outreach.events", "outreach.broadcasts", "outreach.schools", "outreach.loudspeaker"))
                .extracting(code -> row(code).at("/computed/lineage/kinds").toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void setsWhatTheArticleSaysBesideWhatTheRegisterCounts() {
        JsonNode coverage = figure("teams.coverage", TIEN_GIANG, "2024-06-06", "then");

        assertThat(coverage.path("display").asText()).startsWith("114/170");
        assertThat(coverage.at("/declared/0/numerator").asLong()).isEqualTo(114);
        assertThat(coverage.at("/declared/0/denominator").asLong()).isEqualTo(172);
        assertThat(coverage.at("/declared/0/source").asText()).contains("06/06/2024");
        assertThat(row("teams.coverage").at("/declared/0/display").asText()).startsWith("114/172");
    }

    @Test
    void saysInTheReportWhichFigureHasNoProgrammeAndWhichHasNoLine() {
        assertThat(row("outreach.events").path("installed").asBoolean()).isFalse();
        assertThat(row("outreach.events").path("note").asText()).contains("Tính từ sổ chung");
        assertThat(row("counselling.people").path("note").asText()).contains("chưa được cài");
        assertThat(row("counselling.people").has("computed")).isFalse();
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

    private JsonNode report() {
        return api.get("/api/v1/reports/half-year?unit=" + TIEN_GIANG + "&from=2024-01-01&to=2024-06-06")
                .good();
    }

    private JsonNode row(String code) {
        for (JsonNode group : report().path("groups")) {
            for (JsonNode row : group.path("rows")) {
                if (row.path("indicator").asText().equals(code)) {
                    return row;
                }
            }
        }
        throw new AssertionError("the report has no row " + code);
    }

    private JsonNode figure(String code, String unit, String to, String territory) {
        return api.get(address(code, unit, to, territory)).good();
    }

    private static String address(String code, String unit, String to, String territory) {
        return "/api/v1/indicators/" + code + "/value?unit=" + unit + "&from=2024-01-01&to=" + to + "&territory="
                + territory;
    }
}
