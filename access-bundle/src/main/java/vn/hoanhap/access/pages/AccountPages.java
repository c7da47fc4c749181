package vn.hoanhap.access.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.account.Account;
import vn.hoanhap.access.account.AccountDraft;
import vn.hoanhap.access.account.Accounts;
import vn.hoanhap.access.account.Authority;
import vn.hoanhap.access.account.RoleCatalogue;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.access.unit.UnitNames;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.WholeList;

/** The list of accounts, new ones, and what ends or reopens one. */
public final class AccountPages {

    static final String LIST = "/p/access/accounts";

    private static final ListFile.Kind FILE = new ListFile.Kind(
            "accounts", AccessRights.ACCOUNTS, List.of("q"), List.of("account_id", "username", "state", "roles"));

    /**
     * Is a line of the list.
     *
     * @param href its page
     * @param username its name
     * @param stateKey sentence that names its state
     * @param tone colour of the state
     * @param roles its roles and areas in words
     */
    public record Row(String href, String username, String stateKey, String tone, List<String> roles) {}

    /**
     * Is what the list shows.
     *
     * @param q letters that the names begin with
     * @param nextHref where the list goes on; null at its end
     * @param firstHref where it begins; null at its beginning
     * @param files the same list as files
     */
    public record ListModel(
            List<Row> rows,
            String q,
            @Nullable String nextHref,
            @Nullable String firstHref,
            Downloads files) {}

    /**
     * Is what the page of a new account shows.
     *
     * @param errors what is wrong, by field
     * @param username as typed
     * @param role as chosen
     * @param roles titles by code
     */
    public record NewModel(Map<String, String> errors, String username, String role, Map<String, String> roles) {}

    /**
     * Is what shows a one-time password, once.
     *
     * @param username whose
     * @param password what to hand over
     * @param href page of the account
     */
    public record IssuedModel(String username, String password, String href) {

        /** Hides the password. */
        @Override
        public String toString() {
            return "IssuedModel[" + username + "]";
        }
    }

    private final Screen screen;
    private final Accounts accounts;
    private final RoleCatalogue roles;
    private final UnitNames units;
    private final ListFile file;

    /** Is what the pages work with. */
    public record Parts(Accounts accounts, RoleCatalogue roles, UnitNames units) {}

    /** Serves through the given use cases. */
    public AccountPages(Screen screen, Parts parts, ListFile file) {
        this.screen = screen;
        this.accounts = parts.accounts();
        this.roles = parts.roles();
        this.units = parts.units();
        this.file = file;
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        Permission right = AccessRights.ACCOUNTS;
        add.page(Page.get("/accounts", right, this::list));
        file.contribute(add, FILE, this::lines);
        add.page(Page.get("/accounts/new", right, call -> newPage(call, Map.of())));
        add.page(Page.post("/accounts/new", right, this::create).work(Route.UnitOfWork.OWN));
        add.page(
                Page.post("/accounts/{id}/password", right, this::resetPassword).work(Route.UnitOfWork.OWN));
        add.page(Page.post("/accounts/{id}/disable", right, this::disable));
        add.page(Page.post("/accounts/{id}/enable", right, this::enable));
    }

    private PageAnswer list(Call call) {
        String q = call.query("q").orElse("");
        int limit = call.limit();
        List<Account> found = accounts.list(call.principal(), q, call.cursor(), limit + 1);
        List<Account> shown = found.subList(0, Math.min(limit, found.size()));
        Map<String, String> titles = titles(roles, call.language());
        List<Row> rows = shown.stream()
                .map(account -> row(account, titles, call.language()))
                .toList();
        String query = q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        String next =
                found.size() > limit ? LIST + "?cursor=" + shown.get(limit - 1).id() + query : null;
        String first = call.cursor() > 0 ? LIST + (query.isEmpty() ? "" : "?" + query.substring(1)) : null;
        return screen.page(
                call,
                "accounts.title",
                "account/list.jte",
                new ListModel(rows, q, next, first, Downloads.ofList(FILE.list(), call, Map.of("q", q))));
    }

