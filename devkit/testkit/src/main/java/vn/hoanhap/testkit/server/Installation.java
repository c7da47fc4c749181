package vn.hoanhap.testkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is an installed server.
 *
 * @param home the folder that holds {@code bin/hoanhap}
 */
public record Installation(Path home) {

    private static final Path BUILT = Path.of("distribution", "target", "hoanhap");

    /**
     * Finds what this checkout's build made: the folder that the system property {@code hoanhap.test.home} names, else
     * {@code distribution/target/hoanhap} beside the current folder or above it.
     *
     * @throws IllegalStateException when there is none
     */
    public static Installation built() {
        return Optional.ofNullable(System.getProperty("hoanhap.test.home"))
                .map(Path::of)
                .or(Installation::inThisCheckout)
                .filter(home -> Files.isExecutable(home.resolve("bin/hoanhap")))
                .map(Installation::new)
                .orElseThrow(() -> new IllegalStateException(
                        "no built server: run mvn -pl distribution -am package -DskipTests first, or name one with"
                                + " -Dhoanhap.test.home"));
    }

    /** Returns the program. */
    public Path program() {
        return home.resolve("bin/hoanhap");
    }

    private static Optional<Path> inThisCheckout() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(BUILT))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
