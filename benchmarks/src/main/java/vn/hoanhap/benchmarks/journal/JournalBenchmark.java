package vn.hoanhap.benchmarks.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
import vn.hoanhap.benchmarks.figures.Bar;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.testkit.TemporaryFolder;

/**
 * Commits journal lines on Derby as the server does, beside the same rows by plain JDBC and beside a single plain row, which
 * is the limit of the disk and the engine.
 */
public final class JournalBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 2;
    private static final List<Integer> THREADS = List.of(1, 8);

    private static final String LINE = "journal line with its event and audit row";
    private static final String ROWS = "the same five rows by plain JDBC";
    private static final String PLAIN = "one plain row by plain JDBC";

    @Override
    public Report measure(Options options) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create("hoanhap-journal");
                JournalWorld world = JournalWorld.open(folder.path());
                RawRows raw = RawRows.open(folder.path(), world)) {
            Map<String, CommitLoop.Commit> commits = new LinkedHashMap<>();
            commits.put(LINE, world::commitLine);
            commits.put(ROWS, raw::commitFive);
            commits.put(PLAIN, raw::commitOne);
            Map<String, Duel.Side> sides = sides(commits, options.number("seconds", SECONDS));
            Duel.fight(1, sides);
            Duel duel = Duel.fight(options.number("rounds", ROUNDS), sides);
            world.checkCounts();
            return report(duel);
        }
    }

    private static Map<String, Duel.Side> sides(Map<String, CommitLoop.Commit> commits, int seconds) {
        Map<String, Duel.Side> sides = new LinkedHashMap<>();
        for (int threads : THREADS) {
            commits.forEach(
                    (what, commit) -> sides.put(name(what, threads), () -> CommitLoop.rate(threads, seconds, commit)));
        }
        return sides;
    }

    private static Report report(Duel duel) {
        List<Figure> figures = new ArrayList<>();
        for (int threads : THREADS) {
            for (String what : List.of(LINE, ROWS, PLAIN)) {
                figures.add(new Figure(name(what, threads), "commits/s", duel.of(name(what, threads))));
            }
        }
        for (int threads : THREADS) {
            String line = name(LINE, threads);
            figures.add(new Figure(name("line to the same rows", threads), "ratio", duel.ratio(line, name(ROWS, threads))));
            figures.add(
                    new Figure(name("line to the plain row", threads), "ratio", duel.ratio(line, name(PLAIN, threads))));
        }
        return new Report(
                "journal",
                "how many journal lines a second can be committed, beside a plain insert?",
                figures,
                List.<Bar>of(),
                List.of(
                        "A line is a row with two attributes; with it commit an event in the outbox and a row of the audit trail.",
                        "Derby with its log forced to disk at every commit, on every side the same database. No bar is set."));
    }

    private static String name(String what, int threads) {
        return what + (threads == 1 ? ", 1 thread" : ", " + threads + " threads");
    }
}
