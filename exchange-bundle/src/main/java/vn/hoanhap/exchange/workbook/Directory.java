package vn.hoanhap.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads the directory at the end of a zip in memory. The JDK reads a zip from its front only, and there programs that write a
 * workbook as a stream leave sizes in a form that it does not take; from its directory it reads files on a disk only.
 */
final class Directory {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;

    private final byte[] packed;
    private final ByteBuffer bytes;

    /**
     * Is a part of the zip.
     *
     * @param name its name
     * @param deflated whether it is packed
     * @param crc its check sum
     * @param size its size in the zip
     * @param local where its own header begins
     */
    record Entry(String name, boolean deflated, long crc, int size, int local) {}

    Directory(byte[] packed) {
        this.packed = packed;
        this.bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Lists the parts, at most so many and one. */
    List<Entry> entries(int most) throws BrokenException {
        try {
            List<Entry> entries = new ArrayList<>();
            int end = end();
            int count = bytes.getShort(end + 10) & 0xFFFF;
            int at = bytes.getInt(end + 16);
            for (int i = 0; i < count && entries.size() <= most; i++) {
                entries.add(entry(at));
                at += ENTRY_BYTES + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
            }
            return entries;
        } catch (IndexOutOfBoundsException e) {
            throw new BrokenException("the directory of the zip leads outside it", e);
        }
    }

    private int end() throws BrokenException {
        int last = packed.length - END_BYTES;
        for (int at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw new BrokenException("the zip has no end");
    }

    private Entry entry(int at) throws BrokenException {
        int method = unsigned(at + 10);
        boolean encrypted = (unsigned(at + 8) & ENCRYPTED) != 0;
        if (bytes.getInt(at) != ENTRY || encrypted || (method != STORED && method != DEFLATED)) {
            throw new BrokenException("the directory of the zip has no such entry");
        }
        String name = new String(packed, at + ENTRY_BYTES, unsigned(at + 28), StandardCharsets.UTF_8);
        long crc = bytes.getInt(at + 16) & 0xFFFFFFFFL;
        return new Entry(name, method == DEFLATED, crc, bytes.getInt(at + 20), bytes.getInt(at + 42));
    }

    /** Opens a part, unpacked. */
    InputStream open(Entry entry) throws BrokenException {
        try {
            if (bytes.getInt(entry.local()) != LOCAL) {
                throw new BrokenException("a part of the zip has no header");
            }
            int from = entry.local() + LOCAL_BYTES + unsigned(entry.local() + 26) + unsigned(entry.local() + 28);
            if (entry.size() < 0 || entry.size() > packed.length - from) {
                throw new BrokenException("a part of the zip leads outside it");
            }
            InputStream content = new ByteArrayInputStream(packed, from, entry.size());
            return entry.deflated() ? new Inflating(content) : content;
        } catch (IndexOutOfBoundsException e) {
            throw new BrokenException("a part of the zip leads outside it", e);
        }
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    /** Unpacks with an inflater of its own, and frees its memory, which lies outside the heap. */
    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream in) {
            super(in, new Inflater(true));
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
