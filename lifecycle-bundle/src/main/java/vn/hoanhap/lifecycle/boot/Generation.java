package vn.hoanhap.lifecycle.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.Version;
import vn.hoanhap.lifecycle.boot.ShippedProgrammes.Shipped;
import vn.hoanhap.lifecycle.jar.JarReader;
import vn.hoanhap.lifecycle.phase.PhaseFailure;

/**
 * Finds which programmes come along when the server itself was updated: a version that was made for another generation of the
 * contracts cannot come up any more, and the one for this generation could not be installed before.
 */
public final class Generation {

    private final Function<String, List<Version>> offered;
    private final JarReader reader;

    /**
     * Compares with what the server offers.
     *
     * @param offered the versions of a package that are there
     */
    public Generation(Function<String, List<Version>> offered, JarReader reader) {
        this.offered = offered;
        this.reader = reader;
    }

    /**
     * Lists the shipped jars of programmes that do not come up because they were made for another generation.
     *
     * @param down the jars of what does not come up, by programme
     * @param shipped what lies ready
     */
    public List<Path> comingAlong(Map<String, Path> down, List<Shipped> shipped) {
        Set<String> others = down.entrySet().stream()
                .filter(programme -> Files.isRegularFile(programme.getValue()) && !fits(programme.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return shipped.stream()
                .filter(ready -> others.contains(ready.id()) && fits(ready.jar()))
                .map(Shipped::jar)
                .toList();
    }

    private boolean fits(Path jar) {
        try {
            return reader.read(jar).coreImports().stream()
                    .allMatch(wanted -> wanted.optional()
                            || offered.apply(wanted.name()).stream().anyMatch(wanted.versions()::includes));
        } catch (PhaseFailure unreadable) {
            // What cannot be read does not come up for that reason; another version would hide it.
            return true;
        }
    }
}
