package vn.hoanhap.registry.attachments.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Is a file as it is kept: its kind told by its bytes, and a photo without what it says of place, time and camera.
 *
 * @param kind what it is
 * @param bytes all of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record KeptFile(FileKind kind, byte[] bytes) {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /**
     * Looks at what was sent.
     *
     * @throws RefusedFileException when it is nothing that is kept
     */
    public static KeptFile of(byte[] sent) throws RefusedFileException {
        if (sent.length == 0) {
            throw new RefusedFileException(RefusedFileException.Why.EMPTY);
        }
        if (begins(sent, PDF)) {
            return new KeptFile(FileKind.PDF, sent);
        }
        if (begins(sent, Jpeg.START)) {
            return new KeptFile(FileKind.JPEG, new Jpeg(sent).cleaned());
        }
        if (begins(sent, Png.START)) {
            return new KeptFile(FileKind.PNG, new Png(sent).cleaned());
        }
        if (begins(sent, ZIP)) {
            return new KeptFile(OfficeFile.kind(sent), sent);
        }
        throw new RefusedFileException(RefusedFileException.Why.KIND);
    }

    static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
