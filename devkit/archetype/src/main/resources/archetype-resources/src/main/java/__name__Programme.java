package ${package};

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ${package}.book.Enrolments;
import ${package}.book.Register;
import ${package}.catalogue.Indicators;
import ${package}.catalogue.Kinds;
import ${package}.catalogue.PersonalFields;
import ${package}.catalogue.Rights;
import ${package}.rest.EnrolmentRoutes;
import ${package}.sheets.EnrolmentsSheet;
import ${package}.store.EnrolmentTable;
import ${package}.web.EnrolmentPages;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.clock.LegalClock;
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
import vn.hoanhap.parts.entry.Sentences;

/**
 * Joins the programme to the core. It is the bundle's only component: it takes the core's services, builds everything else by
 * hand, and keeps nothing static and nothing bound to a thread, so that a version that is replaced leaves no trace.
 */
@ProvidesProgramme(Kinds.PROGRAMME)
@Component(service = Programme.class)
public final class ${name}Programme implements Programme {

    private final Sentences words = new Sentences(Messages.of(${name}Programme.class), Formats::number);
    private final LegalClock clock = LegalClock.system();
    private final TransactionRunner transactions;
    private final Tables tables;
    private final Enrolments enrolments;

    /** Takes the core's services; the schema {@code ${schema}} is migrated before the database is handed out. */
    @Activate
    public ${name}Programme(
            @Reference Database database,
            @Reference TransactionRunner transactions,
            @Reference Ids ids,
            @Reference ActivityJournal journal,
            @Reference People people,
            @Reference Units units,
            @Reference Tables tables) {
        this.transactions = transactions;
        this.tables = tables;
        EnrolmentTable table = new EnrolmentTable(database, clock);
        this.enrolments = new Enrolments(table, ids, journal, new Register(people, units), words);
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                Kinds.PROGRAMME,
                words.both("programme.title"),
                words.both("programme.purpose"),
                Set.of(Kinds.PROGRAMME),
                Rights.all(words));
    }

    @Override
    public void contribute(Contributions add) {
        new EnrolmentRoutes(enrolments).contribute(add);
        new EnrolmentPages(enrolments, tables, transactions).contribute(add);
        add.sheet(new EnrolmentsSheet(enrolments, clock));
        Kinds.all(words).forEach(add::kind);
        Indicators.all(words).forEach(add::indicator);
        PersonalFields.all(words).forEach(add::personalField);
    }

    @Override
    public Health health() {
        try {
            transactions.read(enrolments.table()::isThere);
            return Health.OK;
        } catch (StoreException e) {
            return Health.down(words.both("health.database"));
        }
    }
}
