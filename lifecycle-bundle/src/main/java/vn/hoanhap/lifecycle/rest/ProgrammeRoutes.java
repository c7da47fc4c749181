package vn.hoanhap.lifecycle.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.lifecycle.archive.ArchiveReturn;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.jar.JarSet;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.Operation.DataChoice;
import vn.hoanhap.lifecycle.operation.Operation.Kind;
import vn.hoanhap.lifecycle.operation.Operation.Order;
import vn.hoanhap.lifecycle.operation.Operation.Origin;
import vn.hoanhap.lifecycle.phase.PlanReport;
import vn.hoanhap.lifecycle.phase.RemovalPlan;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.OperationAnswer;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.OperationList;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.ProgrammeList;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.Removal;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.Sent;

/** {@code /programmes}: what serves, and changing it. */
public final class ProgrammeRoutes {

    private static final String OPERATION = "/programmes/operations/";

    private final Desk desk;
    private final Programmes programmes;
    private final Messages messages;
    private final Refusals refusals;

    /** Answers from the desk. */
    public ProgrammeRoutes(Desk desk, Programmes programmes, Messages messages) {
        this.desk = desk;
        this.programmes = programmes;
        this.messages = messages;
        this.refusals = new Refusals(messages);
    }

    /** Adds the routes. */
    public void contribute(Contributions add, Permission read, Permission change) {
        add.route(Route.get("/programmes", ProgrammeList.class, read, title("list"), (call, none) -> list(call))
                .query("q", title("q"))
                .query("state", title("state")));
        add.route(Route.get(
                        "/programmes/operations",
                        OperationList.class,
                        read,
                        title("operations"),
                        (call, none) -> operations(call))
                .query("programme", title("operations.programme"))
                .query("state", title("operations.state"))
                .query("from", title("operations.from"))
                .query("to", title("operations.to")));
        add.route(Route.get(
                OPERATION + "{id}", OperationAnswer.class, read, title("operation"), (call, none) -> operation(call)));
        add.route(Route.writing(Method.POST, "/programmes", Upload.class, Sent.class)
                .answers(change, title("install"), this::install)
                .query("dryRun", title("dry-run"))
                .query("confirm", title("confirm.breaks"))
                .work(Route.UnitOfWork.OWN)
                .maxBytes(Desk.MOST_BYTES));
        add.route(Route.writing(Method.POST, "/programmes/{id}/rollback", None.class, Sent.class)
                .answers(change, title("rollback"), (call, none) -> rollback(call))
                .query("dryRun", title("dry-run"))
                .query("to", title("rollback.to"))
                .work(Route.UnitOfWork.OWN));
        add.route(Route.writing(Method.POST, "/programmes/{id}/archive", Upload.class, ArchiveReturn.Returned.class)
                .answers(change, title("archive"), this::bringBack)
                .work(Route.UnitOfWork.OWN)
                .maxBytes(Desk.MOST_BYTES));
        add.route(Route.writing(Method.DELETE, "/programmes/{id}", None.class, Removal.class)
                .answers(change, title("remove"), (call, none) -> remove(call))
                .query("dryRun", title("dry-run"))
                .query("data", title("data"))
                .query("confirm", title("confirm"))
                .work(Route.UnitOfWork.OWN));
    }

    private Answer<ProgrammeList> list(Call call) {
        Optional<Programmes.State> state = state(call);
        String words = call.query("q").map(ToneFree::fold).orElse("");
        List<Programmes.Seen> found = programmes.all(desk.desired()).stream()
                .filter(seen -> state.isEmpty() || seen.state() == state.get())
                .filter(seen -> seen.named(words, call.language()))
                .toList();
        int from = (int) Math.min(call.cursor(), found.size());
        int to = Math.min(from + call.limit(), found.size());
        return Answer.ok(new ProgrammeList(
                found.subList(from, to).stream()
                        .map(seen -> seen.answer(call.language()))
                        .toList(),
                to < found.size() ? Integer.toString(to) : null));
    }

