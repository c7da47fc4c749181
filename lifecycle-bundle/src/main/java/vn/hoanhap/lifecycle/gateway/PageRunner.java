package vn.hoanhap.lifecycle.gateway;

import java.util.Map;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.call.GatewayCall;

/** Runs a page or form in the unit of work it declares. A form that comes back with errors leaves nothing written. */
final class PageRunner {

    private static final int FIRST_ERROR = 400;

    private final TransactionRunner transactions;
    private final Audit audit;

    PageRunner(TransactionRunner transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    PageAnswer run(Page page, GatewayCall call, Map<String, String> parameters) throws Exception {
        if (page.work() == Route.UnitOfWork.OWN) {
            long before = audit.recorded();
            PageAnswer answer = page.handler().handle(call);
            if (answer.status() < FIRST_ERROR && audit.wanted(page.method(), page.audit(), before)) {
                transactions.write(() -> record(page, call, parameters, answer));
            }
            return answer;
        }
        if (!page.method().writes() && page.work() == Route.UnitOfWork.BY_METHOD) {
            return transactions.read(() -> page.handler().handle(call));
        }
        try {
            return transactions.write(() -> written(page, call, parameters));
        } catch (RolledBack errors) {
            return errors.answer;
        }
    }

    private PageAnswer written(Page page, GatewayCall call, Map<String, String> parameters) throws Exception {
        long before = audit.recorded();
        PageAnswer answer = page.handler().handle(call);
        if (answer.status() >= FIRST_ERROR) {
            throw new RolledBack(answer);
        }
        if (audit.wanted(page.method(), page.audit(), before)) {
            record(page, call, parameters, answer);
        }
        return answer;
    }

    private PageAnswer record(Page page, GatewayCall call, Map<String, String> parameters, PageAnswer answer) {
        audit.record(
                call, new Audit.Declared(call.programme(), page.method(), page.path(), page.audit()), parameters, null);
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
