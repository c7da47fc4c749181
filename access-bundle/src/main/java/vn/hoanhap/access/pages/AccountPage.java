package vn.hoanhap.access.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.account.Account;
import vn.hoanhap.access.account.Accounts;
import vn.hoanhap.access.account.GrantChange;
import vn.hoanhap.access.account.RoleCatalogue;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.access.unit.UnitNames;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.unit.Unit;

/** The page of one account: its state, its roles and areas, the person behind it. */
public final class AccountPage {

    /**
     * Is a grant on the page.
     *
     * @param number its place, by which it is removed
     * @param role title of the role
     * @param where its area in words
     */
    public record GrantLine(int number, String role, String where) {}

    /**
     * Is what was typed into the form of a new grant.
     *
     * @param role code of the role
     * @param unit as typed
     * @param assigned whether only assigned people are meant
     */
    public record GrantForm(String role, String unit, boolean assigned) {}

    /**
     * Is what the page shows.
     *
     * @param action address below which the forms are sent
     * @param state sentence that names the state, and its colour
     * @param made when it was made
     * @param person number of the person behind it; empty for nobody
     * @param grants its grants
     * @param form what was typed
     * @param choices units that the typed words may mean, by reference; empty when the form is fresh
     * @param roles titles by code
     * @param errors what is wrong, by field
     */
    public record Model(
            Account account,
            String action,
            State state,
            String made,
            String person,
            List<GrantLine> grants,
            GrantForm form,
            Map<String, String> choices,
            Map<String, String> roles,
            Map<String, String> errors) {}

    /**
     * Is a state in words.
     *
     * @param key sentence
     * @param tone colour
     * @param disabled whether the account was ended
     */
    public record State(String key, String tone, boolean disabled) {}

    private final Screen screen;
    private final Accounts accounts;
    private final RoleCatalogue roles;
    private final UnitNames units;

    /** Serves through the given use cases. */
    public AccountPage(Screen screen, Accounts accounts, RoleCatalogue roles, UnitNames units) {
        this.screen = screen;
        this.accounts = accounts;
        this.roles = roles;
        this.units = units;
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        add.page(Page.get("/accounts/{id}", AccessRights.ACCOUNTS, call -> page(call, Map.of(), Map.of())));
        add.page(Page.post("/accounts/{id}/grants", AccessRights.ACCOUNTS, this::addGrant));
        add.page(Page.post("/accounts/{id}/grants/{number}/removal", AccessRights.ACCOUNTS, this::removeGrant));
        add.page(Page.post("/accounts/{id}/person", AccessRights.ACCOUNTS, this::setPerson));
    }

    private PageAnswer addGrant(Call call) {
        String written = call.field("unit");
        if (call.field("role").isEmpty()) {
            return page(call, Map.of("role", sentence(call, "grant.role.missing")), Map.of());
        }
        try {
            List<Unit> meant = written.isEmpty() ? List.of() : units.meant(written, call.asOf());
            if (!written.isEmpty() && meant.size() != 1) {
                return choose(call, meant);
            }
            Long unit = meant.isEmpty() ? null : meant.get(0).id();
            List<RoleGrant> grants = new ArrayList<>(grants(call));
            grants.add(new RoleGrant(call.field("role"), unit, "true".equals(call.field("assigned"))));
            return change(call, account(call).personId(), grants);
        } catch (ProblemException e) {
            return faulty(call, e);
        }
    }

    private String sentence(Call call, String key) {
        Language language = call.language();
        return screen.messages().text(language, key) + " " + screen.messages().text(language, key + ".remedy");
    }

    /** The words mean several units, or none: the reader chooses or writes others. */
    private PageAnswer choose(Call call, List<Unit> meant) {
        Map<String, String> choices = new LinkedHashMap<>();
        LocalDate on = call.asOf();
        meant.forEach(unit -> choices.put(unit.id() + "", units.path(unit, on)));
        String key = meant.isEmpty() ? "grant.unit.none" : "grant.unit.several";
        return page(call, Map.of("unit", screen.messages().text(call.language(), key)), choices);
    }

