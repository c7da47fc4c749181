package vn.hoanhap.launcher.operator;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import vn.hoanhap.launcher.shell.Refusal;

/** A file on its way to the server, streamed and never held whole. */
final class FileUpload {
    private FileUpload() {}

    /** Returns the file, absolute. */
    static Path readable(String name) {
        Path file = Path.of(name).toAbsolutePath();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refusal.problem("file.notReadable", file.toString());
        }
        return file;
    }

    /** Returns the file's bytes as they are. */
    static BodyPublisher of(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException gone) {
            throw Refusal.problem("file.notReadable", file.toString()).because(gone);
        }
    }

    /** Returns a form of one field named {@code file}. */
    static Form form(Path file) {
        String boundary = "hoanhap-" + UUID.randomUUID();
        String name = String.valueOf(file.getFileName()).replace("\"", "%22");
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                of(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n", StandardCharsets.US_ASCII));
        return new Form("multipart/form-data; boundary=" + boundary, body);
    }

    /**
     * A multipart body.
     *
     * @param mediaType the media type with its boundary
     * @param body the parts
     */
    record Form(String mediaType, BodyPublisher body) {}
}
