package vn.hoanhap.lifecycle.offer;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Is everything that a version contributed, in the order in which it did. What runs is called under a lease only.
 *
 * @param routes REST routes
 * @param pages pages and forms
 * @param menu navigation
 * @param panels panels on the register's pages
 * @param cards cards of the first page
 * @param dueItems what is due
 * @param firstSteps steps of the first-run guide
 * @param sheets import sheets
 * @param indicators indicators
 * @param kinds kinds of journal lines
 * @param listeners listeners to domain events
 * @param jobs work at intervals
 * @param personalFields personal fields that are stored
 */
public record Offer(
        List<Route<?, ?>> routes,
        List<Page> pages,
        List<MenuEntry> menu,
        List<Panel> panels,
        List<Card> cards,
        List<DueItems> dueItems,
        List<FirstStep> firstSteps,
        List<ImportSheet> sheets,
        List<IndicatorDefinition> indicators,
        List<ActivityKind> kinds,
        List<EventListener> listeners,
        List<Job> jobs,
        List<PersonalField> personalFields) {

    /** Copies the lists. */
    public Offer {
        routes = List.copyOf(routes);
        pages = List.copyOf(pages);
        menu = List.copyOf(menu);
        panels = List.copyOf(panels);
        cards = List.copyOf(cards);
        dueItems = List.copyOf(dueItems);
        firstSteps = List.copyOf(firstSteps);
        sheets = List.copyOf(sheets);
        indicators = List.copyOf(indicators);
        kinds = List.copyOf(kinds);
        listeners = List.copyOf(listeners);
        jobs = List.copyOf(jobs);
        personalFields = List.copyOf(personalFields);
    }

    /** Lets a programme contribute and returns what it did. */
    public static Offer of(Programme programme) {
        Collector collector = new Collector();
        programme.contribute(collector);
        return collector.offer();
    }

    /** Takes contributions, one list for each sort. */
    private static final class Collector implements Contributions {
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

        private Offer offer() {
            return new Offer(
                    routes,
                    pages,
                    menu,
                    panels,
                    cards,
                    dueItems,
                    firstSteps,
                    sheets,
                    indicators,
                    kinds,
                    listeners,
                    jobs,
                    personalFields);
        }

        @Override
        public Contributions route(Route<?, ?> route) {
            return put(routes, route);
        }

        @Override
        public Contributions page(Page page) {
            return put(pages, page);
        }

        @Override
        public Contributions menu(MenuEntry entry) {
            return put(menu, entry);
        }

        @Override
        public Contributions panel(Panel panel) {
            return put(panels, panel);
        }

        @Override
        public Contributions card(Card card) {
            return put(cards, card);
        }

        @Override
        public Contributions dueItems(DueItems items) {
            return put(dueItems, items);
        }

        @Override
        public Contributions firstStep(FirstStep step) {
            return put(firstSteps, step);
        }

        @Override
        public Contributions sheet(ImportSheet sheet) {
            return put(sheets, sheet);
        }

        @Override
        public Contributions indicator(IndicatorDefinition definition) {
            return put(indicators, definition);
        }

        @Override
        public Contributions kind(ActivityKind kind) {
            return put(kinds, kind);
        }

        @Override
        public Contributions listener(EventListener listener) {
            return put(listeners, listener);
        }

        @Override
        public Contributions job(Job job) {
            return put(jobs, job);
        }

        @Override
        public Contributions personalField(PersonalField field) {
            return put(personalFields, field);
        }

        private <T> Contributions put(List<T> list, T contribution) {
            list.add(contribution);
            return this;
        }
    }
}
