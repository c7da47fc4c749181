package vn.hoanhap.access.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Says how long sessions last; the office's settings.
 *
 * @param idle ends a session that nobody used for so long
 * @param absolute ends every session after so long
 * @param most how many sessions an account may have at once; another one ends the one used longest ago
 */
public record SessionTerms(Duration idle, Duration absolute, int most) {

    /** How exactly use is noted: a write per call would be too dear. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** Tells whether a session still holds. */
    boolean holds(Session session, Instant now) {
        return now.isBefore(session.expiresAt())
                && now.isBefore(session.lastSeenAt().plus(idle));
    }
}
