package vn.hoanhap.registry.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * Names the shipped unit files by their content. Every start asks, so it is the cheapest sum that tells one edition from another:
 * the files come with the bundle, and nobody gains by forging them.
 */
final class ShippedHash {
    private ShippedHash() {}

    /** Returns the length and the CRC-32 of the resources in their order, in hex. */
    static String of(String... resources) {
        CRC32 sum = new CRC32();
        long length = 0;
        for (String resource : resources) {
            byte[] bytes = bytes(resource);
            sum.update(bytes);
            length += bytes.length;
        }
        return Long.toHexString(length) + "-" + Long.toHexString(sum.getValue());
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = ShippedHash.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the registry bundle; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the registry bundle", e);
        }
    }
}
