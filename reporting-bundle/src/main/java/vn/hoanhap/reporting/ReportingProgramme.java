package vn.hoanhap.reporting;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.household.Households;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.team.Teams;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.sheets.DeclaredSheet;
import vn.hoanhap.reporting.sheets.TargetSheet;
import vn.hoanhap.reporting.web.ReportingWeb;

/** Is reporting: figures of the journal, for a unit and a period. */
@ProvidesProgramme("reporting")
@Component(service = Programme.class)
public final class ReportingProgramme implements Programme {

    private final Messages messages = Messages.of(ReportingProgramme.class);
    private final ReportingOffice office;
    private final ReportingWeb web;

    /** Builds everything from the core's services. */
    @Activate
    public ReportingProgramme(
            @Reference Database database,
            @Reference Units units,
            @Reference People people,
            @Reference Households households,
            @Reference Teams teams,
            @Reference Office home,
            @Reference Elected elected,
            @Reference Ids ids,
            @Reference AuditTrail audit,
            @Reference Tables tables,
            @Reference TransactionRunner transactions) {
        var services = new ReportingOffice.Services(
                database,
                units,
                ids,
                audit,
                LegalClock.system(),
                new ReportingOffice.Register(people, households, teams),
                elected::indicators,
                () -> titles(elected));
        office = ReportingOffice.open(services, messages);
        web = new ReportingWeb(office, Templates.of(ReportingProgramme.class), home, tables, transactions);
    }

    private static Map<String, Text> titles(Elected elected) {
        return elected.programmes().stream()
                .collect(Collectors.toMap(serving -> serving.info().id(), serving -> serving.info()
                        .title()));
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                "reporting",
                messages.both("programme.title"),
                messages.both("programme.purpose"),
                Set.of("indicators", "declared-figures", "targets", "reports"),
                ReportingPermissions.all(messages));
    }

    @Override
    public void contribute(Contributions add) {
        web.contribute(add);
        add.sheet(new DeclaredSheet(office));
        add.sheet(new TargetSheet(office));
    }

    @Override
    public Health health() {
        return Health.OK;
    }
}
