package vn.hoanhap.registry.web.legal;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;

/** Gives the pages about legal texts their addresses and rights. */
public final class LegalPages {
    private final Desk desk;

    /** Serves from a desk. */
    public LegalPages(Desk desk) {
        this.desk = desk;
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        LegalForm form = new LegalForm(desk);
        LegalView view = new LegalView(desk);
        LegalList list = new LegalList(desk);
        new LegalExport(desk, list).contribute(add);
        add.page(Page.get("/legal-texts", RegisterRights.LEGAL_READ, list::show));
        add.page(Page.get("/legal-texts/new", RegisterRights.LEGAL_WRITE, form::show));
        add.page(Page.post("/legal-texts/new", RegisterRights.LEGAL_WRITE, form::send)
                .audited("legal.entered"));
        add.page(Page.get("/legal-texts/{key}", RegisterRights.LEGAL_READ, view::show));
        add.page(Page.get("/legal-texts/{key}/edit", RegisterRights.LEGAL_WRITE, form::showEdit));
        add.page(Page.post("/legal-texts/{key}/edit", RegisterRights.LEGAL_WRITE, form::sendEdit)
                .audited("legal.corrected"));
        add.page(Page.post("/legal-texts/{key}/remove", RegisterRights.LEGAL_WRITE, view::remove)
                .audited("legal.taken-back"));
    }
}
