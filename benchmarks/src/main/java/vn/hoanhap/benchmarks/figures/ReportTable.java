package vn.hoanhap.benchmarks.figures;

import java.io.PrintStream;
import java.util.Locale;

/** Prints a report as a table. */
public final class ReportTable {

    private static final String ROW = "%-58s %-12s %10s %10s %10s %6s%n";

    private ReportTable() {}

    /** Prints a report with the circumstances that it was made under. */
    public static void print(Report report, Circumstances circumstances, PrintStream out) {
        out.printf(Locale.ROOT, "%n%s: %s%n", report.benchmark(), report.question());
        out.printf(Locale.ROOT, "%s%n%n", circumstances);
        out.printf(Locale.ROOT, ROW, "", "", "least", "median", "most", "n");
        for (Figure figure : report.figures()) {
            Spread spread = figure.spread();
            out.printf(
                    Locale.ROOT,
                    ROW,
                    figure.what(),
                    figure.measure(),
                    Numbers.plain(spread.least()),
                    Numbers.plain(spread.median()),
                    Numbers.plain(spread.most()),
                    spread.count());
        }
        out.println();
        for (Bar bar : report.bars()) {
            out.printf(
                    Locale.ROOT,
                    "%-6s %s: %s%n",
                    bar.holds() ? "holds" : "FAILS",
                    bar.what(),
                    Numbers.plain(bar.measured()));
        }
        report.notes().forEach(note -> out.println("- " + note));
    }
}