    private Optional<Programmes.State> state(Call call) {
        return call.query("state").map(asked -> choice(Programmes.State.values(), asked.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> refusals.ofField("state", "choice", names(Programmes.State.values()))
                        .raise()));
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    private static String names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", "));
    }

    private Answer<OperationList> operations(Call call) {
        List<Operation> found = desk.operations(new OperationFilter(refusals).query(call));
        String next = found.size() < call.limit()
                ? null
                : Long.toString(found.get(found.size() - 1).id());
        return Answer.ok(new OperationList(
                found.stream()
                        .map(operation -> OperationTexts.answer(operation, call.language()))
                        .toList(),
                next));
    }

    private Answer<OperationAnswer> operation(Call call) {
        return desk.operation(call.pathId("id"))
                .map(operation -> Answer.ok(OperationTexts.answer(
                        operation, desk.together(operation), desk.nodes(operation), call.language())))
                .orElseThrow(() -> refusals.of(404, "not-found").raise());
    }

    private Answer<Sent> install(Call call, Upload jar) throws Exception {
        Order order = new Order(Kind.INSTALL, Origin.REST, fileName(jar.filename()), null, Operation.Orderer.of(call));
        return sent(call, desk, order, desk.jars(order, desk.spooled(jar)));
    }

    /** Plans jars on {@code ?dryRun=true}, else orders their installation; closes them when they are not installed. */
    static Answer<Sent> sent(Call call, Desk desk, Order order, List<JarSet.Part> jars) throws Exception {
        if (dryRun(call)) {
            try {
                return Answer.ok(planned(desk.plan(order, jars), call.language()));
            } finally {
                JarSet.close(jars);
            }
        }
        boolean confirmed = call.query("confirm").filter("breaks"::equals).isPresent();
        long id = desk.install(confirmed ? order.confirmed() : order, jars);
        return Answer.accepted(OPERATION + id, new Sent(new Id(id), null, null, null, null));
    }

    private static boolean dryRun(Call call) {
        return call.query("dryRun").filter("true"::equals).isPresent();
    }

    private static Sent planned(List<PlanReport> plans, Language language) {
        List<String> problems = plans.stream()
                .flatMap(plan -> plan.problems().stream())
                .map(problem -> problem.in(language))
                .toList();
        boolean set = plans.size() > 1;
        return new Sent(null, set ? null : plans.get(0), set ? plans : null, problems.isEmpty(), problems);
    }

    private Answer<ArchiveReturn.Returned> bringBack(Call call, Upload archive) throws Exception {
        try (SpooledFile file = desk.spooled(archive)) {
            return Answer.ok(desk.bringBack(account(call), call.path("id"), file));
        }
    }

    private Answer<Sent> rollback(Call call) throws Exception {
        Order order = new Order(Kind.INSTALL, Origin.REST, null, null, Operation.Orderer.of(call));
        String to = call.query("to").orElse(null);
        if (dryRun(call)) {
            return sent(call, desk, order, desk.kept(call.path("id"), to));
        }
        long id = desk.rollback(order, call.path("id"), to);
        return Answer.accepted(OPERATION + id, new Sent(new Id(id), null, null, null, null));
    }

    private Answer<Removal> remove(Call call) {
        Order order = new Order(Kind.REMOVE, Origin.REST, null, data(call), Operation.Orderer.of(call));
        if (dryRun(call)) {
            RemovalPlan plan = desk.removal(order, call.path("id"));
            return Answer.ok(new Removal(null, plan, plan.problems().isEmpty()));
        }
        long id = desk.remove(order, call.path("id"), call.query("confirm").orElse(null));
        return Answer.accepted(OPERATION + id, new Removal(new Id(id), null, null));
    }

    private DataChoice data(Call call) {
        String asked = call.query("data").orElse("keep");
        return Arrays.stream(DataChoice.values())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElseThrow(
                        () -> refusals.ofField("data", "data-choice", choices()).raise());
    }

    private static String choices() {
        return Arrays.stream(DataChoice.values())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Returns the last part of what the caller calls the file, for showing only. */
    public static @Nullable String fileName(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return name.length() <= 255 ? name : name.substring(0, 255);
    }

    private static @Nullable Long account(Call call) {
        return call.signedIn() ? call.principal().accountId() : null;
    }

    private Text title(String key) {
        return messages.both("route." + key);
    }
}
