package vn.hoanhap.lifecycle.gateway;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.call.GatewayCall;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys;
import vn.hoanhap.lifecycle.idempotency.KeptAnswer;
import vn.hoanhap.lifecycle.idempotency.Once;

/**
 * Runs a page or form in the unit of work it declares. A form that comes back with errors leaves nothing written; one that was
 * sent twice is written once, and the second leads to where the first led.
 */
final class PageRunner {

    private static final int FIRST_ERROR = 400;
    /** As much as the table of answers keeps. */
    private static final int LONGEST_LOCATION = 500;

    private final TransactionRunner transactions;
    private final IdempotencyKeys keys;
    private final Audit audit;
    private final Words words;

    /** Is how it tells, and when. */
    record Words(LegalClock clock, Messages messages) {}

    /**
     * Is what was sent.
     *
     * @param parameters those of the address
     * @param once names the form, so that it is written once; null for none
     */
    record Sent(Map<String, String> parameters, IdempotencyKeys.@Nullable Key once) {}

    PageRunner(TransactionRunner transactions, IdempotencyKeys keys, Audit audit, Words words) {
        this.transactions = transactions;
        this.keys = keys;
        this.audit = audit;
        this.words = words;
    }

    PageAnswer run(Page page, GatewayCall call, Sent sent) throws Exception {
        if (page.work() == Route.UnitOfWork.OWN) {
            long before = audit.recorded();
            PageAnswer answer = page.handler().handle(call);
            if (answer.status() < FIRST_ERROR && audit.wanted(page.method(), page.audit(), before)) {
                transactions.write(() -> record(page, call, sent, answer));
            }
            return answer;
        }
        if (!page.method().writes() && page.work() == Route.UnitOfWork.BY_METHOD) {
            return transactions.read(() -> page.handler().handle(call));
        }
        try {
            IdempotencyKeys.Key once = sent.once();
            return once == null
                    ? transactions.write(() -> written(page, call, sent))
                    : Once.run(() -> transactions.write(() -> writtenOnce(page, call, sent, once)));
        } catch (RolledBack errors) {
            return errors.answer;
        }
    }

    private PageAnswer writtenOnce(Page page, GatewayCall call, Sent sent, IdempotencyKeys.Key key) throws Exception {
        Optional<String> led = keys.find(key).map(IdempotencyKeys.Known::answer).map(KeptAnswer::location);
        if (led.isPresent()) {
            return PageAnswer.redirect(led.get(), words.messages().both("form.again"));
        }
        keys.take(key, words.clock().now());
        PageAnswer answer = written(page, call, sent);
        String location = answer.location();
        if (location == null || location.length() > LONGEST_LOCATION) {
            keys.forget(key);
        } else {
            keys.keep(key, new KeptAnswer(answer.status(), location, null, null));
        }
        return answer;
    }

    private PageAnswer written(Page page, GatewayCall call, Sent sent) throws Exception {
        long before = audit.recorded();
        PageAnswer answer = page.handler().handle(call);
        if (answer.status() >= FIRST_ERROR) {
            throw new RolledBack(answer);
        }
        if (audit.wanted(page.method(), page.audit(), before)) {
            record(page, call, sent, answer);
        }
        return answer;
    }

    private PageAnswer record(Page page, GatewayCall call, Sent sent, PageAnswer answer) {
        audit.record(
                call,
                new Audit.Declared(call.programme(), page.method(), page.path(), page.audit()),
                sent.parameters(),
                null);
        return answer;
    }

    /** Carries the answer out of a unit of work that must not commit. */
    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient PageAnswer answer;

        private RolledBack(PageAnswer answer) {
            super("the form has errors", null, false, false);
            this.answer = answer;
        }
    }
}
