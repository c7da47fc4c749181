package vn.hoanhap.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {
    @Test
    void takesTheFirstLetterOfEachWordWithItsMarks() {
        assertThat(Initials.of("Nguyễn  Văn Đức")).isEqualTo("N.V.Đ.");
        assertThat(Initials.of(" ánh ")).isEqualTo("Á.");
    }

    @Test
    void readsCombiningMarksAsOneLetter() {
        assertThat(Initials.of("A\u0301nh Đào")).isEqualTo("Á.Đ.");
    }

    @Test
    void foldsToPlainLettersForSearching() {
        assertThat(Initials.fold("N.V.Đ.")).isEqualTo("nvd");
    }

    @Test
    void keepsOfAVeryLongNameWhatARecordHolds() {
        assertThat(Initials.of("ß ".repeat(50)).length()).isBetween(30, 40);
    }
}
