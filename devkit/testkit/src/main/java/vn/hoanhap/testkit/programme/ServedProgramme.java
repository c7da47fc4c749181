package vn.hoanhap.testkit.programme;

import java.util.Optional;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Calls a programme as the gateway does: every route and page in the unit of work that it declares, and what a form with
 * errors wrote is rolled back. Rights are not checked. A problem comes through as it was thrown; other checked exceptions
 * come inside an {@link IllegalStateException}.
 */
public final class ServedProgramme {

    private final Collected offers;
    private final TransactionRunner transactions;

    private ServedProgramme(Collected offers, TransactionRunner transactions) {
        this.offers = offers;
        this.transactions = transactions;
    }

    /** Serves a programme. */
    public static ServedProgramme of(Programme programme, TransactionRunner transactions) {
        return of(Collected.from(programme), transactions);
    }

    /** Serves what was collected: a part of a programme. */
    public static ServedProgramme of(Collected offers, TransactionRunner transactions) {
        return new ServedProgramme(offers, transactions);
    }

    /** Returns what it contributes. */
    public Collected offers() {
        return offers;
    }

    /** Calls a route without a body: {@code answer("GET /loans/{id}", LoanDetail.class, call)}. */
    public <A> Answer<A> answer(String methodAndPath, Class<A> answer, Call call) {
        return answer(methodAndPath, answer, call, None.NONE);
    }

    /**
     * Calls a route.
     *
     * @throws IllegalArgumentException when the route takes another body or answers with something else
     */
    public <A> Answer<A> answer(String methodAndPath, Class<A> answer, Call call, Object body) {
        Route<?, ?> route = offers.route(methodAndPath);
        if (!route.request().isInstance(body) || !route.response().equals(answer)) {
            throw new IllegalArgumentException(
                    methodAndPath + " takes " + route.request() + " and answers " + route.response());
        }
        @SuppressWarnings("unchecked") // Both classes were just compared.
        Route<Object, A> typed = (Route<Object, A>) route;
        return in(route.work(), route.method(), () -> typed.handler().handle(call, body));
    }

    /** Calls a page or sends its form. */
    public PageAnswer page(String methodAndPath, Call call) {
        Page page = offers.page(methodAndPath);
        try {
            return in(
                    page.work(),
                    page.method(),
                    () -> committed(page, page.handler().handle(call)));
        } catch (FormRefused refused) {
            return refused.answer;
        }
    }

    /** Renders the first panel of a page; empty when it has nothing to say. */
    public Optional<String> panel(Panel.Subject subject, long id, Call call) {
        return transactions.read(() -> offers.panel(subject).renderer().render(call, id));
    }

    /** Renders a card. */
    public String card(String id, Call call) {
        return transactions.read(() -> offers.card(id).renderer().render(call));
    }

    /** Looks how a step of the first-run guide stands. */
    public FirstStep.Standing firstStep(String id, Call call) {
        return transactions.read(() -> offers.firstStep(id).look().at(call));
    }

    /** Runs a job once. */
    public void run(String job) {
        in(Route.UnitOfWork.OWN, Method.POST, () -> {
            offers.job(job).work().run();
            return None.NONE;
        });
    }

    private <T> T in(Route.UnitOfWork work, Method method, TransactionRunner.Work<T> call) {
        if (work == Route.UnitOfWork.OWN) {
            return alone(call);
        }
        boolean writes = work == Route.UnitOfWork.WRITE || method.writes();
        return writes ? transactions.write(call) : transactions.read(call);
    }

    private static <T> T alone(TransactionRunner.Work<T> call) {
        try {
            return call.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static PageAnswer committed(Page page, PageAnswer answer) {
        if (page.method().writes() && page.work() != Route.UnitOfWork.OWN && answer.status() >= 400) {
            throw new FormRefused(answer);
        }
        return answer;
    }

    /** Carries a form with errors out of a unit of work that must not commit. */
    private static final class FormRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient PageAnswer answer;

        private FormRefused(PageAnswer answer) {
            super("the form has errors");
            this.answer = answer;
        }
    }
}
