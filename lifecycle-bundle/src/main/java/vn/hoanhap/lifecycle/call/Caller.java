package vn.hoanhap.lifecycle.call;

import java.util.List;
import vn.hoanhap.core.access.Principal;

/**
 * Is who calls.
 *
 * @param principal the account; one without grants when nobody is signed in
 * @param csrf what the caller's forms must send back; empty when nobody is signed in
 * @param signedIn whether somebody is
 * @param byCookie whether the browser sent the session by itself, so that another site may have made it call
 */
public record Caller(Principal principal, String csrf, boolean signedIn, boolean byCookie) {

    private static final Principal NOBODY = new Principal(0, "", null, List.of());

    /** Is a caller who is not signed in. */
    public static final Caller ANONYMOUS = new Caller(NOBODY, "", false, false);
}
