package vn.hoanhap.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoanhap.benchmarks.figures.Circumstances;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.benchmarks.figures.ReportFile;
import vn.hoanhap.benchmarks.figures.ReportTable;
import vn.hoanhap.benchmarks.importing.ImportBenchmark;
import vn.hoanhap.benchmarks.journal.JournalBenchmark;
import vn.hoanhap.benchmarks.machine.Folders;
import vn.hoanhap.benchmarks.pages.PagesBenchmark;
import vn.hoanhap.benchmarks.read.ReadBenchmark;
import vn.hoanhap.benchmarks.report.ReportBenchmark;
import vn.hoanhap.benchmarks.schedules.SchedulesBenchmark;
import vn.hoanhap.benchmarks.search.SearchBenchmark;
import vn.hoanhap.benchmarks.start.StartBenchmark;
import vn.hoanhap.benchmarks.swap.SwapBenchmark;

/** Runs benchmarks by name, prints each report and writes it as JSON. Ends with 1 when a bar does not hold. */
public final class Main {

    private static final Map<String, Benchmark> BENCHMARKS = benchmarks();

    private Main() {}

    private static Map<String, Benchmark> benchmarks() {
        Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
        benchmarks.put("schedules", new SchedulesBenchmark());
        benchmarks.put("journal", new JournalBenchmark());
        benchmarks.put("start", new StartBenchmark());
        benchmarks.put("read", new ReadBenchmark());
        benchmarks.put("swap", new SwapBenchmark());
        benchmarks.put("search", new SearchBenchmark());
        benchmarks.put("pages", PagesBenchmark.ofManyPeople());
        benchmarks.put("care", PagesBenchmark.ofCare());
        benchmarks.put("import", new ImportBenchmark());
        benchmarks.put("report", new ReportBenchmark());
        return benchmarks;
    }

    /** Runs the benchmarks that the arguments name; all of them without arguments. */
    public static void main(String... arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options = Options.read(arguments);
        List<String> wanted = options.benchmarks().isEmpty() ? List.copyOf(BENCHMARKS.keySet()) : options.benchmarks();
        for (String name : wanted) {
            if (!BENCHMARKS.containsKey(name)) {
                out.println("There is no benchmark named " + name + "; choose from " + BENCHMARKS.keySet());
                System.exit(2);
            }
        }
        boolean holds = true;
        for (String name : wanted) {
            holds &= run(Objects.requireNonNull(BENCHMARKS.get(name)), options, out);
        }
        System.exit(holds ? 0 : 1);
    }

    private static boolean run(Benchmark benchmark, Options options, PrintStream out) throws Exception {
        Circumstances circumstances = Circumstances.begun();
        Report report = benchmark.measure(options);
        circumstances = circumstances.ended();
        ReportTable.print(report, circumstances, out);
        out.println("written to " + ReportFile.write(report, circumstances, results(options)));
        return report.holds();
    }

    /** What is kept lies with the sources, all else in the target folder. */
    private static Path results(Options options) {
        Path module = Folders.module();
        return (options.keep() ? module : module.resolve("target")).resolve("results");
    }
}
