package vn.hoanhap.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void readsBenchmarksAndNumbersInAnyOrder() {
        Options options = Options.read("swap", "--swaps", "1000", "journal");

        assertThat(options.benchmarks()).containsExactly("swap", "journal");
        assertThat(options.number("swaps", 50)).isEqualTo(1_000);
        assertThat(options.number("rounds", 5)).isEqualTo(5);
    }

    @Test
    void keepsReportsOnlyWhenAsked() {
        assertThat(Options.read("swap", "--keep", "--swaps", "1000").keep()).isTrue();
        assertThat(Options.read("swap").keep()).isFalse();
    }

    @Test
    void refusesAnOptionWithoutAUsefulNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.read("--rounds"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.read("--rounds", "0"))
                .withMessageContaining("--rounds");
    }
}
