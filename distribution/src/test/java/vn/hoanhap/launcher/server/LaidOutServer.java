package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process of {@code bin/hoanhap} from the folder that the build laid out, as a person would start it. */
final class LaidOutServer implements AutoCloseable {
    private static final Path COMMAND = Path.of("target/hoanhap/bin/hoanhap").toAbsolutePath();

    private static final long STOP_SECONDS = 40;

    private final Process process;
    private final Path output;

    private LaidOutServer(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the command with no locale set. */
    static LaidOutServer start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", COMMAND.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("HOANHAP_LANG", "en");
        builder.environment().putAll(environment);
        return new LaidOutServer(builder.start(), output);
    }

    /** Waits until the text was printed. */
    void awaitPrinted(String text, Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!printed().contains(text)) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError("never printed \"" + text + "\" but:\n" + printed());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** Waits for the end of the process and returns its exit code. */
    int awaitEnd(Duration limit) throws IOException, InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("did not end but printed:\n" + printed());
        }
        return process.exitValue();
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Returns all that it printed so far. */
    String printed() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }
}
