package vn.hoanhap.access.session;

import java.time.Instant;

/**
 * Is somebody's stay, known by the hash of its token.
 *
 * @param tokenHash see {@link Tokens#hash}
 * @param csrfHash hash of the secret of its forms
 * @param accountId whose it is
 * @param createdAt when it began
 * @param lastSeenAt when it was last used, as noted at most once a minute
 * @param expiresAt when it ends whatever happens
 */
public record Session(
        String tokenHash, String csrfHash, long accountId, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}
