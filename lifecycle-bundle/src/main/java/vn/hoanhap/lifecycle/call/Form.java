package vn.hoanhap.lifecycle.call;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Upload;

/**
 * Is what a form sent.
 *
 * @param fields its fields in order, without files
 * @param file its file; null when none was sent
 * @param spool what closing the form gives back: the file's place on the disk
 */
public record Form(
        Map<String, List<String>> fields, @Nullable Upload file, Closeable spool) implements Closeable {

    /** Is a call without a form. */
    public static final Form NONE = new Form(Map.of());

    /** Is a form without a file. */
    public Form(Map<String, List<String>> fields) {
        this(fields, null, () -> {});
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
