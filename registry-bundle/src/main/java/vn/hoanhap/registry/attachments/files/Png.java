package vn.hoanhap.registry.attachments.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes out of a PNG everything but the picture and its colours: texts, times, Exif, and what lies behind its end. */
final class Png {
    static final byte[] START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Length, name and check sum of a chunk. */
    private static final int AROUND = 12;

    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "pHYS", "bKGD");

    private final ByteBuffer file;

    Png(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    byte[] cleaned() throws RefusedFileException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.capacity());
        kept.writeBytes(START);
        int at = START.length;
        String name = "";
        while (!name.equals("IEND")) {
            int length = lengthAt(at);
            name = new String(file.array(), at + 4, 4, StandardCharsets.US_ASCII);
            if (KEPT.contains(name)) {
                kept.write(file.array(), at, length + AROUND);
            }
            at += length + AROUND;
        }
        return kept.toByteArray();
    }

    private int lengthAt(int at) throws RefusedFileException {
        int left = file.capacity() - at - AROUND;
        int length = left < 0 ? -1 : file.getInt(at);
        if (length < 0 || length > left) {
            throw new RefusedFileException(RefusedFileException.Why.BROKEN);
        }
        return length;
    }
}
