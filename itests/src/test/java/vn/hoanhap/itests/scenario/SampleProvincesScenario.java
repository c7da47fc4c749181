package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.testkit.server.Api;

/** The sample provinces answer with the figures of their article, and each runs only its own programmes. */
@ExtendWith(DemoServer.HaNoi.class)
class SampleProvincesScenario {

    private static final String TAY_HO = "003@2022-03-29";
    private static final String HAI_BA_TRUNG = "007@2022-03-29";
    private static final String NINE_MONTHS = "&from=2021-01-01&to=2021-09-30";
    private static final String FIFTEEN_MONTHS = "&from=2021-01-01&to=2022-03-29";

    private final Api haNoi;

    SampleProvincesScenario(DemoServer server) {
        haNoi = server.signIn("province");
    }

    @Test
    void tayHoKeepsFilesAndComparesNineMonthsWithItsTargets() {
        JsonNode cases = figure(haNoi, "rehab.facility.submitted", TAY_HO, NINE_MONTHS + "&targetYear=2021");

        assertThat(figure(haNoi, "rehab.dossiers", TAY_HO, "&to=2021-09-30")
                        .path("value")
                        .asLong())
                .isEqualTo(420);
        assertThat(cases.path("value").asLong()).isEqualTo(35);
        assertThat(cases.at("/target/result/percentageDisplay").asText()).isEqualTo("140 %");
        assertThat(ratio(haNoi, "rehab.facility.submitted.target", TAY_HO, NINE_MONTHS))
                .isEqualTo("35/25, 140 %");
        assertThat(ratio(haNoi, "rehab.home-community.target", TAY_HO, NINE_MONTHS))
                .isEqualTo("82/85, hơn 96 %");
    }

    @Test
    void haiBaTrungComparesFifteenMonthsWithThePlanOfAYearAndTellsOfItsPoint() {
        JsonNode home = figure(haNoi, "rehab.home-community.target", HAI_BA_TRUNG, FIFTEEN_MONTHS + "&targetYear=2021");
        JsonNode helped = figure(haNoi, "counselling.people", HAI_BA_TRUNG, "&from=2020-08-01&to=2022-03-29");

        assertThat(home.path("display").asText()).isEqualTo("83/57 (145,6 %)");
        assertThat(helped.at("/declared/0/display").asText()).isEqualTo("gần 50");
        assertThat(figure(haNoi, "counselling.mobilised", HAI_BA_TRUNG, "&from=2020-08-01&to=2022-03-29")
                        .path("value")
                        .asLong())
                .isEqualTo(16);
        assertThat(figure(haNoi, "counselling.points", HAI_BA_TRUNG, "&to=2020-08-31")
                        .path("value")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void dongThapCountsWhoImprovedOfThoseManagedInTheUnitsOfThenAndOfToday() {
        try (DemoServer server = DemoServer.startProvince("dong-thap")) {
            Api dongThap = server.signIn("province");

            assertThat(ratio(dongThap, "casework.improved", "87@2022-03-29", "&to=2022-03-29"))
                    .isEqualTo("427/1619, hơn 26 %");
            assertThat(ratio(dongThap, "casework.improved", "82@2025-07-01", "&to=2022-03-29&territory=today"))
                    .isEqualTo("427/1619, hơn 26 %");
            assertThat(figure(dongThap, "jobs.referred", "87@2022-03-29", FIFTEEN_MONTHS)
                            .path("value")
                            .asLong())
                    .isEqualTo(52);
            assertThat(figure(dongThap, "loans.people", "87@2022-03-29", FIFTEEN_MONTHS)
                            .path("value")
                            .asLong())
                    .isEqualTo(25);
            assertThat(figure(dongThap, "loans.amount", "87@2022-03-29", FIFTEEN_MONTHS)
                            .path("value")
                            .asLong())
                    .isEqualTo(875_000_000);
        }
    }

    @Test
    void haNoiRunsNoLoans() {
        assertThat(haNoi.get("/api/v1/loans").status()).isEqualTo(404);
        assertThat(haNoi.get("/api/v1/managements?limit=1").status()).isEqualTo(200);
    }

    private static JsonNode figure(Api reader, String code, String unit, String days) {
        return reader.get("/api/v1/indicators/" + code + "/value?unit=" + unit + days)
                .good();
    }

    /** Writes a ratio and how it is spoken. */
    private static String ratio(Api reader, String code, String unit, String days) {
        JsonNode figure = figure(reader, code, unit, days);
        return figure.path("numerator").asLong() + "/"
                + figure.path("denominator").asLong() + ", "
                + figure.path("spoken").asText();
    }
}
