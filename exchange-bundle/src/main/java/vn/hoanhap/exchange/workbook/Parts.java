package vn.hoanhap.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.file.CountedBytes;

/**
 * Is the zip around a workbook. Nothing of it is understood before the whole of it was unpacked once against the bounds: names,
 * number and sizes of its parts, counted and not believed.
 */
final class Parts {

    /** Where every workbook begins. */
    static final String WORKBOOK = "xl/workbook.xml";

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final long SMALL = 1L << 20;

    private final Directory directory;
    private final Map<String, Directory.Entry> entries = new HashMap<>();
    private long bytesLeft = Bounds.UNPACKED_BYTES;

    private Parts(byte[] packed) {
        this.directory = new Directory(packed);
    }

    /**
     * Checks a zip.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 when it is no workbook, has macros, or is beyond a bound
     */
    static Parts check(byte[] packed) throws IOException {
        Parts parts = new Parts(packed);
        for (Directory.Entry entry : parts.directory.entries(Bounds.PARTS)) {
            parts.checkName(entry);
            parts.checkContent(entry);
        }
        parts.checkKind();
        return parts;
    }

    private void checkName(Directory.Entry entry) {
        String name = entry.name();
        boolean strange = name.length() > Bounds.NAME_CHARACTERS
                || name.startsWith("/")
                || name.contains("..")
                || name.contains("\\")
                || name.contains(":");
        if (strange || entries.put(name, entry) != null) {
            throw Refusal.NAMES.raise();
        }
        if (entries.size() > Bounds.PARTS) {
            throw Refusal.TOO_MANY_PARTS.raise();
        }
        if (name.toLowerCase(Locale.ROOT).contains("vbaproject")) {
            throw Refusal.MACROS.raise();
        }
    }

    private void checkContent(Directory.Entry entry) throws IOException {
        CRC32 sum = new CRC32();
        CountedBytes content = new CountedBytes(directory.open(entry), bytesLeft);
        try (InputStream unpacked = new CheckedInputStream(content, sum)) {
            if (entry.name().equals(CONTENT_TYPES)) {
                checkTypes(unpacked);
            }
            unpacked.transferTo(OutputStream.nullOutputStream());
        } catch (CountedBytes.TooManyException e) {
            throw Refusal.TOO_LARGE.raise();
        }
        long size = bytesLeft - content.left();
        bytesLeft = content.left();
        if (sum.getValue() != entry.crc()) {
            throw new BrokenException("a part was damaged");
        }
        if (size > SMALL && size > (long) entry.size() * Bounds.RATIO) {
            throw Refusal.TOO_DENSE.raise();
        }
    }

    private static void checkTypes(InputStream content) throws IOException {
        String types = new String(content.readNBytes((int) SMALL), StandardCharsets.UTF_8);
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw Refusal.MACROS.raise();
        }
    }

    private void checkKind() {
        if (entries.containsKey("mimetype") && entries.containsKey("content.xml")) {
            throw Refusal.OPEN_DOCUMENT.raise();
        }
        if (entries.containsKey("xl/workbook.bin")) {
            throw Refusal.BINARY.raise();
        }
        if (!entries.containsKey(CONTENT_TYPES) || !entries.containsKey(WORKBOOK)) {
            throw Refusal.BROKEN.raise();
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Opens a part; whoever opens it closes it. */
    InputStream open(String name) throws IOException {
        Directory.Entry entry = entries.get(name);
        if (entry == null) {
            throw new BrokenException("the workbook has no part " + name);
        }
        return directory.open(entry);
    }
}
