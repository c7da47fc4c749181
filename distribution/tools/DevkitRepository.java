import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Lays out the small Maven repository from which programmes outside this one are built. Maven’s own deployment does not work
 * without a network, and stamps snapshots with the hour; here the same content has the same name, so that a build can be
 * repeated, and other content another one, so that an author’s Maven notices it.
 *
 * <p>Arguments: folder of the repository, version, moment as ISO 8601, then for each artifact its name, its POM and perhaps its
 * jar, with colons between.
 */
public final class DevkitRepository {

    private static final String GROUP = "vn.hoanhap";
    private static final String SNAPSHOT = "-SNAPSHOT";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd.HHmmss").withZone(ZoneOffset.UTC);

    private final Path group;
    private final String version;
    private final String stamp;

    private DevkitRepository(Path root, String version, Instant moment) {
        this.group = root.resolve(GROUP.replace('.', '/'));
        this.version = version;
        this.stamp = STAMP.format(moment);
    }

    public static void main(String[] arguments) throws IOException {
        var repository =
                new DevkitRepository(Path.of(arguments[0]), arguments[1], Instant.parse(arguments[2]));
        for (String artifact : List.of(arguments).subList(3, arguments.length)) {
            String[] parts = artifact.split(":");
            repository.add(parts[0], Path.of(parts[1]), parts.length > 2 ? Path.of(parts[2]) : null);
        }
    }

    private void add(String artifact, Path pom, Path jar) throws IOException {
        Path folder = Files.createDirectories(group.resolve(artifact).resolve(version));
        byte[] model = Files.readAllBytes(pom);
        byte[] content = jar == null ? new byte[0] : Files.readAllBytes(jar);
        boolean snapshot = version.endsWith(SNAPSHOT);
        long build = new BigInteger(1, sha1(model, content)).longValue() & 0x3fff_ffff;
        String name = snapshot ? version.replace(SNAPSHOT, "-" + stamp + "-" + build) : version;
        put(folder.resolve(artifact + "-" + name + ".pom"), model);
        if (jar != null) {
            put(folder.resolve(artifact + "-" + name + ".jar"), content);
        }
        if (snapshot) {
            String files = entry("pom", name) + (jar == null ? "" : entry("jar", name));
            put(folder.resolve("maven-metadata.xml"), metadata(artifact, build, files));
        }
        put(folder.resolveSibling("maven-metadata.xml"), versions(artifact));
    }

    private byte[] metadata(String artifact, long build, String files) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <metadata modelVersion="1.1.0">
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <versioning>
                    <snapshot><timestamp>%s</timestamp><buildNumber>%d</buildNumber></snapshot>
                    <lastUpdated>%s</lastUpdated>
                    <snapshotVersions>
                %s    </snapshotVersions>
                  </versioning>
                </metadata>
                """
                .formatted(GROUP, artifact, version, stamp, build, stamp.replace(".", ""), files)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String entry(String extension, String name) {
        return "      <snapshotVersion><extension>%s</extension><value>%s</value><updated>%s</updated></snapshotVersion>%n"
                .formatted(extension, name, stamp.replace(".", ""));
    }

    private byte[] versions(String artifact) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <metadata>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <versioning>
                    <latest>%s</latest>
                    <versions><version>%s</version></versions>
                    <lastUpdated>%s</lastUpdated>
                  </versioning>
                </metadata>
                """
                .formatted(GROUP, artifact, version, version, stamp.replace(".", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), hex(sha1(content)));
    }

    private static String hex(byte[] bytes) {
        return String.format("%040x", new BigInteger(1, bytes));
    }

    private static byte[] sha1(byte[]... contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (byte[] content : contents) {
                digest.update(content);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
