package vn.hoanhap.lifecycle.phase;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner.Work;
import vn.hoanhap.lifecycle.election.CompiledRoute;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.routing.Template;

/**
 * Asks a version that serves nobody yet for every page, list, card and due item that needs no parameter, as a reader with all its
 * rights. Only what declares that it reads is asked, in reading units of work: the database itself refuses a write. A
 * missing class, a broken template or a wrong column comes out here instead of at a user; a refusal of the input is an
 * answer like any other. What was asked is warm when users come.
 */
public final class ProbeCalls {

    private final Glance glance;
    private final LegalClock clock;
    private final Words words;

    /** Asks at a glance: nobody sees the answers. */
    ProbeCalls(Glance glance, LegalClock clock, Words words) {
        this.glance = glance;
        this.clock = clock;
        this.words = words;
    }

    /**
     * Asks everything once.
     *
     * @return how much was asked
     * @throws PhaseFailure naming what failed
     */
    int ask(ProgrammeVersion version) throws Exception {
        List<CompiledRoute> routes = version.routes().stream()
                .filter(compiled -> safe(compiled.route()))
                .toList();
        List<Page> pages =
                version.offer().pages().stream().filter(ProbeCalls::safe).toList();
        for (CompiledRoute compiled : routes) {
            attempt(compiled.label(), () -> answer(version, compiled.route()));
        }
        for (Page page : pages) {
            attempt("page " + page.path(), () -> page.handler().handle(call(version, page.permission())));
        }
        for (Card card : version.offer().cards()) {
            attempt("card " + card.id(), () -> card.renderer().render(call(version, card.permission())));
        }
        for (DueItems items : version.offer().dueItems()) {
            DueItems.Asked asked = new DueItems.Asked(null, clock.today(), 1);
            attempt("due items " + items.id(), () -> items.source().list(call(version, items.permission()), asked));
        }
        for (FirstStep step : version.offer().firstSteps()) {
            attempt("first step " + step.id(), () -> step.look().at(call(version, step.permission())));
        }
        return routes.size()
                + pages.size()
                + version.offer().cards().size()
                + version.offer().dueItems().size()
                + version.offer().firstSteps().size();
    }

    private void attempt(String what, Work<?> question) throws Exception {
        try {
            glance.at(question);
        } catch (ProblemException answered) {
            if (answered.problem().status() >= 500) {
                throw words.failure("probe-failed", what, Words.brief(answered));
            }
        } catch (RuntimeException | LinkageError e) {
            Throwable root = root(e);
            throw words.failure("probe-failed", what, root.getClass().getSimpleName() + ": " + Words.brief(root));
        }
    }

    private Object answer(ProgrammeVersion version, Route<?, ?> route) throws Exception {
        return written(version, handle(route, call(version, route.permission())));
    }

    private static <Q, A> Answer<A> handle(Route<Q, A> route, Call call) throws Exception {
        return route.handler().handle(call, route.request().cast(None.NONE));
    }

    private static Object written(ProgrammeVersion version, Answer<?> answer) throws Exception {
        Object body = answer.body();
        return body == null || body instanceof Download ? "" : version.json().writeValueAsBytes(body);
    }

    private Call call(ProgrammeVersion version, vn.hoanhap.core.access.Permission permission) {
        return new ServerCall(reader(version), permission, clock);
    }

    /** Is the server itself, with every right that the version names. */
    private static Principal reader(ProgrammeVersion version) {
        Stream<String> named = Stream.concat(
                version.info().permissions().stream()
                        .map(known -> known.permission().name()),
                version.routes().stream()
                        .map(route -> route.route().permission().name()));
        Principal.Grant all = new Principal.Grant("server", named.collect(Collectors.toSet()), null, false);
        return new Principal(0, "server", null, List.of(all));
    }

    private static boolean safe(Route<?, ?> route) {
        return route.method() == Method.GET
                && route.work() == Route.UnitOfWork.BY_METHOD
                && route.request() == None.class
                && !Template.of(route.path()).hasParameters();
    }

    private static boolean safe(Page page) {
        return page.method() == Method.GET
                && page.work() == Route.UnitOfWork.BY_METHOD
                && !Template.of(page.path()).hasParameters();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
