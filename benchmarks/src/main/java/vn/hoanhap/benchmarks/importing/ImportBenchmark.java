package vn.hoanhap.benchmarks.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
import vn.hoanhap.benchmarks.figures.Bar;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.testkit.TemporaryFolder;

/**
 * Imports files on Derby, from the packed file to the job that is done, beside the very rows that they leave written by plain
 * JDBC: activities that name nobody, and people with a category and activities with each of them.
 */
public final class ImportBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int LINES = 20_000;
    private static final int ACTIVITIES_EACH = 3;
    private static final int LINES_PER_COMMIT = 100;
    private static final double BAR = 5_000;

    private static final String ACTIVITIES = "activities";
    private static final String PEOPLE = "people with a category, each with 3 activities";
    private static final String PLAIN = ", the same rows by plain JDBC";

    private int sent;

    @Override
    public Report measure(Options options) throws Exception {
        int lines = options.number("lines", LINES);
        int people = lines / (ACTIVITIES_EACH + 1);
        try (TemporaryFolder folder = TemporaryFolder.create("hoanhap-import");
                ImportWorld world = ImportWorld.open(folder.path());
                PlainRows activities = new PlainRows(world);
                PlainRows withPeople = new PlainRows(world)) {
            activities.learn(LINES_PER_COMMIT, () -> world.send(GeneratedFile.ofActivities(name(), lines)));
            withPeople.learn(
                    LINES_PER_COMMIT, () -> world.send(GeneratedFile.ofPeople(name(), people, ACTIVITIES_EACH)));
            Map<String, LinesPerSecond> sides = new LinkedHashMap<>();
            sides.put(ACTIVITIES, imports(lines, () -> world.send(GeneratedFile.ofActivities(name(), lines))));
            sides.put(ACTIVITIES + PLAIN, new LinesPerSecond(activities.lines(), null, activities::write));
            sides.put(
                    PEOPLE,
                    imports(
                            withPeople.lines(),
                            () -> world.send(GeneratedFile.ofPeople(name(), people, ACTIVITIES_EACH))));
            sides.put(PEOPLE + PLAIN, new LinesPerSecond(withPeople.lines(), null, withPeople::write));
            Duel.fight(options.number("warm-up-rounds", WARM_UP_ROUNDS), new LinkedHashMap<>(sides));
            sides.values().forEach(LinesPerSecond::forget);
            Duel duel = Duel.fight(options.number("rounds", ROUNDS), new LinkedHashMap<>(sides));
            List<Figure> figures = new ArrayList<>();
            figures.addAll(figures(duel, ACTIVITIES, activities, sides));
            figures.addAll(figures(duel, PEOPLE, withPeople, sides));
            return report(duel, figures, activities.counts() + "; of people: " + withPeople.counts());
        }
    }

    private static LinesPerSecond imports(int lines, LinesPerSecond.Work work) {
        return new LinesPerSecond(lines, "hoanhap-imports", work);
    }

    /** Keys are the file's own: none is known from an earlier one. */
    private String name() {
        return "F" + sent++;
    }

    private static Report report(Duel duel, List<Figure> figures, String rows) {
        return new Report(
                "import",
                "how many journal lines a second does a file bring in, beside the same rows by plain JDBC?",
                figures,
                List.of(Bar.atLeast(
                        "journal lines a second from activities",
                        BAR,
                        duel.of(ACTIVITIES).median())),
                List.of(
                        "From the packed CSV to the finished job: staging, checking every row, writing; Derby, its log"
                                + " forced to disk at every commit, by an officer of one province.",
                        "Plain JDBC writes copies of all rows that one such import left, in batches, with a commit every "
                                + LINES_PER_COMMIT + " lines, on one connection; nothing is read, checked or sealed.",
                        "Rows of " + ACTIVITIES + ": " + rows));
    }

    private static List<Figure> figures(Duel duel, String what, PlainRows plain, Map<String, LinesPerSecond> sides) {
        int rows = plain.counts().values().stream().mapToInt(Integer::intValue).sum();
        List<Figure> figures = new ArrayList<>();
        for (String side : List.of(what, what + PLAIN)) {
            figures.add(new Figure(side, "lines/s", duel.of(side)));
            figures.add(new Figure(
                    "  CPU of its thread for a line",
                    "us",
                    Objects.requireNonNull(sides.get(side)).cpuMicros()));
        }
        figures.add(new Figure("  to the same rows", "ratio", duel.ratio(what, what + PLAIN)));
        figures.add(Figure.once("  database rows that a line costs", "rows", (double) rows / plain.lines()));
        return figures;
    }
}
