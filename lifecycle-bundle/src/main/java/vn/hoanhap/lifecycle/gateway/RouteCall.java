package vn.hoanhap.lifecycle.gateway;

import java.util.Map;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.lifecycle.election.CompiledRoute;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/**
 * Is one checked call of a REST route, ready to run.
 *
 * @param version the leased version
 * @param compiled the route
 * @param parameters the path's parameters
 * @param call what the handler sees
 * @param body what was sent
 */
record RouteCall(
        ProgrammeVersion version, CompiledRoute compiled, Map<String, String> parameters, Call call, Body body) {

    Route<?, ?> route() {
        return compiled.route();
    }

    /** Runs the handler, inside or outside a unit of work as the route says. */
    Answer<?> run() throws Exception {
        return run(compiled.route());
    }

    private <Q, A> Answer<A> run(Route<Q, A> route) throws Exception {
        return route.handler().handle(call, route.request().cast(body.value()));
    }
}
