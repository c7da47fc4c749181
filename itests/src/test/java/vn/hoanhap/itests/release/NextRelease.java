package vn.hoanhap.itests.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.Zip;
import vn.hoanhap.testkit.signing.ProgrammeJar;
import vn.hoanhap.testkit.signing.SigningKey;

/** A release in a folder of its own: the one that was built, under another version or broken on purpose, with its signed list. */
public final class NextRelease {

    private static final String CHANGELOG = "db/changelog.xml";
    private static final Set<String> LEFT_OUT = Set.of("data", "releases", "devkit");

    private final Path folder;
    private final String version;

    private NextRelease(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** Copies what was built, without what a server wrote there. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = from.relativize(file);
                if (!LEFT_OUT.contains(name.getName(0).toString())) {
                    Files.createDirectories(to.resolve(name).getParent());
                    Files.copy(file, to.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from, e);
        }
    }

    /** Makes what was built under another version; it is not signed yet. */
    public static NextRelease of(Path folder, String version) {
        copy(Installation.built().home(), folder);
        return new NextRelease(folder, version).with("core-bundle", jar -> jar.as(version));
    }

    /** Changes one of its bundles. */
    public NextRelease with(String artifact, UnaryOperator<ProgrammeJar> change) {
        try (Stream<Path> files = Files.walk(folder.resolve("bundles"))) {
            Path jar = files.filter(file -> file.getFileName().toString().startsWith(artifact))
                    .findFirst()
                    .orElseThrow();
            Files.write(jar, change.apply(ProgrammeJar.read(jar)).bytes());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot change " + artifact, e);
        }
    }

    /** Has a bundle that throws when it starts. */
    public NextRelease broken() {
        return with("console-bundle", jar -> jar.with("Bundle-Activator", "vn.absent.Activator"));
    }

    /** Has a change set that takes a column away which the release before needs. */
    public NextRelease taking() {
        return with(
                "exchange-bundle",
                jar -> jar.withText(CHANGELOG, jar.text(CHANGELOG).replace("</databaseChangeLog>", """
                          <changeSet id="takes" author="hoanhap">
                            <dropColumn tableName="import_job" columnName="rows_written"/>
                          </changeSet>
                        </databaseChangeLog>""")));
    }

    /** Offers a contract in a version that no programme was built for. */
    public NextRelease withOtherContracts() {
        return with(
                "core-bundle",
                jar -> jar.with(
                        "Export-Package",
                        jar.header("Export-Package")
                                .replace(
                                        "vn.hoanhap.core.unit;version=\"1.0.0\"",
                                        "vn.hoanhap.core.unit;version=\"2.0.0\"")));
    }

    /** Lists its files and signs the list. */
    public NextRelease signed(SigningKey key) {
        StringBuilder list = new StringBuilder("version " + version + "\n");
        files().forEach((name, content) ->
                list.append(sha256(content)).append("  ").append(name).append('\n'));
        byte[] jar = Zip.of(Map.of(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8),
                "files.sha256",
                list.toString().getBytes(StandardCharsets.UTF_8)));
        try {
            Files.write(folder.resolve("release/release.jar"), key.sign(jar));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sign " + folder, e);
        }
    }

    /** Changes a file after the list was signed. */
    public NextRelease tampered() throws IOException {
        Files.writeString(folder.resolve("provinces/tien-giang.json"), "{}");
        return this;
    }

    /** Packs it as it is handed out: one folder around everything. */
    public Path zip(Path file) throws IOException {
        Map<String, byte[]> packed = new TreeMap<>();
        files().forEach((name, content) -> packed.put("hoanhap-" + version + "/" + name, content));
        packed.put(
                "hoanhap-" + version + "/release/release.jar",
                Files.readAllBytes(folder.resolve("release/release.jar")));
        return Files.write(file, Zip.of(packed));
    }

    /** Returns its folder. */
    public Path folder() {
        return folder;
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> listed = all.filter(Files::isRegularFile).toList();
            for (Path file : listed) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("release/")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
