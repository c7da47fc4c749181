package vn.hoanhap.benchmarks.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
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
import vn.hoanhap.benchmarks.figures.Spread;
import vn.hoanhap.benchmarks.machine.Child;
import vn.hoanhap.benchmarks.machine.KeepAlive;
import vn.hoanhap.benchmarks.machine.Ports;
import vn.hoanhap.benchmarks.machine.SampleData;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;

/** Reads communes by id from the server and from a bare servlet on a copy of its database, in turns. */
public final class ReadBenchmark implements Benchmark {

    private static final int ROUNDS = 7;
    private static final int SECONDS = 3;
    private static final int WARM_UP_ROUNDS = 6;
    private static final int COMMUNES = 50;
    private static final double BAR = 0.7;
    private static final String DATE = "?date=2024-06-06";
    private static final String SERVER = "server, GET /api/v1/units/{id}";
    private static final String PEER = "bare Jetty servlet, JDBC";

    @Override
    public Report measure(Options options) throws Exception {
        Installation installation = Installation.built();
        int port = Ports.free();
        int peerPort = Ports.free();
        try (SampleData sample = SampleData.make(installation)) {
            Path database = sample.databaseCopy("peer-database");
            try (Child server = Child.start("benchmarks-read", serve(installation, sample, port), Map.of());
                    Child peer = Child.start("benchmarks-read-peer", peerCommand(database, peerPort), Map.of())) {
                server.awaitAnswer(port, "/health");
                Requests requests = requests(port);
                peer.awaitAnswer(peerPort, requests.paths().get(0));
                requireSameAnswers(requests, port, peerPort);
                int seconds = options.number("seconds", SECONDS);
                ReadLoad ours = new ReadLoad(server, port, requests.server(), seconds);
                ReadLoad theirs = new ReadLoad(peer, peerPort, requests.peer(), seconds);
                return fight(options, ours, theirs);
            }
        }
    }

    private static Report fight(Options options, ReadLoad ours, ReadLoad theirs) throws Exception {
        Map<String, Duel.Side> sides = new LinkedHashMap<>();
        sides.put(SERVER, ours);
        sides.put(PEER, theirs);
        Duel.fight(options.number("warm-up-rounds", WARM_UP_ROUNDS), sides);
        ours.forget();
        theirs.forget();
        Duel duel = Duel.fight(options.number("rounds", ROUNDS), sides);
        Spread ratio = duel.ratio(SERVER, PEER);
        double cpu = theirs.cpuMicros().median() / ours.cpuMicros().median();
        return new Report(
                "read",
                "how fast is one record through gateway, access and store, beside a bare servlet?",
                List.of(
                        new Figure(SERVER, "reads/s", duel.of(SERVER)),
                        new Figure(PEER, "reads/s", duel.of(PEER)),
                        new Figure("reads, server to bare servlet", "ratio", ratio),
                        new Figure(SERVER, "CPU us", ours.cpuMicros()),
                        new Figure(PEER, "CPU us", theirs.cpuMicros()),
                        Figure.once("the same by processor time, of medians", "ratio", cpu)),
                List.of(Bar.atLeast("reads per second beside the bare servlet, median ratio", BAR, ratio.median())),
                List.of(
                        "Eight connections, kept alive, with a bearer token; the record is a commune with its path and versions,"
                                + " six queries on both sides. Both answers were compared before and are the same.",
                        "Reads per second contain the client's own processor time, which draws the ratio towards 1; the ratio by"
                                + " processor time of the two servers does not."));
    }

    private record Requests(List<String> paths, List<byte[]> server, List<byte[]> peer) {}

    private static Requests requests(int port) {
        Api api = Api.signIn(URI.create("http://127.0.0.1:" + port), "province", SampleData.PASSWORD);
        Map<String, String> headers = Map.of("Authorization", "Bearer " + api.token(), "Accept", "application/json");
        List<String> paths = new ArrayList<>();
        JsonNode communes = api.get("/api/v1/units" + DATE + "&level=COMMUNE&limit=" + COMMUNES)
                .good();
        for (JsonNode commune : communes.path("items")) {
            paths.add("/units/" + commune.path("id").asText() + DATE);
        }
        return new Requests(
                paths,
                paths.stream()
                        .map(path -> KeepAlive.get("/api/v1" + path, headers))
                        .toList(),
                paths.stream().map(path -> KeepAlive.get(path, headers)).toList());
    }

    private static void requireSameAnswers(Requests requests, int port, int peerPort) throws IOException {
        try (KeepAlive server = KeepAlive.to(port);
                KeepAlive peer = KeepAlive.to(peerPort)) {
            for (int at = 0; at < requests.paths().size(); at++) {
                JsonNode ours = Api.json(server.send(requests.server().get(at)).text());
                JsonNode theirs = Api.json(peer.send(requests.peer().get(at)).text());
                if (!ours.equals(theirs)) {
                    throw new IllegalStateException("the sides do not answer the same:\n" + ours + "\n" + theirs);
                }
            }
        }
    }

    private static List<String> serve(Installation installation, SampleData sample, int port) {
        return List.of(
                installation.program().toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                sample.data().toString());
    }

    /** The memory that bin/hoanhap gives. */
    private static List<String> peerCommand(Path database, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dderby.stream.error.file=" + database.resolveSibling("peer-derby.log"),
                "-cp",
                System.getProperty("java.class.path"),
                BareJetty.class.getName(),
                Integer.toString(port),
                database.toString());
    }
}
