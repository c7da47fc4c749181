package vn.hoanhap.access.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is an account: of a human being, or of a machine that has API tokens and no password.
 *
 * @param id surrogate id
 * @param username lower case
 * @param hasPassword whether anybody can sign in with it
 * @param mustChange whether the password is a one-time one
 * @param personId the person behind it; null when it is nobody's own
 * @param createdAt when it was made
 * @param disabledAt when it was ended; null while it lasts
 * @param version grows with each change
 */
public record Account(
        long id,
        String username,
        boolean hasPassword,
        boolean mustChange,
        @Nullable Long personId,
        Instant createdAt,
        @Nullable Instant disabledAt,
        long version) {

    /** Says how an account stands. */
    public enum State {
        /** Signs in. */
        ACTIVE,
        /** Has a one-time password that is to be changed. */
        MUST_CHANGE_PASSWORD,
        /** Has no password: a machine's, or one whose owner waits for a first password. */
        NO_PASSWORD,
        /** Was ended. */
        DISABLED
    }

    /** Tells how the account stands. */
    public State state() {
        if (disabledAt != null) {
            return State.DISABLED;
        }
        if (!hasPassword) {
            return State.NO_PASSWORD;
        }
        return mustChange ? State.MUST_CHANGE_PASSWORD : State.ACTIVE;
    }
}
