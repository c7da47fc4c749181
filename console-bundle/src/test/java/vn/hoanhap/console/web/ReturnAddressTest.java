package vn.hoanhap.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/p/loans/, /p/loans/",
        "/p/loans/?q=an, /p/loans/?q=an",
        "/p/loans/?lang=en, /p/loans/",
        "/p/loans/?q=an&typed-date=45%2F13%2F2024, /p/loans/?q=an",
        "/p/loans/?date=2024-06-06&q=an&lang=en, /p/loans/?q=an",
    })
    void dropsWhatWouldOverruleTheChoice(String address, String expected) {
        assertThat(ReturnAddress.of(address)).isEqualTo(expected);
    }
}
