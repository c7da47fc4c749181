package vn.hoanhap.casework.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.parts.law.Certainty;
import vn.hoanhap.parts.law.RuleFileException;
import vn.hoanhap.parts.law.RuleLine;

class AreaRulesTest {

    private static final LocalDate CHANGE = LocalDate.of(2025, 8, 24);
    private static final AreaRules RULES = CareLaw.shipped(CareFixture.CALENDAR).areas();

    @Test
    void endTheOlderWaysOnTheDayBeforeTheDecisionOf2025() {
        assertThat(written(CHANGE.minusDays(1)))
                .containsExactly(
                        "LEVELS.CITY",
                        "LEVELS.DISTRICT",
                        "LEVELS.NONE",
                        "BCA_2010.I",
                        "BCA_2010.II",
                        "BCA_2010.III",
                        "BCA_2010.NONE");
        assertThat(written(CHANGE))
                .containsExactly("TTG_2025.I", "TTG_2025.II", "TTG_2025.III", "TTG_2025.NONE", "TTG_2025.DRUG_FREE");
        assertThat(written(LocalDate.of(2010, 8, 8))).containsExactly("LEVELS.CITY", "LEVELS.DISTRICT", "LEVELS.NONE");
    }

    @Test
    void callHotWhatIsNeitherFreeOfDrugsNorOffTheList() {
        assertThat(Stream.concat(RULES.on(CHANGE.minusDays(1)).stream(), RULES.on(CHANGE).stream())
                        .filter(rule -> !rule.hot())
                        .map(rule -> rule.code().written()))
                .containsExactly("LEVELS.NONE", "BCA_2010.NONE", "TTG_2025.NONE", "TTG_2025.DRUG_FREE");
        assertThat(RULES.on(CHANGE)).extracting(AreaRule::rank).containsExactly(4, 3, 2, 1, 0);
        assertThat(RULES.on(CHANGE))
                .extracting(rule -> rule.basis().certainty())
                .containsOnly(Certainty.PART);
    }

    @Test
    void nameTheNewestWayFirst() {
        assertThat(RULES.codes()).extracting(AreaCode::scheme).first().isEqualTo("TTG_2025");
        assertThat(RULES.codes()).hasSize(12).last().isEqualTo(new AreaCode("LEVELS", "NONE"));
    }

    @Test
    void refuseTwoLinesForTheSameClassOnTheSameDay() {
        List<RuleLine> lines = List.of(
                line(3, "A", "I", "1", "yes", "", "2025-08-24", "x", "HABIT"),
                line(4, "A", "I", "2", "yes", "2025-08-24", "", "y", "HABIT"));

        assertThatThrownBy(() -> AreaRules.rules(lines))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("areas.txt")
                .hasMessageContaining("4");
    }

    @Test
    void readACodeAsItIsSent() {
        assertThat(AreaCode.read(" TTG_2025.I ")).contains(new AreaCode("TTG_2025", "I"));
        assertThat(AreaCode.read("TTG_2025")).isEmpty();
        assertThat(AreaCode.read("TTG_2025.I.II")).isEmpty();
    }

    private static RuleLine line(int number, String... cells) {
        return new RuleLine("areas.txt", number, List.of(cells));
    }

    private static List<String> written(LocalDate day) {
        return RULES.on(day).stream().map(rule -> rule.code().written()).toList();
    }
}
