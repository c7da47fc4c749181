package vn.hoanhap.registry.web.papers;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.words.Words;

/** Gives the pages of papers their addresses and rights. */
public final class PaperPages {
    private static final int PANEL_ORDER = 6;

    /** More than any limit: who sends too much is told so beside the field. */
    private static final long MOST_BYTES = 64L << 20;

    private final Desk desk;

    /** Serves from a desk. */
    public PaperPages(Desk desk) {
        this.desk = desk;
    }

    /**
     * Returns where a paper is laid at a record that is about a person; null when the reader may not.
     *
     * @param at the record, as {@code kind:id}
     */
    public static @Nullable String laidAt(String at, long person, Register register, Call call) {
        Scope writes = call.principal().scope(RegisterRights.PEOPLE_WRITE);
        return register.people()
                .find(person, writes)
                .map(found -> Desk.ROOT + "/people/" + person + "/papers/new?at=" + at)
                .orElse(null);
    }

    /** Adds the pages and the panel of a person's page. */
    public void contribute(Contributions add) {
        PaperForm form = new PaperForm(desk);
        PaperView view = new PaperView(desk);
        add.panel(new Panel(
                Panel.Subject.PERSON,
                Words.text("page.papers.title"),
                PANEL_ORDER,
                RegisterRights.PEOPLE_READ,
                new PaperPanel(desk)::panel));
        add.page(Page.get("/people/{id}/papers/new", RegisterRights.PEOPLE_WRITE, form::show));
        add.page(Page.post("/people/{id}/papers/new", RegisterRights.PEOPLE_WRITE, form::send)
                .work(Route.UnitOfWork.OWN)
                .maxBytes(MOST_BYTES));
        add.page(Page.get("/people/{id}/papers/{paper}", RegisterRights.PEOPLE_READ, view::show));
        add.page(Page.post("/people/{id}/papers/{paper}", RegisterRights.PEOPLE_WRITE, view::withdraw));
    }
}
