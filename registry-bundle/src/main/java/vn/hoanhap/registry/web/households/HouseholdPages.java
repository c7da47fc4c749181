package vn.hoanhap.registry.web.households;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;

/** Gives the pages about households their addresses and rights. */
public final class HouseholdPages {

    private final Desk desk;

    /** Serves from a desk. */
    public HouseholdPages(Desk desk) {
        this.desk = desk;
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        HouseholdForm form = new HouseholdForm(desk);
        HouseholdView view = new HouseholdView(desk);
        new HouseholdExport(desk).contribute(add);
        add.page(Page.get("/households", RegisterRights.PEOPLE_READ, view::list).work(Route.UnitOfWork.WRITE));
        add.page(Page.get("/households/new", RegisterRights.PEOPLE_WRITE, form::show));
        add.page(Page.post("/households/new", RegisterRights.PEOPLE_WRITE, form::send)
                .audited("household.registered"));
        add.page(Page.get("/households/{id}", RegisterRights.PEOPLE_READ, view::show));
        add.page(Page.get("/households/{id}/member", RegisterRights.PEOPLE_WRITE, form::showMember));
        add.page(Page.post("/households/{id}/member", RegisterRights.PEOPLE_WRITE, form::sendMember)
                .audited("household.member-added"));
    }
}
