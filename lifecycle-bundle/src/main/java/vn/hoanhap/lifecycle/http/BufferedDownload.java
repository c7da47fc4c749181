package vn.hoanhap.lifecycle.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Download;

/**
 * Is a file whose bytes are written already, in memory or, beyond a megabyte, on disk: so that a slow reader holds neither
 * a database connection nor a unit of work.
 */
public final class BufferedDownload {

    private static final int IN_MEMORY = 1 << 20;

    private final Download download;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;

    private BufferedDownload(Download download) {
        this.download = download;
    }

    /** Lets a download write its bytes. */
    public static BufferedDownload of(Download download, Path temporary) throws IOException {
        BufferedDownload buffered = new BufferedDownload(download);
        try (Overflow out = buffered.new Overflow(temporary)) {
            download.writer().writeTo(out);
        } catch (IOException | RuntimeException e) {
            buffered.remove();
            throw e;
        }
        return buffered;
    }

    /** Sends the bytes as a file and removes them. */
    public void send(HttpServletResponse response) throws IOException {
        try {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(download.contentType());
            if (!download.contentType().startsWith("application/json")) {
                response.setHeader(
                        "Content-Disposition", "attachment; filename*=UTF-8''" + escaped(download.filename()));
            }
            response.setContentLengthLong(memory.size() + (file == null ? 0 : Files.size(file)));
            memory.writeTo(response.getOutputStream());
            if (file != null) {
                Files.copy(file, response.getOutputStream());
            }
        } finally {
            remove();
        }
    }

    private void remove() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || b == '.' || b == '-');
            escaped.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return escaped.toString();
    }

    /** Writes to memory, and to a file from the first write that would not fit. */
    private final class Overflow extends OutputStream {
        private final Path folder;
        private @Nullable OutputStream rest;

        private Overflow(Path folder) {
            this.folder = folder;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (rest == null && memory.size() + length > IN_MEMORY) {
                Files.createDirectories(folder);
                file = Files.createTempFile(folder, "download-", ".part");
                rest = Files.newOutputStream(file);
            }
            (rest == null ? memory : rest).write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            if (rest != null) {
                rest.close();
            }
        }
    }
}
