package vn.hoanhap.lifecycle.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Is a file on its way: written beside the data, known by its SHA-256, removed when closed.
 *
 * @param path where it lies; the owner may move it away before closing
 * @param sha256 hex, lower case
 * @param size in bytes
 */
public record SpooledFile(Path path, String sha256, long size) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /**
     * Writes a stream to a new file.
     *
     * @param folder made when it is missing
     * @param most the most bytes
     * @throws TooLargeException when there are more; nothing stays then
     * @throws DiskException when the disk has no room for it or refuses it; nothing stays then
     */
    public static SpooledFile take(InputStream in, Path folder, long most) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "upload-", ".part");
        MessageDigest digest = sha256Digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            long size = copy(in, out, folder, most);
            return new SpooledFile(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Says that a stream has more bytes than allowed. */
    public static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(long most) {
            super("more than " + most + " bytes");
        }
    }

    /** Returns a fresh SHA-256 digest. */
    public static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long copy(InputStream in, OutputStream out, Path folder, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) {
                throw new TooLargeException(most);
            }
            DiskException.requireRoom(folder, read);
            write(out, buffer, read, folder);
        }
        return size;
    }

    private static void write(OutputStream out, byte[] buffer, int length, Path folder) throws DiskException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new DiskException(folder, e);
        }
    }
}
