package vn.hoanhap.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;

/** Opens the register's pages by their addresses and sends their forms, as somebody with all rights or with less. */
public final class PageDesk {

    private final RegisterWorld world;
    private final ServedProgramme served;
    private final Principal reader;

    private PageDesk(RegisterWorld world, ServedProgramme served, Principal reader) {
        this.world = world;
        this.served = served;
        this.reader = reader;
    }

    /** Serves the register of a world to somebody with every right everywhere. */
    public static PageDesk of(RegisterWorld world) {
        Collected offered = new Collected();
        new RegistryPages(world.register(), new OwnDue(offered), new PlainTables()).contribute(offered);
        Principal everybody = RegisterWorld.officer(
                null, offered.pages().stream().map(Page::permission).toArray(Permission[]::new));
        return new PageDesk(world, world.serve(offered), everybody);
    }

    /** Returns the same pages for another reader. */
    public PageDesk as(Principal other) {
        return new PageDesk(world, served, other);
    }

    /** Opens a page: the address below /p/register, then names and values of its question. */
    public PageAnswer open(String address, String... question) {
        return run(Method.GET, address, pairs(question));
    }

    /** Sends the form of a page: names and values of its fields, a name again for each box that is ticked. */
    public PageAnswer send(String address, String... fields) {
        return run(Method.POST, address, Map.of(), fields);
    }

    /** Sends the form of a page that stands on another date. */
    public PageAnswer sendOn(LocalDate day, String address, String... fields) {
        return run(Method.POST, address, Map.of("date", day.toString()), fields);
    }

    /** Lists what is due for the reader on a day, as the first page does. */
    public List<Elected.ShownItem> due(LocalDate day) {
        return due(Elected.Whose.REACHED, day);
    }

    /** Lists what is due with the reader's own people. */
    public List<Elected.ShownItem> dueWithMine(LocalDate day) {
        return due(Elected.Whose.ASSIGNED, day);
    }

    private List<Elected.ShownItem> due(Elected.Whose whose, LocalDate day) {
        LocalDate until = day.plusDays(31);
        TestCall call = TestCall.by(reader).asOf(day).today(RegisterWorld.TODAY);
        return world.read(() -> new OwnDue(served.offers()).due(whose, until, 50, call))
                .items();
    }

    /** Renders a card of the first page. */
    public String card(String id) {
        Permission right = served.offers().card(id).permission();
        return served.card(id, TestCall.by(reader).scope(reader.scope(right)).today(RegisterWorld.TODAY));
    }

    /** Looks how a step of the first-run guide stands. */
    public FirstStep.Standing step(String id) {
        Permission right = served.offers().firstStep(id).permission();
        return served.firstStep(
                id, TestCall.by(reader).scope(reader.scope(right)).today(RegisterWorld.TODAY));
    }

    /** Returns the status with which a page or form is refused as a whole. */
    public int refusal(String address) {
        ProblemException problem = Assertions.catchThrowableOfType(ProblemException.class, () -> open(address));
        return problem.problem().status();
    }

    private PageAnswer run(Method method, String address, Map<String, String> asked, String... filled) {
        for (Page page : byLiterals(method)) {
            Optional<Map<String, String>> path = match(page.path(), address);
            if (path.isPresent()) {
                TestCall call = TestCall.by(reader)
                        .scope(reader.scope(page.permission()))
                        .today(RegisterWorld.TODAY)
                        .address("/p/register/here");
                path.get().forEach(call::path);
                asked.forEach(call::query);
                fields(filled).forEach((name, values) -> call.field(name, values.toArray()));
                return served.page(method + " " + page.path(), call);
            }
        }
        throw new AssertionError("no page " + method + " " + address);
    }

    /** As in the gateway, a written segment goes before a parameter. */
    private List<Page> byLiterals(Method method) {
        List<Page> sorted = new ArrayList<>(served.offers().pages().stream()
                .filter(page -> page.method() == method)
                .toList());
        sorted.sort(Comparator.comparingLong(
                page -> page.path().chars().filter(letter -> letter == '{').count()));
        return sorted;
    }

    private static Optional<Map<String, String>> match(String template, String address) {
        String[] wanted = template.split("/", -1);
        String[] given = address.split("/", -1);
        Map<String, String> path = new HashMap<>();
        for (int i = 0; i < wanted.length && wanted.length == given.length; i++) {
            if (wanted[i].startsWith("{")) {
                path.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return wanted.length == given.length ? Optional.of(path) : Optional.empty();
    }

    private static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.computeIfAbsent(pairs[i], name -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> pairs(String... pairs) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
