package vn.hoanhap.counselling;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.clock.LegalClock;
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
import vn.hoanhap.core.team.Teams;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Desk;
import vn.hoanhap.counselling.catalogue.Indicators;
import vn.hoanhap.counselling.catalogue.Kinds;
import vn.hoanhap.counselling.catalogue.PersonalFields;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Codes;
import vn.hoanhap.counselling.rest.ListFiles;
import vn.hoanhap.counselling.rest.MobilisationRoutes;
import vn.hoanhap.counselling.rest.PointRoutes;
import vn.hoanhap.counselling.rest.SessionRoutes;
import vn.hoanhap.counselling.sheets.MobilisedSheet;
import vn.hoanhap.counselling.sheets.PointsSheet;
import vn.hoanhap.counselling.sheets.SessionsSheet;
import vn.hoanhap.counselling.store.CounsellingSql;
import vn.hoanhap.counselling.web.CounsellingPages;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Joins counselling to the core. It is the bundle's only component: it takes the core's services, builds everything else by hand,
 * and keeps nothing static and nothing bound to a thread, so that a version that is replaced leaves no trace.
 */
@ProvidesProgramme(Kinds.PROGRAMME)
@Component(service = Programme.class)
public final class CounsellingProgramme implements Programme {

    private final Sentences words = new Sentences(Messages.of(CounsellingProgramme.class), Formats::number);
    private final LegalClock clock = LegalClock.system();
    private final Codes codes = Codes.shipped();
    private final TransactionRunner transactions;
    private final Tables tables;
    private final CounsellingOffice office;

    /** Takes the core's services; the schema {@code counselling} is migrated before the database is handed out. */
    @Activate
    public CounsellingProgramme(
            @Reference Database database,
            @Reference TransactionRunner transactions,
            @Reference Ids ids,
            @Reference ActivityJournal journal,
            @Reference Protection protection,
            @Reference People people,
            @Reference Units units,
            @Reference Organisations organisations,
            @Reference Teams teams,
            @Reference Referrals referrals,
            @Reference Tables tables) {
        this.transactions = transactions;
        this.tables = tables;
        this.office = CounsellingOffice.open(new Desk(
                codes,
                new CounsellingSql(database, clock),
                new Desk.Register(people, units, organisations, teams, referrals),
                journal,
                ids,
                protection,
                words));
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                Kinds.PROGRAMME,
                words.both("programme.title"),
                words.both("programme.purpose"),
                Set.of(ListFiles.POINTS, ListFiles.SESSIONS, ListFiles.MOBILISATIONS),
                Rights.all(words));
    }

    @Override
    public void contribute(Contributions add) {
        new PointRoutes(office).contribute(add);
        new SessionRoutes(office).contribute(add);
        new MobilisationRoutes(office).contribute(add);
        new ListFiles(office, tables, transactions).contribute(add);
        new CounsellingPages(office).contribute(add);
        add.sheet(new PointsSheet(office, clock));
        add.sheet(new SessionsSheet(office, clock));
        add.sheet(new MobilisedSheet(office, clock));
        Kinds.all(words).forEach(add::kind);
        new Indicators(words).all().forEach(add::indicator);
        PersonalFields.all(words).forEach(add::personalField);
    }

    @Override
    public Health health() {
        try {
            transactions.read(() -> office.points().table().isThere());
            return codes.on(CodeList.TOPIC, clock.today()).isEmpty()
                    ? Health.warn(words.both("health.codes"))
                    : Health.OK;
        } catch (StoreException e) {
            return Health.down(words.both("health.database"));
        }
    }
}
