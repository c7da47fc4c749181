package vn.hoanhap.registry;

import java.time.Duration;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.registry.api.AssignmentRoutes;
import vn.hoanhap.registry.api.AttachmentRoutes;
import vn.hoanhap.registry.api.ContactRoutes;
import vn.hoanhap.registry.api.DuplicateRoutes;
import vn.hoanhap.registry.api.HouseholdRoutes;
import vn.hoanhap.registry.api.KindRoutes;
import vn.hoanhap.registry.api.LegalRoutes;
import vn.hoanhap.registry.api.MemberRoutes;
import vn.hoanhap.registry.api.MoveRoutes;
import vn.hoanhap.registry.api.NeighbourhoodRoutes;
import vn.hoanhap.registry.api.OfficeRoutes;
import vn.hoanhap.registry.api.OrganisationRoutes;
import vn.hoanhap.registry.api.PeopleRoutes;
import vn.hoanhap.registry.api.PersonLifeRoutes;
import vn.hoanhap.registry.api.ReferralRoutes;
import vn.hoanhap.registry.api.RequestRoutes;
import vn.hoanhap.registry.api.TeamPolicyRoutes;
import vn.hoanhap.registry.api.TeamReformRoutes;
import vn.hoanhap.registry.api.TeamRoutes;
import vn.hoanhap.registry.api.UnitChangeRoutes;
import vn.hoanhap.registry.api.UnitRoutes;
import vn.hoanhap.registry.sheets.RegisterSheets;
import vn.hoanhap.registry.web.RegistryPages;
import vn.hoanhap.registry.words.Words;

/** Joins the register to the gateway: its routes, pages, sheets, kinds of lines, indicators and personal fields. */
@ProvidesProgramme(RegistryProgramme.ID)
@Component(service = Programme.class)
public final class RegistryProgramme implements Programme {
    /** The id of the register among the programmes. */
    public static final String ID = "register";

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration SWEEPS_EVERY = Duration.ofMinutes(10);
    private static final Set<String> SEGMENTS = Set.of(
            "units",
            "inbox",
            "office",
            "neighbourhoods",
            "legal-texts",
            "function-titles",
            "organisations",
            "teams",
            "team-policies",
            "people",
            "duplicates",
            "households",
            "assignments",
            "referrals",
            "referral-services",
            "moves",
            "support-requests",
            "request-kinds",
            "attachments",
            "paper-types",
            "activity-kinds");

    private final Register register;
    private final Elected elected;
    private final Tables tables;

    /** Takes the register that the services component built, what else serves, and who writes files. */
    @Activate
    public RegistryProgramme(
            @Reference RegisterServices services, @Reference Elected elected, @Reference Tables tables) {
        this(services.register(), elected, tables);
    }

    /** Joins the given register; for tests. */
    public RegistryProgramme(Register register, Elected elected, Tables tables) {
        this.register = register;
        this.elected = elected;
        this.tables = tables;
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                ID, Words.text("programme.title"), Words.text("programme.purpose"), SEGMENTS, RegisterRights.all());
    }

    @Override
    public void contribute(Contributions add) {
        new UnitRoutes(register).contribute(add);
        new UnitChangeRoutes(register).contribute(add);
        new NeighbourhoodRoutes(register).contribute(add);
        new OfficeRoutes(register).contribute(add);
        new LegalRoutes(register).contribute(add);
        new OrganisationRoutes(register).contribute(add);
        new TeamRoutes(register).contribute(add);
        new TeamReformRoutes(register).contribute(add);
        new TeamPolicyRoutes(register).contribute(add);
        new MemberRoutes(register).contribute(add);
        new PeopleRoutes(register).contribute(add);
        new PersonLifeRoutes(register).contribute(add);
        new DuplicateRoutes(register).contribute(add);
        new ContactRoutes(register).contribute(add);
        new HouseholdRoutes(register).contribute(add);
        new AssignmentRoutes(register).contribute(add);
        new ReferralRoutes(register).contribute(add);
        new MoveRoutes(register).contribute(add);
        new RequestRoutes(register).contribute(add);
        new AttachmentRoutes(register).contribute(add);
        new KindRoutes(register).contribute(add);
        new RegistryPages(register, elected, tables).contribute(add);
        RegisterSheets.of(register, elected).forEach(add::sheet);
        RegisterFigures.kinds().forEach(add::kind);
        RegisterFigures.indicators().forEach(add::indicator);
        add.job(new Job(
                "look-for-duplicates", LOOKS_EVERY, register.duplicates().search()::run));
        add.job(new Job("sweep-attachments", SWEEPS_EVERY, register.attachments()::sweep));
        PersonalFields.all().forEach(add::personalField);
    }

    @Override
    public Health health() {
        return Health.OK;
    }
}
