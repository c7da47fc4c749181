package vn.hoanhap.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    @Test
    void takesPercentilesByNearestRank() {
        double[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

        assertThat(Percentile.of(sorted, 0)).isEqualTo(1);
        assertThat(Percentile.of(sorted, 0.5)).isEqualTo(5);
        assertThat(Percentile.of(sorted, 0.95)).isEqualTo(10);
        assertThat(Percentile.of(new double[] {7}, 0.95)).isEqualTo(7);
    }

    @Test
    void refusesToSummariseNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of());
    }

    @Test
    void spreadsMeasurementsInAnyOrder() {
        assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(1, 2, 3, 3));
    }

    @Test
    void letsSidesTakeTurnsFromBothEnds() throws Exception {
        List<String> order = new ArrayList<>();
        Map<String, Duel.Side> sides = new LinkedHashMap<>();
        sides.put("a", () -> order.add("a") ? 1 : 0);
        sides.put("b", () -> order.add("b") ? 1 : 0);

        Duel.fight(3, sides);

        assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void dividesMeasurementsOfTheSameRoundOnly() throws Exception {
        double[] busyMachine = {1, 0.1, 1};
        int[] round = {0, 0};
        Map<String, Duel.Side> sides = new LinkedHashMap<>();
        sides.put("ours", () -> 80 * busyMachine[round[0]++]);
        sides.put("limit", () -> 100 * busyMachine[round[1]++]);

        Spread ratio = Duel.fight(3, sides).ratio("ours", "limit");

        assertThat(ratio.least()).isCloseTo(0.8, within(1e-9));
        assertThat(ratio.most()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void holdsABarAtItsVeryEdge() {
        assertThat(Bar.atLeast("ratio", 0.7, 0.7).holds()).isTrue();
        assertThat(Bar.atMost("failed", 0, 1).holds()).isFalse();
        assertThat(Bar.atMost("ms", 500, 500.1).what()).isEqualTo("ms <= 500");
    }

    @Test
    void tellsInTableAndFileWhetherBarsHold(@TempDir Path folder) throws IOException {
        Report report = new Report(
                "sample",
                "how fast?",
                List.of(new Figure("calls", "calls/s", Spread.of(1_234.5, 2_000))),
                List.of(Bar.atLeast("calls", 3_000, 1_234.5)),
                List.of());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        ReportTable.print(report, Circumstances.begun(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        Path file = ReportFile.write(report, Circumstances.begun(), folder);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("FAILS  calls >= 3,000: 1,235");
        assertThat(Files.readString(file))
                .contains("\"holds\" : false", "\"median\" : 1234.5", "\"machine\"", "\"commit\"");
    }
}
