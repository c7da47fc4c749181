package vn.hoanhap.registry.web.office;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;

/** Gives the office's pages their addresses and rights, and the first-run guide the register's steps. */
public final class OfficePages {

    private final Desk desk;

    /** Serves from a desk. */
    public OfficePages(Desk desk) {
        this.desk = desk;
    }

    /** Adds the pages and the steps. */
    public void contribute(Contributions add) {
        OfficeForm office = new OfficeForm(desk);
        add.page(Page.get("/office", RegisterRights.OFFICE, office::show));
        add.page(Page.post("/office", RegisterRights.OFFICE, office::send).audited("office.unit-chosen"));
        new RegisterSteps(desk.register()).contribute(add);
    }
}
