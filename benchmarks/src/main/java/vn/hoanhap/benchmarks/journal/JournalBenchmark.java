package vn.hoanhap.benchmarks.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
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
    private static final int WARM_UP_SECONDS = 12;
    private static final List<Integer> THREADS = List.of(1, 8);

    private static final String LINE = "journal line, event, audit row";
    private static final String ROWS = "the same five rows, plain JDBC";
    private static final String PLAIN = "one row, plain JDBC";

    @Override
    public Report measure(Options options) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create("hoanhap-journal");
                JournalWorld world = JournalWorld.open(folder.path());
                RawRows raw = RawRows.open(world)) {
            Map<String, CommitLoop.Commit> commits = new LinkedHashMap<>();
            commits.put(LINE, world::commitLine);
            commits.put(ROWS, raw::commitFive);
            commits.put(PLAIN, raw::commitOne);
            warmUp(commits, options.number("warm-up", WARM_UP_SECONDS));
            Map<String, CommitLoop> loops = loops(commits, options.number("seconds", SECONDS));
            Duel.fight(1, new LinkedHashMap<>(loops));
            loops.values().forEach(CommitLoop::forget);
            Duel duel = Duel.fight(options.number("rounds", ROUNDS), new LinkedHashMap<>(loops));
            world.checkCounts();
            return report(duel, loops);
        }
    }

    /** Long enough for the compiler: the line runs through far more code than the plain rows. */
    private static void warmUp(Map<String, CommitLoop.Commit> commits, int seconds) throws Exception {
        for (CommitLoop.Commit commit : commits.values()) {
            new CommitLoop(8, seconds / 4, commit).round();
        }
        new CommitLoop(8, seconds, Objects.requireNonNull(commits.get(LINE))).round();
    }

    private static Map<String, CommitLoop> loops(Map<String, CommitLoop.Commit> commits, int seconds) {
        Map<String, CommitLoop> loops = new LinkedHashMap<>();
        for (int threads : THREADS) {
            commits.forEach((what, commit) -> loops.put(name(what, threads), new CommitLoop(threads, seconds, commit)));
        }
        return loops;
    }

    private static Report report(Duel duel, Map<String, CommitLoop> loops) {
        List<Figure> figures = new ArrayList<>();
        loops.forEach((name, loop) -> figures.add(new Figure(name, "commits/s", duel.of(name))));
        loops.forEach((name, loop) -> figures.add(new Figure(name, "CPU us", loop.cpuMicros())));
        for (int threads : THREADS) {
            String line = name(LINE, threads);
            figures.add(
                    new Figure(name("line to the same rows", threads), "ratio", duel.ratio(line, name(ROWS, threads))));
            figures.add(
                    new Figure(name("line to the one row", threads), "ratio", duel.ratio(line, name(PLAIN, threads))));
        }
        return new Report(
                "journal",
                "how many journal lines a second can be committed, beside a plain insert?",
                figures,
                List.of(),
                List.of(
                        "A journal line is a row with two attributes; an outbox event and an audit row commit with it, and"
                                + " unit, kind and category are looked up before.",
                        "Derby, its log forced to disk at every commit; every side writes to the same database. CPU is"
                                + " processor time of the committing threads per commit. No bar is set."));
    }

    private static String name(String what, int threads) {
        return what + (threads == 1 ? ", 1 thread" : ", " + threads + " threads");
    }
}
