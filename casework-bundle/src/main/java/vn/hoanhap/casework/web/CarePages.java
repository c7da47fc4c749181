package vn.hoanhap.casework.web;

import java.util.Locale;
import java.util.Map;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.DossierAction;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.web.FormPages.Noun;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.page.Renderer;

/** Declares the programme's pages, its entry in the navigation, its panel, its card and what is due. */
public final class CarePages {

    private static final int ORDER = 10;

    private static final Map<ManagementAction, String> MANAGED = Map.of(
            ManagementAction.DECIDE, "management.decided",
            ManagementAction.SUSPEND, "management.suspended",
            ManagementAction.RESUME, "management.resumed",
            ManagementAction.CLOSE, "management.closed",
            ManagementAction.REOPEN, "management.reopened",
            ManagementAction.DROP, "management.dropped",
            ManagementAction.TAKE_BACK, "management.taken-back");
    private static final Map<DossierAction, String> LED = Map.ofEntries(
            Map.entry(DossierAction.SUBMIT, "dossier.submitted"),
            Map.entry(DossierAction.RETURN, "dossier.returned"),
            Map.entry(DossierAction.DECIDE, "dossier.decided"),
            Map.entry(DossierAction.REFUSE, "dossier.refused"),
            Map.entry(DossierAction.ADMIT, "dossier.admitted"),
            Map.entry(DossierAction.SUSPEND, "dossier.suspended"),
            Map.entry(DossierAction.RESUME, "dossier.resumed"),
            Map.entry(DossierAction.COMPLETE, "dossier.completed"),
            Map.entry(DossierAction.LEAVE, "dossier.left"),
            Map.entry(DossierAction.WITHDRAW, "dossier.withdrawn"),
            Map.entry(DossierAction.TAKE_BACK, "dossier.taken-back"));

    private final ListPages lists;
    private final PersonPages people;
    private final RecordPages records;
    private final FormPages forms;
    private final LawPage law;
    private final VisitsPage visits;
    private final DueCare due;
    private final SupportPages support;
    private final AreaPages areas;
    private final Text title;

    /** Shows what the given office has. */
    public CarePages(CareOffice office) {
        Renderer renderer =
                new Renderer(CaseworkProgramme.class, office.desk().words().messages());
        this.lists = new ListPages(office, renderer);
        this.people = new PersonPages(office, renderer);
        this.records = new RecordPages(office, renderer);
        this.forms = new FormPages(office, renderer);
        this.law = new LawPage(office, renderer);
        this.visits = new VisitsPage(office, renderer);
        this.due = new DueCare(office, renderer);
        this.support = new SupportPages(office, renderer);
        this.areas = new AreaPages(office, renderer);
        this.title = office.desk().words().both("programme.title");
    }

    /** Adds them. */
    public void contribute(Contributions add) {
        add.page(Page.get("/", Rights.LIST_READ, lists::managements));
        add.page(Page.get("/dossiers", Rights.DOSSIERS_READ, lists::dossiers));
        add.page(Page.get("/tests", Rights.TESTS_READ, lists::tests));
        add.page(Page.get("/plan-steps", Rights.CARE_READ, lists::planSteps));
        add.page(Page.get("/proposals", Rights.LEAVING_READ, lists::proposals));
        add.page(Page.get("/visits", Rights.LIST_READ, visits::show));
        add.page(Page.get("/law", Rights.LIST_READ, law::show));
        add.page(Page.get("/people/{id}", Rights.LIST_READ, people::show));
        add.page(Page.get("/managements/{id}", Rights.LIST_READ, records::management));
        add.page(Page.get("/dossiers/{id}", Rights.DOSSIERS_READ, records::dossier));
        add.page(Page.get("/tests/{id}", Rights.TESTS_READ, records::test));
        forms(add, "/managements", Rights.LIST_WRITE, Noun.MANAGEMENT, "management.entered", "management.corrected");
        forms(add, "/dossiers", Rights.DOSSIERS_WRITE, Noun.DOSSIER, "dossier.entered", "dossier.corrected");
        forms(add, "/tests", Rights.TESTS_WRITE, Noun.TEST, "test.recorded", "test.corrected");
        contributeSteps(add);
        add.menu(new MenuEntry(title, "/visits", "casework", MenuEntry.Place.PROGRAMME, ORDER, Rights.LIST_READ));
        add.panel(new Panel(Panel.Subject.PERSON, title, ORDER, Rights.LIST_READ, people::panel));
        add.dueItems(new DueItems("managements", Rights.LIST_READ, due::managements));
        add.dueItems(new DueItems("dossiers", Rights.DOSSIERS_READ, due::dossiers));
        add.dueItems(new DueItems("proposals", Rights.DECIDE, due::proposals));
        add.dueItems(new DueItems("plan-steps", Rights.CARE_READ, due::plans));
        add.card(new Card("casework", ORDER, Rights.LIST_READ, visits::card));
        support.contribute(add);
        areas.contribute(add);
    }

    private void forms(Contributions add, String path, Permission right, Noun noun, String entered, String corrected) {
        add.page(Page.get(path + "/new", right, call -> forms.fresh(call, noun)));
        add.page(
                Page.post(path + "/new", right, call -> forms.enter(call, noun)).audited(entered));
        add.page(Page.get(path + "/{id}/edit", right, call -> forms.edit(call, noun)));
        add.page(Page.post(path + "/{id}/edit", right, call -> forms.correct(call, noun))
                .audited(corrected));
    }

    private void contributeSteps(Contributions add) {
        MANAGED.forEach((action, audited) -> add.page(
                Page.post("/managements/{id}/" + path(action), Rights.LIST_WRITE, call -> records.step(call, action))
                        .audited(audited)));
        LED.forEach((action, audited) -> add.page(
                Page.post("/dossiers/{id}/" + path(action), Rights.DOSSIERS_WRITE, call -> records.step(call, action))
                        .audited(audited)));
        add.page(Page.post("/tests/{id}/take-back", Rights.TESTS_WRITE, records::takeBackTest)
                .audited("test.taken-back"));
    }

    private static String path(Enum<?> action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
