package vn.hoanhap.loans;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.household.Households;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.loans.catalogue.Indicators;
import vn.hoanhap.loans.catalogue.Kinds;
import vn.hoanhap.loans.catalogue.PersonalFields;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.ledger.Register;
import vn.hoanhap.loans.rest.FundRoutes;
import vn.hoanhap.loans.rest.LoanRoutes;
import vn.hoanhap.loans.rest.RepaymentRoutes;
import vn.hoanhap.loans.sheets.FundsSheet;
import vn.hoanhap.loans.sheets.LoansSheet;
import vn.hoanhap.loans.sheets.RepaymentsSheet;
import vn.hoanhap.loans.web.LoanPages;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.parts.sql.ProgrammeSql;

/**
 * Joins the loans to the core. It is the bundle's only component: it takes the core's services, builds everything else by
 * hand, and keeps nothing static and nothing bound to a thread, so that a version that is replaced leaves no trace.
 */
@ProvidesProgramme(Kinds.PROGRAMME)
@Component(service = Programme.class)
public final class LoansProgramme implements Programme {

    private final Sentences words = new Sentences(Messages.of(LoansProgramme.class), Formats::dong);
    private final LegalClock clock = LegalClock.system();
    private final TransactionRunner transactions;
    private final LoanOffice office;
    private final Tables tables;

    /** Takes the core's services; the schema {@code loans} is migrated before the database is handed out. */
    @Activate
    public LoansProgramme(
            @Reference Database database,
            @Reference TransactionRunner transactions,
            @Reference Ids ids,
            @Reference ActivityJournal journal,
            @Reference People people,
            @Reference Households households,
            @Reference Organisations organisations,
            @Reference Units units,
            @Reference Tables tables) {
        this.transactions = transactions;
        this.tables = tables;
        Register register = new Register(people, households, organisations, units);
        this.office = LoanOffice.open(new ProgrammeSql(database, clock), ids, journal, register, words);
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                Kinds.PROGRAMME,
                words.both("programme.title"),
                words.both("programme.purpose"),
                Set.of("loans", "loan-funds", "loan-products"),
                Rights.all(words));
    }

    @Override
    public void contribute(Contributions add) {
        new LoanRoutes(office).contribute(add);
        new RepaymentRoutes(office).contribute(add);
        new FundRoutes(office).contribute(add);
        new LoanPages(office, tables, transactions).contribute(add);
        add.sheet(new FundsSheet(office, clock));
        add.sheet(new LoansSheet(office, clock));
        add.sheet(new RepaymentsSheet(office, clock));
        Kinds.all(words).forEach(add::kind);
        new Indicators(words).all().forEach(add::indicator);
        PersonalFields.all(words).forEach(add::personalField);
    }

    @Override
    public Health health() {
        try {
            boolean lends = transactions.read(
                    () -> !office.products().inForceOn(clock.today()).isEmpty());
            return lends ? Health.OK : Health.warn(words.both("health.product"));
        } catch (StoreException e) {
            return Health.down(words.both("health.database"));
        }
    }
}
