package vn.hoanhap.registry.web.organisations;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;

/** Gives the pages about organisations their addresses and rights. */
public final class OrganisationPages {
    private final Desk desk;

    /** Serves from a desk. */
    public OrganisationPages(Desk desk) {
        this.desk = desk;
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        OrganisationForm form = new OrganisationForm(desk);
        OrganisationList list = new OrganisationList(desk);
        new OrganisationExport(desk, list).contribute(add);
        add.page(Page.get("/organisations", RegisterRights.ORGANISATIONS_READ, list::show));
        add.page(Page.get("/organisations/new", RegisterRights.ORGANISATIONS_WRITE, form::show));
        add.page(Page.post("/organisations/new", RegisterRights.ORGANISATIONS_WRITE, form::send)
                .audited("organisation.entered"));
        add.page(Page.get("/organisations/{id}", RegisterRights.ORGANISATIONS_READ, new OrganisationView(desk)::show));
        add.page(Page.get("/organisations/{id}/edit", RegisterRights.ORGANISATIONS_WRITE, form::showEdit));
        add.page(Page.post("/organisations/{id}/edit", RegisterRights.ORGANISATIONS_WRITE, form::sendEdit)
                .audited("organisation.corrected"));
        RenameForm rename = new RenameForm(desk);
        add.page(Page.get("/organisations/{id}/rename", RegisterRights.ORGANISATIONS_WRITE, rename::show));
        add.page(Page.post("/organisations/{id}/rename", RegisterRights.ORGANISATIONS_WRITE, rename::send)
                .audited("organisation.renamed"));
        functions(add);
    }

    private void functions(Contributions add) {
        FunctionForm function = new FunctionForm(desk);
        add.page(Page.get("/organisations/{id}/function", RegisterRights.PEOPLE_WRITE, function::show));
        add.page(Page.post("/organisations/{id}/function", RegisterRights.PEOPLE_WRITE, function::send)
                .audited("function.assigned"));
        add.page(Page.get("/organisations/{id}/function/{function}", RegisterRights.PEOPLE_WRITE, function::showEdit));
        add.page(Page.post("/organisations/{id}/function/{function}", RegisterRights.PEOPLE_WRITE, function::sendEdit)
                .audited("function.corrected"));
    }
}
