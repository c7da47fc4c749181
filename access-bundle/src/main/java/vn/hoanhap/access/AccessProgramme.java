package vn.hoanhap.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.hoanhap.access.pages.AccountPage;
import vn.hoanhap.access.pages.AccountPages;
import vn.hoanhap.access.pages.AuditPages;
import vn.hoanhap.access.pages.DoorPages;
import vn.hoanhap.access.pages.ListFile;
import vn.hoanhap.access.pages.RolePages;
import vn.hoanhap.access.pages.Screen;
import vn.hoanhap.access.pages.SeveralAccounts;
import vn.hoanhap.access.rest.AccountRoutes;
import vn.hoanhap.access.rest.ApiTokenRoutes;
import vn.hoanhap.access.rest.AuditRoutes;
import vn.hoanhap.access.rest.KeyRoutes;
import vn.hoanhap.access.rest.RoleRoutes;
import vn.hoanhap.access.rest.SessionRoutes;
import vn.hoanhap.access.unit.UnitNames;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.Templates;

/** Joins accounts, roles and the audit trail to the server. */
@ProvidesProgramme("access")
@Component(service = Programme.class)
public final class AccessProgramme implements Programme {

    private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);

    private final OpenAccess access;
    private final TransactionRunner transactions;
    private final Tables tables;
    private final Messages messages;
    private final UnitNames units;
    private final Screen screen;
    private final AtomicReference<Units> register = new AtomicReference<>();
    private final AtomicReference<Office> office = new AtomicReference<>();

    /** Serves what the platform opened, and gives its lists as files. */
    @Activate
    public AccessProgramme(
            @Reference AccessPlatform platform, @Reference TransactionRunner transactions, @Reference Tables tables) {
        this(platform.access(), transactions, tables);
    }

    AccessProgramme(OpenAccess access, TransactionRunner transactions, Tables tables) {
        this.access = access;
        this.transactions = transactions;
        this.tables = tables;
        this.messages = access.messages();
        this.units = new UnitNames(
                () -> Optional.ofNullable(register.get()), () -> Optional.ofNullable(office.get()), messages);
        this.screen = new Screen(Templates.of(AccessProgramme.class), messages);
    }

    /** Takes the register when it comes: it starts after this bundle, and only names of units need it. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setUnits(Units here) {
        register.set(here);
    }

    void unsetUnits(Units gone) {
        register.compareAndSet(gone, null);
    }

    /** Takes what knows which unit is the office's, when it comes. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setOffice(Office here) {
        office.set(here);
    }

    void unsetOffice(Office gone) {
        office.compareAndSet(gone, null);
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                "access",
                messages.both("access.title"),
                messages.both("access.purpose"),
                Set.of("session", "accounts", "roles", "api-tokens", "audit", "keys"),
                AccessRights.all(messages));
    }

    @Override
    public void contribute(Contributions add) {
        contributeRoutes(add);
        contributePages(add);
        new AccessSteps(access.accounts(), messages).contribute(add);
        add.sheet(access.sheet());
        add.job(new Job("seal-audit", Duration.ofSeconds(1), access.sealer()::seal));
        add.job(new Job("tidy-sessions", Duration.ofMinutes(10), access::tidy));
    }

    private void contributeRoutes(Contributions add) {
        new SessionRoutes(access.signIn(), messages, access::passwordChanged).contribute(add);
        new AccountRoutes(access.accounts(), units, transactions, messages).contribute(add);
        new RoleRoutes(access.roles(), messages).contribute(add);
        new ApiTokenRoutes(access.apiTokens(), messages).contribute(add);
        new AuditRoutes(access.book(), messages).contribute(add);
        new KeyRoutes(access.dataKeys(), transactions, access.audit(), messages).contribute(add);
    }

    private void contributePages(Contributions add) {
        DoorPages.Parts door =
                new DoorPages.Parts(access.signIn(), access.accounts(), access.roles(), access::passwordChanged);
        new DoorPages(screen, door).contribute(add);
        ListFile file = new ListFile(tables, transactions, messages);
        new AccountPages(screen, new AccountPages.Parts(access.accounts(), access.roles(), units), file)
                .contribute(add);
        new SeveralAccounts(screen, new SeveralAccounts.Parts(access.accounts(), access.roles(), units, transactions))
                .contribute(add);
        new AccountPage(screen, access.accounts(), access.roles(), units).contribute(add);
        new RolePages(screen, access.roles(), file).contribute(add);
        new AuditPages(screen, access.book(), file).contribute(add);
        add.menu(entry("accounts", "account", 100, AccessRights.ACCOUNTS));
        add.menu(entry("roles", "role", 110, AccessRights.ROLES));
        add.menu(entry("audit", "audit", 120, AccessRights.AUDIT));
    }

    private MenuEntry entry(String name, String icon, int order, Permission permission) {
        return new MenuEntry(
                messages.both(name + ".menu"), "/" + name, icon, MenuEntry.Place.ADMINISTRATION, order, permission);
    }

    @Override
    public Health health() {
        if (!access.dataKeys().fits()) {
            return Health.down(messages.both("health.keystore"));
        }
        if (!access.sealer().fits()) {
            return Health.down(messages.both("health.seal"));
        }
        Instant since = access.clock().now().minus(SEALED_WITHIN);
        return access.book().waitsSince(since) ? Health.warn(messages.both("health.unsealed")) : Health.OK;
    }
}
