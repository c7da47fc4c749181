package vn.hoanhap.launcher.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * Is a programme’s jar as a catalogue tells of it.
 *
 * @param file name of the file
 * @param symbolicName name of the bundle
 * @param version version of the bundle
 * @param programme id of the programme
 * @param sha256 hex, lower case
 * @param size in bytes
 * @param words what readers see: title and notes, in both languages
 */
record OfferedJar(
        String file, String symbolicName, String version, String programme, String sha256, long size, Words words) {

    private static final Pattern PROVIDES = Pattern.compile(
            "vn\\.hoanhap\\.programme;(?:[^,]*;)?vn\\.hoanhap\\.programme(?::String)?=\"?([a-z][a-z0-9-]+)");

    /** Is what readers see; empty where the jar does not say. */
    record Words(String titleVi, String titleEn, String notesVi, String notesEn) {}

    /** Returns where it lies, relative to the index, as a web address writes it: a space is {@code %20}. */
    String address() {
        try {
            String path = new URI(null, null, "/" + file, null).toASCIIString();
            return path.substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every name can be escaped", e);
        }
    }

    /** Reads a jar; empty when it is no programme. */
    static Optional<OfferedJar> read(Path path) {
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            if (jar.getManifest() == null) {
                return Optional.empty();
            }
            Attributes headers = jar.getManifest().getMainAttributes();
            String provides = String.valueOf(headers.getValue("Provide-Capability"));
            Matcher programme = PROVIDES.matcher(provides);
            String name = headers.getValue("Bundle-SymbolicName");
            if (name == null || !programme.find()) {
                return Optional.empty();
            }
            return Optional.of(new OfferedJar(
                    String.valueOf(path.getFileName()),
                    name.replaceFirst(";.*", "").strip(),
                    Optional.ofNullable(headers.getValue("Bundle-Version")).orElse("0.0.0"),
                    programme.group(1),
                    sha256(path),
                    Files.size(path),
                    words(jar)));
        } catch (IOException unreadable) {
            throw Refusal.problem("file.notReadable", path.toString()).because(unreadable);
        }
    }

    private static Words words(JarFile jar) throws IOException {
        return new Words(
                title(jar, "messages_vi.properties"),
                title(jar, "messages_en.properties"),
                text(jar, "META-INF/notes_vi.txt"),
                text(jar, "META-INF/notes_en.txt"));
    }

    private static String title(JarFile jar, String name) throws IOException {
        Properties sentences = new Properties();
        ZipEntry entry = jar.getEntry(name);
        if (entry != null) {
            try (InputStream in = jar.getInputStream(entry)) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        return sentences.getProperty("programme.title", "");
    }

    private static String text(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
