package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.lifecycle.call.Caller;
import vn.hoanhap.lifecycle.http.Refusals;

/**
 * Refuses writes that another site made a browser send. Two independent signs are asked for: the browser's own word about
 * where the call came from, and the token that only our pages know.
 */
final class ForgeryCheck {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Refusals refusals;

    ForgeryCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * Checks a write.
     *
     * @param sent the token from the form; null when there was none
     * @throws vn.hoanhap.core.programme.ProblemException 403 when it may be forged
     */
    void check(HttpServletRequest request, Caller caller, @Nullable String sent) {
        if (caller.signedIn() && !caller.byCookie()) {
            return; // a bearer token is never sent by a browser on its own
        }
        checkOrigin(request, caller);
        String header = request.getHeader("X-CSRF-Token");
        if (caller.byCookie() && !same(caller.csrf(), header != null ? header : sent)) {
            throw refusals.of(403, "forged").raise();
        }
    }

    /**
     * Checks the browser's word alone, which is there before the body is read.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 403 when another site made a browser send it
     */
    void checkOrigin(HttpServletRequest request, Caller caller) {
        boolean bearer = caller.signedIn() && !caller.byCookie();
        if (!bearer && !(ownSite(request) && ownOrigin(request))) {
            throw refusals.of(403, "forged").raise();
        }
    }

    private static boolean ownSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || OWN_SITES.contains(site);
    }

    private static boolean ownOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            // Behind a proxy the scheme may differ; the authority may not.
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean same(String expected, @Nullable String sent) {
        return sent != null
                && !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
