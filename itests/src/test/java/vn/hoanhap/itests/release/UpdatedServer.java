package vn.hoanhap.itests.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Command;
import vn.hoanhap.testkit.server.Command.Said;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.ServerProcess;
import vn.hoanhap.testkit.server.Zip;

/**
 * An installation of its own with the data that the kernel's release left. The command that updates it starts servers that are nobody's
 * child, so closing it ends the process that holds the data.
 */
public final class UpdatedServer implements AutoCloseable {

    private static final String PASSWORD = "mat-khau-thu-nghiem-2024";

    private final Path home;
    private final ServerProcess process;
    private final Command command;

    /** Copies what was built, and restores the kernel's backup with it; the server does not run yet. */
    public UpdatedServer(Path home) throws IOException, InterruptedException {
        this.home = home;
        NextRelease.copy(Installation.built().home(), home);
        var installation = new Installation(home);
        if (!installation.program().toFile().setExecutable(true)) {
            throw new IOException("cannot run " + installation.program());
        }
        process = new ServerProcess(installation, "updated", Map.of(), "serve");
        command = new Command(installation, data(), "en");
        Map<String, byte[]> left = kernel();
        Path backup = Files.write(home.resolve("kernel.zip"), Objects.requireNonNull(left.remove("backup.zip")));
        // It makes the data folder, for its owner only.
        Said restored = command.run("restore", backup.toString());
        if (restored.code() != 0) {
            throw new IllegalStateException(restored.text());
        }
        for (Map.Entry<String, byte[]> file : left.entrySet()) {
            Path place = data().resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    private static Map<String, byte[]> kernel() throws IOException {
        try (InputStream in = Objects.requireNonNull(UpdatedServer.class.getResourceAsStream("/kernel/data.zip"))) {
            return Zip.files(in.readAllBytes());
        }
    }

    /** Starts the server. */
    public void start() {
        process.start();
    }

    /** Types a command. */
    public Said run(String... words) throws InterruptedException {
        return command.run(words);
    }

    /** Types a command of a release that is not meant to run. */
    public Said runFrom(String release, String... words) throws InterruptedException {
        try (Stream<Path> releases = Files.list(home.resolve("releases"))) {
            Path folder = releases.filter(each -> each.getFileName().toString().startsWith(release + "-"))
                    .findFirst()
                    .orElseThrow();
            return new Command(new Installation(folder), data(), "en").run(words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + release, e);
        }
    }

    /** Types a command that is killed later. */
    public Process begin(String... words) throws IOException {
        String[] line = new String[words.length + 1];
        line[0] = home.resolve("bin/hoanhap").toString();
        System.arraycopy(words, 0, line, 1, words.length);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("begun.txt").toFile());
        builder.environment().put("HOANHAP_DATA_DIR", data().toString());
        return builder.start();
    }

    /** Signs in. */
    public Api signIn(String account) {
        return Api.signIn(process.address(), account, PASSWORD);
    }

    /** Returns what is written down of a change that is under way. */
    public String note() {
        Path note = home.resolve("releases/update.properties");
        try {
            return Files.exists(note) ? Files.readString(note, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + note, e);
        }
    }

    /** Returns the process that holds the data, or held them last; 0 when none did. */
    public long pid() {
        Path lock = data().resolve("run/server.lock");
        try {
            String held = Files.exists(lock) ? Files.readString(lock).strip() : "";
            return held.isEmpty() ? 0 : Long.parseLong(held);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + lock, e);
        }
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        if (pid() != 0) {
            ProcessHandle.of(pid()).ifPresent(held -> {
                held.destroyForcibly();
                held.onExit().join();
            });
        }
        process.kill();
    }

    private Path data() {
        return process.dataFolder();
    }

    @Override
    public void close() {
        kill();
        process.close();
    }
}
