package vn.hoanhap.registry.web.units;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Pickers;

/** Gives the pages about administrative units their addresses and rights. */
public final class UnitPages {

    private final Desk desk;

    /** Serves from a desk. */
    public UnitPages(Desk desk) {
        this.desk = desk;
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        UnitList list = new UnitList(desk);
        LeftList left = new LeftList(desk);
        new UnitExport(desk, list).contribute(add);
        new LeftExport(desk, left).contribute(add);
        add.page(Page.get("/units", RegisterRights.UNITS_READ, list::show));
        add.page(Page.get("/units/pick", RegisterRights.UNITS_READ, new Pickers(desk)::units));
        add.page(Page.get("/units/without-successor", RegisterRights.UNITS_SUCCESSION, left::show));
        add.page(Page.get("/units/{id}", RegisterRights.UNITS_READ, new UnitView(desk)::show));
        NeighbourhoodForm place = new NeighbourhoodForm(desk);
        add.page(Page.get("/units/{id}/neighbourhoods/new", RegisterRights.UNITS_WRITE, place::show));
        add.page(Page.post("/units/{id}/neighbourhoods/new", RegisterRights.UNITS_WRITE, place::send)
                .audited("neighbourhood.entered"));
        add.page(Page.get("/units/{id}/neighbourhoods/{place}", RegisterRights.UNITS_WRITE, place::showEdit));
        add.page(Page.post("/units/{id}/neighbourhoods/{place}", RegisterRights.UNITS_WRITE, place::sendEdit)
                .audited("neighbourhood.corrected"));
        add.page(Page.get("/units/{id}/neighbourhoods/{place}/rename", RegisterRights.UNITS_WRITE, place::showRename));
        add.page(Page.post("/units/{id}/neighbourhoods/{place}/rename", RegisterRights.UNITS_WRITE, place::sendRename)
                .audited("neighbourhood.renamed"));
        SuccessorForm successor = new SuccessorForm(desk);
        add.page(Page.get("/units/{id}/successor", RegisterRights.UNITS_SUCCESSION, successor::show));
        add.page(Page.post("/units/{id}/successor", RegisterRights.UNITS_SUCCESSION, successor::send)
                .audited("unit.successor-recorded"));
        add.page(Page.post(
                        "/units/{id}/successor/{successor}/withdraw",
                        RegisterRights.UNITS_SUCCESSION,
                        successor::withdraw)
                .audited("unit.successor-withdrawn"));
    }
}
