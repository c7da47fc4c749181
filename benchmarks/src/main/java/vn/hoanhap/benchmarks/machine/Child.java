package vn.hoanhap.benchmarks.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A process of its own, with what it has used of the machine so far. On Linux only: it reads {@code /proc}. */
public final class Child implements AutoCloseable {

    private static final long STOPPED_WITHIN_SECONDS = 40;
    private static final long PATIENCE_MILLIS = 180_000;
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final double TICKS_OF_SECOND = 100;
    private static final int LAST_LINES = 40;

    private final Process process;
    private final Path log;
    private final long startedNanos;

    /**
     * Is processor time.
     *
     * @param own milliseconds that the process used itself
     * @param helpers milliseconds of processes that it started and that have ended, such as a question for Java's version
     */
    public record Cpu(double own, double helpers) {

        /** Returns both together. */
        public double total() {
            return own + helpers;
        }
    }

    private Child(Process process, Path log, long startedNanos) {
        this.process = process;
        this.log = log;
        this.startedNanos = startedNanos;
    }

    /**
     * Starts a process.
     *
     * @param name names the file that its output goes to, in {@code target/server-logs}
     * @param environment added to this process's own
     */
    public static Child start(String name, List<String> command, Map<String, String> environment) {
        Path log = Path.of("target", "server-logs", name + ".log").toAbsolutePath();
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            long now = System.nanoTime();
            return new Child(builder.start(), log, now);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }

    /** Writes a line to the process, for one that reads orders from its standard input. */
    public void tell(String line) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            requireAlive();
            throw new UncheckedIOException("the process takes no orders", e);
        }
    }

    /** Returns milliseconds since the process was started. */
    public double wallMillis() {
        return (System.nanoTime() - startedNanos) / 1e6;
    }

    /** Returns what the process has used of the processors, to ten milliseconds. */
    public Cpu cpu() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return new Cpu(millis(fields[11], fields[12]), millis(fields[13], fields[14]));
    }

    /** Returns how much of the memory the process holds now, in megabytes. */
    public double residentMegabytes() {
        try (Stream<String> lines = read("status").lines()) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Checks that the process runs.
     *
     * @throws IllegalStateException when it has ended; the message holds its last lines
     */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the process ended with " + process.exitValue() + ":\n" + lastLines());
        }
    }

    /**
     * Waits until the process answers a GET with 200.
     *
     * @throws IllegalStateException when it ends, or does not answer in three minutes
     */
    public void awaitAnswer(int port, String path) {
        byte[] request = KeepAlive.get(path, Map.of("Connection", "close"));
        while (!answers(port, request)) {
            requireAlive();
            if (wallMillis() > PATIENCE_MILLIS) {
                throw new IllegalStateException(path + " was not answered with 200 in three minutes:\n" + lastLines());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private static boolean answers(int port, byte[] request) {
        try (KeepAlive connection = KeepAlive.to(port)) {
            return connection.send(request).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks the process to end, and kills it after forty seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException e) {
            requireAlive();
            throw new UncheckedIOException("the benchmarks need Linux", e);
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    private static double millis(String user, String system) {
        return (Long.parseLong(user) + Long.parseLong(system)) * 1_000 / TICKS_OF_SECOND;
    }
}
