package vn.hoanhap.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void writesNumbersWithTheMarksOfTheLanguage() {
        assertThat(Formats.number(Language.VI, 1535)).isEqualTo("1.535");
        assertThat(Formats.number(Language.EN, 1535)).isEqualTo("1,535");
        assertThat(Formats.dong(Language.VI, 110_000_000)).isEqualTo("110.000.000 đ");
    }

    @Test
    void writesDatesDayFirstInBothLanguages() {
        assertThat(Formats.date(LocalDate.of(2024, 6, 6))).isEqualTo("06/06/2024");
    }

    @Test
    void roundsPercentagesHalfUpToOneDecimal() {
        assertThat(Formats.percent(Language.VI, 114, 170)).isEqualTo("67,1 %");
        assertThat(Formats.percent(Language.VI, 83, 57)).isEqualTo("145,6 %");
        assertThat(Formats.percent(Language.EN, 35, 25)).isEqualTo("140 %");
    }

    @Test
    void writesADashWhenNothingCanBeDivided() {
        assertThat(Formats.percent(Language.VI, 1, 0)).isEqualTo("–");
    }
}
