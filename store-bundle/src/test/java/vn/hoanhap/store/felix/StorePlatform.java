package vn.hoanhap.store.felix;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import vn.hoanhap.testkit.Platform;

/** A framework with the store on Derby, and what it needs beside it. */
public final class StorePlatform implements Platform {

    private static final List<String> BUNDLES = List.of(
            "org.osgi.util.function",
            "org.osgi.util.promise",
            "org.osgi.service.component",
            "org.apache.felix.scr",
            "com.fasterxml.jackson.core.jackson-core",
            "com.fasterxml.jackson.core.jackson-annotations",
            "com.fasterxml.jackson.core.jackson-databind",
            "com.zaxxer.HikariCP",
            "org.postgresql.jdbc",
            "vn.hoanhap.core",
            "vn.hoanhap.store");

    private final Path data;

    /** Makes the data folder. */
    public StorePlatform() throws IOException {
        data = Files.createTempDirectory("store-in-felix");
    }

    @Override
    public Option[] options() {
        return new Option[] {
            frameworkProperty("hoanhap.data.dir").value(data.toString()),
            Platform.shareFromHost("vn.hoanhap.core"),
            composite(BUNDLES.stream().map(Platform::bundleFromClassPath).toArray(Option[]::new))
        };
    }

    @Override
    public void release() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
