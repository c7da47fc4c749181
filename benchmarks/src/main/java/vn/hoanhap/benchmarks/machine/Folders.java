package vn.hoanhap.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds and copies folders. */
public final class Folders {

    private Folders() {}

    /** Returns the folder of this module, whether the command was given there or above. */
    public static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("benchmarks") ? here : here.resolve("benchmarks");
    }

    /** Copies a folder with all it holds to a place where nothing is yet. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
