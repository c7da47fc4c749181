package vn.hoanhap.exchange.csv;

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
    @ValueSource(strings = {"1.535", "1,535", "20 triệu", "", "1e6", "9999999999999999999"})
    void refusesWholeNumbersWithMarks(String cell) {
        assertThat(Cells.whole(cell)).isEmpty();
    }

    @Test
    void readsDecimalsWithPointOrComma() {
        assertThat(Cells.decimal("6.6")).contains(new BigDecimal("6.6"));
        assertThat(Cells.decimal("6,6")).contains(new BigDecimal("6.6"));
    }

    @Test
    void readsYesAndNoInBothLanguages() {
        assertThat(Cells.yesNo("Có")).contains(true);
        assertThat(Cells.yesNo("no")).contains(false);
        assertThat(Cells.yesNo("maybe")).isEmpty();
    }
}
