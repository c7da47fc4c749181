package vn.hoanhap.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.EventListener;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;

/** What the programme offers, called as the gateway calls it. */
public final class Offered implements Contributions {

    public final List<MenuEntry> menu = new ArrayList<>();
    public final List<Panel> panels = new ArrayList<>();
    public final List<ImportSheet> sheets = new ArrayList<>();
    public final List<Job> jobs = new ArrayList<>();
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Route<?, ?>> routes = new LinkedHashMap<>();
    private final TransactionRunner transactions;

    public Offered(TransactionRunner transactions) {
        this.transactions = transactions;
    }

    /** Calls a page or form in its unit of work. */
    public PageAnswer page(String methodAndPath, Call call) throws Exception {
        Page page = Objects.requireNonNull(pages.get(methodAndPath), methodAndPath);
        if (page.work() == Route.UnitOfWork.OWN) {
            return page.handler().handle(call);
        }
        if (!page.method().writes()) {
            return transactions.read(() -> page.handler().handle(call));
        }
        try {
            return transactions.write(() -> {
                PageAnswer answer = page.handler().handle(call);
                if (answer.status() >= 400) {
                    throw new RolledBack(answer);
                }
                return answer;
            });
        } catch (RolledBack errors) {
            return errors.answer;
        }
    }

    /** Carries a form with errors out of a unit of work that must not commit. */
    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient PageAnswer answer;

        private RolledBack(PageAnswer answer) {
            super("the form has errors");
            this.answer = answer;
        }
    }

    /** Calls a route in its unit of work. */
    public <Q, A> Answer<A> route(String methodAndPath, Class<A> answer, Call call, Q body) throws Exception {
        Route<?, ?> route = Objects.requireNonNull(routes.get(methodAndPath), methodAndPath);
        if (!route.response().equals(answer)) {
            throw new IllegalArgumentException(methodAndPath + " answers with " + route.response());
        }
        @SuppressWarnings("unchecked") // Both classes were just compared.
        Route<Q, A> typed = (Route<Q, A>) route;
        if (route.work() == Route.UnitOfWork.OWN) {
            return typed.handler().handle(call, body);
        }
        return route.method().writes()
                ? transactions.write(() -> typed.handler().handle(call, body))
                : transactions.read(() -> typed.handler().handle(call, body));
    }

    @Override
    public Contributions route(Route<?, ?> route) {
        routes.put(route.method() + " " + route.path(), route);
        return this;
    }

    @Override
    public Contributions page(Page page) {
        pages.put(page.method() + " " + page.path(), page);
        return this;
    }

    @Override
    public Contributions menu(MenuEntry entry) {
        menu.add(entry);
        return this;
    }

    @Override
    public Contributions panel(Panel panel) {
        panels.add(panel);
        return this;
    }

    @Override
    public Contributions card(Card card) {
        return this;
    }

    @Override
    public Contributions sheet(ImportSheet sheet) {
        sheets.add(sheet);
        return this;
    }

    @Override
    public Contributions indicator(IndicatorDefinition definition) {
        return this;
    }

    @Override
    public Contributions kind(ActivityKind kind) {
        return this;
    }

    @Override
    public Contributions listener(EventListener listener) {
        return this;
    }

    @Override
    public Contributions job(Job job) {
        jobs.add(job);
        return this;
    }

    @Override
    public Contributions personalField(PersonalField field) {
        return this;
    }
}
