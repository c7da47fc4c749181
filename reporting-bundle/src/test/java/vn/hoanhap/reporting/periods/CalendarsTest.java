package vn.hoanhap.reporting.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {

    private final Calendars calendars = new Calendars();

    @ParameterizedTest
    @CsvSource({
        "2024-H1, admin, 2023-12-15, 2024-06-14",
        "2024-H2, admin, 2024-06-15, 2024-12-14",
        "2024, admin, 2023-12-15, 2024-12-14",
        "2024-Q1, admin, 2023-12-15, 2024-03-14",
        "2024-Q4, admin, 2024-09-15, 2024-12-14",
        "2024-M03, admin, 2024-02-15, 2024-03-14",
        "2024-H1, statistical, 2024-01-01, 2024-06-30",
        "2024-H2, statistical, 2024-07-01, 2024-12-31",
        "2024, statistical, 2024-01-01, 2024-12-31",
        "2024-Q1, statistical, 2024-01-01, 2024-03-31",
        "2024-M02, statistical, 2024-02-01, 2024-02-29"
    })
    void knowTheDaysOfAPeriod(String name, String calendar, LocalDate from, LocalDate to) {
        Period period = calendars.period(name, calendar).orElseThrow();

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.source()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-H3", "2024-Q5", "2024-M13", "24-H1", "2024H1", "", "0001-H1", "2024-h1"})
    void refuseWhatNamesNoPeriod(String name) {
        assertThat(calendars.period(name, "statistical")).isEmpty();
        assertThat(calendars.period("2024-H1", "lunar")).isEmpty();
    }

    @Test
    void doNotInventAnAdministrativeYearFromBeforeItsDecree() {
        assertThat(calendars.period("2018-H1", "admin")).isEmpty();
        assertThat(calendars.period("2018-H1", "statistical")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-06, admin, 2024-H1",
        "2024-06-14, admin, 2024-H1",
        "2024-06-15, admin, 2024-H2",
        "2024-12-15, admin, 2025-H1",
        "2024-12-15, statistical, 2024-H2",
        "2024-01-01, statistical, 2024-H1"
    })
    void findTheHalfYearOfADay(LocalDate day, String calendar, String name) {
        assertThat(calendars.halfYear(day, calendar)).map(Period::name).contains(name);
    }

    @Test
    void callFiguresProvisionalUntilTheBooksClose() {
        Period half = calendars.period("2024-H1", "admin").orElseThrow();
        Period free = calendars.free(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 6));

        assertThat(half.provisional(LocalDate.of(2024, 6, 29))).isTrue();
        assertThat(half.provisional(LocalDate.of(2024, 6, 30))).isFalse();
        assertThat(free.provisional(LocalDate.of(2024, 6, 6))).isTrue();
        assertThat(free.provisional(LocalDate.of(2024, 6, 7))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2021-01-01, 2021-09-30, 9", "2023-12-15, 2024-06-14, 6", "2024-01-31, 2024-02-28, "})
    void countWholeMonths(LocalDate from, LocalDate to, Integer months) {
        assertThat(calendars.free(from, to).months().orElse(null)).isEqualTo(months);
    }
}
