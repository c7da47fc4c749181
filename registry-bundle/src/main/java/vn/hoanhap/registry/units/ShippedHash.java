package vn.hoanhap.registry.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the shipped unit files by their content. */
final class ShippedHash {
    private ShippedHash() {}

    /** Returns the SHA-256 of the resources in their order, in hex. */
    static String of(String... resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String resource : resources) {
                digest.update(bytes(resource));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256; this one says it does not", e);
        }
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
