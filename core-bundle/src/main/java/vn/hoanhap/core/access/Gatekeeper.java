package vn.hoanhap.core.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.text.Text;

/** Knows callers by their tokens. Used by the gateway. */
@ProviderType
public interface Gatekeeper {

    /**
     * Is a caller, known by a session cookie, a session's bearer token or an API token.
     *
     * @param principal who it is
     * @param csrf the token that the browser's forms must send back; derived from the session
     */
    record Known(Principal principal, String csrf) {}

    /** Returns the caller behind a token, unless it is unknown, expired or revoked. At most five seconds old. */
    Optional<Known> identify(String token);

    /**
     * Returns an account with its grants as they stand now, for work that goes on after its call; empty when it is unknown or
     * disabled. In the surrounding unit of work, or one of its own.
     */
    Optional<Principal> principal(long accountId);

    /**
     * Records the rights that a programme defines, in the surrounding unit of work. A right seen for the first time goes to
     * its shipped roles; what the office changed stays. Rights outlive their programme.
     */
    void publish(String programmeId, List<PermissionInfo> permissions);

    /**
     * Returns who has each of these rights once they were published, by the name of the right: the roles that have it now, of a
     * right that nobody knows yet its shipped roles. In the surrounding unit of work.
     *
     * @return titles of roles; a right that no role has is there with none
     */
    Map<String, List<Text>> holders(List<PermissionInfo> permissions);
}
