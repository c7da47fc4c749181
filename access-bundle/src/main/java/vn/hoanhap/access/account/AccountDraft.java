package vn.hoanhap.access.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is an account to be made.
 *
 * @param username as typed
 * @param password its first password; null to have a one-time one made
 * @param mustChange whether a given password is to be changed at the first sign-in
 * @param personId the person behind it; null for nobody
 * @param grants what it may do, where
 */
public record AccountDraft(
        String username,
        @Nullable String password,
        boolean mustChange,
        @Nullable Long personId,
        List<RoleGrant> grants) {

    /** Copies the list. */
    public AccountDraft {
        grants = List.copyOf(grants);
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "AccountDraft[" + username + ", " + grants + "]";
    }
}
