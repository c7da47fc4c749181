package vn.hoanhap.lifecycle.call;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Upload;

/**
 * Is what a form sent.
 *
 * @param fields its fields in order, without files
 * @param file its file; null when none was sent
 */
public record Form(
        Map<String, List<String>> fields, @Nullable Upload file) {

    /** Is a call without a form. */
    public static final Form NONE = new Form(Map.of(), null);
}
