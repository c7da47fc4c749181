package vn.hoanhap.reporting.web;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.figures.Figures;
import vn.hoanhap.reporting.figures.Kinds;
import vn.hoanhap.reporting.figures.Lineage;
import vn.hoanhap.reporting.figures.Reach;

/** Joins routes, pages and the card of the first page. */
public final class ReportingWeb {

    private final Messages messages;
    private final IndicatorRoutes routes;
    private final FigurePages pages;

    /** Builds the web side over the core's services. */
    public ReportingWeb(
            Messages messages, Templates templates, Database database, Units units, Elected elected, String office) {
        this.messages = messages;
        Figures figures = new Figures(elected::indicators, database, units);
        Lineage lineage = new Lineage(database);
        Questions questions = new Questions(units, new Reach(database));
        routes = new IndicatorRoutes(figures, lineage, questions, messages);
        pages = new FigurePages(
                new FigurePages.Sources(
                        figures, lineage, questions, new OfficeUnit(units, office), new Kinds(database), elected),
                templates,
                messages);
    }

    /** Adds everything. */
    public void contribute(Contributions add) {
        add.menu(new MenuEntry(
                messages.both("menu.figures"), "/", "report", MenuEntry.Place.MAIN, 50, ReportingPermissions.READ));
        routes.contribute(add);
        pages.contribute(add);
    }
}
