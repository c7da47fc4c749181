package vn.hoanhap.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import vn.hoanhap.testkit.signing.ProgrammeJar;

/** Knows the versions that left their author's desk. */
final class Releases {

    private Releases() {}

    /** Lists the jars in a folder by their versions, the oldest first; none when there is no such folder. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.comparing(
                            file -> Version.parseVersion(ProgrammeJar.read(file).version())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }
}
