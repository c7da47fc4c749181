package vn.hoanhap.access.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.account.Account;
import vn.hoanhap.access.account.Authority;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.access.account.Usernames;
import vn.hoanhap.access.session.TokenGatekeeper;
import vn.hoanhap.access.store.AccountStore;
import vn.hoanhap.access.store.AccountStore.Secret;
import vn.hoanhap.access.store.RoleStore;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;

/**
 * Reads the sheet {@code accounts}: each row gives an account one role in one place and ties it to a person. An account that
 * does not exist is made without a password; somebody gives it a one-time password later.
 */
public final class AccountSheet implements ImportSheet, TakingBack {

    /** Is what the sheet works with. */
    public record Parts(AccountStore accounts, RoleStore roles, TokenGatekeeper gatekeeper, AuditTrail audit) {}

    private final Parts parts;
    private final Messages messages;
    private final Authority authority;
    private final LegalClock clock;

    /** Writes through the given parts. */
    public AccountSheet(Parts parts, Messages messages, LegalClock clock) {
        this.parts = parts;
        this.messages = messages;
        this.authority = new Authority(parts.accounts(), parts.roles(), messages);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Text title() {
        return messages.both("sheet.accounts");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), messages)
                .required("username", Type.TEXT)
                .required("role", Type.TEXT)
                .optional("unit", Type.UNIT)
                .optional("assigned_only", Type.YES_NO)
                .optionalKey("person", "people")
                .list();
    }

    @Override
    public List<String> after() {
        return List.of("people");
    }

    @Override
    public Permission permission() {
        return AccessRights.ACCOUNTS;
    }

    @Override
    public void check(Row row, Violations faults) {
        faults.require(
                Usernames.valid(username(row)),
                "username",
                messages.both("username.form"),
                messages.both("username.form.remedy"));
        String role = String.valueOf(row.text("role"));
        faults.require(
                parts.roles().codes().contains(role),
                "role",
                messages.both("role.none", role),
                messages.both(
                        "role.none.remedy", String.join(", ", parts.roles().codes())));
        faults.require(
                !row.yes("assigned_only")
                        || !row.cells().getOrDefault("person", "").isBlank(),
                "person",
                messages.both("grant.person"),
                messages.both("grant.person.remedy"));
        checkReach(row, faults);
    }

    private void checkReach(Row row, Violations faults) {
        Optional<Account> known = parts.accounts().credentials(username(row)).map(AccountStore.Credentials::account);
        faults.require(
                known.isEmpty()
                        || authority.reaches(row.principal(), known.get().id()),
                "username",
                messages.both("username.taken", username(row)),
                messages.both("username.taken.remedy"));
        faults.require(
                known.isEmpty()
                        || authority.masters(row.principal(), known.get().id()),
                "username",
                messages.both("account.beyond.field"),
                messages.both("account.beyond.field.remedy"));
        boolean tied = !row.cells().getOrDefault("person", "").isBlank();
        faults.require(
                !tied || Authority.office(row.principal()),
                "person",
                messages.both("grant.beyond.person"),
                messages.both("grant.beyond.person.remedy"));
        authority.check(row.principal(), granted(row), "", faults);
    }

    /** The key of a row may belong to a grant that somebody else brought in. */
    @Override
    public void checkCorrection(Row row, long existing, Violations faults) {
        boolean mine = parts.accounts()
                .accountOf(existing)
                .map(owner -> authority.reaches(row.principal(), owner) && authority.masters(row.principal(), owner))
                .orElse(true);
        faults.require(
                mine, "key", messages.both("account.beyond.field"), messages.both("account.beyond.field.remedy"));
    }

    private static RoleGrant granted(Row row) {
        return new RoleGrant(String.valueOf(row.text("role")), row.id("unit"), row.yes("assigned_only"));
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        requireReach(row, existing);
        Account account = account(row);
        Long person = row.id("person");
        if (person != null && !Objects.equals(person, account.personId())) {
            parts.accounts().setPerson(account.id(), person, account.version());
        }
        RoleGrant grant = granted(row);
        long id = grant(account.id(), grant, existing);
        parts.audit()
                .record(new AuditEntry(
                        row.principal().accountId(),
                        "account.granted",
                        "account",
                        Long.toString(account.id()),
                        "sheet, " + grant.role()));
        parts.gatekeeper().forget(account.id());
        return id;
    }

    /** The key of a row may belong to a grant that somebody else brought in. */
    private void requireReach(Row row, @Nullable Long existing) {
        Optional<Long> owner =
                existing == null ? Optional.empty() : parts.accounts().accountOf(existing);
        if (owner.isPresent() && !authority.reaches(row.principal(), owner.get())) {
            throw Problem.conflict(messages.both("grant.beyond.unit")).raise();
        }
        if (owner.isPresent() && !authority.masters(row.principal(), owner.get())) {
            throw Problem.forbidden(messages.both("account.beyond")).raise();
        }
    }

    private long grant(long accountId, RoleGrant grant, @Nullable Long existing) {
        if (existing != null && parts.accounts().changeGrant(existing, accountId, grant)) {
            return existing;
        }
        return parts.accounts().addGrant(accountId, grant);
    }

    private Account account(Row row) {
        String username = username(row);
        Optional<Account> known = parts.accounts().credentials(username).map(AccountStore.Credentials::account);
        if (known.isPresent()) {
            return known.get();
        }
        long id = parts.accounts().add(username, new Secret(null, true, null), clock.now());
        return parts.accounts().find(id).orElseThrow();
    }

    private static String username(Row row) {
        return Usernames.fold(String.valueOf(row.text("username")));
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    /** A record of this sheet is what an account was granted. */
    @Override
    public Optional<Map<String, String>> standing(long id) {
        return parts.accounts().accountOf(id).flatMap(parts.accounts()::find).flatMap(account -> parts.accounts()
                .grant(id)
                .map(grant -> cells(account, grant)));
    }

    private static Map<String, String> cells(Account account, RoleGrant grant) {
        return new SaidCells()
                .with("username", account.username())
                .with("role", grant.role())
                .with("unit", grant.unitId())
                .with("assigned_only", grant.assignedOnly() ? Boolean.TRUE : null)
                .with("person", account.personId())
                .cells();
    }

    /** Names are kept folded. Whose own an account is, another row may say: that is no change of this one. */
    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        Map<String, String> settled = new HashMap<>(cells);
        settled.computeIfPresent("username", (column, name) -> Usernames.fold(name));
        settled.remove("person");
        return settled;
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        return sheet.equals("people")
                ? parts.accounts().ties(ids).stream()
                        .map(tie -> new Reference(tie.grantOrAccountId(), tie.personId()))
                        .toList()
                : List.of();
    }

    @Override
    public void checkRemoval(long id, Principal by, Violations faults) {
        long owner = parts.accounts().accountOf(id).orElse(0L);
        faults.require(
                authority.reaches(by, owner) && authority.masters(by, owner),
                "key",
                messages.both("account.beyond.field"),
                messages.both("account.beyond.field.remedy"));
        String role = parts.accounts().grant(id).map(RoleGrant::role).orElse("");
        boolean last = role.equals(Roles.ADMINISTRATOR) && parts.accounts().othersWith(Roles.ADMINISTRATOR, owner) == 0;
        faults.require(
                !last,
                "key",
                messages.both("account.lastAdministrator"),
                messages.both("account.lastAdministrator.remedy"));
    }

    /** Takes the grant away. The account stays for the audit trail; with its last grant it is nobody's own any more. */
    @Override
    public void remove(long id, Principal by) {
        Violations faults = new Violations();
        checkRemoval(id, by, faults);
        faults.raise();
        Account account =
                parts.accounts().accountOf(id).flatMap(parts.accounts()::find).orElseThrow();
        parts.accounts().removeGrant(id);
        if (parts.accounts().grants(account.id()).isEmpty()) {
            parts.accounts().setPerson(account.id(), null, account.version());
        }
        parts.gatekeeper().forget(account.id());
    }
}
