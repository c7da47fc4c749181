package vn.hoanhap.benchmarks.swap.peer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.hoanhap.benchmarks.machine.Child;
import vn.hoanhap.benchmarks.machine.KeepAlive;
import vn.hoanhap.benchmarks.machine.Ports;
import vn.hoanhap.testkit.TemporaryFolder;
import vn.hoanhap.testkit.server.Installation;

/** A peer in a process and folder of its own, told by lines to put another version of the equal bundle in place. */
public final class PeerServer implements AutoCloseable {

    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final TemporaryFolder folder;
    private final Kind kind;
    private final EqualBundle bundle;
    private final int port = Ports.free();
    private final Child process;

    /** Is one way to run the equal bundle. */
    interface Kind {

        /** Starts the process with the bundle or tells it to install it, and does not wait. */
        Child start(Path folder, EqualBundle.Version first, int port) throws IOException;

        /** Returns the line that orders an update. */
        String update(EqualBundle.Version version);
    }

    /**
     * Is how an update went, as seen from outside.
     *
     * @param millis from the order to the first answer of the new version
     * @param outMillis how long of it nobody answered; 0 when somebody always did
     */
    public record Update(double millis, double outMillis) {}

    private PeerServer(TemporaryFolder folder, Kind kind, EqualBundle bundle) throws IOException {
        this.folder = folder;
        this.kind = kind;
        this.bundle = bundle;
        process = kind.start(folder.path(), bundle.next(), port);
        process.awaitAnswer(port, EqualBundle.LIST);
    }

    /** Starts a plain Felix with the libraries of an installation. */
    public static PeerServer felix(Installation installation) throws IOException {
        return start(installation, new FelixKind(installation));
    }

    /**
     * Starts Karaf with the HTTP server, the components and the JSON of an installation.
     *
     * @param karaf where the build has unpacked it
     */
    public static PeerServer karaf(Installation installation, Path karaf) throws IOException {
        return start(installation, new KarafKind(installation, karaf));
    }

    private static PeerServer start(Installation installation, Kind kind) throws IOException {
        TemporaryFolder folder = TemporaryFolder.create("hoanhap-peer");
        try {
            return new PeerServer(folder, kind, EqualBundle.to(installation, folder.path()));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Returns the peer's address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Puts another version in place, and waits until it answers.
     *
     * @throws IllegalStateException when it does not in two minutes
     */
    public Update update() throws IOException {
        EqualBundle.Version next = bundle.next();
        byte[] question = KeepAlive.get(EqualBundle.LIST, Map.of());
        try (KeepAlive probe = KeepAlive.to(port)) {
            Watch watch = new Watch(WhiteboardLoans.sign(next.number()), System.nanoTime());
            process.tell(kind.update(next));
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (System.nanoTime() < deadline) {
                Optional<Update> seen = watch.look(probe.send(question), System.nanoTime());
                if (seen.isPresent()) {
                    return seen.get();
                }
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
        }
        process.requireAlive();
        throw new IllegalStateException("an update to " + next + " does not answer after two minutes");
    }

    @Override
    public void close() {
        try (folder) {
            process.close();
        }
    }

    /** Returns the options of a virtual machine that matter, as the server's own start has them. */
    static List<String> memory() {
        return List.of("-Xmx512m", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true");
    }
}