    private PageAnswer removeGrant(Call call) {
        List<RoleGrant> grants = new ArrayList<>(grants(call));
        int number = (int) Math.min(call.pathId("number"), Integer.MAX_VALUE);
        if (number > grants.size()) {
            throw Problem.changedMeanwhile(null).raise();
        }
        grants.remove(number - 1);
        try {
            return change(call, account(call).personId(), grants);
        } catch (ProblemException e) {
            return faulty(call, e);
        }
    }

    private PageAnswer setPerson(Call call) {
        String written = call.field("person");
        try {
            Long person = written.isEmpty() ? null : Id.parse(written).value();
            return change(call, person, grants(call));
        } catch (IllegalArgumentException e) {
            String error = screen.messages().text(call.language(), "account.person.form");
            return page(call, Map.of("person", error), Map.of());
        } catch (ProblemException e) {
            return faulty(call, e);
        }
    }

    /** What the form cannot mend is told on a page of its own. */
    private PageAnswer faulty(Call call, ProblemException fault) {
        if (fault.problem().status() == 403) {
            throw fault;
        }
        return page(call, errors(fault.problem(), call.language()), Map.of());
    }

    private Account account(Call call) {
        return accounts.get(call.principal(), call.pathId("id"));
    }

    private List<RoleGrant> grants(Call call) {
        return accounts.grants(account(call).id());
    }

    /** The form carries the version of the account that it showed. */
    private PageAnswer change(Call call, @Nullable Long person, List<RoleGrant> grants) {
        long id = call.pathId("id");
        long version = Long.parseLong("0" + call.field("version").replaceAll("\\D", ""));
        accounts.setGrants(call.principal(), id, version, new GrantChange(person, grants));
        return PageAnswer.redirect(
                AccountPages.LIST + "/" + id, screen.messages().both("account.changed.done"));
    }

    private PageAnswer page(Call call, Map<String, String> errors, Map<String, String> choices) {
        Account account = account(call);
        Map<String, String> titles = AccountPages.titles(roles, call.language());
        Model model = new Model(
                account,
                AccountPages.LIST + "/" + account.id(),
                new State(AccountPages.stateKey(account), AccountPages.tone(account), account.disabledAt() != null),
                Formats.date(LegalClock.legal(account.createdAt()).toLocalDate()),
                account.personId() == null ? "" : account.personId().toString(),
                lines(account, titles, call.language()),
                new GrantForm(call.field("role"), call.field("unit"), "true".equals(call.field("assigned"))),
                choices,
                titles,
                errors);
        String html = screen.html(call, "account/page.jte", model);
        return errors.isEmpty()
                ? PageAnswer.html(account.username(), html)
                : PageAnswer.invalid(account.username(), html);
    }

    private List<GrantLine> lines(Account account, Map<String, String> titles, Language language) {
        List<GrantLine> lines = new ArrayList<>();
        for (RoleGrant grant : accounts.grants(account.id())) {
            String where = grant.unitId() == null
                    ? screen.messages().text(language, "grant.office")
                    : units.name(grant.unitId());
            String assigned = screen.messages().text(language, "field.assigned");
            lines.add(new GrantLine(
                    lines.size() + 1,
                    titles.getOrDefault(grant.role(), grant.role()),
                    grant.assignedOnly() ? assigned : where));
        }
        return lines;
    }

    /** Faults of a list of grants stand at the one form that the page has. */
    static Map<String, String> errors(Problem problem, Language language) {
        Map<String, String> errors = new LinkedHashMap<>();
        Screen.errors(problem, language).forEach((field, sentence) -> errors.put(place(field), sentence));
        return errors;
    }

    private static String place(String field) {
        if (field.endsWith(".role")) {
            return "role";
        }
        if (field.endsWith(".unit")) {
            return "unit";
        }
        return field.equals("personId") ? "assigned" : field;
    }
}
