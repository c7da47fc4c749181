package vn.hoanhap.access.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.account.AccountDraft;
import vn.hoanhap.access.account.AccountLines;
import vn.hoanhap.access.account.Accounts;
import vn.hoanhap.access.account.Authority;
import vn.hoanhap.access.account.GrantChange;
import vn.hoanhap.access.account.RoleCatalogue;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.access.unit.UnitNames;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.unit.Unit;

/** Makes several accounts from lines, hands their one-time passwords out as slips, and lets the reader take the province's work. */
public final class SeveralAccounts {

    /**
     * Is what the form shows.
     *
     * @param lines as typed
     * @param errors what is wrong, by field
     * @param faults what is wrong with single lines, in order
     * @param roles titles by code
     * @param mayTake whether the reader may take the province's work and has not
     */
    public record Model(
            String lines,
            Map<String, String> errors,
            List<String> faults,
            Map<String, String> roles,
            boolean mayTake) {}

    /**
     * Is what is shown once: the passwords.
     *
     * @param slips one for each account
     * @param failed what could not be made after all, in words
     */
    public record SlipsModel(List<Slip> slips, List<String> failed) {}

    /**
     * Is what an owner gets.
     *
     * @param username what to sign in with
     * @param password works once
     * @param role in words, with its area
     */
    public record Slip(String username, String password, String role) {

        /** Hides the password. */
        @Override
        public String toString() {
            return "Slip[" + username + "]";
        }
    }

    /** Is a line with what it comes to. */
    private record Wanted(AccountLines.Line line, AccountDraft draft) {}

    private final Screen screen;
    private final Accounts accounts;
    private final RoleCatalogue roles;
    private final UnitNames units;
    private final TransactionRunner transactions;

    /** Is what the pages work with. */
    public record Parts(Accounts accounts, RoleCatalogue roles, UnitNames units, TransactionRunner transactions) {}

    /** Serves through the given use cases. */
    public SeveralAccounts(Screen screen, Parts parts) {
        this.screen = screen;
        this.accounts = parts.accounts();
        this.roles = parts.roles();
        this.units = parts.units();
        this.transactions = parts.transactions();
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        add.page(Page.get("/accounts/several", AccessRights.ACCOUNTS, call -> form(call, Map.of(), List.of())));
        add.page(Page.post("/accounts/several", AccessRights.ACCOUNTS, this::make)
                .work(Route.UnitOfWork.OWN));
        add.page(Page.post("/accounts/province-work", AccessRights.ACCOUNTS, this::take));
    }

    private PageAnswer form(Call call, Map<String, String> errors, List<String> faults) {
        Model model = new Model(
                Screen.typed(call, "lines"),
                errors,
                faults,
                AccountPages.titles(roles, call.language()),
                Authority.office(call.principal()) && !hasProvinceWork(call));
        return errors.isEmpty()
                ? screen.page(call, "several.title", "account/several.jte", model)
                : screen.invalid(call, "several.title", "account/several.jte", model);
    }

    private static boolean hasProvinceWork(Call call) {
        return call.principal().grants().stream()
                .anyMatch(grant -> grant.role().equals(Roles.PROVINCE_OFFICER) && grant.unitId() == null);
    }

    private PageAnswer make(Call call) {
        List<AccountLines.Line> lines = new AccountLines(roles.all()).read(Screen.typed(call, "lines"));
        if (lines.isEmpty() || lines.size() > AccountLines.MOST) {
            String key = lines.isEmpty() ? "several.none" : "several.many";
            return form(call, Map.of("lines", say(call, key, AccountLines.MOST)), List.of());
        }
        List<String> faults = new ArrayList<>();
        List<Wanted> wanted = wanted(call, lines, faults);
        return faults.isEmpty()
                ? made(call, wanted)
                : form(call, Map.of("lines", say(call, "several.faults", faults.size())), faults);
    }

    /** Nothing is made while any line is wrong. */
    private List<Wanted> wanted(Call call, List<AccountLines.Line> lines, List<String> faults) {
        List<Wanted> wanted = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Map<String, String> titles = AccountPages.titles(roles, call.language());
        for (AccountLines.Line line : lines) {
            if (!names.add(line.username())) {
                faults.add(said(call, line, say(call, "several.twice", line.username())));
                continue;
            }
            if (!titles.containsKey(line.role())) {
                faults.add(said(call, line, say(call, "several.role", line.role())));
                continue;
            }
            try {
                RoleGrant grant = new RoleGrant(line.role(), unit(call, line.unit()), false);
                AccountDraft draft = new AccountDraft(line.username(), null, true, null, List.of(grant));
                accounts.check(call.principal(), draft);
                wanted.add(new Wanted(line, draft));
            } catch (ProblemException e) {
                Screen.errors(e.problem(), call.language())
                        .values()
                        .forEach(fault -> faults.add(said(call, line, fault)));
            }
        }
        return wanted;
    }

    private @Nullable Long unit(Call call, String written) {
        if (written.isEmpty()) {
            return Authority.home(call.principal());
        }
        List<Unit> meant = transactions.read(() -> units.meant(written, call.asOf()));
        if (meant.size() != 1) {
            String key = meant.isEmpty() ? "several.unit.none" : "several.unit.several";
            throw units.unclear("unit", key, written);
        }
        return meant.get(0).id();
    }

    private PageAnswer made(Call call, List<Wanted> wanted) {
        List<Slip> slips = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        Map<String, String> titles = AccountPages.titles(roles, call.language());
        for (Wanted one : wanted) {
            try {
                Accounts.Issued issued = accounts.create(call.principal(), one.draft());
                String password = String.valueOf(issued.oneTimePassword());
                slips.add(new Slip(one.draft().username(), password, role(call, one.draft(), titles)));
            } catch (ProblemException e) {
                // Somebody took the name meanwhile: those that were made are shown all the same, their passwords are
                // known only now.
                Screen.errors(e.problem(), call.language())
                        .values()
                        .forEach(fault -> failed.add(said(call, one.line(), fault)));
            }
        }
        return screen.page(call, "several.issued", "account/slips.jte", new SlipsModel(slips, failed));
    }

    private String role(Call call, AccountDraft draft, Map<String, String> titles) {
        RoleGrant grant = draft.grants().get(0);
        Long unit = grant.unitId();
        String where = unit == null
                ? screen.messages().text(call.language(), "grant.office")
                : transactions.read(() -> units.name(unit));
        return titles.getOrDefault(grant.role(), grant.role()) + " · " + where;
    }

    /** Gives the reader the role of a province officer besides: in a small office one person does both. */
    private PageAnswer take(Call call) {
        if (!hasProvinceWork(call)) {
            var account = accounts.get(call.principal().accountId());
            List<RoleGrant> grants = new ArrayList<>(accounts.grants(account.id()));
            grants.add(new RoleGrant(Roles.PROVINCE_OFFICER, null, false));
            accounts.setGrants(
                    call.principal(), account.id(), account.version(), new GrantChange(account.personId(), grants));
        }
        return PageAnswer.redirect(
                AccountPages.LIST + "/several", screen.messages().both("several.taken"));
    }

    private String said(Call call, AccountLines.Line line, String fault) {
        return say(call, "several.line", line.number(), fault);
    }

    private String say(Call call, String key, Object... arguments) {
        Language language = call.language();
        return screen.messages().text(language, key, arguments);
    }
}
