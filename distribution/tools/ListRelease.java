import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lists every file of a release with its SHA-256 in {@code release/release.jar}, for {@code SignJars} to sign. {@code java
 * ListRelease.java HOME VERSION}; the build calls it last.
 */
final class ListRelease {
    /** The list itself, and what a server writes when it runs from the folder. */
    private static final Set<String> NOT_LISTED = Set.of("release", "data", "releases");

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2024, 6, 6, 0, 0);

    private ListRelease() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        StringBuilder list = new StringBuilder("version " + arguments[1] + "\n");
        for (Path file : files(home)) {
            String name = home.relativize(file).toString().replace('\\', '/');
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            list.append(HexFormat.of().formatHex(digest)).append("  ").append(name).append('\n');
        }
        Path jar = home.resolve("release/release.jar");
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nImplementation-Version: " + arguments[1] + "\r\n\r\n");
            add(zip, "files.sha256", list.toString());
        }
    }

    private static List<Path> files(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !NOT_LISTED.contains(home.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
