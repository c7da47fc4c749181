package vn.hoanhap.loans.web;

import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.loans.LoansProgramme;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.parts.page.Renderer;

/** Declares the programme's pages, its entry in the navigation, its panels and its card. */
public final class LoanPages {

    private static final int ORDER = 20;

    private final ListPage list;
    private final LoanExport export;
    private final LoanPage loan;
    private final FormPage form;
    private final FundList fundList;
    private final FundsPage funds;
    private final Sides sides;
    private final DueInstalments due;
    private final Text title;

    /** Shows what the given office has, and gives its lists as files. */
    public LoanPages(LoanOffice office, Tables tables, TransactionRunner transactions) {
        Renderer renderer = new Renderer(LoansProgramme.class, office.words().messages());
        this.list = new ListPage(office, renderer);
        LoanExport.Files files = new LoanExport.Files(tables, transactions);
        this.export = new LoanExport(office, files);
        this.fundList = new FundList(office, files);
        this.loan = new LoanPage(office, renderer);
        this.form = new FormPage(office, renderer);
        this.funds = new FundsPage(office, renderer, fundList);
        this.sides = new Sides(office, renderer);
        this.due = new DueInstalments(office, renderer);
        this.title = office.words().both("programme.title");
    }

    /** Adds them. */
    public void contribute(Contributions add) {
        export.contribute(add);
        fundList.contribute(add);
        add.page(Page.get("/", Rights.READ, list::show));
        add.page(Page.get("/new", Rights.WRITE, form::fresh));
        add.page(Page.post("/new", Rights.WRITE, form::enter).audited("loan.disbursed"));
        add.page(Page.get("/pick", Rights.WRITE, form::pick));
        add.page(Page.get("/preview", Rights.WRITE, form::preview));
        add.page(Page.get("/funds", Rights.READ, funds::show));
        add.page(Page.post("/funds", Rights.FUNDS, funds::enter).audited("loan-fund.established"));
        add.page(Page.get("/{id}", Rights.READ, loan::show));
        add.page(Page.get("/{id}/edit", Rights.WRITE, form::edit));
        add.page(Page.post("/{id}/edit", Rights.WRITE, form::correct).audited("loan.corrected"));
        add.page(Page.post("/{id}/repayments", Rights.REPAY, loan::repay).audited("loan.repaid"));
        add.page(Page.post("/{id}/repayments/{repayment}/undo", Rights.REPAY, loan::undo)
                .audited("loan.repayment-taken-back"));
        add.menu(new MenuEntry(title, "/", "loan", MenuEntry.Place.PROGRAMME, ORDER, Rights.READ));
        add.panel(new Panel(Panel.Subject.PERSON, title, ORDER, Rights.READ, sides::person));
        add.panel(new Panel(Panel.Subject.HOUSEHOLD, title, ORDER, Rights.READ, sides::household));
        add.dueItems(new DueItems("instalments", Rights.READ, due::list));
        add.card(new Card("loans", ORDER, Rights.READ, sides::card));
    }
}
