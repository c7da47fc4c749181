package vn.hoanhap.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.hoanhap.testkit.server.Installation;

/** Finds the jars of programmes that the distribution ships. */
public final class ShippedJar {

    private ShippedJar() {}

    /** Returns the jar of an artifact such as {@code loans-bundle}. */
    public static Path of(String artifact) {
        Path folder = Installation.built().home().resolve("shipped");
        try (Stream<Path> shipped = Files.list(folder)) {
            return shipped.filter(file -> file.getFileName().toString().startsWith(artifact + "-"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + artifact + " in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    /** Returns what the jar of an artifact holds. */
    public static byte[] bytes(String artifact) {
        Path jar = of(artifact);
        try {
            return Files.readAllBytes(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }
}
