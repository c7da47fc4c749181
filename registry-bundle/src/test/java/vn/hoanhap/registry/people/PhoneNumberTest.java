package vn.hoanhap.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a telephone number is, and what a spreadsheet made of one. */
class PhoneNumberTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0912345678, NUMBER",
        "0912 345 678, NUMBER",
        "0912.345.678, NUMBER",
        "091-234-5678, NUMBER",
        "02733812345, NUMBER",
        "+84912345678, NUMBER",
        "+842733812345, NUMBER",
        "+33123456789, NUMBER",
        "912345679, ZERO_LOST",
        "912 345 679, ZERO_LOST",
        "2733812345, ZERO_LOST",
        "091234567, NONE",
        "09123456789, NONE",
        "+840912345678, NONE",
        "0112345678, NONE",
        "không có, NONE",
        "., NONE"
    })
    void knowsNumbersAndTheZeroThatASpreadsheetDropped(String written, PhoneNumber.Form form) {
        assertThat(PhoneNumber.form(written)).isEqualTo(form);
    }
}
