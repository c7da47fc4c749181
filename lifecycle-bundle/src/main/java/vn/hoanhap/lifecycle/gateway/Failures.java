package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.election.NotServingException;
import vn.hoanhap.lifecycle.http.DiskException;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.work.Wordless;

/** Turns whatever a call threw into a problem; what nobody expected is logged under an incident number that the caller sees. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int RADIX = 36;
    private static final int FIRST_FAILURE = 500;

    private final Refusals refusals;
    private final LongSupplier incidents;

    Failures(Refusals refusals, LongSupplier incidents) {
        this.refusals = refusals;
        this.incidents = incidents;
    }

    /** Returns the problem, sets Retry-After where asking again makes sense, and ends a connection whose body nobody read. */
    Problem problem(Throwable failure, Exchange exchange) {
        endUnlessRead(exchange);
        if (failure instanceof ProblemException expected) {
            expected.retryAfter().ifPresent(seconds -> retryAfter(exchange, seconds));
            return expected.problem();
        }
        if (failure instanceof NotServingException missing) {
            retryAfter(exchange, missing.retrySeconds());
            return refusals.of(503, "not-serving");
        }
        if (failure instanceof StoreException store && store.temporary()) {
            retryAfter(exchange, 1);
            LOG.warn("the database could not serve a call of {}: {}", exchange.programme(), store.getMessage());
            return refusals.of(503, "store-busy");
        }
        if (failure instanceof DiskException disk) {
            LOG.warn("the disk had no room for a file of {}", exchange.programme(), disk);
            return refusals.of(507, "disk", disk.freeMegabytes());
        }
        if (CutShort.byCaller(failure)) {
            LOG.info("a caller of {} hung up before all had arrived", exchange.programme());
            return refusals.of(400, "cut-off");
        }
        return refusals.of(500, "incident", logged(failure, exchange));
    }

    /**
     * Tells whether an earlier version may answer a call instead of the one that failed: the call only reads, and what failed is
     * the version and not the caller.
     */
    boolean othersMayAnswer(Throwable failure, Exchange exchange) {
        String method = exchange.request().getMethod();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        boolean refused = failure instanceof ProblemException expected
                && expected.problem().status() < FIRST_FAILURE;
        return reads && !refused && !exchange.response().isCommitted() && !CutShort.byCaller(failure);
    }

    /** The rest of a body would be taken for the next call on the connection; a client must not send one on it. */
    private static void endUnlessRead(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        boolean body = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        try {
            if (body && !request.getInputStream().isFinished()) {
                exchange.response().setHeader("Connection", "close");
            }
        } catch (IOException e) {
            LOG.debug("the caller has gone", e);
        }
    }

    private static void retryAfter(Exchange exchange, long seconds) {
        exchange.response().setHeader("Retry-After", Long.toString(seconds));
    }

    private String logged(Throwable failure, Exchange exchange) {
        String incident = Long.toString(incidents.getAsLong(), RADIX).toUpperCase(Locale.ROOT);
        // The path may hold ids, never names; the query may hold what somebody searched for, so it stays out.
        LOG.error(
                "incident {}: {} {} of programme {} failed",
                incident,
                exchange.request().getMethod(),
                exchange.request().getRequestURI(),
                exchange.programme(),
                Wordless.of(failure));
        return incident;
    }
}
