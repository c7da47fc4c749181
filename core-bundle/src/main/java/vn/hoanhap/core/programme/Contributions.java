package vn.hoanhap.core.programme;

import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.indicator.IndicatorDefinition;

/**
 * Collects what a programme offers. Whatever runs later (a route's handler, a panel, a sheet, a listener, a job) is called
 * under a lease of the elected version; titles, menus, kinds and indicators are copied as data.
 */
@ProviderType
public interface Contributions {

    /** Adds a REST route under {@code /api/v1}; its first segment must be one that the programme claims. */
    Contributions route(Route<?, ?> route);

    /** Adds a page under {@code /p/{programme}}. */
    Contributions page(Page page);

    /** Adds an entry to the navigation. */
    Contributions menu(MenuEntry entry);

    /** Adds a panel to the page of a person, household, team or unit. */
    Contributions panel(Panel panel);

    /** Adds a card to the first page. */
    Contributions card(Card card);

    /** Adds what is due, for the first page and for who looks after people. */
    Contributions dueItems(DueItems items);

    /** Adds a step of the first-run guide. */
    Contributions firstStep(FirstStep step);

    /** Adds a sheet to the import workbook. */
    Contributions sheet(ImportSheet sheet);

    /** Adds an indicator. */
    Contributions indicator(IndicatorDefinition definition);

    /** Adds a kind of journal line. */
    Contributions kind(ActivityKind kind);

    /** Adds a listener to domain events. */
    Contributions listener(EventListener listener);

    /** Adds a job that runs at intervals on one node. */
    Contributions job(Job job);

    /** Declares a personal field that the programme stores. */
    Contributions personalField(PersonalField field);
}
