package vn.hoanhap.lifecycle.web;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.lifecycle.boot.ShippedProgrammes;
import vn.hoanhap.lifecycle.catalogue.Catalogue;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.health.ServerHealth;
import vn.hoanhap.lifecycle.operation.Desk;
import vn.hoanhap.lifecycle.rest.Programmes;

/** Joins the lifecycle's pages and their entries in the navigation. */
public final class LifecyclePages {

    private static final int PROGRAMMES = 10;
    private static final int HEALTH = 20;

    private final Screen screen;
    private final ShippedPages shipped;
    private final ProgrammePages programmes;
    private final ProgrammeStep step;
    private final UploadPages uploads;
    private final OperationPages operations;
    private final HealthPages health;
    private final CataloguePages catalogue;

    /** Shows and changes through the desk. */
    public LifecyclePages(Screen screen, Desk desk, Shown shown) {
        this.screen = screen;
        operations = new OperationPages(screen, desk, shown.files());
        shipped = new ShippedPages(screen, desk, shown.shipped());
        programmes =
                new ProgrammePages(screen, desk, new ProgrammePages.Shown(shown.programmes(), operations, shipped));
        step = new ProgrammeStep(screen, desk, shown.programmes(), shipped);
        uploads = new UploadPages(screen, desk, shown.catalogue());
        catalogue = new CataloguePages(screen, shown.catalogue(), shown.elections());
        health = new HealthPages(screen, shown.health(), desk);
    }

    /** Is what is shown. */
    public record Shown(
            Elections elections,
            Programmes programmes,
            ServerHealth health,
            ShippedProgrammes shipped,
            Catalogue catalogue,
            OperationExport.Files files) {}

    /** Adds everything. */
    public void contribute(Contributions add) {
        programmes.contribute(add);
        shipped.contribute(add);
        step.contribute(add);
        uploads.contribute(add);
        catalogue.contribute(add);
        operations.contribute(add);
        health.contribute(add);
        add.menu(entry("page.programmes", "/", "programme", PROGRAMMES));
        add.menu(entry("page.health", "/health", "health", HEALTH));
    }

    private MenuEntry entry(String title, String path, String icon, int order) {
        return new MenuEntry(
                screen.messages().both(title), path, icon, MenuEntry.Place.ADMINISTRATION, order, screen.read());
    }
}
