package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.lifecycle.call.Caller;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.http.Cookies;
import vn.hoanhap.lifecycle.http.Refusals;

/** Finds out who calls, by bearer token or cookie, and whether they may. */
final class Callers {

    private static final String BEARER = "bearer ";

    private final Gatekeeper gatekeeper;
    private final RightTitles titles;
    private final Refusals refusals;

    /**
     * Asks the gatekeeper.
     *
     * @param titles what a right is called on the page of roles
     */
    Callers(Gatekeeper gatekeeper, RightTitles titles, Refusals refusals) {
        this.gatekeeper = gatekeeper;
        this.titles = titles;
        this.refusals = refusals;
    }

    Caller identify(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? known(header.substring(BEARER.length()).strip(), false)
                    : Caller.ANONYMOUS;
        }
        Optional<String> cookie = Cookies.value(request, Cookies.SESSION);
        return cookie.isPresent() ? known(cookie.get(), true) : Caller.ANONYMOUS;
    }

    /**
     * Lets pass who has the right.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 401 when nobody is signed in, 403 without the right
     */
    void admit(Caller caller, Permission permission, Exchange exchange) {
        if (permission.equals(Permission.PUBLIC)) {
            return;
        }
        if (!caller.signedIn()) {
            exchange.response().setHeader("WWW-Authenticate", "Bearer");
            throw refusals.of(401, "not-signed-in").raise();
        }
        if (!caller.principal().may(permission)) {
            throw refusals.forbidden(titles.of(permission)).raise();
        }
    }

    private Caller known(String token, boolean byCookie) {
        return gatekeeper
                .identify(token)
                .map(known -> new Caller(known.principal(), known.csrf(), true, byCookie))
                .orElse(Caller.ANONYMOUS);
    }
}
