package vn.hoanhap.store.schema;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.store.StoreException;

/**
 * Holds a schema's name and every file under {@code db/} of its bundle, in memory: Liquibase then reads nothing of the
 * bundle, so no class loader outlives it.
 */
public final class Changelog {

    /** The file with which a changelog begins. */
    static final String ROOT = "db/changelog.xml";

    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9]{1,29}");

    private final String schema;
    private final SortedMap<String, byte[]> files;

    private Changelog(String schema, SortedMap<String, byte[]> files) {
        this.schema = requireSchema(schema);
        this.files = files;
        if (!files.containsKey(ROOT)) {
            throw new IllegalArgumentException("schema " + schema + " has no " + ROOT
                    + " in its bundle; add it or drop the header " + Migrations.HEADER);
        }
    }

    /**
     * Reads a bundle that declares a schema.
     *
     * @throws IllegalArgumentException when it has no changelog, or its schema no plain lower-case name
     */
    public static Changelog of(Bundle bundle, String schema) {
        var files = new TreeMap<String, byte[]>();
        Enumeration<URL> entries = bundle.findEntries("db", "*", true);
        try {
            while (entries != null && entries.hasMoreElements()) {
                URL entry = entries.nextElement();
                if (!entry.getPath().endsWith("/")) {
                    files.put(entry.getPath().substring(1), content(entry));
                }
            }
        } catch (IOException e) {
            throw unreadable(schema, e);
        }
        return new Changelog(schema, files);
    }

    /** Reads the jar or classes folder that a class came from: for tests without a framework. */
    public static Changelog of(Class<?> anchor, String schema) {
        try {
            return of(
                    Path.of(anchor.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()),
                    schema);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no folder or jar behind " + anchor.getName(), e);
        }
    }

    /** Reads a folder or jar that holds {@code db/changelog.xml}. */
    public static Changelog of(Path folderOrJar, String schema) {
        try {
            if (Files.isDirectory(folderOrJar)) {
                return new Changelog(schema, filesUnder(folderOrJar));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folderOrJar)) {
                return new Changelog(schema, filesUnder(jar.getPath("/")));
            }
        } catch (IOException e) {
            throw unreadable(schema, e);
        }
    }

    /**
     * Checks a schema's name.
     *
     * @throws IllegalArgumentException when it could not stand unquoted in SQL of both engines; nor may an underscore stand in it,
     *     which is a wildcard to the metadata of JDBC: Derby knows no escape for it, and Liquibase would not find its own table
     */
    static String requireSchema(String schema) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "a schema is a lower-case word of 2 to 30 letters and digits, not '" + schema + "'");
        }
        return schema;
    }

    /** Returns the schema, in lower case. */
    public String schema() {
        return schema;
    }

    /** Returns a hash over names and contents of all files. */
    String hash() {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            digest.update((name + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    private static SortedMap<String, byte[]> filesUnder(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        Path db = root.resolve("db");
        if (Files.isDirectory(db)) {
            try (Stream<Path> all = Files.walk(db)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static byte[] content(URL entry) throws IOException {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static StoreException unreadable(String schema, IOException e) {
        return new StoreException(
                "the changelog of schema " + schema + " cannot be read; install the bundle again", false, e);
    }
}
