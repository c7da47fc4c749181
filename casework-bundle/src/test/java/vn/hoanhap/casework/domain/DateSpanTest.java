package vn.hoanhap.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSpanTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2016, 2016-01-01, 2016-12-31",
        "05/2016, 2016-05-01, 2016-05-31",
        "17/05/2016, 2016-05-17, 2016-05-17",
        "2016-2018, 2016-01-01, 2018-12-31",
        "2016 – 2018, 2016-01-01, 2018-12-31",
        "7-8 năm trước, 2018-01-01, 2019-12-31",
        "8-7 năm trước, 2018-01-01, 2019-12-31",
        "Khoảng 10 năm nay, 2016-01-01, 2016-12-31",
        "6 tháng trước, 2026-05-01, 2026-05-31",
        "7-8 years ago, 2018-01-01, 2019-12-31",
        "2026, 2026-01-01, 2026-11-23",
    })
    void keepsWhatWasSaidBesideTheDaysThatItCanBe(String said, LocalDate from, LocalDate to) {
        assertThat(DateSpan.read(said, ASKED)).contains(new DateSpan(said, from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lâu rồi", "2018-2016", "2027", "31/02/2016", "năm trước", "0013", "1016-1020", ""})
    void knowsNoTimeInWhatIsNone(String said) {
        assertThat(DateSpan.read(said, ASKED)).isEmpty();
    }
}
