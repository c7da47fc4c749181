package vn.hoanhap.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
import vn.hoanhap.benchmarks.figures.Bar;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.benchmarks.figures.Spread;
import vn.hoanhap.benchmarks.machine.SampleData;
import vn.hoanhap.testkit.server.Installation;

/** Starts the server on a data folder with nothing to migrate, and a bare framework on a copy of the same database, in turns. */
public final class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final double CPU_BAR = 1.5;
    private static final double WALL_AIM_MILLIS = 5_000;
    private static final double MEMORY_AIM_MEGABYTES = 256;
    private static final String SERVER = "server";
    private static final String PEER = "bare Felix";

    @Override
    public Report measure(Options options) throws Exception {
        Installation installation = Installation.built();
        try (SampleData sample = SampleData.make(installation)) {
            Path peerHome = Files.createDirectory(sample.data().resolveSibling("peer"));
            Path bundle = peerHome.resolve("page.jar");
            PeerBundle.make(storeBundle(installation), bundle);
            Starts server = new Starts(
                    "benchmarks-start",
                    "/p/access/sign-in",
                    "/health",
                    port -> List.of(
                            installation.program().toString(),
                            "serve",
                            "--port",
                            Integer.toString(port),
                            "--data",
                            sample.data().toString()));
            Path database = sample.databaseCopy("peer-database");
            Starts peer = new Starts(
                    "benchmarks-start-peer",
                    "/page",
                    "/page",
                    port -> peerCommand(installation, peerHome, database, port));
            Map<String, Duel.Side> sides = new LinkedHashMap<>();
            sides.put(SERVER, server::round);
            sides.put(PEER, peer::round);
            Duel.fight(1, sides);
            server.forget();
            peer.forget();
            Duel duel = Duel.fight(options.number("rounds", ROUNDS), sides);
            return report(duel, server, peer);
        }
    }

    private static Report report(Duel duel, Starts server, Starts peer) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(server.figures(SERVER));
        figures.addAll(peer.figures(PEER));
        Spread ratio = duel.ratio(SERVER, PEER);
        figures.add(new Figure("CPU to the first page, server to bare Felix", "ratio", ratio));
        return new Report(
                "start",
                "what does a start cost until the first page, with nothing to migrate?",
                figures,
                List.of(
                        Bar.atMost("CPU to the first page beside a bare Felix, median ratio", CPU_BAR, ratio.median()),
                        Bar.atMost(
                                "aim: wall ms to the first page, median",
                                WALL_AIM_MILLIS,
                                server.wall().median()),
                        Bar.atMost(
                                "aim: RSS in MB once healthy, median",
                                MEMORY_AIM_MEGABYTES,
                                server.memory().median())),
                List.of(
                        "The peer starts the same third-party bundles in the same framework with the same options, opens a copy"
                                + " of the same database behind the same pool and renders one page from it through jOOQ.",
                        "CPU holds everything since the command was given, for the server also its shell script's question for"
                                + " Java's version. Wall times depend on what else the machine does."));
    }

    /** The options of bin/hoanhap. */
    private static List<String> peerCommand(Installation installation, Path home, Path database, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:Tier4InvocationThreshold=30000",
                "-XX:Tier4MinInvocationThreshold=5000",
                "-XX:Tier4CompileThreshold=60000",
                "-XX:Tier4BackEdgeThreshold=200000",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dhoanhap.home=" + installation.home(),
                "-D" + PageActivator.DATABASE + "=" + database,
                "-Dlogback.configurationFile=" + installation.home().resolve("conf/logback.xml"),
                "-Dhoanhap.log.appender=console-text",
                "-Dhoanhap.log.level=INFO",
                "-Dderby.stream.error.file=" + home.resolve("derby.log"),
                "-cp",
                ownClasses() + ":" + installation.home().resolve("lib") + "/*",
                BareFelix.class.getName(),
                installation.home().toString(),
                home.resolve("page.jar").toString(),
                home.resolve("cache").toString(),
                Integer.toString(port));
    }

    private static Path ownClasses() {
        return Path.of(BareFelix.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static Path storeBundle(Installation installation) throws IOException {
        try (Stream<Path> bundles =
                Files.list(installation.home().resolve("bundles").resolve("3"))) {
            return bundles.filter(jar -> jar.getFileName().toString().startsWith("store-bundle"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
