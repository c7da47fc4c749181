package vn.hoanhap.reporting.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.reporting.targets.Achievement.Result;

class AchievementTest {

    @Test
    void keepsThirtyFiveOfTwentyFiveAsItStands() {
        Achievement nineMonths =
                Achievement.of(new Goal(Comparison.AT_LEAST, 25L, null), new Result(35L, null, Qualifier.EXACT, false));

        assertThat(nineMonths.percentage()).isEqualTo(new Fraction(35, 25));
        assertThat(nineMonths.reached()).isTrue();
    }

    @Test
    void comparesARatioWithAPercentageExactly() {
        Goal eighty = new Goal(Comparison.AT_LEAST, null, new BigDecimal("80"));

        assertThat(Achievement.of(eighty, new Result(80L, 100L, Qualifier.EXACT, true)))
                .isEqualTo(new Achievement(new Fraction(1, 1), true));
        assertThat(Achievement.of(eighty, new Result(114L, 170L, Qualifier.EXACT, true)))
                .isEqualTo(new Achievement(new Fraction(57, 68), false));
        assertThat(Achievement.of(
                                new Goal(Comparison.AT_LEAST, null, new BigDecimal("66.67")),
                                new Result(2L, 3L, Qualifier.EXACT, true))
                        .reached())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 10, EXACT, true, true",
        "AT_LEAST, 9, EXACT, false, false",
        "AT_LEAST, 10, MORE_THAN, false, true",
        "AT_LEAST, 9, MORE_THAN, true, ",
        "AT_LEAST, 10, NEARLY, true, false",
        "AT_LEAST, 11, NEARLY, true, ",
        "AT_LEAST, 10, NEARLY, false, ",
        "AT_LEAST, 12, ABOUT, true, ",
        "AT_MOST, 10, EXACT, true, true",
        "AT_MOST, 10, EXACT, false, ",
        "AT_MOST, 11, EXACT, false, false",
        "AT_MOST, 10, MORE_THAN, true, false",
        "AT_MOST, 10, NEARLY, true, true",
        "EXACTLY, 10, EXACT, true, true",
        "EXACTLY, 10, EXACT, false, ",
        "EXACTLY, 9, EXACT, true, false",
        "EXACTLY, 11, EXACT, false, false",
        "EXACTLY, 10, MORE_THAN, true, false",
        "EXACTLY, 10, NEARLY, true, false"
    })
    void saysWhetherATargetOfTenIsReachedOnlyWhenThatIsSure(
            Comparison comparison, long amount, Qualifier qualifier, boolean yearOver, Boolean reached) {
        Achievement achievement =
                Achievement.of(new Goal(comparison, 10L, null), new Result(amount, null, qualifier, yearOver));

        assertThat(achievement.reached()).isEqualTo(reached);
    }

    @Test
    void knowsNothingOfAResultThatNobodyKnows() {
        Achievement unknown =
                Achievement.of(new Goal(Comparison.AT_LEAST, 10L, null), new Result(null, null, Qualifier.EXACT, true));

        assertThat(unknown).isEqualTo(new Achievement(null, null));
        assertThat(Achievement.of(new Goal(Comparison.AT_MOST, 0L, null), new Result(0L, null, Qualifier.EXACT, true))
                        .percentage())
                .isNull();
    }
}
