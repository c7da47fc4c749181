package vn.hoanhap.lifecycle.gateway;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.lifecycle.call.Caller;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.call.Form;
import vn.hoanhap.lifecycle.call.GatewayCall;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.election.Wanted;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.routing.Found;

/** Answers {@code /p/{programme}/…}. */
final class PageEntrance {

    private static final int PREFIX = 2; // p, programme
    private static final int FAILED = 500;
    private static final String SIGN_IN = "/p/access/sign-in";

    private final Elections elections;
    private final Doorway door;
    private final StandIns standIns;
    private final PageRunner runner;
    private final PageWriter writer;
    private final PreferenceForms preferences;
    private final @Nullable Traces traces;

    /** Answers pages; traces are shown where there are any. */
    PageEntrance(Elections elections, Doorway door, PageRunner runner, PageWriter writer, @Nullable Traces traces) {
        this.traces = traces;
        this.elections = elections;
        this.door = door;
        this.standIns = new StandIns(elections, door.failures());
        this.runner = runner;
        this.writer = writer;
        this.preferences = new PreferenceForms(door);
    }

    void answer(Exchange exchange, Optional<Method> method) throws IOException {
        Caller caller = Caller.ANONYMOUS;
        try {
            Optional<String> back = preferences.answer(exchange, method);
            if (back.isPresent()) {
                writer.redirect(exchange, back.get());
                return;
            }
            String id = exchange.segments().size() < PREFIX
                    ? ""
                    : exchange.segments().get(1);
            try (Lease lease = elections
                    .lease(new Wanted.ById(id))
                    .orElseThrow(() -> refusals().of(404, "no-such-page").raise())) {
                exchange.programme(id);
                List<String> path =
                        exchange.segments().subList(PREFIX, exchange.segments().size());
                boolean asset = !path.isEmpty() && path.get(0).equals("assets");
                if (asset && AssetEntrance.answer(exchange, lease.version(), path.subList(1, path.size()))) {
                    return;
                }
                Caller asking = door.callers().identify(exchange.request());
                caller = asking;
                standIns.answer(exchange, lease, from -> {
                    Found.Target<Page> page = page(exchange, from, path, method);
                    exchange.servedBy(from.version().answers(), label(id, page.target()));
                    answerLeased(exchange, asking, page);
                });
            }
        } catch (Exception | LinkageError | StackOverflowError failure) {
            Problem problem = door.failures().problem(failure, exchange);
            comeBack(exchange, method, problem);
            String trace = problem.status() == FAILED ? trace(failure, exchange, caller) : "";
            writer.problem(exchange, bare(exchange, caller), PageWriter.csrf(caller), problem, trace);
        }
    }

    private String trace(Throwable failure, Exchange exchange, Caller caller) {
        ProgrammeVersion version = elections.now().programme(exchange.programme());
        return traces == null || version == null || !caller.signedIn()
                ? ""
                : traces.html(failure, Traces.carriedBy(version.origin().bundle()), exchange.language());
    }

    /** Lets a browser open a page again by itself that cannot be shown yet. */
    private static void comeBack(Exchange exchange, Optional<Method> method, Problem problem) {
        String seconds = exchange.response().getHeader("Retry-After");
        if (problem.status() == 503
                && seconds != null
                && method.filter(Method.GET::equals).isPresent()) {
            exchange.response().setHeader("Refresh", seconds);
        }
    }

    /** Answers an address that belongs to nothing with a page that says so. */
    void nothing(Exchange exchange) throws IOException {
        Caller caller = Caller.ANONYMOUS;
        Problem problem = refusals().of(404, "no-such-page");
        try {
            caller = door.callers().identify(exchange.request());
        } catch (RuntimeException failure) {
            problem = door.failures().problem(failure, exchange);
        }
        writer.problem(exchange, bare(exchange, caller), PageWriter.csrf(caller), problem, "");
    }

    /** Leads to the first page. */
    void home(Exchange exchange) {
        writer.redirect(exchange, "/p/console/");
    }

    private void answerLeased(Exchange exchange, Caller caller, Found.Target<Page> target) throws Exception {
        Page page = target.target();
        if (!caller.signedIn() && !page.permission().equals(Permission.PUBLIC)) {
            writer.redirect(exchange, signIn(exchange, page));
            return;
        }
        door.callers().admit(caller, page.permission(), exchange);
        try (Form form = form(exchange, caller, page)) {
            if (page.method().writes()) {
                door.forgery().check(exchange.request(), caller, token(form));
            }
            var what = new GatewayCall.Target(page.permission(), target.parameters(), form);
            GatewayCall call = new GatewayCall(exchange, caller, what, door.reading());
            call.asOf(); // a malformed date is refused here: the frame asks for it even where the page does not
            var once = FormKey.of(exchange, caller, label(call.programme(), page), form);
            PageAnswer answer = runner.run(page, call, new PageRunner.Sent(target.parameters(), once));
            writer.write(exchange, call, PageWriter.csrf(caller), answer);
        }
    }

    private static String label(String programme, Page page) {
        return page.method() + " /p/" + programme + page.path();
    }

    private Form form(Exchange exchange, Caller caller, Page page) throws IOException {
        if (!page.method().writes()) {
            return Form.NONE;
        }
        door.forgery().checkOrigin(exchange.request(), caller);
        return door.intake().form(exchange, page.maxBytes(), caller);
    }

    private Found.Target<Page> page(Exchange exchange, Lease lease, List<String> path, Optional<Method> method) {
        Found<Page> found = lease.version().pages().find(method.orElse(Method.DELETE), path);
        if (found instanceof Found.Target<Page> target) {
            return target;
        }
        if (found instanceof Found.OtherMethods<Page> others) {
            String allowed = others.allowed().stream().map(Method::name).collect(Collectors.joining(", "));
            exchange.response().setHeader("Allow", allowed);
            throw refusals().of(405, "other-method", allowed).raise();
        }
        throw refusals().of(404, "no-such-page").raise();
    }

    private GatewayCall bare(Exchange exchange, Caller caller) {
        return GatewayCall.bare(exchange, caller, door.reading());
    }

    private static String signIn(Exchange exchange, Page page) {
        if (page.method().writes() || exchange.partial()) {
            return SIGN_IN;
        }
        return SIGN_IN + "?next=" + URLEncoder.encode(exchange.address(), StandardCharsets.UTF_8);
    }

    private static @Nullable String token(Form form) {
        List<String> sent = form.fields().get("_csrf");
        return sent == null ? null : sent.get(0);
    }

    private Refusals refusals() {
        return door.refusals();
    }
}
