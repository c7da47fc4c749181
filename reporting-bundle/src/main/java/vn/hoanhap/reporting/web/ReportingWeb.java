package vn.hoanhap.reporting.web;

import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Joins routes, pages and the card of the first page. */
public final class ReportingWeb {

    private final ReportingOffice office;
    private final Templates templates;
    private final Questions questions;
    private final OfficeUnit home;
    private final LineExport.Files files;

    /**
     * Builds the web side.
     *
     * @param home knows the office's own unit
     * @param tables writes reports and lines as files
     * @param transactions reads the lines of a file
     */
    public ReportingWeb(
            ReportingOffice office, Templates templates, Office home, Tables tables, TransactionRunner transactions) {
        this.office = office;
        this.files = new LineExport.Files(tables, transactions);
        this.templates = templates;
        this.questions = new Questions(office);
        this.home = new OfficeUnit(office, home);
    }

    /** Adds everything. */
    public void contribute(Contributions add) {
        add.menu(new MenuEntry(
                office.words().both("menu.figures"),
                "/",
                "report",
                MenuEntry.Place.MAIN,
                50,
                ReportingPermissions.READ));
        new IndicatorRoutes(office, questions).contribute(add);
        new LineExport(office, questions, files).contribute(add);
        new DeclaredRoutes(office).contribute(add);
        new TargetRoutes(office).contribute(add);
        new ReportRoutes(office, questions, files.tables()).contribute(add);
        UnitChooser chooser = new UnitChooser(office, home, templates);
        chooser.contribute(add);
        Narrowing narrowing = new Narrowing(office, chooser);
        new DeclaredExport(office, narrowing, files).contribute(add);
        new TargetExport(office, narrowing, files).contribute(add);
        new FigurePages(office, questions, home, templates).contribute(add);
        new DeclaredPages(office, home, templates).contribute(add);
        new TargetPages(office, home, templates).contribute(add);
        new ReportPages(office, questions, home, templates).contribute(add);
        new ReportStep(office, home).contribute(add);
    }
}
