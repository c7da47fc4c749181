package vn.hoanhap.methadone.web;

import java.util.EnumSet;
import java.util.Set;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.methadone.MethadoneProgramme;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.catalogue.Kinds;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.ApplicationAction;
import vn.hoanhap.parts.page.Renderer;

/** Declares the programme's pages, its entries in the navigation, its panels, its card and what is due. */
public final class MethadonePages {

    private static final int ORDER = 30;
    private static final String ONE = "/cases/{id}";

    private static final Set<ApplicationAction> ANSWERS = EnumSet.of(
            ApplicationAction.RECEIVE,
            ApplicationAction.ACCEPT,
            ApplicationAction.REFUSE,
            ApplicationAction.START,
            ApplicationAction.COMPLETE,
            ApplicationAction.DROP);

    private final ListPage list;
    private final FormPage form;
    private final OnePage one;
    private final LetterPage letter;
    private final FacilityPages facilities;
    private final InboxPages inbox;
    private final RulesPage rules;
    private final SidePages sides;
    private final Text title;
    private final Text inboxTitle;

    /** Shows what the given office has. */
    public MethadonePages(MethadoneOffice office) {
        Renderer renderer =
                new Renderer(MethadoneProgramme.class, office.desk().words().messages());
        this.list = new ListPage(office, renderer);
        this.form = new FormPage(office, renderer);
        this.one = new OnePage(office, renderer);
        this.letter = new LetterPage(office, renderer);
        this.facilities = new FacilityPages(office, renderer);
        this.inbox = new InboxPages(office, renderer);
        this.rules = new RulesPage(office, renderer);
        this.sides = new SidePages(office, renderer);
        this.title = office.desk().words().both("programme.title");
        this.inboxTitle = office.desk().words().both("inbox.title");
    }

    /** Adds them. */
    public void contribute(Contributions add) {
        add.page(Page.get("/", Rights.READ, list::show));
        add.page(Page.get("/cases/new", Rights.WRITE, form::fresh));
        add.page(Page.post("/cases/new", Rights.WRITE, form::enter).audited("methadone.entered"));
        add.page(Page.get(ONE, Rights.READ, one::show));
        add.page(Page.get(ONE + "/edit", Rights.WRITE, form::edit));
        add.page(Page.post(ONE + "/edit", Rights.WRITE, form::correct).audited("methadone.corrected"));
        add.page(Page.get(ONE + "/letter", Rights.READ, letter::show));
        add.page(Page.post(ONE + "/papers", Rights.WRITE, one::papers).audited("methadone.stepped"));
        for (ApplicationAction action : ApplicationAction.values()) {
            add.page(Page.post(ONE + "/" + Addresses.step(action), Rights.WRITE, call -> one.step(call, action))
                    .audited(audited(action)));
        }
        add.page(Page.get("/rules", Rights.READ, rules::show));
        contributeFacilities(add);
        add.menu(new MenuEntry(title, "/", Kinds.PROGRAMME, MenuEntry.Place.PROGRAMME, ORDER, Rights.READ));
        add.menu(new MenuEntry(inboxTitle, "/inbox", "inbox", MenuEntry.Place.PROGRAMME, ORDER + 1, Rights.ANSWER));
        add.panel(new Panel(Panel.Subject.PERSON, title, ORDER, Rights.READ, sides::person));
        add.panel(new Panel(Panel.Subject.UNIT, title, ORDER, Rights.READ, sides::unit));
        add.dueItems(new DueItems(Kinds.PROGRAMME, Rights.READ, sides::due));
        add.card(new Card(Kinds.PROGRAMME, ORDER, Rights.READ, sides::card));
    }

    private static String audited(ApplicationAction action) {
        if (action == ApplicationAction.SEND) {
            return "methadone.sent";
        }
        return ANSWERS.contains(action) ? "methadone.answered" : "methadone.stepped";
    }

    private void contributeFacilities(Contributions add) {
        add.page(Page.get("/facilities", Rights.READ, facilities::list));
        add.page(Page.get("/facilities/new", Rights.FACILITIES, facilities::fresh));
        add.page(Page.post("/facilities/new", Rights.FACILITIES, facilities::enter)
                .audited("methadone.facility"));
        add.page(Page.get("/facilities/{id}", Rights.FACILITIES, facilities::edit));
        add.page(Page.post("/facilities/{id}", Rights.FACILITIES, facilities::correct)
                .audited("methadone.facility"));
        add.page(Page.get("/inbox", Rights.ANSWER, inbox::list));
        add.page(Page.get("/inbox/{id}", Rights.ANSWER, inbox::show));
        for (ApplicationAction action : ANSWERS) {
            add.page(Page.post(
                            "/inbox/{id}/" + Addresses.step(action), Rights.ANSWER, call -> inbox.answer(call, action))
                    .audited("methadone.answered"));
        }
    }
}
