package vn.hoanhap.registry.web.work;

import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.words.Words;

/** Gives the pages about work that waits their addresses and rights. */
public final class WorkPages {
    private static final int CARD_ORDER = 6;
    private static final int PANEL_ORDER = 5;

    private final Desk desk;

    /** Serves from a desk. */
    public WorkPages(Desk desk) {
        this.desk = desk;
    }

    /** Adds the pages, the card of the first page and the panel of a person's page. */
    public void contribute(Contributions add) {
        Inbox inbox = new Inbox(desk);
        new InboxExport(desk, inbox).contribute(add);
        new DueWork(desk).contribute(add);
        add.page(Page.get("/inbox", RegisterRights.REFERRALS_READ, inbox::show));
        add.card(new Card("waiting", CARD_ORDER, RegisterRights.REFERRALS_READ, inbox::card));
        add.panel(new Panel(
                Panel.Subject.PERSON,
                Words.text("page.work.panel"),
                PANEL_ORDER,
                RegisterRights.PEOPLE_READ,
                new PersonWork(desk)::panel));
        add.page(Page.get("/organisations/pick", RegisterRights.ORGANISATIONS_READ, new Pickers(desk)::organisations));
        referrals(add);
        moves(add);
        requests(add);
    }

    private void referrals(Contributions add) {
        ReferralForm form = new ReferralForm(desk);
        ReferralView view = new ReferralView(desk);
        add.page(Page.get("/people/{id}/referral", RegisterRights.REFERRALS_WRITE, form::show));
        add.page(Page.post("/people/{id}/referral", RegisterRights.REFERRALS_WRITE, form::send)
                .audited("referral.sent"));
        add.page(Page.get("/referrals/{id}", RegisterRights.REFERRALS_READ, view::show));
        add.page(Page.post("/referrals/{id}", RegisterRights.REFERRALS_ANSWER, view::step)
                .audited("referral.stepped"));
        add.page(Page.post("/referrals/{id}/undo", RegisterRights.REFERRALS_ANSWER, view::undo)
                .audited("referral.step-undone"));
    }

    private void moves(Contributions add) {
        MoveForm form = new MoveForm(desk);
        MoveView view = new MoveView(desk);
        add.page(Page.get("/people/{id}/move", RegisterRights.MOVES_WRITE, form::show));
        add.page(Page.post("/people/{id}/move", RegisterRights.MOVES_WRITE, form::send)
                .audited("person.move-sent"));
        add.page(Page.get("/moves/{id}", RegisterRights.PEOPLE_READ, view::show));
        add.page(Page.post("/moves/{id}", RegisterRights.MOVES_WRITE, view::answer)
                .audited("person.move-answered"));
        add.page(Page.post("/moves/{id}/withdrawal", RegisterRights.MOVES_WRITE, view::withdraw)
                .audited("person.move-withdrawn"));
    }

    private void requests(Contributions add) {
        RequestForm form = new RequestForm(desk);
        RequestView view = new RequestView(desk);
        add.page(Page.get("/people/{id}/request", RegisterRights.REQUESTS_WRITE, form::show));
        add.page(Page.post("/people/{id}/request", RegisterRights.REQUESTS_WRITE, form::send)
                .audited("request.noted"));
        add.page(Page.get("/requests/{id}", RegisterRights.PEOPLE_READ, view::show));
        add.page(Page.post("/requests/{id}", RegisterRights.REQUESTS_WRITE, view::answer)
                .audited("request.answered"));
    }
}
