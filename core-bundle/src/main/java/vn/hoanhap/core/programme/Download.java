package vn.hoanhap.core.programme;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Is a file that a route answers with.
 *
 * @param filename suggested name
 * @param contentType media type with charset where it has one
 * @param writer writes the bytes, once
 */
public record Download(String filename, String contentType, Writer writer) {

    /** Writes the bytes of a download. */
    @FunctionalInterface
    public interface Writer {
        /** Writes everything; the stream is the gateway's to close. */
        void writeTo(OutputStream out) throws IOException;
    }
}
