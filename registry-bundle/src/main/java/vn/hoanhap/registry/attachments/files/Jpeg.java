package vn.hoanhap.registry.attachments.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes out of a photo everything but the picture: place, time, camera and owner (Exif, XMP, IPTC, comments), previews and
 * further pictures behind its end, which carry the same again. Only which side is up stays, and the colours' profile. The
 * picture itself is copied, never written anew.
 */
final class Jpeg {
    static final byte[] START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private static final int MARK = 0xff;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final byte[] EXIF = text("Exif\0\0");
    private static final byte[] JFIF = text("JFIF\0");
    private static final byte[] COLOURS = text("ICC_PROFILE\0");
    private static final byte[] ADOBE = text("Adobe");

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at = 2;

    Jpeg(byte[] file) {
        this.file = file;
        kept = new ByteArrayOutputStream(file.length);
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] cleaned() throws RefusedFileException {
        kept.write(file, 0, 2);
        int marker = marker();
        while (marker != END) {
            segment(marker);
            if (marker == SCAN) {
                scan();
            }
            marker = marker();
        }
        kept.write(MARK);
        kept.write(END);
        return kept.toByteArray();
    }

    /** Moves behind the next marker and returns it; any number of filling bytes may stand before it. */
    private int marker() throws RefusedFileException {
        if (read(at) != MARK) {
            throw broken();
        }
        while (read(at) == MARK) {
            at++;
        }
        return read(at++);
    }

    private void segment(int marker) throws RefusedFileException {
        int length = (read(at) << 8) | read(at + 1);
        if (length < 2 || at + length > file.length) {
            throw broken();
        }
        byte[] content = Arrays.copyOfRange(file, at + 2, at + length);
        at += length;
        if (isExif(marker, content)) {
            upright(content);
        } else if (belongsToThePicture(marker, content)) {
            write(marker, content);
        }
    }

    private static boolean isExif(int marker, byte[] content) {
        return marker == 0xe1 && KeptFile.begins(content, EXIF);
    }

    private static boolean belongsToThePicture(int marker, byte[] content) {
        return switch (marker) {
            case 0xe0 -> KeptFile.begins(content, JFIF);
            case 0xe2 -> KeptFile.begins(content, COLOURS);
            case 0xee -> KeptFile.begins(content, ADOBE);
            default -> marker >= 0xc0 && marker <= 0xdf;
        };
    }

    /** Phones turn the note of which side is up, not the picture: without it a photo would lie on its side. */
    private void upright(byte[] exif) {
        int side = Orientation.of(Arrays.copyOfRange(exif, EXIF.length, exif.length));
        if (side > 1) {
            byte[] note = Orientation.alone(side);
            byte[] content = Arrays.copyOf(EXIF, EXIF.length + note.length);
            System.arraycopy(note, 0, content, EXIF.length, note.length);
            write(0xe1, content);
        }
    }

    private void write(int marker, byte[] content) {
        kept.write(MARK);
        kept.write(marker);
        kept.write((content.length + 2) >> 8);
        kept.write(content.length + 2);
        kept.writeBytes(content);
    }

    /** Copies the coded picture up to the next marker that is not part of it. */
    private void scan() throws RefusedFileException {
        int from = at;
        while (read(at) != MARK || isPartOfAScan(read(at + 1))) {
            at++;
        }
        kept.write(file, from, at - from);
    }

    private static boolean isPartOfAScan(int next) {
        return next == 0 || (next >= 0xd0 && next <= 0xd7) || next == MARK;
    }

    private int read(int place) throws RefusedFileException {
        if (place >= file.length) {
            throw broken();
        }
        return file[place] & 0xff;
    }

    private static RefusedFileException broken() {
        return new RefusedFileException(RefusedFileException.Why.BROKEN);
    }
}
