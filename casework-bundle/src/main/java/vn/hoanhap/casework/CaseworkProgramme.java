package vn.hoanhap.casework;

import java.time.Duration;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Desk;
import vn.hoanhap.casework.care.ImprovementEnds;
import vn.hoanhap.casework.care.RegisterEvents;
import vn.hoanhap.casework.catalogue.Indicators;
import vn.hoanhap.casework.catalogue.Kinds;
import vn.hoanhap.casework.catalogue.PersonalFields;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.law.CareLaw;
import vn.hoanhap.casework.rest.AreaFiles;
import vn.hoanhap.casework.rest.AreaProposalRoutes;
import vn.hoanhap.casework.rest.AreaRoutes;
import vn.hoanhap.casework.rest.DossierRoutes;
import vn.hoanhap.casework.rest.IntakeRoutes;
import vn.hoanhap.casework.rest.LawRoutes;
import vn.hoanhap.casework.rest.ListFiles;
import vn.hoanhap.casework.rest.ManagementRoutes;
import vn.hoanhap.casework.rest.NeedRoutes;
import vn.hoanhap.casework.rest.PlanRoutes;
import vn.hoanhap.casework.rest.ProposalRoutes;
import vn.hoanhap.casework.rest.ResidenceRoutes;
import vn.hoanhap.casework.rest.TestRoutes;
import vn.hoanhap.casework.rest.TurningPointRoutes;
import vn.hoanhap.casework.rest.VisitRoutes;
import vn.hoanhap.casework.sheets.AreasSheet;
import vn.hoanhap.casework.sheets.DossiersSheet;
import vn.hoanhap.casework.sheets.ManagementsSheet;
import vn.hoanhap.casework.sheets.TestsSheet;
import vn.hoanhap.casework.store.CareSql;
import vn.hoanhap.casework.store.Sealer;
import vn.hoanhap.casework.web.CarePages;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Job;
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
import vn.hoanhap.parts.entry.Sentences;

/**
 * Joins casework to the core. It is the bundle's only component: it takes the core's services, builds everything else by hand,
 * and keeps nothing static and nothing bound to a thread, so that a version that is replaced leaves no trace.
 */
@ProvidesProgramme(Kinds.PROGRAMME)
@Component(service = Programme.class)
public final class CaseworkProgramme implements Programme {

    /** So long before the calendar of holidays ends somebody is told. */
    private static final int MONTHS_AHEAD = 2;

    private static final Duration EVERY = Duration.ofHours(3);

    private final Sentences words = new Sentences(Messages.of(CaseworkProgramme.class), Formats::number);
    private final LegalClock clock = LegalClock.system();
    private final TransactionRunner transactions;
    private final Tables tables;
    private final CareOffice office;

    /** Takes the core's services; the schema {@code casework} is migrated before the database is handed out. */
    @Activate
    public CaseworkProgramme(
            @Reference Database database,
            @Reference TransactionRunner transactions,
            @Reference Ids ids,
            @Reference ActivityJournal journal,
            @Reference People people,
            @Reference Units units,
            @Reference Organisations organisations,
            @Reference WorkCalendar calendar,
            @Reference Tables tables,
            @Reference Protection protection) {
        this.transactions = transactions;
        this.tables = tables;
        this.office = CareOffice.open(new Desk(
                CareLaw.shipped(calendar),
                new CareSql(database, clock, new Sealer(protection, words)),
                new Desk.Register(people, units, organisations),
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
                Set.of(
                        "managements",
                        "dossiers",
                        "tests",
                        "care-law",
                        "whom-to-visit",
                        "intakes",
                        "needs",
                        "plan-steps",
                        "turning-points",
                        "proposals",
                        "areas",
                        "area-proposals",
                        "residence-checks"),
                Rights.all(words));
    }

    @Override
    public void contribute(Contributions add) {
        new ManagementRoutes(office).contribute(add);
        new DossierRoutes(office).contribute(add);
        new TestRoutes(office).contribute(add);
        new LawRoutes(office).contribute(add);
        new IntakeRoutes(office).contribute(add);
        new NeedRoutes(office).contribute(add);
        new PlanRoutes(office).contribute(add);
        new TurningPointRoutes(office).contribute(add);
        new ResidenceRoutes(office).contribute(add);
        new ProposalRoutes(office).contribute(add);
        new VisitRoutes(office).contribute(add);
        new ListFiles(office, tables, transactions).contribute(add);
        new AreaRoutes(office).contribute(add);
        new AreaProposalRoutes(office).contribute(add);
        new AreaFiles(office, tables, transactions).contribute(add);
        new CarePages(office).contribute(add);
        add.sheet(new ManagementsSheet(office, clock));
        add.sheet(new DossiersSheet(office, clock));
        add.sheet(new TestsSheet(office, clock));
        add.sheet(new AreasSheet(office, clock));
        add.listener(new RegisterEvents(office, clock));
        ImprovementEnds ends = new ImprovementEnds(office.improvements(), transactions, clock);
        add.job(new Job("improvement-ends", EVERY, ends::run));
        Kinds.all(words).forEach(add::kind);
        new Indicators(words).all().forEach(add::indicator);
        PersonalFields.all(words).forEach(add::personalField);
    }

    @Override
    public Health health() {
        try {
            transactions.read(() -> office.managements().table().isThere());
            boolean calendar = office.desk()
                    .law()
                    .calendar()
                    .coveredUntil()
                    .isAfter(clock.today().plusMonths(MONTHS_AHEAD));
            return calendar ? Health.OK : Health.warn(words.both("health.calendar"));
        } catch (StoreException e) {
            return Health.down(words.both("health.database"));
        }
    }
}
