package vn.hoanhap.registry.api;

import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.EventListener;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.programme.Route;

/** Keeps what the register contributes. */
public final class Collected implements Contributions {
    final List<Route<?, ?>> routes = new ArrayList<>();
    final List<ImportSheet> sheets = new ArrayList<>();
    final List<IndicatorDefinition> indicators = new ArrayList<>();
    final List<ActivityKind> kinds = new ArrayList<>();
    final List<PersonalField> fields = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    /** Returns the pages, in the order of their declaration. */
    public List<Page> pages() {
        return pages;
    }

    Route<?, ?> route(Method method, String path) {
        return routes.stream()
                .filter(route -> route.method() == method && route.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Contributions route(Route<?, ?> route) {
        routes.add(route);
        return this;
    }

    @Override
    public Contributions sheet(ImportSheet sheet) {
        sheets.add(sheet);
        return this;
    }

    @Override
    public Contributions indicator(IndicatorDefinition definition) {
        indicators.add(definition);
        return this;
    }

    @Override
    public Contributions kind(ActivityKind kind) {
        kinds.add(kind);
        return this;
    }

    @Override
    public Contributions personalField(PersonalField field) {
        fields.add(field);
        return this;
    }

    @Override
    public Contributions page(Page page) {
        pages.add(page);
        return this;
    }

    @Override
    public Contributions menu(MenuEntry entry) {
        return this;
    }

    @Override
    public Contributions panel(Panel panel) {
        return this;
    }

    @Override
    public Contributions card(Card card) {
        return this;
    }

    @Override
    public Contributions listener(EventListener listener) {
        return this;
    }

    @Override
    public Contributions job(Job job) {
        return this;
    }
}
