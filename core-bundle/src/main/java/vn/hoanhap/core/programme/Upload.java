package vn.hoanhap.core.programme;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Is a file that a caller sends: the body itself, or the multipart field {@code file}.
 *
 * @param filename as the caller names it; null when it says nothing. Never used as a path
 * @param contentType as the caller says, lower case, without parameters
 * @param content the bytes, readable once; fails beyond the route's limit
 */
public record Upload(@Nullable String filename, String contentType, InputStream content) {}
