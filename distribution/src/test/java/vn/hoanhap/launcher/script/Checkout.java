package vn.hoanhap.launcher.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A folder with the script, a module list, and programs that stand in for those of a machine. */
final class Checkout {
    private static final Path SCRIPT = Path.of("../hoanhap");
    private static final long SECONDS = 60;

    private final Path root;
    private final Path programs;
    private final Map<String, String> environment = new TreeMap<>();

    Checkout(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("hòa nhập"));
        programs = Files.createDirectories(folder.resolve("bin"));
        Files.copy(SCRIPT, root.resolve("hoanhap"));
        write("pom.xml", "<project>\n<module>core-bundle</module>\n<module>itests</module>\n</project>\n");
        environment.put("PATH", programs + ":/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("HOANHAP_LANG", "en");
    }

    /** Adds a JDK that says it has this version, answers as PostgreSQL when asked to, and otherwise prints what it was given. */
    Checkout withJdk(String version) throws IOException {
        Path jdk = root.resolveSibling("jdk");
        program(
                jdk.resolve("bin/java"),
                "[ \"$1\" = -version ] && echo 'openjdk version \"" + version + "\"' >&2 && exit 0\n"
                        + "case \"$*\" in *PostgresServer*) shift $(($# - 1)); echo jdbc:fake >\"$1\"; cat >/dev/null; exit;; esac\n"
                        + "echo \"java $*\"");
        program(jdk.resolve("bin/javac"), "true");
        environment.put("JAVA_HOME", jdk.toString());
        return this;
    }

    /** Adds a Maven wrapper that runs these lines. */
    Checkout withMaven(String lines) throws IOException {
        program(root.resolve("mvnw"), lines);
        return this;
    }

    /** Adds the programs of the browser tests. */
    Checkout withBrowser() throws IOException {
        program(programs.resolve("chromium"), "true");
        program(programs.resolve("chromedriver"), "true");
        return this;
    }

    /** Writes a file of the checkout. */
    Checkout write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** Returns the folder. */
    Path root() {
        return root;
    }

    private static void program(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    /** Runs the script and waits for its end. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", root.resolve("hoanhap").toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path output = Files.createTempFile(root.getParent(), "output", ".txt");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the script did not end: " + Files.readString(output, StandardCharsets.UTF_8));
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    /** What a run left: its exit code and all that it printed. */
    record Ended(int code, String printed) {}
}
