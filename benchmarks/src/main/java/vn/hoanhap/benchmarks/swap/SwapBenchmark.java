package vn.hoanhap.benchmarks.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.benchmarks.machine.SampleData;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.LoadClient;
import vn.hoanhap.testkit.server.LoadReport;
import vn.hoanhap.testkit.server.LoanTraffic;
import vn.hoanhap.testkit.server.ServerProcess;
import vn.hoanhap.testkit.signing.ProgrammeJar;
import vn.hoanhap.testkit.signing.SigningKey;

/** Changes the loans programme again and again under load. The same load without changes goes before, as the limit. */
public final class SwapBenchmark implements Benchmark {

    private static final int SWAPS = 50;
    private static final int CLIENTS = 16;
    private static final int CALLS_BETWEEN = 20;
    private static final int WARM_UP_CALLS = 2_000;
    private static final int QUIET_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    @Override
    public Report measure(Options options) throws Exception {
        Installation installation = Installation.built();
        try (ServerProcess server = new ServerProcess(
                installation, "benchmarks-swap", SampleData.environment(), "demo", "--province", "tien-giang")) {
            server.start();
            server.awaitFile("demo.imported");
            Api admin = Api.signIn(server.address(), "admin", SampleData.PASSWORD);
            LoanTraffic traffic = new LoanTraffic(Api.signIn(server.address(), "lender", SampleData.PASSWORD));
            LoadReport quiet = withoutSwaps(traffic, options.number("quiet-seconds", QUIET_SECONDS));
            try (LoadClient load = LoadClient.start(CLIENTS, traffic)) {
                List<Swap> done = swap(options.number("swaps", SWAPS), versions(installation), admin, load);
                return new SwapReport(quiet, load.stop(), done).report(traffic.written(), traffic.lost());
            }
        }
    }

    private static LoadReport withoutSwaps(LoanTraffic traffic, int seconds) {
        try (LoadClient warmUp = LoadClient.start(CLIENTS, traffic)) {
            warmUp.awaitMoreCalls(WARM_UP_CALLS, PATIENCE);
            warmUp.stop();
        }
        try (LoadClient load = LoadClient.start(CLIENTS, traffic)) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            while (System.nanoTime() < end) {
                load.awaitMoreCalls(1, PATIENCE);
            }
            return load.stop();
        }
    }

    /** Makes versions of the loans programme out of the one that the installation ships, signed as that one. */
    private static Function<String, byte[]> versions(Installation installation) {
        SigningKey key = SigningKey.ofBuild(installation);
        ProgrammeJar loans = ProgrammeJar.shipped(installation, "loans-bundle");
        return version -> key.sign(loans.as(version).bytes());
    }

    private static List<Swap> swap(int swaps, Function<String, byte[]> versions, Api admin, LoadClient load) {
        List<Swap> done = new ArrayList<>();
        load.awaitMoreCalls(CALLS_BETWEEN, PATIENCE);
        for (int swap = 1; swap <= swaps; swap++) {
            done.add(swap(admin, versions.apply("0.8." + swap)));
            load.awaitMoreCalls(CALLS_BETWEEN, PATIENCE);
        }
        return done;
    }

    private static Swap swap(Api admin, byte[] jar) {
        String operation = admin.postJar("/api/v1/programmes", jar)
                .good()
                .path("operation")
                .asText();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode now = admin.get("/api/v1/programmes/operations/" + operation).good();
        while ("RUNNING".equals(now.path("state").asText())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("a swap has not ended in two minutes: " + now);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            now = admin.get("/api/v1/programmes/operations/" + operation).good();
        }
        return Swap.of(now);
    }
}
