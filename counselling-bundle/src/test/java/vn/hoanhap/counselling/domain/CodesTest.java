package vn.hoanhap.counselling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CodesTest {

    private final Codes codes = Codes.shipped();

    @Test
    void holdFromADayOn() {
        assertThat(codes.has(CodeList.WAY, "SUBSTITUTION", LocalDate.of(2007, 12, 31)))
                .isFalse();
        assertThat(codes.has(CodeList.WAY, "SUBSTITUTION", LocalDate.of(2008, 1, 1)))
                .isTrue();
    }

    @Test
    void nameTheSixTopicsInBothLanguages() {
        assertThat(codes.all(CodeList.TOPIC))
                .extracting(Code::code)
                .containsExactly("PSYCHOLOGICAL", "LEGAL", "SOCIAL", "VOCATIONAL", "RELAPSE_PREVENTION", "FAMILY");
        assertThat(codes.title(CodeList.TOPIC, "LEGAL").vi()).isEqualTo("Pháp lý");
        assertThat(codes.title(CodeList.TOPIC, "SOON").en()).isEqualTo("SOON");
    }
}
