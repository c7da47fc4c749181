package vn.hoanhap.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class ComposedTest {

    @Test
    void composesLettersAndToneMarks() {
        String written = "Nguyễn Thị Thúy Ường";

        assertThat(Composed.of(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(written);
        assertThat(Composed.of(written)).isSameAs(written);
    }

    @Test
    void leavesALetterWithMoreMarksThanAnyScriptWritesAsItCame() {
        String most = "a" + "\u0301".repeat(5) + "\u0323".repeat(5);
        String beyond = "a" + "\u0301".repeat(5) + "\u0323".repeat(6);

        assertThat(Composed.overloaded(most)).isFalse();
        assertThat(Composed.of(most)).isEqualTo(Normalizer.normalize(most, Normalizer.Form.NFC));
        assertThat(Composed.overloaded(beyond)).isTrue();
        assertThat(Composed.of(beyond)).isSameAs(beyond);
    }

    @Test
    void countsTheMarksOfEachLetterByItself() {
        assertThat(Composed.overloaded("a\u0301\u0323".repeat(1_000))).isFalse();
        assertThat(Composed.overloaded("Chữ thường \ud83d\ude00\ufe0f")).isFalse();
        // Marks beyond the basic plane are marks too, and so are enclosing ones.
        assertThat(Composed.overloaded("a" + "\ud834\udd65".repeat(11))).isTrue();
        assertThat(Composed.overloaded("a" + "\u20dd".repeat(11))).isTrue();
    }
}
