package vn.hoanhap.registry.attachments.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads from a photo's notes (TIFF) which side is up, and writes notes that say nothing else. */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int MOST = 8;

    private Orientation() {}

    /** Returns the side that is up, 1 to 8; 1 when the notes do not say or cannot be read. */
    static int of(byte[] tiff) {
        try {
            ByteBuffer notes =
                    ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int folder = notes.getInt(4);
            int entries = notes.getShort(folder) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = folder + 2 + i * ENTRY;
                if ((notes.getShort(entry) & 0xffff) == TAG) {
                    int side = notes.getShort(entry + 8);
                    return side >= 1 && side <= MOST ? side : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException unreadable) {
            return 1; // the notes go anyway, and the picture is shown as it lies
        }
    }

    static byte[] alone(int side) {
        ByteBuffer notes = ByteBuffer.allocate(8 + 2 + ENTRY + 4);
        notes.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        notes.putShort((short) 1).putShort((short) TAG).putShort((short) SHORT).putInt(1);
        notes.putShort((short) side).putShort((short) 0).putInt(0);
        return notes.array();
    }
}
