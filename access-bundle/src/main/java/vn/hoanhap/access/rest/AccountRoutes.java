package vn.hoanhap.access.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.account.Account;
import vn.hoanhap.access.account.AccountDraft;
import vn.hoanhap.access.account.Accounts;
import vn.hoanhap.access.account.GrantChange;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.access.unit.UnitNames;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;

/** Manages accounts. What carries a one-time password runs outside the gateway's unit of work, so that it is never kept. */
public final class AccountRoutes {

    /**
     * Is an account.
     *
     * @param state ACTIVE, MUST_CHANGE_PASSWORD, NO_PASSWORD or DISABLED
     * @param personId the person behind it; null when it is nobody's own
     * @param grants what it may do, where
     */
    public record AccountBody(
            Id id,
            String username,
            Account.State state,
            @Nullable Id personId,
            Instant createdAt,
            List<GrantBody> grants) {}

    /** Is a part of the list of accounts. */
    public record AccountList(
            List<AccountBody> items, @Nullable String next) {}

    /**
     * Is a grant to be given.
     *
     * @param role code of a role
     * @param unit id or {@code code@date}; absent means the whole office
     * @param assignedOnly only people assigned to the account's person; absent means no
     */
    public record GrantDraft(
            String role, @Nullable String unit, @Nullable Boolean assignedOnly) {}

    /**
     * Is an account to be made.
     *
     * @param password absent to have a one-time password made
     * @param mustChangePassword whether a given password is to be changed at the first sign-in; absent means yes
     */
    public record NewAccount(
            String username,
            @Nullable String password,
            @Nullable Boolean mustChangePassword,
            @Nullable Id personId,
            @Nullable List<GrantDraft> grants) {

        /** Hides the password. */
        @Override
        public String toString() {
            return "NewAccount[" + username + "]";
        }
    }

    /** Is what an account shall be able to do from now on. */
    public record GrantsBody(@Nullable Id personId, List<GrantDraft> grants) {}

    /**
     * Is a new or reset account.
     *
     * @param password one-time password, shown this once; absent when the caller gave one
     */
    public record IssuedBody(
            Id id, String username, @Nullable String password) {

        /** Hides the password. */
        @Override
        public String toString() {
            return "IssuedBody[" + id + "]";
        }
    }

    /** Is the answer to a change. */
    public record ChangedBody(Id id) {}

    private final Accounts accounts;
    private final UnitNames units;
    private final TransactionRunner transactions;
    private final Messages messages;

    /** Serves through the given use case. */
    public AccountRoutes(Accounts accounts, UnitNames units, TransactionRunner transactions, Messages messages) {
        this.accounts = accounts;
        this.units = units;
        this.transactions = transactions;
        this.messages = messages;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                        "/accounts",
                        AccountList.class,
                        AccessRights.ACCOUNTS,
                        messages.both("rest.accounts.list"),
                        this::list)
                .query("q", messages.both("rest.accounts.q")));
        add.route(Route.get(
                "/accounts/{id}",
                AccountBody.class,
                AccessRights.ACCOUNTS,
                messages.both("rest.accounts.get"),
                this::get));
        add.route(Route.writing(Method.POST, "/accounts", NewAccount.class, IssuedBody.class)
                .answers(AccessRights.ACCOUNTS, messages.both("rest.accounts.create"), this::create)
                .work(Route.UnitOfWork.OWN));
        add.route(Route.writing(Method.PUT, "/accounts/{id}/grants", GrantsBody.class, ChangedBody.class)
                .answers(AccessRights.ACCOUNTS, messages.both("rest.accounts.grants"), this::setGrants));
        add.route(Route.writing(Method.POST, "/accounts/{id}/password", None.class, IssuedBody.class)
                .answers(AccessRights.ACCOUNTS, messages.both("rest.accounts.password"), this::resetPassword)
                .work(Route.UnitOfWork.OWN));
        add.route(Route.writing(Method.DELETE, "/accounts/{id}", None.class, None.class)
                .answers(AccessRights.ACCOUNTS, messages.both("rest.accounts.disable"), this::disable));
        add.route(Route.writing(Method.POST, "/accounts/{id}/reactivation", None.class, ChangedBody.class)
                .answers(AccessRights.ACCOUNTS, messages.both("rest.accounts.enable"), this::enable));
    }

    private Answer<AccountList> list(Call call, None body) {
        int limit = call.limit();
        List<Account> found = accounts.list(call.principal(), call.query("q").orElse(""), call.cursor(), limit + 1);
        List<Account> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Long.toString(shown.get(limit - 1).id()) : null;
        return Answer.ok(new AccountList(shown.stream().map(this::body).toList(), next));
    }

    private Answer<AccountBody> get(Call call, None body) {
        Account account = accounts.get(call.principal(), call.pathId("id"));
        return Answer.ok(body(account)).version(account.version());
    }

    private Answer<IssuedBody> create(Call call, NewAccount body) {
        List<GrantDraft> wanted = body.grants() == null ? List.of() : body.grants();
        List<RoleGrant> grants = transactions.read(() -> grants(wanted, call.asOf()));
        Accounts.Issued issued = accounts.create(
                call.principal(),
                new AccountDraft(
                        body.username(),
                        body.password(),
                        body.mustChangePassword() == null || body.mustChangePassword(),
                        value(body.personId()),
                        grants));
        String username = accounts.get(issued.id()).username();
        return Answer.created(
                "/accounts/" + issued.id(), new IssuedBody(new Id(issued.id()), username, issued.oneTimePassword()));
    }

    private Answer<ChangedBody> setGrants(Call call, GrantsBody body) {
        long id = call.pathId("id");
        GrantChange change = new GrantChange(value(body.personId()), grants(body.grants(), call.asOf()));
        long version = accounts.setGrants(call.principal(), id, call.ifMatch(), change);
        return Answer.ok(new ChangedBody(new Id(id))).version(version);
    }

    private Answer<IssuedBody> resetPassword(Call call, None body) {
        Accounts.Issued issued = accounts.resetPassword(call.principal(), call.pathId("id"));
        String username = accounts.get(issued.id()).username();
        return Answer.ok(new IssuedBody(new Id(issued.id()), username, issued.oneTimePassword()));
    }

    private Answer<None> disable(Call call, None body) {
        accounts.disable(call.principal(), call.pathId("id"));
        return Answer.empty();
    }

    private Answer<ChangedBody> enable(Call call, None body) {
        long id = call.pathId("id");
        accounts.enable(call.principal(), id);
        return Answer.ok(new ChangedBody(new Id(id)));
    }

    private AccountBody body(Account account) {
        Long person = account.personId();
        return new AccountBody(
                new Id(account.id()),
                account.username(),
                account.state(),
                person == null ? null : new Id(person),
                account.createdAt(),
                accounts.grants(account.id()).stream().map(GrantBody::of).toList());
    }

    private List<RoleGrant> grants(List<GrantDraft> drafts, LocalDate on) {
        List<RoleGrant> grants = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            GrantDraft draft = drafts.get(i);
            Long unit = units.resolve(draft.unit(), on, "grants[" + i + "].unit");
            grants.add(new RoleGrant(draft.role(), unit, Boolean.TRUE.equals(draft.assignedOnly())));
        }
        return grants;
    }

    private static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
