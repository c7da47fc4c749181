package vn.hoanhap.parts.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTest {

    @ParameterizedTest
    @CsvSource({
        "2019, 2019, 2019-12-31",
        "05/2019, 2019-05, 2019-05-31",
        "5/2019, 2019-05, 2019-05-31",
        "2019-05, 2019-05, 2019-05-31",
        "17/05/2019, 2019-05-17, 2019-05-17",
        "7/5/2019, 2019-05-07, 2019-05-07",
        "2019-05-17, 2019-05-17, 2019-05-17",
        "29/02/2024, 2024-02-29, 2024-02-29",
    })
    void isReadAsPeopleAndMachinesWriteIt(String typed, String written, String last) {
        Dated read = Dated.read(" " + typed + " ").orElseThrow();

        assertThat(read.written()).isEqualTo(written);
        assertThat(read.last()).isEqualTo(last);
        assertThat(Dated.read(read.written())).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19", "0999", "13/2019", "00/2019", "29/02/2023", "31/04/2024", "2019-5-7", "hôm qua"})
    void isNothingElse(String typed) {
        assertThat(Dated.read(typed)).isEmpty();
    }
}
