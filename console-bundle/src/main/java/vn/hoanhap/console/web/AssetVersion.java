package vn.hoanhap.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names the state of the static files, so that browsers may keep them for ever and still see a change at once. */
public final class AssetVersion {

    private static final List<String> FILES =
            List.of("hoanhap.css", "app.js", "calendar.js", "drafts.js", "favicon.svg");
    private static final int BYTES = 6;

    private AssetVersion() {}

    /**
     * Hashes the files that change with the console; the others carry their version in their name.
     *
     * @param anchor a class of the bundle that holds {@code assets}
     */
    public static String of(Class<?> anchor) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                digest.update(read(anchor, "/assets/" + file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] read(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " in the bundle of " + anchor.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
