package vn.hoanhap.benchmarks.swap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.signing.SigningKey;

/** Makes versions of the loans programme out of the one that the installation ships. */
final class LoansJars {

    private final SigningKey key;
    private final Manifest manifest;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private LoansJars(SigningKey key, Manifest manifest) {
        this.key = key;
        this.manifest = manifest;
    }

    static LoansJars of(Installation installation) throws IOException {
        try (JarInputStream shipped = new JarInputStream(Files.newInputStream(shipped(installation)))) {
            LoansJars jars = new LoansJars(
                    SigningKey.ofBuild(installation),
                    Objects.requireNonNull(shipped.getManifest(), "the loans jar is a bundle"));
            for (JarEntry entry = shipped.getNextJarEntry(); entry != null; entry = shipped.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    jars.entries.put(entry.getName(), shipped.readAllBytes());
                }
            }
            return jars;
        }
    }

    private static Path shipped(Installation installation) throws IOException {
        try (Stream<Path> shipped = Files.list(installation.home().resolve("shipped"))) {
            return shipped.filter(jar -> jar.getFileName().toString().startsWith("loans-bundle"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The programme under another version, signed as the shipped one. */
    byte[] version(String version) throws IOException {
        Manifest changed = new Manifest(manifest);
        changed.getMainAttributes().putValue("Bundle-Version", version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, changed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return key.sign(bytes.toByteArray());
    }
}
