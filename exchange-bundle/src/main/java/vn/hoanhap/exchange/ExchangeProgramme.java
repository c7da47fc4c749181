package vn.hoanhap.exchange;

import java.time.Duration;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.exchange.jobs.ImportRun;
import vn.hoanhap.exchange.jobs.Imports;
import vn.hoanhap.exchange.jobs.JobStore;
import vn.hoanhap.exchange.jobs.KeptFiles;
import vn.hoanhap.exchange.jobs.WrittenChanges;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.exchange.places.Area;
import vn.hoanhap.exchange.staging.Staging;
import vn.hoanhap.exchange.steps.Steps;
import vn.hoanhap.exchange.template.TemplateChoice;
import vn.hoanhap.exchange.undo.UndoStore;
import vn.hoanhap.exchange.undo.Undoings;
import vn.hoanhap.exchange.web.ImportWeb;
import vn.hoanhap.exchange.web.TemplateWeb;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.sql.Sql;

/** Is exchange: files come in through the sheets of whatever is installed. */
@ProvidesProgramme("exchange")
@Component(service = Programme.class)
public final class ExchangeProgramme implements Programme {

    private static final Duration WENT_ON_EVERY = Duration.ofSeconds(10);
    private static final Duration TIDIED_EVERY = Duration.ofHours(1);

    private final Messages messages = Messages.of(ExchangeProgramme.class);
    private final Imports imports;
    private final Undoings undoings;
    private final KeptFiles kept;
    private final ImportWeb web;
    private final TemplateWeb templates;

    /** Builds everything from the core's services. */
    @Activate
    public ExchangeProgramme(
            @Reference Database database,
            @Reference TransactionRunner transactions,
            @Reference Ids ids,
            @Reference Leases leases,
            @Reference Units units,
            @Reference Elected elected,
            @Reference AuditTrail audit,
            @Reference Protection protection,
            @Reference Gatekeeper gatekeeper,
            @Reference Office office) {
        Sql sql = new Sql(database);
        LegalClock clock = LegalClock.system();
        JobStore jobs = new JobStore(sql, ids);
        Staging staging = new Staging(sql, transactions, protection);
        Steps steps = new Steps(sql, transactions, protection);
        var services = new ImportRun.Services(transactions, elected, new RecordKeys(sql), jobs, staging, steps, audit);
        Area area = new Area(units, office);
        imports = new Imports(services, new Imports.Around(units, area, gatekeeper, leases, clock));
        UndoStore undone = new UndoStore(sql, ids);
        undoings = new Undoings(services, undone, gatekeeper, leases);
        kept = new KeptFiles(services, clock);
        TemplateChoice choice = new TemplateChoice(elected);
        WrittenChanges written = new WrittenChanges(services, units, area, clock);
        web = new ImportWeb(
                new ImportWeb.Parts(
                        imports, kept, jobs, choice, new ImportWeb.Undone(undoings, undone, written, elected), area),
                transactions,
                messages,
                Templates.of(ExchangeProgramme.class));
        templates = new TemplateWeb(choice, area, messages);
    }

    /** Lets the running portion finish and takes no more files. */
    @Deactivate
    void stop() {
        imports.close();
        undoings.close();
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                "exchange",
                messages.both("programme.title"),
                messages.both("programme.purpose"),
                Set.of("imports"),
                ExchangePermissions.all(messages));
    }

    @Override
    public void contribute(Contributions add) {
        web.contribute(add);
        templates.contribute(add);
        add.job(new Job("go-on-with-imports", WENT_ON_EVERY, imports::goOn));
        add.job(new Job("go-on-with-taking-back", WENT_ON_EVERY, undoings::goOn));
        add.job(new Job("tidy-imports", TIDIED_EVERY, kept::tidy));
    }

    @Override
    public Health health() {
        return Health.OK;
    }
}
