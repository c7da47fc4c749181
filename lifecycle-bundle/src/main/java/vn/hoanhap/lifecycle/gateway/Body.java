package vn.hoanhap.lifecycle.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.lifecycle.http.SpooledFile;

/**
 * Is the checked body of a call.
 *
 * @param value the request record, None or Upload
 * @param fingerprint differs for different bodies
 * @param spooled the file behind an upload; null for others
 * @param place the room that the upload takes until it is closed
 */
record Body(Object value, String fingerprint, @Nullable SpooledFile spooled, UploadRoom.Place place)
        implements AutoCloseable {

    /** Is a body without a file. */
    Body(Object value, String fingerprint) {
        this(value, fingerprint, null, UploadRoom.Place.NONE);
    }

    @Override
    public void close() {
        try (place) {
            if (spooled != null) {
                spooled.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove an upload from the temporary folder", e);
        }
    }
}
