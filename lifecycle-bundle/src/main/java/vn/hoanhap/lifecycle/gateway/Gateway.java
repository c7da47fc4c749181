package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.health.ServerHealth;
import vn.hoanhap.lifecycle.http.Fields;
import vn.hoanhap.lifecycle.http.PathSegments;
import vn.hoanhap.lifecycle.http.ProblemJson;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.Replies;
import vn.hoanhap.lifecycle.http.SecurityHeaders;
import vn.hoanhap.lifecycle.http.TrustedProxies;
import vn.hoanhap.lifecycle.metric.Exposition;
import vn.hoanhap.lifecycle.metric.Metrics;
import vn.hoanhap.lifecycle.work.RightOfWay;

/** Leads each request to its entrance. */
public final class Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final ApiEntrance api;
    private final PageEntrance pages;
    private final Watch watch;
    private final Refusals refusals;
    private final TrustedProxies proxies;
    private final RightOfWay way;

    /** Is what watches the server. */
    public record Watch(Elections elections, ServerHealth health, Metrics metrics) {}

    /** Is what stands at the door: how to refuse, whose word about callers to believe, and for what calls wait. */
    record Door(Refusals refusals, TrustedProxies proxies, RightOfWay way) {}

    Gateway(ApiEntrance api, PageEntrance pages, Watch watch, Door door) {
        this.api = api;
        this.pages = pages;
        this.watch = watch;
        this.refusals = door.refusals();
        this.proxies = door.proxies();
        this.way = door.way();
    }

    /** Answers a request, whatever happens. */
    public void answer(HttpServletRequest received, HttpServletResponse response) throws IOException {
        HttpServletRequest request = proxies.seen(received);
        long began = System.nanoTime();
        SecurityHeaders.data(request, response);
        Optional<List<String>> segments = PathSegments.of(request.getRequestURI());
        Optional<Map<String, List<String>>> query = Fields.of(request.getQueryString())
                .filter(fields -> Fields.overloaded(fields).isEmpty());
        Exchange exchange = new Exchange(request, response, segments.orElse(List.of()), query.orElse(Map.of()));
        try {
            if (segments.isEmpty() || query.isEmpty()) {
                ProblemJson.write(response, refusals.of(400, "address"), exchange.language());
            } else {
                lead(exchange);
            }
        } catch (IOException e) {
            LOG.debug("a caller of {} went away", exchange.programme());
            throw e;
        } finally {
            exchange.answered(response.getStatus());
            watch.metrics().answered(exchange.programme(), response.getStatus(), System.nanoTime() - began);
        }
    }

    private void lead(Exchange exchange) throws IOException {
        List<String> path = exchange.segments();
        String first = path.isEmpty() ? "" : path.get(0);
        Optional<Method> method = method(exchange.request().getMethod());
        if (first.equals("api") && path.size() > 1 && path.get(1).equals("v1")) {
            way.giveWay();
            api.answer(exchange, method);
        } else if (first.equals("p")) {
            way.giveWay();
            pages.answer(exchange, method);
        } else if (method.filter(Method.GET::equals).isEmpty() || path.size() > 1) {
            nothing(exchange, first);
        } else {
            switch (first) {
                case "" -> pages.home(exchange);
                case "health" -> health(exchange);
                case "metrics" -> metrics(exchange);
                default -> nothing(exchange, first);
            }
        }
    }

    private void nothing(Exchange exchange, String first) throws IOException {
        if (first.equals("api")) {
            Problem problem = refusals.of(404, "no-such-path");
            ProblemJson.write(exchange.response(), problem, exchange.language());
        } else {
            pages.nothing(exchange);
        }
    }

    private void health(Exchange exchange) throws IOException {
        List<ServerHealth.Part> parts = watch.health().parts();
        boolean good = !watch.health().starting() && watch.health().status(parts) != Health.Status.DOWN;
        String json = watch.health().json(parts, exchange.language());
        Replies.text(exchange.response(), good ? 200 : 503, "application/json", json);
    }

    private void metrics(Exchange exchange) throws IOException {
        String text = watch.metrics().exposition(watch.elections().now());
        Replies.text(exchange.response(), 200, Exposition.TYPE, text);
    }

    private static Optional<Method> method(String name) {
        return switch (name) {
            case "GET", "HEAD" -> Optional.of(Method.GET);
            case "POST" -> Optional.of(Method.POST);
            case "PUT" -> Optional.of(Method.PUT);
            case "DELETE" -> Optional.of(Method.DELETE);
            default -> Optional.empty();
        };
    }
}
