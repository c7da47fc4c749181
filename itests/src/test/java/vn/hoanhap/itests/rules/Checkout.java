package vn.hoanhap.itests.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The checkout that this build runs in, without what builds and servers have made. */
final class Checkout {

    private static final Set<String> MADE = Set.of("target", ".git", "node_modules", "data");

    /** A template is no source yet: what is made of it is built and tested by a scenario. */
    private static final String TEMPLATE = "archetype-resources";

    private final Path root;

    Checkout() {
        root = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("core-bundle")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no checkout above " + Path.of("").toAbsolutePath()));
    }

    Path root() {
        return root;
    }

    /** The modules: every folder with a POM below the root. */
    List<Path> modules() {
        return files(file -> file.endsWith("pom.xml")).stream()
                .map(Path::getParent)
                .filter(folder -> !folder.equals(root))
                .toList();
    }

    /** The sources that ship: everything under {@code src/main/java}. */
    List<Path> mainSources() {
        return files(file ->
                file.toString().contains("/src/main/java/") && file.toString().endsWith(".java"));
    }

    /** The sources of tests. */
    List<Path> testSources() {
        return files(file ->
                file.toString().contains("/src/test/java/") && file.toString().endsWith(".java"));
    }

    /** Every file that fits, sorted. */
    List<Path> files(Predicate<Path> fits) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    return name.equals(TEMPLATE)
                                    || (MADE.contains(name)
                                            && !folder.toString().contains("/src/"))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (fits.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the checkout at " + root, e);
        }
        found.sort(null);
        return found;
    }

    /** The file's path within the checkout. */
    String name(Path file) {
        return root.relativize(file).toString();
    }
}
