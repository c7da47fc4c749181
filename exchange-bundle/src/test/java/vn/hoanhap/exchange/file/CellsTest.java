package vn.hoanhap.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-06", "06/06/2024", "6/6/2024"})
    void readsDatesAsMachinesAndAsPeopleWriteThem(String cell) {
        assertThat(Cells.date(cell)).contains(LocalDate.of(2024, 6, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2024", "2024-13-01", "06-06-2024", "mùng 10", "6/6/24"})
    void refusesDatesThatDoNotExistOrCouldBeMisread(String cell) {
        assertThat(Cells.date(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,535", "20 triệu", "", "1e6", "9999999999999999999", "1.53", "15.3500", "0.535", "1.535,5"})
    void refusesWholeNumbersThatMeanSomethingElse(String cell) {
        assertThat(Cells.whole(cell)).isEmpty();
    }

    @Test
    void readsWholeNumbersPlainOrWithADotBeforeEveryThreeDigits() {
        assertThat(Cells.whole("1535")).contains(1_535L);
        assertThat(Cells.whole("1.535")).contains(1_535L);
        assertThat(Cells.whole("-110.000.000")).contains(-110_000_000L);
    }

    @Test
    void readsDecimalsWithPointOrComma() {
        assertThat(Cells.decimal("6.6")).contains(new BigDecimal("6.6"));
        assertThat(Cells.decimal("145,6")).contains(new BigDecimal("145.6"));
        assertThat(Cells.decimal("7,8")).contains(new BigDecimal("7.8"));
        assertThat(Cells.decimal("0.125")).contains(new BigDecimal("0.125"));
    }

    @Test
    void readsDotsOfThousandsWhereACommaMakesThemSureAndAsksWhereNothingDoes() {
        assertThat(Cells.decimal("1.535,5")).contains(new BigDecimal("1535.5"));
        assertThat(Cells.decimal("1,535")).contains(new BigDecimal("1.535"));
        assertThat(Cells.decimal("1.535.000")).contains(new BigDecimal("1535000"));
        assertThat(Cells.decimal("1.535")).isEmpty();
        assertThat(Cells.eitherNumber("1.535")).isTrue();
    }

    @Test
    void readsYesAndNoInBothLanguages() {
        assertThat(Cells.yesNo("Có")).contains(true);
        assertThat(Cells.yesNo("no")).contains(false);
        assertThat(Cells.yesNo("maybe")).isEmpty();
    }
}
