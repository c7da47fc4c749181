package vn.hoanhap.benchmarks.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
import vn.hoanhap.benchmarks.figures.Bar;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Percentile;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.benchmarks.figures.Spread;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.testkit.TemporaryFolder;

/** Finds people by what somebody types, in an office of 228,000, as the list of people does. */
public final class SearchBenchmark implements Benchmark {

    private static final int PEOPLE = 228_000;
    private static final int SEARCHES = 60;
    private static final int WARM_UP = 15;
    private static final int PAGE = 50;
    private static final double BAR = 60;
    private static final double NANOS_IN_MILLI = 1e6;

    @Override
    public Report measure(Options options) throws Exception {
        int people = options.number("people", PEOPLE);
        int searches = options.number("searches", SEARCHES);
        try (TemporaryFolder folder = TemporaryFolder.create("hoanhap-search")) {
            long began = System.nanoTime();
            try (BigOffice office = BigOffice.of(people, folder.path())) {
                double filled = (System.nanoTime() - began) / 1e9;
                measured(office, WARM_UP, 1);
                return report(measured(office, searches, 2), people, filled);
            }
        }
    }

    /** Times every way of typing so many times, by readers of the whole office, the province and a commune in turn. */
    private static Map<Typed.Way, List<Double>> measured(BigOffice office, int searches, long seed) {
        Typed typed = new Typed(seed);
        Map<Typed.Way, List<Double>> millis = new EnumMap<>(Typed.Way.class);
        for (int search = 0; search < searches; search++) {
            for (Typed.Way way : Typed.Way.values()) {
                String text = typed.next(way);
                long began = System.nanoTime();
                int found = office.find(text, reader(office, search), PAGE).size();
                double took = (System.nanoTime() - began) / NANOS_IN_MILLI;
                if (way == Typed.Way.NOBODY && found > 0) {
                    throw new IllegalStateException("found somebody whom nobody entered");
                }
                millis.computeIfAbsent(way, any -> new ArrayList<>()).add(took);
            }
        }
        return millis;
    }

    private static Scope reader(BigOffice office, int search) {
        return switch (search % 3) {
            case 0 -> Scope.EVERYTHING;
            case 1 -> office.ofProvince();
            default -> office.ofCommune(search);
        };
    }

    private static Report report(Map<Typed.Way, List<Double>> millis, int people, double filled) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.count("people in the office", "people", people));
        figures.add(Figure.once("entered in", "s", filled));
        List<Double> all = new ArrayList<>();
        millis.forEach((way, took) -> {
            figures.add(new Figure(way.title(), "ms", Spread.of(took)));
            figures.add(Figure.once("  of these the 95th percentile", "ms", percentile(took)));
            all.addAll(took);
        });
        double p95 = percentile(all);
        figures.add(new Figure("all searches", "ms", Spread.of(all)));
        figures.add(Figure.once("95th percentile of all", "ms", p95));
        return new Report(
                "search",
                "how soon is somebody found by name, without tones, in a big office?",
                figures,
                List.of(Bar.atMost("p95 in ms of a search among " + people + " people", BAR, p95)),
                List.of(
                        "Names are drawn as they are spread in Vietnam: a third share one family name. A page of "
                                + PAGE
                                + " people, the ways of typing in turn, by readers of the whole office, of a province and of one"
                                + " commune in turn.",
                        "One thread, on Derby, through the register and its conditions of access; without HTTP and the page."));
    }

    private static double percentile(List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return Percentile.of(sorted, 0.95);
    }
}
