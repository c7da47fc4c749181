package vn.hoanhap.methadone;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.referral.Referrals;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.methadone.book.Desk;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.book.RegisterEvents;
import vn.hoanhap.methadone.catalogue.Indicators;
import vn.hoanhap.methadone.catalogue.Kinds;
import vn.hoanhap.methadone.catalogue.PersonalFields;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.law.Rules;
import vn.hoanhap.methadone.rest.ApplicationRoutes;
import vn.hoanhap.methadone.rest.FacilityRoutes;
import vn.hoanhap.methadone.rest.InboxRoutes;
import vn.hoanhap.methadone.rest.ListFile;
import vn.hoanhap.methadone.sheets.MethadoneSheet;
import vn.hoanhap.methadone.web.MethadonePages;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.parts.sql.ProgrammeSql;

/**
 * Joins the programme to the core. It is the bundle's only component: it takes the core's services, builds everything else by hand,
 * and keeps nothing static and nothing bound to a thread, so that a version that is replaced leaves no trace.
 */
@ProvidesProgramme(Kinds.PROGRAMME)
@Component(service = Programme.class)
public final class MethadoneProgramme implements Programme {

    private final Sentences words = new Sentences(Messages.of(MethadoneProgramme.class), Formats::number);
    private final LegalClock clock = LegalClock.system();
    private final TransactionRunner transactions;
    private final Tables tables;
    private final MethadoneOffice office;

    /** Takes the core's services; the schema {@code methadone} is migrated before the database is handed out. */
    @Activate
    public MethadoneProgramme(
            @Reference Database database,
            @Reference TransactionRunner transactions,
            @Reference Ids ids,
            @Reference ActivityJournal journal,
            @Reference People people,
            @Reference Units units,
            @Reference Organisations organisations,
            @Reference Referrals referrals,
            @Reference WorkCalendar calendar,
            @Reference Tables tables) {
        this.transactions = transactions;
        this.tables = tables;
        this.office = MethadoneOffice.open(new Desk(
                Rules.shipped(),
                new ProgrammeSql(database, clock),
                new Desk.Register(people, units, organisations, referrals, calendar),
                journal,
                ids,
                words));
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                Kinds.PROGRAMME,
                words.both("programme.title"),
                words.both("programme.purpose"),
                Set.of(Kinds.PROGRAMME, "methadone-facilities", "methadone-inbox", "methadone-rules"),
                Rights.all(words));
    }

    @Override
    public void contribute(Contributions add) {
        new ApplicationRoutes(office).contribute(add);
        new FacilityRoutes(office).contribute(add);
        new InboxRoutes(office).contribute(add);
        new ListFile(office, tables, transactions).contribute(add);
        new MethadonePages(office).contribute(add);
        add.sheet(new MethadoneSheet(office, clock));
        add.listener(new RegisterEvents(office.mirror(), clock));
        Kinds.all(words).forEach(add::kind);
        Indicators.all(words).forEach(add::indicator);
        PersonalFields.all(words).forEach(add::personalField);
    }

    @Override
    public Health health() {
        try {
            transactions.read(() -> office.applications().table().isThere());
            return Health.OK;
        } catch (StoreException e) {
            return Health.down(words.both("health.database"));
        }
    }
}
