package vn.hoanhap.exchange.web;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.exchange.jobs.Imports;
import vn.hoanhap.exchange.jobs.JobStore;
import vn.hoanhap.exchange.jobs.KeptFiles;
import vn.hoanhap.exchange.jobs.WrittenChanges;
import vn.hoanhap.exchange.places.Area;
import vn.hoanhap.exchange.template.TemplateChoice;
import vn.hoanhap.exchange.undo.UndoStore;
import vn.hoanhap.exchange.undo.Undoings;
import vn.hoanhap.parts.Templates;

/** Answers {@code /api/v1/imports} and the pages of imports. */
public final class ImportWeb {

    private final ImportRoutes routes;
    private final ImportExport files;
    private final ImportPages pages;
    private final ChangePages changePages;
    private final UndoRoutes undoRoutes;
    private final UndoPages undoPages;
    private final UnitPick unitPick;

    /** Is what the addresses lead to. */
    public record Parts(
            Imports imports, KeptFiles kept, JobStore jobs, TemplateChoice choice, Undone undone, Area area) {}

    /** Is what imports are taken back by. */
    public record Undone(Undoings undoings, UndoStore store, WrittenChanges written, Elected elected) {}

    /** Joins imports to their addresses. */
    public ImportWeb(Parts parts, TransactionRunner transactions, Messages messages, Templates templates) {
        ImportLookup lookup = new ImportLookup(parts.jobs(), transactions);
        routes = new ImportRoutes(parts, lookup, messages);
        files = new ImportExport(parts.jobs(), transactions, messages);
        pages = new ImportPages(parts, lookup, messages, templates);
        changePages = new ChangePages(parts.kept(), lookup, messages, templates);
        undoRoutes = new UndoRoutes(parts.undone(), lookup, messages);
        undoPages = new UndoPages(parts.undone(), lookup, messages, templates);
        unitPick = new UnitPick(parts.area(), messages, templates);
    }

    /** Adds routes and pages. */
    public void contribute(Contributions add) {
        routes.contribute(add);
        files.contribute(add);
        pages.contribute(add);
        changePages.contribute(add);
        undoRoutes.contribute(add);
        undoPages.contribute(add);
        unitPick.contribute(add);
    }
}
