package vn.hoanhap.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contracts beside those that were released last, {@code core-bundle/released}: who changes one says so in the version of its
 * package, by the rules of semantic versioning, or programmes out there would be let in and fail.
 */
class ReleasedContractsTest {

    private final Checkout checkout = new Checkout();
    private final Path released =
            checkout.files(file -> file.toString().matches(".*/core-bundle/released/[^/]+[.]jar")).stream()
                    .reduce((one, other) -> {
                        throw new IllegalStateException("two releases: " + one + ", " + other);
                    })
                    .orElseThrow();

    @Test
    void changeOnlyWithTheVersionOfTheirPackage() throws Exception {
        try (Jar now = new Jar(core().toFile());
                Jar then = new Jar(released.toFile())) {
            assertThat(wrong(now, then)).isEmpty();
        }
    }

    @Test
    void areNotTakenAwayUnnoticed() throws Exception {
        try (Jar without = new Jar(core().toFile());
                Jar then = new Jar(released.toFile())) {
            without.remove("vn/hoanhap/core/unit/Units.class");

            assertThat(wrong(without, then)).anySatisfy(line -> assertThat(line)
                    .contains("vn.hoanhap.core.unit", "raise its @Version to 2.0.0", "vn.hoanhap.core.unit.Units"));
        }
    }

    private static Path core() throws Exception {
        return BundleManifestsTest.platformBundles().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("core-bundle"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> wrong(Jar now, Jar then) throws Exception {
        try (Processor processor = new Processor()) {
            Baseline baseline = new Baseline(processor, new DiffPluginImpl());
            return baseline.baseline(now, then, new Instructions("vn.hoanhap.core.*")).stream()
                    .filter(found -> found.mismatch)
                    .map(found -> "package " + found.packageName + " is " + found.newerVersion
                            + ": raise its @Version to " + found.suggestedVersion + ", for "
                            + changes(found.packageDiff).toList())
                    .toList();
        }
    }

    /** Names what was added, taken or changed, as deep as it goes. */
    private static Stream<String> changes(Diff diff) {
        List<Diff> deeper = diff.getChildren().stream()
                .filter(child -> child.getDelta() != Delta.UNCHANGED)
                .map(Diff.class::cast)
                .toList();
        return deeper.isEmpty() || diff.getDelta() == Delta.REMOVED || diff.getDelta() == Delta.ADDED
                ? Stream.of(diff.getDelta() + " " + diff.getName())
                : deeper.stream().flatMap(ReleasedContractsTest::changes);
    }
}
