package vn.hoanhap.access.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Is one link of the chain: the SHA-256 over the link before, the number in the chain and the whole row.
 *
 * @param number position in the chain, from 1, without gaps: the order of sealing
 * @param hash base64
 */
public record Link(long number, String hash) {

    /** Stands before the first row. */
    public static final Link START = new Link(0, Base64.getEncoder().encodeToString(new byte[32]));

    /** Returns the link of the row that is sealed after this one. */
    public Link next(AuditRow row) {
        MessageDigest digest = sha256();
        digest.update(hash.getBytes(StandardCharsets.US_ASCII));
        digest.update(canonical(number + 1, row));
        return new Link(number + 1, Base64.getEncoder().encodeToString(digest.digest()));
    }

    /** Writes a row so that no two rows look alike: every field with its length, absent ones marked. */
    private static byte[] canonical(long number, AuditRow row) {
        var bytes = new ByteArrayOutputStream(160);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(number);
            out.writeLong(row.id());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.writtenAt()));
            text(out, row.accountId() == null ? null : row.accountId().toString());
            text(out, row.action());
            text(out, row.subjectKind());
            text(out, row.subjectId());
            text(out, row.detail());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
