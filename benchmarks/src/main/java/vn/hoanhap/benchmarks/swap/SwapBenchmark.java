package vn.hoanhap.benchmarks.swap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoanhap.benchmarks.Benchmark;
import vn.hoanhap.benchmarks.Options;
import vn.hoanhap.benchmarks.figures.Duel;
import vn.hoanhap.benchmarks.figures.Report;
import vn.hoanhap.benchmarks.machine.Folders;
import vn.hoanhap.benchmarks.swap.peer.PeerServer;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.LoadReport;
import vn.hoanhap.testkit.server.LoanTraffic;

/**
 * Changes the loans programme again and again under load, and in turns with it an equal bundle of a plain Felix and of Karaf under the
 * same load. Our load without changes goes before, as the limit; then the programme is removed again and again.
 */
public final class SwapBenchmark implements Benchmark {

    private static final int SWAPS = 50;
    private static final int ROUNDS = 5;
    private static final int PEER_SWAPS_A_ROUND = 10;
    private static final int REMOVALS = 20;
    private static final int QUIET_SECONDS = 10;

    @Override
    public Report measure(Options options) throws Exception {
        Installation installation = Installation.built();
        int rounds = options.number("rounds", ROUNDS);
        int ofRound = (options.number("swaps", SWAPS) + rounds - 1) / rounds;
        int ofPeer = Math.min(ofRound, PEER_SWAPS_A_ROUND);
        try (LoansServer ours = LoansServer.start(installation);
                Peers peers = Peers.start(installation)) {
            Side us = new Side(ours.traffic(), ofRound, ours::change);
            Map<String, Side> sides = new LinkedHashMap<>();
            sides.put(SwapReport.OURS, us);
            peers.byName().forEach((name, peer) -> sides.put(name, peer.side(ofPeer)));
            sides.values().forEach(Side::warmUp);
            LoadReport quiet = us.quiet(options.number("quiet-seconds", QUIET_SECONDS));
            Duel duel = Duel.fight(rounds, new LinkedHashMap<>(sides));
            return new SwapReport(
                            Met.of(List.of(quiet)),
                            sides,
                            duel,
                            peers.outMillis(),
                            ours.swaps(),
                            removals(ours, options.number("removals", REMOVALS)))
                    .report(ours.traffic());
        }
    }

    private static List<Removal> removals(LoansServer server, int removals) {
        return Stream.generate(server::remove).limit(removals).toList();
    }

    /** Is a peer with how long nobody answered at each of its updates. */
    private record Peer(PeerServer server, List<Double> outMillis) {

        Side side(int changes) {
            LoanTraffic traffic = new LoanTraffic(Api.signIn(server.address(), "anybody", "anything"));
            return new Side(traffic, changes, () -> {
                PeerServer.Update update = server.update();
                outMillis.add(update.outMillis());
                return update.millis();
            });
        }
    }

    /** The peers, by name; Karaf only when the build has unpacked it. */
    private record Peers(Map<String, Peer> byName) implements AutoCloseable {

        static Peers start(Installation installation) throws IOException {
            Peers peers = new Peers(new LinkedHashMap<>());
            try {
                peers.add(SwapReport.FELIX, PeerServer.felix(installation));
                Optional<Path> karaf = karaf();
                if (karaf.isPresent()) {
                    peers.add(SwapReport.KARAF, PeerServer.karaf(installation, karaf.get()));
                }
                return peers;
            } catch (IOException | RuntimeException e) {
                peers.close();
                throw e;
            }
        }

        /** The archive holds one folder, which names its version. */
        private static Optional<Path> karaf() throws IOException {
            Path folder = Folders.module().resolve("target").resolve("karaf");
            if (!Files.isDirectory(folder)) {
                return Optional.empty();
            }
            try (Stream<Path> unpacked = Files.list(folder)) {
                return unpacked.max(Comparator.naturalOrder());
            }
        }

        private void add(String name, PeerServer server) {
            byName.put(name, new Peer(server, new ArrayList<>()));
        }

        Map<String, List<Double>> outMillis() {
            Map<String, List<Double>> all = new LinkedHashMap<>();
            byName.forEach((name, peer) -> all.put(name, peer.outMillis()));
            return all;
        }

        @Override
        public void close() {
            byName.values().forEach(peer -> peer.server().close());
        }
    }
}
