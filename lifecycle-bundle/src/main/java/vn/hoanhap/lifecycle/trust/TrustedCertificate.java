package vn.hoanhap.lifecycle.trust;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is a certificate whose key may sign programmes here, or might once.
 *
 * @param fingerprint SHA-256 of the certificate, small hex letters: by this it is known
 * @param name what the office calls it
 * @param subject whom the certificate names
 * @param from first moment at which it holds
 * @param until last moment at which it holds
 * @param pem the certificate itself
 * @param added when it came in, and who added it
 * @param revoked when it was taken back, by whom and why; null while it is trusted
 */
public record TrustedCertificate(
        String fingerprint,
        String name,
        String subject,
        Instant from,
        Instant until,
        String pem,
        Added added,
        @Nullable Revoked revoked) {

    /**
     * Says when a certificate came in.
     *
     * @param accountId who added it; null for the distribution
     */
    public record Added(Instant at, @Nullable Long accountId) {}

    /**
     * Says when a certificate was taken back.
     *
     * @param accountId who took it back
     * @param reason why, in the words of whoever did
     */
    public record Revoked(Instant at, @Nullable Long accountId, String reason) {}

    /** Tells whether it was never taken back; it may have expired nevertheless. */
    public boolean trusted() {
        return revoked == null;
    }

    /** Returns a fingerprint as it is kept: people copy it with colons, blanks and capitals. */
    public static String plain(String fingerprint) {
        return fingerprint.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
    }
}
