package vn.hoanhap.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.testkit.TemporaryFolder;

/**
 * One server in a process of its own, with a data folder and a port of its own. It may be killed and started again on
 * the same folder; closing it, or the end of
 * the test's JVM, ends the process and deletes the folder. What it printed and logged stays in {@code
 * target/server-logs}. Not for several threads, except {@link #address()}.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(40);
    private static final int LAST_LINES = 60;

    private final Installation installation;
    private final List<String> command;
    private final Map<String, String> environment;
    private final TemporaryFolder folder = TemporaryFolder.create("hoanhap-server");
    private final Path log;
    private final int port = freePort();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Thread lastResort = new Thread(this::killAndDelete, "kill-server");
    private @Nullable Process process;

    /**
     * Prepares a server; {@link #start} starts it.
     *
     * @param installation where its program is
     * @param name names the log file
     * @param environment environment variables, for example {@code HOANHAP_DEMO_PASSWORD}; a change of a programme ends without
     *     a watch over the new version unless {@code HOANHAP_LIFECYCLE_SOAK_SECONDS} says otherwise
     * @param command the verb and its options without port and data folder, for example {@code serve}
     */
    public ServerProcess(Installation installation, String name, Map<String, String> environment, String... command) {
        this.installation = installation;
        this.environment = Map.copyOf(environment);
        this.command = List.of(command);
        this.log = Path.of("target", "server-logs", name + ".log").toAbsolutePath();
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /**
     * Starts the process and waits until {@code /health} answers 200.
     *
     * @throws IllegalStateException when the process ends or is not healthy within three minutes; the message holds the
     *     last lines of its log
     */
    public ServerProcess start() {
        launch();
        awaitHealth();
        return this;
    }

    /**
     * Gives the server, before its first start, a copy of what another one has written; that one must be stopped.
     *
     * @param data the other's data folder
     */
    public void inherit(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Files.copy(file, dataFolder().resolve(data.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + data, e);
        }
    }

    /** Starts the process and returns at once: for tests that interrupt the start itself. */
    public void launch() {
        if (isAlive()) {
            throw new IllegalStateException("the server at " + address() + " runs already");
        }
        try {
            Files.createDirectories(log.getParent());
            process = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + installation.program(), e);
        }
    }

    /**
     * Waits until {@code /health} answers 200.
     *
     * @throws IllegalStateException as {@link #start} says
     */
    public void awaitHealth() {
        awaitWhileItRuns("is not healthy", this::isHealthy);
    }

    /**
     * Waits until the server has written a file.
     *
     * @param name the file's path within the data folder
     * @throws IllegalStateException when the process ends or does not write it within three minutes
     */
    public void awaitFile(String name) {
        awaitWhileItRuns(
                "has not written " + name, () -> Files.exists(dataFolder().resolve(name)));
    }

    /** Ends the process as a power cut would: with SIGKILL, so that nothing of it runs any more. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            await(running.onExit());
            process = null;
        }
    }

    /**
     * Asks the process to end, with SIGTERM, and waits.
     *
     * @throws IllegalStateException when it still runs after 40 seconds
     */
    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!endsWithin(STOPPED_WITHIN)) {
                throw new IllegalStateException("the server at " + address() + " did not stop within "
                        + STOPPED_WITHIN.toSeconds() + " s; its last lines:\n" + lastLines());
            }
            process = null;
        }
    }

    /**
     * Looks into its Java process.
     *
     * @throws IllegalStateException when it does not run
     */
    public RunningJvm jvm() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("the server at " + address() + " does not run");
        }
        return new RunningJvm(running.pid());
    }

    /** Tells whether the process runs. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Returns the server's address, which stays the same over restarts. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns the data folder. */
    public Path dataFolder() {
        return folder.path().resolve("data");
    }

    /** Returns everything that the server has printed so far, and what it has logged into {@code logs} of its folder. */
    public String log() {
        StringBuilder all = new StringBuilder(text(log));
        for (Path file : logFiles()) {
            all.append(text(file));
        }
        return all.toString();
    }

    private List<Path> logFiles() {
        Path logs = dataFolder().resolve("logs");
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + logs, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        killAndDelete();
    }

    private void killAndDelete() {
        try (folder) {
            kill();
            keepLogs();
        }
    }

    /** What the server logged into its folder would go with it. */
    private void keepLogs() {
        try {
            if (Files.exists(log)) {
                Files.writeString(log, log(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the logs as " + log, e);
        }
    }

    private ProcessBuilder builder() {
        List<String> line = new ArrayList<>();
        line.add(installation.program().toString());
        line.addAll(command);
        line.addAll(
                List.of("--port", Integer.toString(port), "--data", dataFolder().toString()));
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("HOANHAP_LIFECYCLE_SOAK_SECONDS", "0");
        builder.environment().putAll(environment);
        return builder;
    }

    private void awaitWhileItRuns(String lack, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (endsWithin(Duration.ofMillis(50))) {
                throw new IllegalStateException("the server ended while it started; its last lines:\n" + lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the server at " + address() + " " + lack + " after "
                        + PATIENCE.toSeconds() + " s; its last lines:\n" + lastLines());
            }
        }
    }

    private boolean isHealthy() {
        HttpRequest question = HttpRequest.newBuilder(address().resolve("/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process == null || process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void await(CompletableFuture<Process> exit) {
        exit.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private String lastLines() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find a free port", e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for the server", e);
    }
}
