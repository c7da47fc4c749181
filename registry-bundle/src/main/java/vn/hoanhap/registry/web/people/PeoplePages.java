package vn.hoanhap.registry.web.people;

import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Pickers;

/** Gives the pages about people their addresses and rights. */
public final class PeoplePages {

    private final Desk desk;

    /** Serves from a desk. */
    public PeoplePages(Desk desk) {
        this.desk = desk;
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        PeopleList list = new PeopleList(desk);
        new PeopleExport(desk, list).contribute(add);
        NewPerson entry = new NewPerson(desk);
        PersonView view = new PersonView(desk);
        add.page(Page.get("/people", RegisterRights.PEOPLE_READ, list::show).work(Route.UnitOfWork.WRITE));
        add.page(Page.get(Pickers.PEOPLE, RegisterRights.PEOPLE_READ, new Pickers(desk)::people)
                .work(Route.UnitOfWork.WRITE));
        add.page(Page.get("/people/new", RegisterRights.PEOPLE_WRITE, entry::show));
        add.page(Page.post("/people/new", RegisterRights.PEOPLE_WRITE, entry::send)
                .audited("person.registered"));
        MyPeople mine = new MyPeople(desk);
        new MyPeopleExport(desk, mine).contribute(add);
        add.page(Page.get("/people/mine", RegisterRights.PEOPLE_READ, mine::show));
        add.page(Page.get("/people/{id}", RegisterRights.PEOPLE_READ, view::show));
        EditPerson edit = new EditPerson(desk);
        add.page(Page.get("/people/{id}/edit", RegisterRights.PEOPLE_WRITE, edit::show));
        add.page(Page.post("/people/{id}/edit", RegisterRights.PEOPLE_WRITE, edit::send)
                .audited("person.corrected"));
        contacts(add);
        care(add);
        merges(add);
    }

    private void contacts(Contributions add) {
        ContactForm contact = new ContactForm(desk);
        add.page(Page.get("/people/{id}/contact", RegisterRights.CONTACTS_WRITE, contact::show));
        add.page(Page.post("/people/{id}/contact", RegisterRights.CONTACTS_WRITE, contact::send)
                .audited("contact.recorded"));
        add.page(Page.post("/people/{id}/contacts/{contact}/undo", RegisterRights.CONTACTS_WRITE, contact::undo)
                .audited("contact.withdrawn"));
        IdentityPage identity = new IdentityPage(desk);
        add.page(Page.get("/people/{id}/identity", RegisterRights.PEOPLE_IDENTITY, identity::ask));
        add.page(Page.post("/people/{id}/identity", RegisterRights.PEOPLE_IDENTITY, identity::open));
    }

    private void care(Contributions add) {
        CategoryForms categories = new CategoryForms(desk);
        add.page(Page.get("/people/{id}/category", RegisterRights.PEOPLE_WRITE, categories::show));
        add.page(Page.post("/people/{id}/category", RegisterRights.PEOPLE_WRITE, categories::send)
                .audited("person.category-added"));
        add.page(Page.get("/people/{id}/category/{category}/end", RegisterRights.PEOPLE_WRITE, categories::showEnd));
        add.page(Page.post("/people/{id}/category/{category}/end", RegisterRights.PEOPLE_WRITE, categories::sendEnd)
                .audited("person.category-ended"));
        AssignmentForms assignments = new AssignmentForms(desk);
        add.page(Page.get("/people/{id}/assignment", RegisterRights.PEOPLE_WRITE, assignments::show));
        add.page(Page.post("/people/{id}/assignment", RegisterRights.PEOPLE_WRITE, assignments::send)
                .audited("person.assigned"));
        add.page(Page.get(
                "/people/{id}/assignment/{assignment}/end", RegisterRights.PEOPLE_WRITE, assignments::showEnd));
        add.page(
                Page.post("/people/{id}/assignment/{assignment}/end", RegisterRights.PEOPLE_WRITE, assignments::sendEnd)
                        .audited("person.assignment-ended"));
    }

    private void merges(Contributions add) {
        MergeForms merges = new MergeForms(desk);
        add.page(Page.get("/people/{id}/merge", RegisterRights.PEOPLE_MERGE, merges::show));
        add.page(Page.post("/people/{id}/merge", RegisterRights.PEOPLE_MERGE, merges::send));
        add.page(Page.post("/people/{id}/unmerge", RegisterRights.PEOPLE_MERGE, merges::undo));
        DuplicateList list = new DuplicateList(desk);
        DuplicateView pair = new DuplicateView(desk);
        new DuplicateExport(desk, list).contribute(add);
        add.page(Page.get("/people/duplicates", RegisterRights.PEOPLE_MERGE, list::show));
        add.page(Page.get("/people/duplicates/{pair}", RegisterRights.PEOPLE_MERGE, pair::show));
        add.page(Page.post("/people/duplicates/{pair}", RegisterRights.PEOPLE_MERGE, pair::decide)
                .audited("person.pair-decided"));
        add.page(Page.post("/people/duplicates/{pair}/undo", RegisterRights.PEOPLE_MERGE, pair::undo)
                .audited("person.pair-reopened"));
        add.page(Page.post("/people/duplicates/{pair}/identity", RegisterRights.PEOPLE_IDENTITY, pair::open));
    }
}
