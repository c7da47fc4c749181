package vn.hoanhap.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Đức",
                "Nguye\u0302\u0303n Va\u0306n Đu\u031B\u0301c",
                "Đội 1",
                "7",
                "CLB \u201CNiềm tin\u201D (xã Bàn Long)",
                "Y-B\u2019Lô \u00B7 Êban",
                "Tổ \u2764\uFE0F",
                "H\u00A0Mông"
            })
    void readsWhatPeopleAreCalled(String name) {
        assertThat(Names.readable(name)).isTrue();
        assertThat(Names.blank(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029,
                0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x2800, 0x3164, 0xFEFF,
                0xFFA0, 0xE0041
            })
    void refusesWhatHidesOrTurnsRound(int hidden) {
        String written = Character.toString(hidden);

        assertThat(Names.readable(written)).isFalse();
        assertThat(Names.readable("Trần " + written + "Văn A")).isFalse();
        assertThat(Names.blank(" " + written + "\u3000")).isTrue();
    }

    @Test
    void asksForALetterOrADigit() {
        assertThat(Names.readable("")).isFalse();
        assertThat(Names.readable("\u00A0")).isFalse();
        assertThat(Names.readable("...")).isFalse();
        assertThat(Names.blank("...")).isFalse();
    }
}
