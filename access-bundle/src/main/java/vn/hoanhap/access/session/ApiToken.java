package vn.hoanhap.access.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is a machine's token; itself it is shown once, when it is made.
 *
 * @param id surrogate id
 * @param accountId the account whose rights it has
 * @param title what it is for
 * @param createdAt when it was made
 * @param expiresAt when it ends; null for never
 * @param revokedAt when somebody ended it; null while it holds
 */
public record ApiToken(
        long id,
        long accountId,
        String title,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** Tells whether it still holds. */
    public boolean holds(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
