package vn.hoanhap.parts.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFileTest {

    private record Fee(int dong, Basis basis) {}

    @Test
    void holdsTheLinesThatAreNoComments() throws IOException {
        List<Fee> fees = fees(
                "# dong, from, to, reference, how sure\n\n10\t\t2026-06-30\tR 1\tSEEN\n20\t2026-07-01\t\tR 2\tPART\n");

        assertThat(fees).extracting(Fee::dong).containsExactly(10, 20);
        assertThat(fees).extracting(fee -> fee.basis().certainty()).containsExactly(Certainty.SEEN, Certainty.PART);
        assertThat(fees)
                .filteredOn(fee -> fee.basis().holdsOn(LocalDate.of(2026, 6, 30)))
                .hasSize(1);
        assertThat(fees.get(1).basis().holdsOn(LocalDate.of(2026, 7, 1))).isTrue();
    }

    @Test
    void isRefusedWithTheLineWhereItIsWrong() {
        assertThatThrownBy(() -> fees("ten\t\t\tR\tSEEN\n"))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("fees.txt, line 2")
                .hasMessageContaining("no whole number");
        assertThatThrownBy(() -> fees("10\t\t\tR\n")).hasMessageContaining("4 cells instead of 5");
        assertThatThrownBy(() -> fees("10\t\t\t\tSEEN\n")).hasMessageContaining("cell 4 is empty");
        assertThatThrownBy(() -> fees("10\t30/06/2026\t\tR\tSEEN\n")).hasMessageContaining("2024-06-06");
        assertThatThrownBy(() -> fees("10\t2026-07-01\t2026-06-30\tR\tSEEN\n")).hasMessageContaining("lies before");
        assertThatThrownBy(() -> fees("10\t\t\tR\tSURELY\n")).hasMessageContaining("SEEN, PART, MEMORY");
    }

    @Test
    void isRefusedWhenTwoLinesHoldOnTheSameDay() {
        assertThatThrownBy(() -> fees("10\t\t2026-06-30\tR\tSEEN\n20\t2026-06-30\t\tR\tSEEN\n"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("another line");
    }

    @Test
    void isRefusedInAnotherFormat() {
        assertThatThrownBy(() -> RuleFile.read("x.txt", "y", stream("@format\tx\t1\n")))
                .hasMessageContaining("only the format y 1");
    }

    @Test
    void isRefusedWhenTheBundleHasNone() {
        assertThatThrownBy(() -> RuleFile.shipped(RuleFileTest.class, "none.txt", "x"))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("none.txt")
                .hasMessageContaining("missing");
    }

    private static List<Fee> fees(String text) throws IOException {
        return RuleFile.rules(
                RuleFile.read("fees.txt", "fees", stream("@format\tfees\t1\n" + text)),
                RuleFileTest::fee,
                Fee::basis,
                (one, other) -> true);
    }

    private static Fee fee(RuleLine line) {
        line.requireCells(5);
        return new Fee(line.number(0), line.basis(1));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
