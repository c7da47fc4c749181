package vn.hoanhap.benchmarks.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Territory;
import vn.hoanhap.reporting.periods.Period;
import vn.hoanhap.reporting.reports.ReportTemplate;
import vn.hoanhap.testkit.TemporaryFolder;

/** Compiles the half-year report of a province over a million lines, and each of its figures, beside plain SQL. */
public final class ReportBenchmark implements Benchmark {

    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 2;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final String WHOLE = "half-year report";
    private static final String PLAIN = ", plain SQL";

    @Override
    public Report measure(Options options) throws Exception {
        int lines = options.number("lines", LINES);
        try (TemporaryFolder folder = TemporaryFolder.create("hoanhap-report")) {
            long began = System.nanoTime();
            try (LongJournal journal = LongJournal.of(lines, folder.path());
                    Connection plain = journal.plain().getConnection()) {
                double filled = (System.nanoTime() - began) / 1e9;
                Map<String, Duel.Side> sides = sides(journal, plain);
                Duel.fight(options.number("warm-up-rounds", WARM_UP_ROUNDS), sides);
                Duel duel = Duel.fight(options.number("rounds", ROUNDS), sides);
                return report(duel, sides, lines, filled);
            }
        }
    }

    private static Map<String, Duel.Side> sides(LongJournal journal, Connection plain) {
        Period period = journal.office()
                .calendars()
                .period("2024-H1", "admin")
                .orElseThrow(() -> new IllegalStateException("no first half of 2024"));
        Asked asked = new Asked(journal.province(), period.from(), period.to(), Territory.THEN, period.to());
        ReportTemplate template = journal.office().reports().template("half-year");
        List<IndicatorDefinition> counted = journal.world()
                .store()
                .transactions()
                .read(() -> template.groups().stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> journal.office().computed().figures().counted(row.indicator()).stream())
                        .toList());
        Map<String, Duel.Side> sides = new LinkedHashMap<>();
        sides.put(
                WHOLE,
                () -> millis(() -> journal.world().store().transactions().read(() -> journal.office()
                        .reports()
                        .compile(template, asked, period))));
        sides.put(
                WHOLE + PLAIN,
                () -> millis(() -> {
                    for (IndicatorDefinition definition : counted) {
                        new RawFigure(definition, asked).ask(plain);
                    }
                    plain.commit();
                }));
        counted.forEach(definition -> one(definition, asked, journal, plain, sides));
        return sides;
    }

    private static void one(
            IndicatorDefinition definition,
            Asked asked,
            LongJournal journal,
            Connection plain,
            Map<String, Duel.Side> sides) {
        sides.put(
                definition.code(),
                () -> millis(() -> journal.world()
                        .store()
                        .transactions()
                        .read(() -> journal.office().computed().figures().compute(definition, asked))));
        sides.put(
                definition.code() + PLAIN,
                () -> millis(() -> {
                    new RawFigure(definition, asked).ask(plain);
                    plain.commit();
                }));
    }

    /** Is something whose time is taken. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private static double millis(Work work) throws SQLException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS_IN_MILLI;
    }

    private static Report report(Duel duel, Map<String, Duel.Side> sides, int lines, double filled) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.count("lines in the journal, of three years", "lines", lines));
        figures.add(Figure.once("written in", "s", filled));
        for (String side : sides.keySet()) {
            figures.add(new Figure(side, "ms", duel.of(side)));
            if (side.endsWith(PLAIN)) {
                String ours = side.substring(0, side.length() - PLAIN.length());
                figures.add(new Figure("  to plain SQL", "ratio", duel.ratio(ours, side)));
            }
        }
        return new Report(
                "report",
                "how soon does the half-year report of a province stand, and each figure of it?",
                figures,
                List.of(),
                List.of(
                        "A province of 172 communes; the report of its first half of 2024 with the coverage of each commune, on one"
                                + " thread, on Derby, without HTTP and the page.",
                        "Plain SQL asks one statement a figure: no merged people, lines taken back, split units or qualifiers,"
                                + " no number of the lines behind it, and nothing by commune."));
    }
}
