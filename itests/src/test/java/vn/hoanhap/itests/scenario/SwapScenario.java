package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.itests.KeptResult;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.LoadClient;
import vn.hoanhap.testkit.server.LoadReport;
import vn.hoanhap.testkit.server.LoanTraffic;
import vn.hoanhap.testkit.server.RunningJvm;

/**
 * The loans programme is changed fifty times ({@code -Dhoanhap.swaps}: as often as one likes) while sixteen people work in it, and
 * then removed: nobody notices, and nothing of the versions that went is left.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwapScenario {

    private static final int SWAPS = Integer.getInteger("hoanhap.swaps", 50);
    private static final int WARM_UP_SWAPS = Math.max(3, SWAPS / 20);
    /** From so many swaps on it is seen whether memory grows with them. */
    private static final int MANY = 500;

    /** The database's pages in memory grow with what people write until the cache is full: a small one is full after the warm-up. */
    private static final String SMALL_PAGE_CACHE = "-Dderby.storage.pageCacheSize=400";

    private static final double LITTLE_MORE = 1.01;
    private static final int LOOKS = 10;
    private static final int CLIENTS = 16;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final LoansJars jars = new LoansJars(Installation.built());
    private final DemoServer server = DemoServer.start("swaps", Map.of("HOANHAP_JAVA_OPTIONS", SMALL_PAGE_CACHE));

    private final KeptResult kept = new KeptResult("swap-scenario");

    private long loaders;
    private long bytes;
    private List<String> starts = List.of();

    /** Some versions come and go first while people work: what that leaves in caches is not counted. */
    @BeforeAll
    void looksIntoTheServer() throws IOException {
        var programmes = new Programmes(server.signIn("admin"));
        try (LoadClient load = LoadClient.start(CLIENTS, new LoanTraffic(server.signIn("lender")))) {
            for (int swap = 1; swap <= WARM_UP_SWAPS; swap++) {
                swap(programmes, "0.7." + swap);
                load.awaitMoreCalls(20, SOON);
            }
            load.stop();
        }
        starts = startsOfOthers();
        loaders = server.process().jvm().bundleLoaders();
        bytes = bytesAtRest(programmes, "0.7.9999");
    }

    /**
     * The least of several looks at a server that nobody calls. The garbage collected before the last swap, which lets the tables of
     * weak references forget what that garbage was known by.
     */
    private long bytesAtRest(Programmes programmes, String last) throws IOException {
        RunningJvm jvm = server.process().jvm();
        jvm.collectGarbage();
        swap(programmes, last);
        long least = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            least = Math.min(least, jvm.liveBytes());
        }
        return least;
    }

    @AfterAll
    void stop() {
        kept.write();
        server.close();
    }

    @Test
    @Order(1)
    void losesNoRequestAndNoRecord(TestReporter reporter) throws IOException {
        var traffic = new LoanTraffic(server.signIn("lender"));
        var programmes = new Programmes(server.signIn("admin"));
        int before = traffic.count();
        try (LoadClient load = LoadClient.start(CLIENTS, traffic)) {
            load.awaitMoreCalls(200, SOON);

            for (int swap = 1; swap <= SWAPS; swap++) {
                swap(programmes, "0.8." + swap);
                load.awaitMoreCalls(20, SOON);
            }

            LoadReport report = load.stop();
            reporter.publishEntry("load", report.toString());
            int more = traffic.count() - before;
            keep(report, traffic, more);
            assertThat(report.failures()).isEmpty();
            assertThat(report.failed()).isZero();
            assertThat(report.latency().longest()).isLessThan(LONGEST_PAUSE);
            assertThat(traffic.written()).isGreaterThan(SWAPS);
            assertThat(traffic.lost()).isEmpty();
            assertThat(traffic.doubled()).isEmpty();
            assertThat(more).isEqualTo(traffic.entered());
        }
    }

    private void keep(LoadReport report, LoanTraffic traffic, int more) {
        kept.add("swaps", SWAPS)
                .add("clients", CLIENTS)
                .add("calls", report.calls())
                .add("failed", report.failed())
                .add("failures", report.failures())
                .add("medianMillis", report.latency().median().toMillis())
                .add("p99Millis", report.latency().p99().toMillis())
                .add("longestMillis", report.latency().longest().toMillis())
                .add("writesAcknowledged", traffic.written())
                .add("writesLost", traffic.lost().size())
                .add("correctionsDoubled", traffic.doubled().size())
                .add("loansEnteredTwiceEach", traffic.entered())
                .add("loansMore", more);
    }

    private void swap(Programmes programmes, String version) throws IOException {
        Programmes.Outcome outcome = programmes.change(jars.version(version));
        assertThat(outcome.state()).as("%s: %s", version, outcome).isEqualTo("SUCCEEDED");
        assertThat(programmes.version("loans")).contains(version);
    }

    @Test
    @Order(2)
    void leavesNoClassLoaderBehind(TestReporter reporter) throws IOException {
        RunningJvm jvm = server.process().jvm();

        Await.until(SOON, "class loaders of versions that went are collected", () -> jvm.bundleLoaders() <= loaders);

        long left = bytesAtRest(new Programmes(server.signIn("admin")), "0.8.9999");
        reporter.publishEntry("bytes in use before and after", bytes + " " + left);
        kept.add("classLoadersBefore", loaders)
                .add("classLoadersAfter", jvm.bundleLoaders())
                .add("bytesInUseBefore", bytes)
                .add("bytesInUseAfter", left);
        if (SWAPS >= MANY) {
            assertThat((double) left).isLessThan(bytes * LITTLE_MORE);
        }
    }

    @Test
    @Order(2)
    void startsNothingElseAgain() {
        assertThat(startsOfOthers()).isEqualTo(starts);
    }

    /** How often each bundle but the one that is changed was started, as the server's measurements say. */
    private List<String> startsOfOthers() {
        String told = new String(new Importer(server, "admin").fetch("/metrics"), StandardCharsets.UTF_8);
        assertThat(told).contains("hoanhap_bundle_starts_total{bundle=\"vn.hoanhap.loans\"}");
        return told.lines()
                .filter(line -> line.startsWith("hoanhap_bundle_starts_total") && !line.contains("vn.hoanhap.loans\""))
                .toList();
    }

    @Test
    @Order(3)
    void keepsFiguresWhenTheProgrammeIsRemoved() {
        var officer = server.signIn("province");
        String figure =
                "/api/v1/indicators/loans.households.amount/value?unit=82@2024-06-06&from=2024-01-01&to=2024-06-06";

        Programmes.Outcome outcome = new Programmes(server.signIn("admin")).remove("loans");

        assertThat(outcome.state()).as("%s", outcome).isEqualTo("SUCCEEDED");
        assertThat(officer.get("/api/v1/loans?limit=1").status()).isEqualTo(404);
        assertThat(officer.get(figure).good().path("value").asLong()).isEqualTo(110_000_000L);
    }
}