    /** Names, states and roles; nothing with which anybody signs in. */
    private Iterable<List<@Nullable Object>> lines(Call call) {
        String q = call.query("q").orElse("");
        Map<String, String> titles = titles(roles, call.language());
        return new WholeList<>(
                file.transactions(),
                (cursor, limit) -> accounts.list(call.principal(), q, cursor, limit),
                Account::id,
                found -> found.stream()
                        .map(account -> cells(account, titles, call.language()))
                        .toList());
    }

    private List<@Nullable Object> cells(Account account, Map<String, String> titles, Language language) {
        Row row = row(account, titles, language);
        String state = screen.messages().text(language, row.stateKey());
        return List.of(
                Long.toString(account.id()),
                row.username(),
                new Table.Coded(account.state().name(), state),
                String.join("; ", row.roles()));
    }

    private Row row(Account account, Map<String, String> titles, Language language) {
        List<String> granted = new ArrayList<>();
        for (RoleGrant grant : accounts.grants(account.id())) {
            granted.add(titles.getOrDefault(grant.role(), grant.role()) + " · " + where(grant, language));
        }
        return new Row(LIST + "/" + account.id(), account.username(), stateKey(account), tone(account), granted);
    }

    /** Names the area of a grant. */
    private String where(RoleGrant grant, Language language) {
        if (grant.assignedOnly()) {
            return screen.messages().text(language, "field.assigned");
        }
        return grant.unitId() == null ? screen.messages().text(language, "grant.office") : units.name(grant.unitId());
    }

    private PageAnswer newPage(Call call, Map<String, String> errors) {
        NewModel model =
                new NewModel(errors, call.field("username"), call.field("role"), titles(roles, call.language()));
        return errors.isEmpty()
                ? screen.page(call, "account.new", "account/new.jte", model)
                : screen.invalid(call, "account.new", "account/new.jte", model);
    }

    private PageAnswer create(Call call) {
        String role = call.field("role");
        List<RoleGrant> grants =
                role.isEmpty() ? List.of() : List.of(new RoleGrant(role, Authority.home(call.principal()), false));
        try {
            Accounts.Issued issued = accounts.create(
                    call.principal(), new AccountDraft(call.field("username"), null, true, null, grants));
            return issued(call, issued);
        } catch (ProblemException e) {
            return newPage(call, AccountPage.errors(e.problem(), call.language()));
        }
    }

    private PageAnswer resetPassword(Call call) {
        return issued(call, accounts.resetPassword(call.principal(), call.pathId("id")));
    }

    private PageAnswer issued(Call call, Accounts.Issued issued) {
        Account account = accounts.get(issued.id());
        String password = issued.oneTimePassword() == null ? "" : issued.oneTimePassword();
        return screen.page(
                call,
                "account.issued",
                "account/issued.jte",
                new IssuedModel(account.username(), password, LIST + "/" + issued.id()));
    }

    private PageAnswer disable(Call call) {
        accounts.disable(call.principal(), call.pathId("id"));
        return PageAnswer.redirect(
                LIST + "/" + call.pathId("id"), screen.messages().both("account.disabled.done"));
    }

    private PageAnswer enable(Call call) {
        accounts.enable(call.principal(), call.pathId("id"));
        return PageAnswer.redirect(
                LIST + "/" + call.pathId("id"), screen.messages().both("account.enabled.done"));
    }

    static Map<String, String> titles(RoleCatalogue roles, Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        roles.all().forEach(role -> titles.put(role.code(), role.title().in(language)));
        return titles;
    }

    static String stateKey(Account account) {
        return "account.state." + account.state();
    }

    static String tone(Account account) {
        return switch (account.state()) {
            case ACTIVE -> "ok";
            case MUST_CHANGE_PASSWORD -> "warn";
            case NO_PASSWORD -> "plain";
            case DISABLED -> "bad";
        };
    }
}
