package vn.hoanhap.benchmarks.swap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.hoanhap.benchmarks.figures.Bar;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Percentile;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.benchmarks.figures.Spread;
import vn.hoanhap.testkit.server.LoadReport;

/**
 * Makes the report of swaps under load.
 *
 * @param quiet the same load without swaps
 * @param loaded the load during the swaps
 * @param swaps how each went
 */
record SwapReport(LoadReport quiet, LoadReport loaded, List<Swap> swaps) {

    private static final double SERVING_BAR_MILLIS = 500;
    private static final double PAUSE_BAR_MILLIS = 500;
    private static final int FULL_RUN = 1_000;
    private static final int SHOWN = 5;

    Report report(int written, Set<String> lost) {
        double p95 = Percentile.of(sorted(swaps), 0.95);
        double pause = millis(loaded.latency().longest());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.count("swaps", "swaps", swaps.size()));
        figures.add(new Figure("from accepted to serving", "ms", serving()));
        figures.add(Figure.once("from accepted to serving, 95th percentile", "ms", p95));
        figures.add(new Figure(
                "from accepted to the old version gone",
                "ms",
                Spread.of(swaps.stream().map(Swap::wholeMillis).toList())));
        phases().forEach(phase -> figures.add(new Figure("  phase " + phase, "ms", phase(phase))));
        figures.addAll(load("during swaps", loaded));
        figures.addAll(load("without swaps", quiet));
        figures.add(Figure.count("writes acknowledged and asked for again", "writes", written));
        return new Report(
                "swap",
                "what do people notice when a programme is changed under them?",
                figures,
                List.of(
                        Bar.none("failed of " + loaded.calls() + " calls", loaded.failed()),
                        Bar.none("lost of " + written + " acknowledged writes", lost.size()),
                        Bar.atMost("p95 in ms from accepted to serving", SERVING_BAR_MILLIS, p95),
                        Bar.atMost("longest pause of any call in ms", PAUSE_BAR_MILLIS, pause)),
                notes(lost));
    }

    private List<String> notes(Set<String> lost) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Sixteen clients that never pause, half reading, half entering and correcting loans, through the programme that changes."
                        + " Times of swaps are the server's own record.");
        if (swaps.size() < FULL_RUN) {
            notes.add("The bar asks for " + FULL_RUN + " swaps: swap --swaps " + FULL_RUN);
        }
        loaded.failures().stream().limit(SHOWN).forEach(failure -> notes.add("failed: " + failure));
        lost.stream().limit(SHOWN).forEach(loan -> notes.add("lost: loan " + loan));
        return notes;
    }

    private Spread serving() {
        return Spread.of(sorted(swaps));
    }

    private Spread phase(String phase) {
        return Spread.of(swaps.stream()
                .map(swap -> swap.phases().getOrDefault(phase, 0.0))
                .toList());
    }

    private Set<String> phases() {
        Set<String> names = new LinkedHashSet<>();
        swaps.forEach(swap -> names.addAll(swap.phases().keySet()));
        return names;
    }

    private static List<Figure> load(String when, LoadReport load) {
        LoadReport.Latency latency = load.latency();
        return List.of(
                Figure.count("calls " + when, "calls", load.calls()),
                Figure.once("median call " + when, "ms", millis(latency.median())),
                Figure.once("99th percentile " + when, "ms", millis(latency.p99())),
                Figure.once("longest call " + when, "ms", millis(latency.longest())));
    }

    private static double[] sorted(List<Swap> swaps) {
        return swaps.stream().mapToDouble(Swap::servingMillis).sorted().toArray();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
