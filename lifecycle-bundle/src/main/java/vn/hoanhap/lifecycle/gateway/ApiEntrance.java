package vn.hoanhap.lifecycle.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.lifecycle.call.Caller;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.call.Form;
import vn.hoanhap.lifecycle.call.GatewayCall;
import vn.hoanhap.lifecycle.election.CompiledRoute;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.Wanted;
import vn.hoanhap.lifecycle.http.ProblemJson;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys;
import vn.hoanhap.lifecycle.routing.Found;

/** Answers {@code /api/v1/…}. */
final class ApiEntrance {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,80}");
    private static final int PREFIX = 2; // api, v1

    private final Elections elections;
    private final Doorway door;
    private final StandIns standIns;
    private final RouteRunner runner;
    private final ReplyWriter replies = new ReplyWriter();

    ApiEntrance(Elections elections, Doorway door, RouteRunner runner) {
        this.elections = elections;
        this.door = door;
        this.standIns = new StandIns(elections, door.failures());
        this.runner = runner;
    }

    void answer(Exchange exchange, Optional<Method> method) throws IOException {
        try {
            List<String> path =
                    exchange.segments().subList(PREFIX, exchange.segments().size());
            Optional<Lease> found =
                    path.isEmpty() ? Optional.empty() : elections.lease(new Wanted.BySegment(path.get(0)));
            try (Lease lease =
                    found.orElseThrow(() -> refusals().of(404, "no-such-path").raise())) {
                exchange.programme(lease.version().id());
                standIns.answer(
                        exchange, lease, from -> answerLeased(exchange, from, route(exchange, from, path, method)));
            }
        } catch (Exception | LinkageError | StackOverflowError failure) {
            Problem problem = SentNames.of(door.failures().problem(failure, exchange));
            ProblemJson.write(exchange.response(), problem, exchange.language());
        }
    }

    private void answerLeased(Exchange exchange, Lease lease, Found.Target<CompiledRoute> target) throws Exception {
        CompiledRoute compiled = target.target();
        exchange.servedBy(lease.version().answers(), compiled.label());
        refuseUnknownQuery(exchange, compiled);
        Caller caller = door.callers().identify(exchange.request());
        door.callers().admit(caller, compiled.route().permission(), exchange);
        if (compiled.route().method().writes()) {
            door.forgery().check(exchange.request(), caller, null);
        }
        try (Body body = door.intake().body(exchange, compiled, caller)) {
            var what = new GatewayCall.Target(compiled.route().permission(), target.parameters(), Form.NONE);
            var call = new GatewayCall(exchange, caller, what, door.reading());
            call.asOf(); // a malformed date is refused even where nobody asks for it
            RouteCall ready = new RouteCall(lease.version(), compiled, target.parameters(), call, body);
            IdempotencyKeys.Key key = key(exchange, caller, compiled, body);
            replies.write(exchange, runner.run(ready, key));
        }
    }

    private Found.Target<CompiledRoute> route(
            Exchange exchange, Lease lease, List<String> path, Optional<Method> method) {
        Found<CompiledRoute> found = lease.version().api().find(method.orElse(Method.GET), path);
        if (method.isPresent() && found instanceof Found.Target<CompiledRoute> target) {
            return target;
        }
        if (found instanceof Found.Nothing<CompiledRoute>) {
            throw refusals().of(404, "no-such-path").raise();
        }
        String allowed = Arrays.stream(Method.values())
                .filter(each -> lease.version().api().find(each, path) instanceof Found.Target<CompiledRoute>)
                .map(Method::name)
                .collect(Collectors.joining(", "));
        exchange.response().setHeader("Allow", allowed);
        throw refusals().of(405, "other-method", allowed).raise();
    }

    private void refuseUnknownQuery(Exchange exchange, CompiledRoute compiled) {
        for (String name : exchange.query().keySet()) {
            if (!compiled.query().contains(name)) {
                throw refusals()
                        .ofField(name, "unknown-query", String.join(", ", new TreeSet<>(compiled.query())))
                        .raise();
            }
        }
    }

    private IdempotencyKeys.@Nullable Key key(Exchange exchange, Caller caller, CompiledRoute compiled, Body body) {
        String key = exchange.request().getHeader("Idempotency-Key");
        if (key == null || !compiled.route().method().writes() || !caller.signedIn()) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw refusals().ofField("Idempotency-Key", "key-malformed").raise();
        }
        String content = exchange.address() + '\n' + body.fingerprint();
        byte[] hash = SpooledFile.sha256Digest().digest(content.getBytes(StandardCharsets.UTF_8));
        return new IdempotencyKeys.Key(
                caller.principal().accountId(),
                key,
                compiled.label(),
                HexFormat.of().formatHex(hash));
    }

    private Refusals refusals() {
        return door.refusals();
    }
}
