package vn.hoanhap.counselling.web;

import java.util.Map;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.counselling.CounsellingProgramme;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.MobilisationAction;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.domain.SessionAction;
import vn.hoanhap.parts.page.Renderer;

/** Declares the programme's pages, its entry in the navigation, its panels, its card and what is due. */
public final class CounsellingPages {

    private static final int ORDER = 15;

    private static final Map<SessionAction, String> HELD = Map.of(
            SessionAction.HOLD, "counselling-session.held",
            SessionAction.MISS, "counselling-session.missed",
            SessionAction.CANCEL, "counselling-session.cancelled",
            SessionAction.TAKE_BACK, "counselling-session.taken-back");
    private static final Map<PointAction, String> LIVED = Map.of(
            PointAction.PAUSE, "counselling-point.pause",
            PointAction.RESUME, "counselling-point.resume",
            PointAction.CLOSE, "counselling-point.close",
            PointAction.REOPEN, "counselling-point.reopen",
            PointAction.TAKE_BACK, "counselling-point.taken-back");
    private static final Map<MobilisationAction, String> WENT = Map.of(
            MobilisationAction.BEGIN, "mobilisation.began",
            MobilisationAction.DROP, "mobilisation.dropped",
            MobilisationAction.TAKE_BACK, "mobilisation.taken-back");

    private final ListPages lists;
    private final FormPages forms;
    private final ClientPages clients;
    private final SessionPage session;
    private final OtherPages others;
    private final PaperPages papers;
    private final Panels panels;
    private final DueSessions due;
    private final Text title;

    /** Shows what the given office has. */
    public CounsellingPages(CounsellingOffice office) {
        Renderer renderer =
                new Renderer(CounsellingProgramme.class, office.desk().words().messages());
        this.lists = new ListPages(office, renderer);
        this.forms = new FormPages(office, renderer);
        this.clients = new ClientPages(office, renderer);
        this.session = new SessionPage(office, renderer);
        this.others = new OtherPages(office, renderer);
        this.papers = new PaperPages(office, renderer);
        this.panels = new Panels(office, renderer);
        this.due = new DueSessions(office, renderer);
        this.title = office.desk().words().both("programme.title");
    }

    /** Adds them. */
    public void contribute(Contributions add) {
        add.page(Page.get("/", Rights.READ, lists::sessions));
        add.page(Page.get("/points", Rights.READ, lists::points));
        add.page(Page.get("/mobilised", Rights.READ, lists::mobilised));
        add.page(Page.get("/sessions/{id}", Rights.READ, session::show));
        add.page(Page.get("/sessions/{id}/slip", Rights.READ, papers::slip));
        add.page(Page.get("/sessions/{id}/notes", Rights.NOTES_READ, papers::notes)
                .audited("counselling-notes.read"));
        add.page(Page.get("/points/{id}", Rights.READ, others::point));
        add.page(Page.get("/points/{id}/day", Rights.READ, papers::day));
        add.page(Page.get("/mobilised/{id}", Rights.READ, others::mobilisation));
        sessionForms(add);
        otherForms(add);
        steps(add);
        add.menu(new MenuEntry(title, "/", "counselling", MenuEntry.Place.PROGRAMME, ORDER, Rights.READ));
        add.panel(new Panel(Panel.Subject.PERSON, title, ORDER, Rights.READ, panels::person));
        add.panel(new Panel(Panel.Subject.UNIT, title, ORDER, Rights.READ, panels::unit));
        add.panel(new Panel(Panel.Subject.TEAM, title, ORDER, Rights.READ, panels::team));
        add.dueItems(new DueItems("sessions", Rights.READ, due::sessions));
        add.dueItems(new DueItems("mobilised", Rights.READ, due::mobilisations));
        add.card(new Card("counselling", ORDER, Rights.READ, due::card));
    }

    private void sessionForms(Contributions add) {
        Permission right = Rights.WRITE;
        add.page(Page.get("/sessions/new", right, forms::newSession));
        add.page(Page.post("/sessions/new", right, forms::enterSession).audited("counselling-session.entered"));
        add.page(Page.get("/sessions/{id}/edit", right, forms::editSession));
        add.page(Page.post("/sessions/{id}/edit", right, forms::correctSession)
                .audited("counselling-session.corrected"));
        add.page(Page.get("/sessions/{id}/clients", right, clients::show));
        add.page(Page.post("/sessions/{id}/clients", right, clients::keep).audited("counselling-session.corrected"));
        add.page(Page.post("/sessions/{id}/clients/remove", right, clients::remove)
                .audited("counselling-session.corrected"));
    }

    private void otherForms(Contributions add) {
        add.page(Page.get("/points/new", Rights.POINTS_WRITE, forms::newPoint));
        add.page(
                Page.post("/points/new", Rights.POINTS_WRITE, forms::enterPoint).audited("counselling-point.opened"));
        add.page(Page.get("/points/{id}/edit", Rights.POINTS_WRITE, forms::editPoint));
        add.page(Page.post("/points/{id}/edit", Rights.POINTS_WRITE, forms::correctPoint)
                .audited("counselling-point.corrected"));
        add.page(Page.get("/mobilised/new", Rights.WRITE, forms::newMobilisation));
        add.page(Page.post("/mobilised/new", Rights.WRITE, forms::enterMobilisation)
                .audited("mobilisation.entered"));
        add.page(Page.get("/mobilised/{id}/edit", Rights.WRITE, forms::editMobilisation));
        add.page(Page.post("/mobilised/{id}/edit", Rights.WRITE, forms::correctMobilisation)
                .audited("mobilisation.corrected"));
    }

    private void steps(Contributions add) {
        HELD.forEach((action, audited) -> add.page(
                Page.post("/sessions/{id}/" + StepsModel.path(action), Rights.WRITE, call -> session.step(call, action))
                        .audited(audited)));
        LIVED.forEach((action, audited) -> add.page(Page.post(
                        "/points/{id}/" + StepsModel.path(action),
                        Rights.POINTS_WRITE,
                        call -> others.step(call, action))
                .audited(audited)));
        WENT.forEach((action, audited) -> add.page(
                Page.post("/mobilised/{id}/" + StepsModel.path(action), Rights.WRITE, call -> others.step(call, action))
                        .audited(audited)));
    }
}
