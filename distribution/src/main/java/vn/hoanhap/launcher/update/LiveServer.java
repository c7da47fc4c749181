package vn.hoanhap.launcher.update;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * The process that holds a data folder, and how it was started. Linux tells that of the own processes in {@code /proc}.
 *
 * @param process the process
 * @param home the release that it runs
 * @param launch how to start it again
 */
record LiveServer(ProcessHandle process, Path home, Launch launch) {
    private static final String MAIN = "vn.hoanhap.launcher.Main";
    private static final String HOME = "-Dhoanhap.home=";
    private static final String ZOMBIE = ") Z";
    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(3);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);
    private static final Duration KILLED_WITHIN = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 100;

    /** Looks for a server; nothing when none holds the folder. */
    static Optional<LiveServer> on(Path data) {
        Path lock = data.resolve("run").resolve("server.lock");
        try {
            String pid = "";
            // One that takes the folder just now writes its number a moment later.
            for (long looks = WRITTEN_WITHIN.toMillis() / LOOK_MILLIS; pid.isEmpty() && looks > 0; looks--) {
                if (!Files.isRegularFile(lock) || free(lock)) {
                    return Optional.empty();
                }
                pid = Files.readString(lock).strip();
                if (pid.isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                }
            }
            return ProcessHandle.of(Long.parseLong(pid)).map(LiveServer::of);
        } catch (IOException | NumberFormatException unreadable) {
            throw Refusal.problem("server.unreadable", lock.toString()).because(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.problem("server.unreadable", lock.toString()).because(stopped);
        }
    }

    private static boolean free(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken != null;
        }
    }

    private static LiveServer of(ProcessHandle process) {
        Path told = Path.of("/proc", Long.toString(process.pid()));
        try {
            List<String> words = split(told.resolve("cmdline"));
            Map<String, String> environment = new TreeMap<>();
            for (String variable : split(told.resolve("environ"))) {
                int equals = variable.indexOf('=');
                if (equals > 0) {
                    environment.put(variable.substring(0, equals), variable.substring(equals + 1));
                }
            }
            Path home = words.stream()
                    .filter(word -> word.startsWith(HOME))
                    .map(word -> Path.of(word.substring(HOME.length())))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no server"));
            // systemd names the process that it started itself.
            boolean kept = Long.toString(process.pid()).equals(environment.get("SYSTEMD_EXEC_PID"));
            List<String> typed = words.subList(words.indexOf(MAIN) + 1, words.size());
            Path folder = Files.readSymbolicLink(told.resolve("cwd"));
            return new LiveServer(process, home, new Launch(typed, environment, folder, kept));
        } catch (IOException hidden) {
            throw Refusal.problem("update.hidden", Long.toString(process.pid())).because(hidden);
        }
    }

    private static List<String> split(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        // Each ends with a zero byte, an empty one too.
        String[] parts = text.split("\\x00", -1);
        return List.of(parts).subList(0, parts.length - 1);
    }

    /**
     * Asks it to end, and ends it when it does not: what it had acknowledged is safe either way.
     *
     * @return false when even that did not help
     */
    boolean stop() throws InterruptedException {
        process.destroy();
        if (gone(STOPPED_WITHIN)) {
            return true;
        }
        process.destroyForcibly();
        return gone(KILLED_WITHIN);
    }

    private boolean gone(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (process.isAlive() && !ended()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }

    /** One that nobody asks for its exit code stays in the list of processes, although it holds nothing any more. */
    private boolean ended() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith(ZOMBIE, stat.lastIndexOf(')'));
        } catch (IOException gone) {
            return !process.isAlive();
        }
    }
}
