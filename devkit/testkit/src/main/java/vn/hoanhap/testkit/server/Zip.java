package vn.hoanhap.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.hoanhap.testkit.TemporaryFolder;

/**
 * Packs and unpacks zip files, jars among them. The same content is the same file whenever it is packed: entries lie in the order
 * of their names, a manifest first, and all have one time.
 */
public final class Zip {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2024, 6, 6, 0, 0);
    private static final Comparator<String> MANIFEST_FIRST = Comparator.<String, Boolean>comparing(
                    name -> !name.equals(JarFile.MANIFEST_NAME))
            .thenComparing(Comparator.naturalOrder());

    private Zip() {}

    /** Packs files by name. */
    public static byte[] of(Map<String, byte[]> files) {
        Map<String, byte[]> sorted = new TreeMap<>(MANIFEST_FIRST);
        sorted.putAll(files);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : sorted.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack " + files.keySet(), e);
        }
        return bytes.toByteArray();
    }

    /** Packs texts by name, in UTF-8. */
    public static byte[] ofTexts(Map<String, String> files) {
        Map<String, byte[]> contents = new TreeMap<>();
        files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return of(contents);
    }

    /** Unpacks files, in their order; folders are left out. */
    public static Map<String, byte[]> files(byte[] packed) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (TemporaryFolder folder = TemporaryFolder.create("hoanhap-zip");
                ZipFile zip = new ZipFile(
                        Files.write(folder.path().resolve("packed.zip"), packed).toFile())) {
            // By its directory: some spreadsheets have entries that no stream can be read from.
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack", e);
        }
        return files;
    }
}
