package vn.hoanhap.benchmarks.swap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.hoanhap.benchmarks.figures.Bar;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Percentile;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.benchmarks.figures.Spread;
import vn.hoanhap.testkit.server.LoanTraffic;

/**
 * Makes the report of changes under load.
 *
 * @param quiet our load without changes
 * @param sides what each side met and how long its changes took, ours among them
 * @param duel the median of each side's round
 * @param outMillis how long nobody answered at each update, by peer
 * @param swaps how each of ours went
 * @param removals how each of ours went
 */
record SwapReport(
        Met quiet,
        Map<String, Side> sides,
        Duel duel,
        Map<String, List<Double>> outMillis,
        List<Swap> swaps,
        List<Removal> removals) {

    static final String OURS = "server";
    static final String FELIX = "plain Felix";
    static final String KARAF = "Karaf";

    private static final double SERVING_BAR_MILLIS = 500;
    private static final double PAUSE_BAR_MILLIS = 500;
    private static final double REMOVAL_BAR_MILLIS = 300;
    private static final double P95 = 0.95;
    private static final int FULL_RUN = 1_000;
    private static final int SHOWN = 3;

    Report report(LoanTraffic traffic) {
        int written = traffic.written();
        Set<String> lost = traffic.lost();
        List<Figure> figures = new ArrayList<>(ourChanges());
        figures.addAll(ourRemovals());
        figures.addAll(load(OURS + " without swaps", quiet));
        sides.forEach((name, side) -> figures.addAll(side(name, side)));
        outMillis.keySet().forEach(peer -> figures.add(beside(peer)));
        figures.add(Figure.count("writes acknowledged and asked for again", "writes", written));
        return new Report(
                "swap",
                "what do people notice when a programme is changed under them, here and elsewhere?",
                figures,
                bars(written, lost),
                notes(lost));
    }

    private List<Bar> bars(int written, Set<String> lost) {
        Met met = side(OURS).met();
        return List.of(
                Bar.none("failed of " + met.calls() + " calls", met.failed()),
                Bar.none("lost of " + written + " acknowledged writes", lost.size()),
                Bar.atMost("p95 in ms from accepted to serving", SERVING_BAR_MILLIS, p95(serving())),
                Bar.atMost(
                        "longest pause of any call in ms",
                        PAUSE_BAR_MILLIS,
                        met.longestMillis().most()),
                Bar.atMost("p95 in ms from a removal's acceptance until it is gone", REMOVAL_BAR_MILLIS, p95(gone())));
    }

    private List<Figure> ourChanges() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.count("swaps", "swaps", swaps.size()));
        figures.add(new Figure("from accepted to serving", "ms", Spread.of(serving())));
        figures.add(Figure.once("from accepted to serving, 95th percentile", "ms", p95(serving())));
        figures.add(new Figure(
                "from accepted to the old version gone",
                "ms",
                Spread.of(swaps.stream().map(Swap::wholeMillis).toList())));
        phases().forEach(phase -> figures.add(new Figure("  phase " + phase, "ms", phase(phase))));
        return figures;
    }

    private List<Figure> ourRemovals() {
        return List.of(
                new Figure("from a removal's acceptance until it is gone", "ms", Spread.of(gone())),
                Figure.once("the same, 95th percentile", "ms", p95(gone())),
                new Figure(
                        "the same from its order",
                        "ms",
                        Spread.of(removals.stream().map(Removal::orderedMillis).toList())),
                new Figure(
                        "the same by the server's own record",
                        "ms",
                        Spread.of(removals.stream().map(Removal::recordedMillis).toList())));
    }

    private List<Figure> side(String name, Side side) {
        Met met = side.met();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(name + ": from the order to serving", "ms", Spread.of(side.millis())));
        figures.add(Figure.once(name + ": the same, 95th percentile", "ms", p95(side.millis())));
        if (outMillis.containsKey(name)) {
            figures.add(new Figure(name + ": of it nobody answers", "ms", Spread.of(outOf(name))));
        }
        figures.addAll(load(name, met));
        figures.add(Figure.count(name + ": failed calls", "calls", met.failed()));
        figures.add(Figure.once(name + ": failed of a hundred calls", "%", met.failedPercent()));
        return figures;
    }

    private static List<Figure> load(String name, Met met) {
        return List.of(
                Figure.count(name + ": calls", "calls", met.calls()),
                new Figure(name + ": median call", "ms", met.medianMillis()),
                new Figure(name + ": 99th percentile of calls", "ms", met.p99Millis()),
                new Figure(name + ": longest call of a round", "ms", met.longestMillis()));
    }

    private Figure beside(String peer) {
        return new Figure("from the order to serving, " + OURS + " to " + peer, "ratio", duel.ratio(OURS, peer));
    }

    private List<String> notes(Set<String> lost) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Sixteen clients that never pause, half reading, half entering and correcting loans, through what changes; 250 ms"
                        + " between changes on every side. From accepted to serving is the server's own record; from the order to serving"
                        + " has the upload before it.");
        notes.add(
                "The peers' bundle holds every class and file of the loans programme and answers the same calls from memory:"
                        + " without a database, sign-in, signatures, migrations and health, all of which are in our times. Plain Felix:"
                        + " Bundle.update and a refresh of what waits for one. Karaf: bundle:update on its console. Both have our HTTP"
                        + " whiteboard; a refused call is answered at once, so their clients meet many.");
        if (!sides.containsKey(KARAF)) {
            notes.add("Karaf was not measured: build the benchmarks with -Pkaraf.");
        }
        if (swaps.size() < FULL_RUN) {
            notes.add("The bar asks for " + FULL_RUN + " swaps: swap --swaps " + FULL_RUN);
        }
        sides.forEach((name, side) -> side.met().failures().stream()
                .limit(SHOWN)
                .forEach(failure -> notes.add(name + ", failed: " + failure)));
        lost.stream().limit(SHOWN).forEach(loan -> notes.add("lost: loan " + loan));
        return notes;
    }

    private Side side(String name) {
        return Objects.requireNonNull(sides.get(name), name);
    }

    private List<Double> outOf(String peer) {
        return Objects.requireNonNull(outMillis.get(peer), peer);
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

    private double[] serving() {
        return sorted(swaps.stream().map(Swap::servingMillis).toList());
    }

    private double[] gone() {
        return sorted(removals.stream().map(Removal::goneMillis).toList());
    }

    private static double p95(double[] sorted) {
        return Percentile.of(sorted, P95);
    }

    private static double[] sorted(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
