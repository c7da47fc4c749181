package vn.hoanhap.benchmarks.pages;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
import vn.hoanhap.benchmarks.figures.Bar;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Percentile;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.benchmarks.figures.Spread;
import vn.hoanhap.benchmarks.machine.Child;
import vn.hoanhap.benchmarks.machine.KeepAlive;
import vn.hoanhap.benchmarks.machine.Ports;
import vn.hoanhap.benchmarks.machine.SampleData;
import vn.hoanhap.benchmarks.world.ManyPeople;
import vn.hoanhap.benchmarks.world.RegisterWorld;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;

/** Opens one page of each kind, as its readers reach them by links, in the sample province grown to 228,000 people. */
public final class PagesBenchmark implements Benchmark {

    private static final int PEOPLE = 228_000;
    private static final int ROUNDS = 20;
    private static final int WARM_UP_ROUNDS = 8;
    private static final double BAR = 100;
    private static final int SLOWEST_SHOWN = 25;
    private static final String PROVINCE = "82@2024-06-06";

    private final Office office;

    /**
     * Is an office whose pages are read.
     *
     * @param name how the benchmark is called
     * @param question what it asks
     * @param province the sample
     * @param day as of which pages are shown
     * @param accounts who reads
     * @param people to so many it grows; 0 leaves it as it is
     */
    private record Office(
            String name, String question, String province, LocalDate day, List<String> accounts, int people) {}

    private PagesBenchmark(Office office) {
        this.office = office;
    }

    /** Reads the first sample province, grown to 228,000 people. */
    public static PagesBenchmark ofManyPeople() {
        return new PagesBenchmark(new Office(
                "pages",
                "how soon is any page there, in an office of many people?",
                "tien-giang",
                LocalDate.of(2024, 6, 6),
                List.of("province", "commune", "volunteer", "lender", "admin"),
                PEOPLE));
    }

    /** Reads a sample province with many people on management lists, their tests and the list whom to visit next. */
    public static PagesBenchmark ofCare() {
        return new PagesBenchmark(new Office(
                "care",
                "how soon is any page there, in an office that manages many people?",
                "dong-thap",
                LocalDate.of(2022, 3, 29),
                List.of("province", "commune", "volunteer", "police", "admin"),
                0));
    }

    @Override
    public Report measure(Options options) throws Exception {
        Installation installation = Installation.built();
        int people = office.people() == 0 ? 0 : options.number("people", office.people());
        int port = Ports.free();
        try (SampleData sample = SampleData.make(installation, office.province())) {
            if (people > 0) {
                grow(sample, people);
            }
            List<String> command = List.of(
                    installation.program().toString(),
                    "serve",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    sample.data().toString());
            try (Child server = Child.start("benchmarks-pages", command, Map.of())) {
                server.awaitAnswer(port, "/health");
                return read(options, people, port);
            }
        }
    }

    private void grow(SampleData sample, int people) throws SQLException {
        try (RegisterWorld world = RegisterWorld.open(sample.data());
                HikariDataSource plain = world.plainConnections(2)) {
            long province = world.store()
                    .transactions()
                    .read(() -> world.register().units().units().resolve(PROVINCE, office.day()));
            new ManyPeople(world, world.communesOf(province), office.day()).enter(people, plain);
        }
    }

    private Report read(Options options, int people, int port) throws IOException {
        try (KeepAlive connection = KeepAlive.to(port)) {
            List<Reader.Visit> visits = new ArrayList<>();
            for (String account : office.accounts()) {
                Api api = Api.signIn(URI.create("http://127.0.0.1:" + port), account, SampleData.PASSWORD);
                visits.addAll(new Reader(
                                account, connection, api.token(), office.day().toString())
                        .explore());
            }
            rounds(options.number("warm-up-rounds", WARM_UP_ROUNDS), visits);
            return report(rounds(options.number("rounds", ROUNDS), visits), people);
        }
    }

    private static Map<Reader.Visit, List<Double>> rounds(int rounds, List<Reader.Visit> visits) throws IOException {
        Map<Reader.Visit, List<Double>> millis = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Reader.Visit visit : visits) {
                millis.computeIfAbsent(visit, first -> new ArrayList<>())
                        .add(visit.reader().millis(visit.address()));
            }
        }
        return millis;
    }

    private Report report(Map<Reader.Visit, List<Double>> millis, int people) {
        List<Reader.Visit> slowest = millis.keySet().stream()
                .sorted(Comparator.comparingDouble((Reader.Visit visit) -> p95(millis, visit))
                        .reversed())
                .toList();
        List<Double> all = millis.values().stream().flatMap(List::stream).toList();
        List<Figure> figures = new ArrayList<>();
        if (people > 0) {
            figures.add(Figure.count("people in the office", "people", people));
        }
        figures.add(Figure.count("kinds of pages, for each reader", "pages", millis.size()));
        figures.add(new Figure("all pages", "ms", Spread.of(all)));
        figures.add(Figure.once("  of these the 95th percentile", "ms", percentile(all)));
        figures.add(Figure.count(
                "pages whose own 95th percentile is beyond the bar",
                "pages",
                slowest.stream().filter(visit -> p95(millis, visit) > BAR).count()));
        for (Reader.Visit visit : slowest.subList(0, Math.min(SLOWEST_SHOWN, slowest.size()))) {
            figures.add(new Figure(
                    visit.reader().name() + " " + visit.kind(),
                    "ms",
                    Spread.of(Objects.requireNonNull(millis.get(visit)))));
        }
        return new Report(
                office.name(),
                office.question(),
                figures,
                List.of(Bar.atMost("p95 in ms of the slowest page", BAR, p95(millis, slowest.get(0)))),
                List.of(
                        "The sample province " + office.province()
                                + (people > 0 ? " with so many people more, spread over its communes" : "")
                                + ". One page of each kind that a"
                                + " reader reaches by links, in turn, on one connection, from the request to the last byte; the "
                                + SLOWEST_SHOWN + " slowest are listed.",
                        "On Derby, with the memory that bin/hoanhap gives."));
    }

    private static double p95(Map<Reader.Visit, List<Double>> millis, Reader.Visit visit) {
        return percentile(Objects.requireNonNull(millis.get(visit)));
    }

    private static double percentile(List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Percentile.of(sorted, 0.95);
    }
}
