package vn.hoanhap.lifecycle.gateway;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys;
import vn.hoanhap.lifecycle.idempotency.Once;

/** Runs a route in the unit of work it declares; change, audit row and kept answer commit together. */
final class RouteRunner {

    private final TransactionRunner transactions;
    private final IdempotencyKeys keys;
    private final Audit audit;
    private final LegalClock clock;
    private final Refusals refusals;
    private final Path temporary;

    /** Is what running needs. */
    record Tools(
            TransactionRunner transactions,
            IdempotencyKeys keys,
            Audit audit,
            LegalClock clock,
            Refusals refusals,
            Path temporary) {}

    RouteRunner(Tools tools) {
        transactions = tools.transactions();
        keys = tools.keys();
        audit = tools.audit();
        clock = tools.clock();
        refusals = tools.refusals();
        temporary = tools.temporary();
    }

    /**
     * Runs a call once, or gives the answer of the call that had the same key. The answers of routes that open their own
     * units of work are never kept: they carry session tokens and one-time passwords.
     *
     * @param key null when the caller named none
     */
    Finished run(RouteCall call, IdempotencyKeys.@Nullable Key key) throws Exception {
        if (call.route().work() == Route.UnitOfWork.OWN) {
            return alone(call);
        }
        if (key != null) {
            return Once.run(() -> transactions.write(() -> insideOnce(call, key)));
        }
        boolean writes = call.route().method().writes() || call.route().work() == Route.UnitOfWork.WRITE;
        return writes ? transactions.write(() -> inside(call)) : transactions.read(() -> answer(call));
    }

    private Finished insideOnce(RouteCall call, IdempotencyKeys.Key key) throws Exception {
        Optional<Finished> before = replay(key);
        if (before.isPresent()) {
            return before.get();
        }
        keys.take(key, clock.now());
        Finished finished = inside(call);
        keys.keep(key, finished.kept());
        return finished;
    }

    private Finished inside(RouteCall call) throws Exception {
        long before = audit.recorded();
        Finished finished = answer(call);
        if (audited(call, before)) {
            recordAudit(call, finished.answer());
        }
        return finished;
    }

    private Finished alone(RouteCall call) throws Exception {
        long before = audit.recorded();
        Finished finished = answer(call);
        if (audited(call, before)) {
            transactions.change(() -> recordAudit(call, finished.answer()));
        }
        return finished;
    }

    private boolean audited(RouteCall call, long before) {
        return audit.wanted(call.route().method(), call.route().audit(), before);
    }

    private Optional<Finished> replay(IdempotencyKeys.Key key) {
        Optional<IdempotencyKeys.Known> known = keys.find(key);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.get().requestHash().equals(key.requestHash())
                || !known.get().route().equals(key.route())) {
            throw refusals.of(422, "key-reused").raise();
        }
        var answer = known.get().answer();
        if (answer == null) {
            throw refusals.of(409, "still-running").raise().retryAfter(1);
        }
        return Optional.of(Finished.of(answer));
    }

    private Finished answer(RouteCall call) throws Exception {
        return Finished.of(call.run(), call.version().json(), temporary);
    }

    private void recordAudit(RouteCall call, Answer<?> answer) {
        Route<?, ?> route = call.route();
        audit.record(
                call.call(),
                new Audit.Declared(call.version().id(), route.method(), route.path(), route.audit()),
                call.parameters(),
                answer.location());
    }
}
