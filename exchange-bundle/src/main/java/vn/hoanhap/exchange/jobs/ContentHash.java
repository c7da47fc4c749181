package vn.hoanhap.exchange.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether a row says the same as before, whatever the order of its columns. */
public final class ContentHash {

    private ContentHash() {}

    /** Hashes the cells that are not empty. */
    public static String of(Map<String, String> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(cells).forEach((column, cell) -> {
                if (!cell.isEmpty()) {
                    digest.update((column + "\u0000" + cell + "\u0001").getBytes(StandardCharsets.UTF_8));
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
