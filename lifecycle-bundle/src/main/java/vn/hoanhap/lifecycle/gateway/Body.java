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
 */
record Body(Object value, String fingerprint, @Nullable SpooledFile spooled) implements AutoCloseable {

    @Override
    public void close() {
        try {
            if (spooled != null) {
                spooled.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove an upload from the temporary folder", e);
        }
    }
}
