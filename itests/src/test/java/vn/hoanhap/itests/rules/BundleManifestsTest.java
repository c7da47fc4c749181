package vn.hoanhap.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoanhap.testkit.server.Installation;

/** What the shipped jars say of themselves. */
class BundleManifestsTest {

    private static final Path HOME = Installation.built().home();

    static List<Path> platformBundles() throws IOException {
        return Stream.concat(jars(HOME.resolve("bundles/2")).stream(), jars(HOME.resolve("bundles/3")).stream())
                .filter(jar -> jar.getFileName().toString().contains("-bundle-"))
                .toList();
    }

    static List<Path> programmeBundles() throws IOException {
        return jars(HOME.resolve("shipped"));
    }

    static List<Path> bundlesThatExportNothing() throws IOException {
        return Stream.concat(platformBundles().stream(), programmeBundles().stream())
                .filter(jar -> !jar.getFileName().toString().startsWith("core-bundle")
                        && !jar.getFileName().toString().startsWith("store-bundle"))
                .toList();
    }

    @Test
    void namesTheProgrammesThatShip() throws IOException {
        assertThat(programmeBundles()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("bundlesThatExportNothing")
    void exportNothingWhereABundleIsNoContract(Path jar) throws IOException {
        assertThat(header(jar, "Export-Package")).isEmpty();
    }

    @Test
    void letTheStoreShowOnlyJooqAndWhatJooqShows() throws IOException {
        Path store = platformBundles().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("store-bundle"))
                .findFirst()
                .orElseThrow();

        assertThat(header(store, "Export-Package").split(",(?=[a-z])"))
                .allMatch(exported -> exported.matches("(org\\.jooq|io\\.r2dbc|org\\.reactivestreams)\\b.*"));
    }

    @ParameterizedTest
    @MethodSource("programmeBundles")
    void sayWhichProgrammeAJarIs(Path jar) throws IOException {
        assertThat(header(jar, "Provide-Capability")).contains("vn.hoanhap.programme");
    }

    @ParameterizedTest
    @MethodSource("bundlesThatExportNothing")
    void importNoOtherBundlesInside(Path jar) throws IOException {
        assertThat(header(jar, "Import-Package").replaceAll("vn\\.hoanhap\\.core[.;]", ""))
                .doesNotContain("vn.hoanhap.");
    }

    private static String header(Path jar, String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes headers = Objects.requireNonNull(file.getManifest(), "a bundle has a manifest")
                    .getMainAttributes();
            return Objects.requireNonNullElse(headers.getValue(name), "");
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
