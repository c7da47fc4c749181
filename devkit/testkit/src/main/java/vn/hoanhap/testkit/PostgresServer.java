package vn.hoanhap.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Runs a PostgreSQL server for the tests, from binaries that come as Maven artifacts, as root or any user. It listens on
 * the loopback interface, on a free port, and keeps everything in one temporary folder that it removes at the end.
 *
 * <p>{@code java vn.hoanhap.testkit.PostgresServer --port-file FILE}: once the server answers, FILE holds the JDBC URL,
 * user and password included, for {@code HOANHAP_TEST_PG_URL}. The server stops when its standard input ends or the
 * process is told to terminate; FILE is removed then.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String USAGE = "use: java vn.hoanhap.testkit.PostgresServer --port-file FILE";

    private final TemporaryFolder folder;
    private final EmbeddedPostgres postgres;

    private PostgresServer(TemporaryFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts the server and holds it until standard input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2 || !"--port-file".equals(arguments[0])) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Path portFile = Path.of(arguments[1]).toAbsolutePath();
        PostgresServer server = start();
        var cleanUp = new Thread(() -> stop(server, portFile), "stop-postgres");
        Runtime.getRuntime().addShutdownHook(cleanUp);
        publish(server.url(), portFile);
        drain(System.in);
        System.exit(0);
    }

    /**
     * Starts a server in a new temporary folder.
     *
     * @throws IOException when the binaries cannot be unpacked or the server does not answer within 30 seconds
     */
    public static PostgresServer start() throws IOException {
        TemporaryFolder folder = TemporaryFolder.create("hoanhap-postgres");
        try {
            return new PostgresServer(folder, launch(folder.path()));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Returns the JDBC URL of the server's own database, with user and password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?user=postgres&password=postgres";
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            postgres.close();
        }
    }

    private static EmbeddedPostgres launch(Path folder) throws IOException {
        // As another user than root the default working folder may belong to somebody else.
        System.setProperty("ot.epg.working-dir", folder.resolve("binaries").toString());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .setRegisterShutdownHook(false)
                .start();
    }

    /** The file appears at once with its whole content, so that a script may wait for it. */
    private static void publish(String url, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, url + System.lineSeparator());
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static void stop(PostgresServer server, Path portFile) {
        try {
            Files.deleteIfExists(portFile);
            server.close();
        } catch (IOException e) {
            System.err.println(
                    "PostgreSQL did not stop cleanly; look for a process under " + server.folder.path() + ": " + e);
        }
    }
}
