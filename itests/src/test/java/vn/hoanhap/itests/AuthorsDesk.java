package vn.hoanhap.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hoanhap.testkit.TemporaryFolder;
import vn.hoanhap.testkit.server.Installation;

/**
 * Somebody who writes programmes outside this repository, with the distribution and a local Maven repository that has every
 * library but nothing of ours: ours comes from the distribution, nothing from a network.
 */
public final class AuthorsDesk implements AutoCloseable {

    /** Settings of the server that an author has to try things on: it lets in what nobody has signed. */
    public static final Map<String, String> DEVELOPMENT = Map.of("HOANHAP_PROGRAMMES_UNSIGNED", "accept");

    private static final int PATIENCE_MINUTES = 5;
    private static final String OURS = "vn";

    private final TemporaryFolder room = TemporaryFolder.create("hoanhap-author");
    private final Path folder;
    private final Path repository;

    /** Gives them an empty folder to work in. */
    public AuthorsDesk() throws IOException {
        Path libraries = Path.of(Objects.requireNonNull(
                System.getProperty("hoanhap.test.repository"), "the build names its local repository"));
        folder = Files.createDirectory(room.path().resolve("work"));
        repository = Files.createDirectory(room.path().resolve("repository"));
        try (Stream<Path> groups = Files.list(libraries)) {
            for (Path group : groups.filter(Files::isDirectory).toList()) {
                if (!group.getFileName().toString().equals(OURS)) {
                    Files.createSymbolicLink(repository.resolve(group.getFileName()), group);
                }
            }
        }
    }

    /** Returns the folder they work in. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        room.close();
    }

    /** Runs a command of the distribution in the folder, and returns what it printed. */
    public String runs(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.add(0, Installation.built().program().toString());
        return run(folder, command, Map.of());
    }

    /** Builds a programme. */
    public String builds(Path programme, String... goals) {
        List<String> command = new ArrayList<>(List.of("./mvnw"));
        command.addAll(mavenOptions());
        command.addAll(List.of(goals));
        return run(programme, command, Map.of());
    }

    /**
     * Types lines into a shell, in the folder where the last ones have left it, and returns what they printed. The commands of the
     * distribution and of Java are on the path; Maven takes what it needs as {@link #builds} does.
     *
     * @param data the data folder of the server that they mean
     */
    public String types(String lines, Path data) throws IOException {
        Path left = room.path().resolve("left");
        Path where = Files.exists(left) ? Path.of(Files.readString(left).strip()) : folder;
        Path commands = Installation.built().program().getParent();
        Path java = Path.of(System.getProperty("java.home"), "bin");
        Map<String, String> environment = Map.of(
                "PATH",
                commands + ":" + java + ":" + System.getenv("PATH"),
                "HOANHAP_LANG",
                "en",
                "HOANHAP_DATA_DIR",
                data.toString(),
                "MAVEN_ARGS",
                String.join(" ", mavenOptions()));
        return run(where, List.of("sh", "-eu", "-c", lines + "\npwd > '" + left + "'"), environment);
    }

    /** What this build requires of the machine its builds require too. */
    private List<String> mavenOptions() {
        List<String> options = new ArrayList<>(
                List.of("-B", "-o", "-Daether.offline.protocols=file", "-Dmaven.repo.local=" + repository));
        for (String thing : List.of("hoanhap.postgres.required", "hoanhap.browser.required")) {
            options.add("-D" + thing + "=" + Boolean.getBoolean(thing));
        }
        return options;
    }

    /** Returns the jar that a build has made. */
    public Path jar(Path programme) throws IOException {
        try (Stream<Path> built = Files.list(programme.resolve("target"))) {
            return built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no jar in " + programme.resolve("target")));
        }
    }

    private String run(Path where, List<String> command, Map<String, String> environment) {
        try {
            Path said = Files.createTempFile(room.path(), "said", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            // A build inside a build is one of its own.
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("MAVEN_") && !name.equals("MAVEN_USER_HOME"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String text = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(ended && process.exitValue() == 0)
                    .as("%s in %s%n%s", command, where, text)
                    .isTrue();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
