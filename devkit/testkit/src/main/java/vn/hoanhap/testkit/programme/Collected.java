package vn.hoanhap.testkit.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.EventListener;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.Route;

/** Holds what a programme contributes, in the order in which it came. A name that nothing has is refused with those there are. */
public final class Collected implements Contributions {

    private final List<Route<?, ?>> routes = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<MenuEntry> menu = new ArrayList<>();
    private final List<Panel> panels = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final List<DueItems> dueItems = new ArrayList<>();
    private final List<FirstStep> firstSteps = new ArrayList<>();
    private final List<ImportSheet> sheets = new ArrayList<>();
    private final List<IndicatorDefinition> indicators = new ArrayList<>();
    private final List<ActivityKind> kinds = new ArrayList<>();
    private final List<EventListener> listeners = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<PersonalField> personalFields = new ArrayList<>();

    /** Lets a programme contribute. */
    public static Collected from(Programme programme) {
        Collected collected = new Collected();
        programme.contribute(collected);
        return collected;
    }

    /** Finds a route by method and path template: {@code "GET /loans/{id}"}. */
    public Route<?, ?> route(String methodAndPath) {
        return find(routes, route -> route.method() + " " + route.path(), methodAndPath);
    }

    /** Finds a page by method and path template. */
    public Page page(String methodAndPath) {
        return find(pages, page -> page.method() + " " + page.path(), methodAndPath);
    }

    /** Finds the first panel of a page. */
    public Panel panel(Panel.Subject subject) {
        return find(panels, panel -> panel.subject().name(), subject.name());
    }

    /** Finds a card by its id. */
    public Card card(String id) {
        return find(cards, Card::id, id);
    }

    /** Finds what is due by its id. */
    public DueItems dueItems(String id) {
        return find(dueItems, DueItems::id, id);
    }

    /** Finds a step of the first-run guide by its id. */
    public FirstStep firstStep(String id) {
        return find(firstSteps, FirstStep::id, id);
    }

    /** Finds a sheet by its name. */
    public ImportSheet sheet(String name) {
        return find(sheets, ImportSheet::name, name);
    }

    /** Finds a job by its id. */
    public Job job(String id) {
        return find(jobs, Job::id, id);
    }

    /** Returns the routes. */
    public List<Route<?, ?>> routes() {
        return List.copyOf(routes);
    }

    /** Returns the pages and forms. */
    public List<Page> pages() {
        return List.copyOf(pages);
    }

    /** Returns the menu's entries. */
    public List<MenuEntry> menu() {
        return List.copyOf(menu);
    }

    /** Returns the panels. */
    public List<Panel> panels() {
        return List.copyOf(panels);
    }

    /** Returns the cards. */
    public List<Card> cards() {
        return List.copyOf(cards);
    }

    /** Returns everything that tells what is due. */
    public List<DueItems> dueItems() {
        return List.copyOf(dueItems);
    }

    /** Returns the sheets. */
    public List<ImportSheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Returns the indicators. */
    public List<IndicatorDefinition> indicators() {
        return List.copyOf(indicators);
    }

    /** Returns the kinds of journal lines. */
    public List<ActivityKind> kinds() {
        return List.copyOf(kinds);
    }

    /** Returns the listeners. */
    public List<EventListener> listeners() {
        return List.copyOf(listeners);
    }

    /** Returns the jobs. */
    public List<Job> jobs() {
        return List.copyOf(jobs);
    }

    /** Returns the personal fields. */
    public List<PersonalField> personalFields() {
        return List.copyOf(personalFields);
    }

    @Override
    public Contributions route(Route<?, ?> route) {
        return keep(routes, route);
    }

    @Override
    public Contributions page(Page page) {
        return keep(pages, page);
    }

    @Override
    public Contributions menu(MenuEntry entry) {
        return keep(menu, entry);
    }

    @Override
    public Contributions panel(Panel panel) {
        return keep(panels, panel);
    }

    @Override
    public Contributions card(Card card) {
        return keep(cards, card);
    }

    @Override
    public Contributions dueItems(DueItems items) {
        return keep(dueItems, items);
    }

    @Override
    public Contributions firstStep(FirstStep step) {
        return keep(firstSteps, step);
    }

    @Override
    public Contributions sheet(ImportSheet sheet) {
        return keep(sheets, sheet);
    }

    @Override
    public Contributions indicator(IndicatorDefinition definition) {
        return keep(indicators, definition);
    }

    @Override
    public Contributions kind(ActivityKind kind) {
        return keep(kinds, kind);
    }

    @Override
    public Contributions listener(EventListener listener) {
        return keep(listeners, listener);
    }

    @Override
    public Contributions job(Job job) {
        return keep(jobs, job);
    }

    @Override
    public Contributions personalField(PersonalField field) {
        return keep(personalFields, field);
    }

    private <T> Contributions keep(List<? super T> kept, T one) {
        kept.add(one);
        return this;
    }

    private static <T> T find(List<T> all, Function<T, String> name, String wanted) {
        return all.stream()
                .filter(one -> name.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the programme contributes no " + wanted + ", only "
                        + all.stream().map(name).toList()));
    }
}
