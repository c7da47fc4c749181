package vn.hoanhap.launcher.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * A release in its folder.
 *
 * @param folder holds {@code bundles} and {@code lib}
 * @param bundles its bundles by symbolic name
 */
public record Release(Path folder, Map<String, Part> bundles) {
    private static final String PLATFORM = "vn.hoanhap.";
    private static final String CORE = "vn.hoanhap.core";

    /**
     * One bundle of a release.
     *
     * @param version its version
     * @param sha256 of the jar, hex
     * @param schema the schema that it migrates; empty when it has none
     * @param exports the packages that it offers
     */
    public record Part(Path jar, Version version, String sha256, String schema, List<Clause> exports) {}

    /**
     * Reads a release.
     *
     * @throws Refusal when there is none
     */
    public static Release in(Path folder) {
        Map<String, Part> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("bundles"))) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                read(jar, bundles);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw Refusal.problem("update.noRelease", folder.toString()).because(unreadable);
        }
        if (!bundles.containsKey(CORE)) {
            throw Refusal.problem("update.noRelease", folder.toString());
        }
        return new Release(folder, bundles);
    }

    /** Reads one jar as if it were all of a release: to compare two versions of a programme. */
    static Release alone(Path jar) {
        Map<String, Part> bundles = new TreeMap<>();
        try {
            read(jar, bundles);
        } catch (IOException unreadable) {
            throw Refusal.problem("file.notReadable", jar.toString()).because(unreadable);
        }
        return new Release(jar, bundles);
    }

    private static void read(Path file, Map<String, Part> bundles) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Attributes headers = jar.getManifest() == null
                    ? new Attributes()
                    : jar.getManifest().getMainAttributes();
            String name = headers.getValue("Bundle-SymbolicName");
            if (name != null) {
                String version = headers.getValue("Bundle-Version");
                String schema = headers.getValue("Hoanhap-Schema");
                bundles.put(
                        name.replaceFirst(";.*", "").strip(),
                        new Part(
                                file,
                                Version.parseVersion(version),
                                sha256(file),
                                schema == null ? "" : schema.strip(),
                                Clause.of(headers.getValue("Export-Package"))));
            }
        }
    }

    /** Returns its version: that of its contracts. */
    public Version version() {
        return Objects.requireNonNull(bundles.get(CORE)).version();
    }

    /** Lists its own bundles, without libraries, by symbolic name. */
    public List<String> platform() {
        return bundles.keySet().stream()
                .filter(name -> name.startsWith(PLATFORM))
                .toList();
    }

    /** Returns the versions of every package that its bundles offer. */
    public Map<String, List<Version>> exports() {
        Map<String, List<Version>> exports = new TreeMap<>();
        for (Part part : bundles.values()) {
            for (Clause clause : part.exports()) {
                Version version =
                        Version.parseVersion(clause.attribute("version").orElse("0"));
                exports.computeIfAbsent(clause.path(), any -> new ArrayList<>()).add(version);
            }
        }
        return exports;
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
