package vn.hoanhap.lifecycle.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Words;

/**
 * Refuses a jar that would fill the memory of whoever opens it. Java reads manifest and signature files whole, before anybody knows
 * who signed them, and a file of two megabytes unpacks to as many gigabytes as its author likes.
 */
public final class JarBounds {

    /** More than any programme has, fewer than keep a server busy. */
    public static final int MOST_ENTRIES = 50_000;

    /** What may lie unpacked directly in {@code META-INF}: a signed manifest has some 150 bytes for each entry. */
    static final long MOST_ABOUT_ITSELF = 16L << 20;

    private static final String ABOUT_ITSELF = "META-INF/";

    private JarBounds() {}

    /**
     * Checks a jar before anything else reads it.
     *
     * @throws PhaseFailure when it is no zip file, has too many entries, or says too much of itself
     */
    public static void check(Path jar, Words words) throws PhaseFailure {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw words.failure("trust.too-many", zip.size(), MOST_ENTRIES);
            }
            long room = MOST_ABOUT_ITSELF;
            for (ZipEntry entry : aboutItself(zip)) {
                room -= unpacked(zip, entry, room);
                if (room < 0) {
                    throw words.failure("manifest-too-large", MOST_ABOUT_ITSELF >> 20);
                }
            }
        } catch (IOException e) {
            throw words.failure("no-jar");
        }
    }

    private static List<? extends ZipEntry> aboutItself(ZipFile zip) {
        return Collections.list(zip.entries()).stream()
                .filter(entry -> entry.getName().toUpperCase(Locale.ROOT).startsWith(ABOUT_ITSELF))
                .filter(entry -> entry.getName().indexOf('/', ABOUT_ITSELF.length()) < 0)
                .toList();
    }

    /** Counts what comes out, up to a little more than there is room for: what an entry says of its size may be wrong. */
    private static long unpacked(ZipFile zip, ZipEntry entry, long room) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long count = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && count <= room; read = in.read(buffer)) {
                count += read;
            }
        }
        return count;
    }
}
