package ${package}.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ${package}.book.Enrolments;
import ${package}.catalogue.Rights;
import ${package}.domain.Enrolment;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;

/** Declares the programme's pages, its entry in the navigation and its panel at a person. */
public final class EnrolmentPages {

    private static final int ORDER = 60;

    private final Enrolments enrolments;
    private final Screen screen;
    private final ListPage list;
    private final FormPage form;
    private final OnePage one;

    /** Shows what the given book has, and gives its list as a file. */
    public EnrolmentPages(Enrolments enrolments, Tables tables, TransactionRunner transactions) {
        this.enrolments = enrolments;
        this.screen = new Screen(enrolments);
        this.list = new ListPage(enrolments, screen, tables, transactions);
        this.form = new FormPage(enrolments, screen);
        this.one = new OnePage(enrolments, screen);
    }

    /** Adds them. */
    public void contribute(Contributions add) {
        Text title = enrolments.words().both("programme.title");
        list.contributeFile(add);
        add.page(Page.get("/", Rights.READ, list::show));
        add.page(Page.get("/new", Rights.WRITE, form::fresh));
        add.page(Page.post("/new", Rights.WRITE, form::enter));
        add.page(Page.get("/{id}", Rights.READ, one::show));
        add.page(Page.post("/{id}/end", Rights.WRITE, one::end));
        add.page(Page.post("/{id}/undo", Rights.WRITE, one::takeBack));
        add.menu(new MenuEntry(title, "/", "programme", MenuEntry.Place.PROGRAMME, ORDER, Rights.READ));
        add.panel(new Panel(Panel.Subject.PERSON, title, ORDER, Rights.READ, this::panel));
    }

    private Optional<String> panel(Call call, long personId) {
        boolean mayWrite = call.principal().may(Rights.WRITE);
        List<Enrolment> known = enrolments.table().ofPerson(personId, call.scope()).stream()
                .filter(enrolment -> !enrolment.began().isAfter(call.asOf()))
                .toList();
        if (known.isEmpty() && !mayWrite) {
            return Optional.empty();
        }
        View v = screen.view(call);
        String enrol = mayWrite ? Screen.with(Screen.LIST + "new", Map.of("person", Long.toString(personId))) : null;
        return Optional.of(screen.html("panel.jte", v, new PanelModel(Row.of(known, enrolments, v), enrol)));
    }
}
